/** The signs of work: the status of the session and the steps of a stream. All of it is cosmetic: a call that fails loses nothing. */
import type { webApi } from '@slack/bolt';
import type { Log } from './deps.js';

export type Progress = {
  /** A step has begun; those before it are done. */
  readonly step: (title: string) => Promise<void>;
  /** Ends what was begun and gives the `ts` of the message that stands in the thread; null where there is none. */
  readonly end: () => Promise<string | null>;
};

export type ProgressPlace = {
  readonly channel: string;
  readonly thread: string;
  readonly user: string;
  readonly team: string;
};

type Step = { readonly id: string; readonly title: string };

/** Sets the status at once; a stream is begun with the first step only. An old server that knows neither shows nothing. */
export function beginProgress(client: webApi.WebClient, place: ProgressPlace, log: Log): Progress {
  const { channel, thread, user, team } = place;
  let isAlive = true;
  const cosmetic = async <Result>(name: string, call: () => Promise<Result>): Promise<Result | null> => {
    try {
      return await call();
    } catch (error) {
      log('cosmetic-call-failed', { name, code: codeOf(error) });
      return null;
    }
  };
  const setStatus = (status: string) =>
    cosmetic('agents.sessions.setStatus', () =>
      client.apiCall('agents.sessions.setStatus', { channel_id: channel, thread_ts: thread, status }),
    );
  const begun = setStatus('processing');
  let stream: ReturnType<webApi.WebClient['chatStream']> | null = null;
  const steps: Step[] = [];

  const append = async (chunks: readonly object[]) => {
    stream ??= client.chatStream({
      channel,
      thread_ts: thread,
      recipient_user_id: user,
      recipient_team_id: team,
      task_display_mode: 'plan',
    });
    const sent = await cosmetic(
      'chat.appendStream',
      () => stream?.append({ chunks: [...chunks] as never }) ?? Promise.resolve(null),
    );
    if (sent === null) isAlive = false;
  };

  return {
    step: async (title) => {
      if (!isAlive) return;
      const last = steps.at(-1);
      const next = { id: `step-${steps.length + 1}`, title };
      steps.push(next);
      await append([
        ...(last === undefined ? [] : [{ type: 'task_update', ...last, status: 'complete' }]),
        { type: 'task_update', ...next, status: 'in_progress' },
      ]);
    },
    end: async () => {
      await begun;
      const last = steps.at(-1);
      let ts: string | null = null;
      if (stream !== null && isAlive && last !== undefined) {
        const open = stream;
        const stopped = await cosmetic('chat.stopStream', () =>
          open.stop({ chunks: [{ type: 'task_update', ...last, status: 'complete' }] as never }),
        );
        ts = stopped?.ts ?? null;
      }
      await setStatus('active');
      return ts;
    },
  };
}

/** Slack's own word for what went wrong; never a message, which may hold what was sent. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('data' in error && typeof error.data === 'object' && error.data !== null && 'error' in error.data)
    return String(error.data.error);
  return 'code' in error ? String(error.code) : 'unknown';
}

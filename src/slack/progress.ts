/** The signs of work: the status of the session, steps and verified sentences in a stream. All of it is cosmetic: a call that fails loses nothing. */
import { randomUUID } from 'node:crypto';
import type { webApi } from '@slack/bolt';
import type { Log } from './deps.js';
import type { StreamedSource } from './render/streamed.js';

export type Progress = {
  /** Says now that work goes on; else the status says so a little later. */
  readonly atWork: () => void;
  /** A step of the plan has begun; those before it are done. `found` is what the last step found. */
  readonly step: (id: string, found?: Found) => void;
  /** Escaped Markdown of a sentence that stands, shown until the whole answer takes its place. */
  readonly sentence: (markdown: string) => void;
  /** Ends what was begun and gives the `ts` of the message that stands in the thread; null where there is none. */
  readonly end: () => Promise<string | null>;
  /** Resolves when Slack was told that the work is over; after `end`. */
  readonly settled: () => Promise<void>;
};

/** `output` is escaped Markdown; either may be empty. */
export type Found = { readonly output: string; readonly sources: readonly StreamedSource[] };
const NOTHING: Found = { output: '', sources: [] };

export type ProgressPlace = {
  readonly channel: string;
  readonly thread: string;
  readonly user: string;
  /** The workspace of the user, which may be another than the channel's. */
  readonly userTeam: string;
};

/** What a stream shows of the work: its title, and all steps from the beginning. */
export type Plan = { readonly title: string; readonly steps: readonly Step[] };
type Step = { readonly id: string; readonly title: string };
type Status = 'pending' | 'in_progress' | 'complete';

/** An answer that is there before this, in ms, is its own first sign and needs no status. */
const STATUS_AFTER_MS = 150;
/** Slack refuses streams beyond 12,000 characters of Markdown. */
const MOST_STREAMED = 10_000;

/**
 * Sets the status where the answer is not there at once; a stream is begun with the first step only. An old server that knows neither shows nothing.
 * `onStream` is told the `ts` of the stream once it stands, and throws nothing.
 * Nothing waits for Slack before `end`: one request is under way at a time, and what comes meanwhile goes with the next.
 */
export function beginProgress(
  client: webApi.WebClient,
  { plan, ...place }: ProgressPlace & { readonly plan: Plan },
  log: Log,
  onStream: (ts: string) => Promise<void> = async () => {},
): Progress {
  const { channel, thread, user, userTeam } = place;
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
  let begun: Promise<unknown> | null = null;
  const atWork = () => {
    begun ??= setStatus('processing');
  };
  const late = setTimeout(atWork, STATUS_AFTER_MS);
  let over: Promise<unknown> | null = null;
  let stream: ReturnType<webApi.WebClient['chatStream']> | null = null;
  let last: Step | null = null;
  let statuses: ReadonlyMap<string, Status> = new Map();
  const told = new Set<string>();
  let streamed = 0;
  let waiting: object[] = [];
  let sending: Promise<void> | null = null;

  const send = async (): Promise<void> => {
    stream ??= client.chatStream({
      channel,
      thread_ts: thread,
      recipient_user_id: user,
      recipient_team_id: userTeam,
      task_display_mode: 'plan',
    });
    const open = stream;
    while (isAlive && waiting.length > 0) {
      const chunks = waiting;
      waiting = [];
      const isFirst = open.ts === undefined;
      const sent = await cosmetic('chat.appendStream', () => open.append({ chunks: chunks as never }));
      if (sent === null) isAlive = false;
      if (isFirst && open.ts !== undefined) await onStream(open.ts);
    }
    sending = null;
  };
  const append = (chunks: readonly object[]): void => {
    if (!isAlive || chunks.length === 0) return;
    waiting.push(...chunks);
    sending ??= send();
  };
  /** Title and status of a task are replaced by what comes later; its `output` and `sources` grow, so that they are sent once. */
  const update = (step: Step, status: Status, { output, sources } = NOTHING): object => {
    const isNew = !told.has(step.id);
    if (output !== '' || sources.length > 0) told.add(step.id);
    const shown = { ...(output === '' ? {} : { output }), ...(sources.length === 0 ? {} : { sources }) };
    return { type: 'task_update', ...step, status, ...(isNew ? shown : {}) };
  };
  const moved = (at: number, found: Found): readonly object[] => {
    const before = statuses;
    const statusAt = (index: number): Status => (index < at ? 'complete' : index === at ? 'in_progress' : 'pending');
    statuses = new Map(plan.steps.map(({ id }, index) => [id, statusAt(index)]));
    return plan.steps.flatMap((step, index) => {
      const own = step === last ? found : NOTHING;
      const isSame = before.get(step.id) === statusAt(index);
      return isSame && own.output === '' && own.sources.length === 0 ? [] : [update(step, statusAt(index), own)];
    });
  };
  const finished = (): readonly object[] =>
    last === null
      ? []
      : plan.steps.filter(({ id }) => statuses.get(id) === 'in_progress').map((step) => update(step, 'complete'));

  return {
    atWork,
    step: (id, found = NOTHING) => {
      const at = plan.steps.findIndex((step) => step.id === id);
      const head = last === null ? [{ type: 'plan_update', title: plan.title }] : [];
      const chunks = [...head, ...moved(at, found)];
      last = plan.steps[at] ?? last;
      append(chunks);
    },
    sentence: (markdown) => {
      streamed += markdown.length;
      if (streamed <= MOST_STREAMED) append([{ type: 'markdown_text', text: `${markdown}\n\n` }]);
    },
    end: async () => {
      clearTimeout(late);
      await sending;
      const ts = stream?.ts ?? null;
      const open = stream;
      if (open !== null && ts !== null)
        await again(() => cosmetic('chat.stopStream', () => open.stop({ chunks: finished() as never })));
      over ??= begun?.then(() => again(() => setStatus('active'))) ?? null;
      return ts;
    },
    settled: async () => {
      await over;
    },
  };
}

/** What must not be left as it is gets a second try, and a third. */
async function again<Result>(call: () => Promise<Result | null>): Promise<Result | null> {
  return (await call()) ?? (await call()) ?? call();
}

/** What a fault is told by to who met it and to the log. */
export function newReference(): string {
  return randomUUID().slice(0, 8);
}

/** Slack's own word for what went wrong; never a message, which may hold what was sent. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('data' in error && typeof error.data === 'object' && error.data !== null && 'error' in error.data)
    return String(error.data.error);
  return 'code' in error ? String(error.code) : 'unknown';
}

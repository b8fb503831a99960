/** agents.sessions.* and assistant.threads.*. */
import { objectsOf, textOf } from './json.js';
import { channelOf, type Methods, Refusal } from './refusal.js';
import type { Session, Stored, Workspace } from './workspace.js';

const STATUSES = ['active', 'processing', 'suspended', 'closed'];
/** Slack ends `processing` by itself after so long. */
const PROCESSING_LIFE = 60 * 60_000;
const LONGEST_TITLE = 200;
const MOST_PROMPTS = 4;

export const AGENT: Methods = {
  'agents.sessions.setStatus': (args, slack) => {
    const { id } = channelOf(args, slack, 'channel_id');
    const thread = textOf(args.thread_ts);
    const status = textOf(args.status);
    const title = textOf(args.title);
    if (thread === '') throw new Refusal('invalid_arguments', 'thread_ts is missing');
    if (!STATUSES.includes(status)) throw new Refusal('invalid_arguments', `status ${status}`);
    if (title.length > LONGEST_TITLE) throw new Refusal('invalid_arguments', 'title is longer than 200');
    setStatus(slack, id, thread, status, title);
    return {};
  },
  'agents.sessions.rename': (args, slack) => {
    const { id } = channelOf(args, slack, 'channel_id');
    const title = textOf(args.title);
    const session = slack.sessions.get(`${id}:${textOf(args.thread_ts)}`);
    if (session === undefined) throw new Refusal('session_not_found');
    if (title === '' || title.length > LONGEST_TITLE) throw new Refusal('invalid_arguments', 'title');
    session.title = title;
    return {};
  },
  'assistant.threads.setSuggestedPrompts': (args, slack) => {
    const { id } = channelOf(args, slack, 'channel_id');
    const prompts = objectsOf(args.prompts).map(({ title, message }) => ({
      title: textOf(title),
      message: textOf(message),
    }));
    if (prompts.length < 1 || prompts.length > MOST_PROMPTS) throw new Refusal('invalid_arguments', 'prompts');
    if (prompts.some(({ title, message }) => title === '' || message === '')) throw new Refusal('invalid_arguments');
    // With agent_view a thread_ts is answered with ok, and nothing is shown.
    if (args.thread_ts === undefined) slack.prompts.set(id, { title: textOf(args.title), prompts });
    return {};
  },
  'assistant.threads.setStatus': (args, slack) => {
    const { id } = channelOf(args, slack, 'channel_id');
    setStatus(slack, id, textOf(args.thread_ts), textOf(args.status) === '' ? 'active' : 'processing');
    return {};
  },
};

/** The title counts for a new session only. */
export function setStatus(slack: Workspace, channel: string, thread: string, status: string, title = ''): void {
  const key = `${channel}:${thread}`;
  const session: Stored<Session> = slack.sessions.get(key) ?? { channel, thread, title, status, history: [] };
  const at = slack.clock.now();
  Object.assign(session, { status, history: [...session.history, { status, at }] });
  slack.sessions.set(key, session);
}

/** Null for a thread without one. */
export function sessionOf(slack: Workspace, channel: string, thread: string): Session | null {
  const session = slack.sessions.get(`${channel}:${thread}`);
  if (session === undefined) return null;
  const since = session.history.at(-1)?.at ?? 0;
  const over = session.status === 'processing' && slack.clock.now() - since >= PROCESSING_LIFE;
  return over ? { ...session, status: 'active' } : session;
}

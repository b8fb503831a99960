/** chat.startStream, appendStream, stopStream. */
import { liveInBlocks, seenBlocks } from './block-text.js';
import { ALL_MARKDOWN } from './check-blocks.js';
import { addMessage, refuseBlocks, wireMessage } from './content.js';
import { isJson, type Json, objectOf, objectsOf, textOf } from './json.js';
import { liveLinks, liveMentions, seenText } from './live-tokens.js';
import { setStatus } from './methods-agent.js';
import { channelOf, type Methods, messageOf, Refusal, rootOf } from './refusal.js';
import { nameOf, type SeenMessage, type Stored, type Stream, type StreamTask, type Workspace } from './workspace.js';

/** Slack closes a stream about so long after its start, however busy it is. */
const STREAM_LIFE = 5 * 60_000;
const MOST_BLOCKS = 50;
const TASK_TEXT = 256;

export const STREAMS: Methods = {
  'chat.startStream': (args, slack) => {
    const channel = channelOf(args, slack);
    if (channel.kind !== 'im') {
      if (textOf(args.recipient_team_id) === '') throw new Refusal('missing_recipient_team_id');
      if (textOf(args.recipient_user_id) === '') throw new Refusal('missing_recipient_user_id');
    }
    const thread = rootOf(args, channel.id, slack);
    if (thread === null) throw new Refusal('invalid_arguments', 'thread_ts is missing');
    const stream: Stream = {
      state: 'streaming',
      startedAt: slack.clock.now(),
      mode: textOf(args.task_display_mode) || 'timeline',
      recipient: textOf(args.recipient_user_id) || null,
      markdown: '',
      plan: null,
      tasks: [],
    };
    const added = readChunks(args, slack);
    const message = addMessage(slack, { channel: channel.id, user: slack.botUser, thread, stream, mayUnfurl: false });
    extend(message, stream, added, slack);
    setStatus(slack, channel.id, thread, 'processing');
    return { channel: channel.id, ts: message.ts };
  },
  'chat.appendStream': (args, slack) => {
    const message = messageOf(args, slack);
    const stream = liveStream(message, slack);
    const added = readChunks(args, slack);
    if (isEmpty(added)) throw new Refusal('no_text');
    extend(message, stream, added, slack);
    return { channel: message.channel, ts: message.ts };
  },
  'chat.stopStream': (args, slack) => {
    const message = messageOf(args, slack);
    const stream = liveStream(message, slack);
    const added = readChunks(args, slack);
    const closing = args.blocks === undefined ? [] : objectsOf(args.blocks);
    if (args.blocks !== undefined) refuseBlocks(args.blocks, slack);
    const status = textOf(args.session_status) || 'active';
    if (isEmpty(added) && closing.length === 0 && message.text === '') throw new Refusal('no_text');
    const metadata = isJson(args.metadata) ? { metadata: args.metadata } : {};
    extend(message, stream, { ...added, closing }, slack);
    Object.assign(message, metadata, { stream: { ...objectOf(message.stream), state: 'finished' } });
    if (message.thread !== null) setStatus(slack, message.channel, message.thread, status);
    return { channel: message.channel, ts: message.ts, message: wireMessage(message, slack) };
  },
};

export function isLive({ state, startedAt }: Stream, slack: Workspace): boolean {
  return state === 'streaming' && slack.clock.now() - startedAt < STREAM_LIFE;
}

function liveStream(message: Stored<SeenMessage>, slack: Workspace): Stream {
  const { stream } = message;
  if (stream === null) throw new Refusal('message_not_in_streaming_state');
  if (stream.state === 'stopped_by_user') throw new Refusal('stopped_by_user');
  if (isLive(stream, slack)) return stream;
  if (stream.state === 'streaming') message.stream = { ...stream, state: 'expired' };
  throw new Refusal('message_not_in_streaming_state');
}

type Added = {
  readonly markdown: string;
  readonly plan: string | null;
  readonly tasks: readonly StreamTask[];
  readonly blocks: readonly Json[];
  readonly closing?: readonly Json[];
};

function isEmpty({ markdown, plan, tasks, blocks }: Added): boolean {
  return markdown === '' && plan === null && tasks.length === 0 && blocks.length === 0;
}

function readChunks(args: Json, slack: Workspace): Added {
  const chunks = objectsOf(args.chunks);
  const known = ['markdown_text', 'task_update', 'plan_update', 'blocks'];
  if (args.chunks !== undefined && !Array.isArray(args.chunks)) throw new Refusal('invalid_chunks');
  if (chunks.length > 0 && textOf(args.markdown_text) !== '')
    throw new Refusal('cannot_provide_both_markdown_text_and_chunks');
  if (chunks.some(({ type }) => !known.includes(textOf(type)))) throw new Refusal('invalid_chunks', 'unknown type');
  const texts = [
    textOf(args.markdown_text),
    ...chunks.filter(({ type }) => type === 'markdown_text').map(({ text }) => textOf(text)),
  ];
  if (texts.some((text) => text.length > ALL_MARKDOWN)) throw new Refusal('msg_too_long');
  const blocks = chunks.filter(({ type }) => type === 'blocks').flatMap((chunk) => objectsOf(chunk.blocks));
  if (blocks.length > 0) refuseBlocks(blocks, slack);
  const plan = chunks.filter(({ type }) => type === 'plan_update').at(-1);
  return {
    markdown: texts.join(''),
    plan: plan === undefined ? null : textOf(plan.title),
    tasks: chunks.filter(({ type }) => type === 'task_update').map(readTask),
    blocks,
  };
}

function readTask({ id, title, status, details, output, sources }: Json): StreamTask {
  const state = textOf(status);
  if (textOf(id) === '' || textOf(title) === '') throw new Refusal('invalid_chunks', 'a task needs id and title');
  if (!['pending', 'in_progress', 'complete', 'error'].includes(state)) throw new Refusal('invalid_chunks', 'status');
  return {
    id: textOf(id),
    title: textOf(title),
    status: state,
    details: textOf(details).slice(0, TASK_TEXT),
    output: textOf(output).slice(0, TASK_TEXT),
    sources: objectsOf(sources).map(({ url, text }) => ({ url: textOf(url), label: textOf(text) || null })),
  };
}

/** What comes later replaces title and status, and is put behind the details and the output that are there. */
function grown(before: StreamTask | undefined, { details, output, sources, ...task }: StreamTask): StreamTask {
  const joined = (one: string, other: string) => `${one}${other}`.slice(0, TASK_TEXT);
  return {
    ...task,
    details: joined(before?.details ?? '', details),
    output: joined(before?.output ?? '', output),
    sources: [...(before?.sources ?? []), ...sources],
  };
}

function extend(message: Stored<SeenMessage>, stream: Stream, added: Added, slack: Workspace): void {
  const tasks = new Map<string, StreamTask>();
  for (const task of [...stream.tasks, ...added.tasks]) tasks.set(task.id, grown(tasks.get(task.id), task));
  const markdown = stream.markdown + added.markdown;
  const plan = added.plan ?? stream.plan;
  const streamed = [...message.blocks, ...added.blocks];
  if (streamed.length > MOST_BLOCKS) throw new Refusal('invalid_blocks', `${streamed.length} blocks in a stream`);
  const blocks = [...streamed, ...(added.closing ?? [])];
  const names = (id: string): string => nameOf(slack, id);
  const lines = [
    plan ?? '',
    ...[...tasks.values()].flatMap(({ title, status, details, output, sources }) => [
      `(${status}) ${title}`,
      details,
      output,
      ...sources.map(({ url, label }) => label ?? url),
    ]),
    seenText(markdown, 'markdown', names),
    seenBlocks(blocks, names),
  ];
  const live = liveInBlocks(blocks);
  const inTasks = [...tasks.values()];
  const written = [markdown, ...inTasks.flatMap(({ details, output }) => [details, output])];
  Object.assign(message, {
    stream: { ...stream, markdown, plan, tasks: inTasks },
    blocks,
    text: lines.filter((line) => line !== '').join('\n'),
    notification: markdown,
    mentions: [...written.flatMap((text) => liveMentions(text, 'markdown')), ...live.mentions],
    links: [
      ...written.flatMap((text) => liveLinks(text, 'markdown')),
      ...inTasks.flatMap(({ sources }) => sources),
      ...live.links,
    ],
  });
}

/** What a message says: checked as Slack checks it, and as a person sees it. */
import { liveInBlocks, seenBlocks } from './block-text.js';
import { ALL_MARKDOWN, checkBlocks } from './check-blocks.js';
import { isJson, type Json, objectsOf, textOf } from './json.js';
import { liveLinks, liveMentions, seenText } from './live-tokens.js';
import { Refusal } from './refusal.js';
import { nameOf, type SeenMessage, type Stored, type Workspace } from './workspace.js';

type Content = Pick<SeenMessage, 'text' | 'notification' | 'blocks' | 'mentions' | 'links' | 'metadata'>;

const LONGEST_TEXT = 40_000;

/** `text`, `blocks` or `markdown_text` of any method that writes a message. @throws Refusal */
export function readContent(args: Json, slack: Workspace): Content {
  const text = textOf(args.text);
  const markdown = textOf(args.markdown_text);
  const blocks = args.blocks === undefined || args.blocks === null ? [] : args.blocks;
  const hasBlocks = !Array.isArray(blocks) || blocks.length > 0;
  if (text.length > LONGEST_TEXT) throw new Refusal('msg_too_long', `${text.length} characters`);
  if (markdown.length > ALL_MARKDOWN)
    throw new Refusal('msg_too_long', `${markdown.length} characters of markdown_text`);
  if (markdown !== '' && (text !== '' || hasBlocks)) throw new Refusal('markdown_text_conflict');
  if (text === '' && markdown === '' && !hasBlocks && args.attachments === undefined) throw new Refusal('no_text');
  if (hasBlocks) refuseBlocks(blocks, slack);
  const names = (id: string): string => nameOf(slack, id);
  const form = markdown === '' ? ('mrkdwn' as const) : ('markdown' as const);
  const own = slack.oldServer ? text : text || markdown;
  const live = liveInBlocks(blocks);
  const loud = args.link_names === true || args.parse === 'full';
  return {
    text: hasBlocks ? seenBlocks(blocks, names) : seenText(own, form, names),
    notification: text,
    blocks: objectsOf(blocks),
    mentions: [
      ...liveMentions(own, form),
      ...live.mentions,
      ...(loud ? (text.match(/@(?:channel|here|everyone)/g) ?? []) : []),
    ],
    links: [...(hasBlocks ? [] : liveLinks(own, form)), ...live.links],
    metadata: isJson(args.metadata) ? args.metadata : null,
  };
}

/** An older server keeps the block types it knows, and refuses the others. @throws Refusal */
export function refuseBlocks(blocks: unknown, slack: Workspace): void {
  const fault = checkBlocks(blocks, 'message');
  if (fault !== null) throw new Refusal(fault.error, fault.detail);
  const late = new Set([
    'markdown',
    'table',
    'data_table',
    'context_actions',
    'task_card',
    'plan',
    'container',
    'card',
    'carousel',
  ]);
  if (slack.oldServer && objectsOf(blocks).some(({ type }) => late.has(textOf(type))))
    throw new Refusal('invalid_blocks');
}

const PLAIN: Omit<SeenMessage, 'channel' | 'ts' | 'user'> = {
  thread: null,
  text: '',
  notification: '',
  blocks: [],
  mentions: [],
  links: [],
  to: null,
  files: [],
  metadata: null,
  mayUnfurl: true,
  edits: 0,
  deleted: false,
  stream: null,
  reactions: [],
};

export function addMessage(
  slack: Workspace,
  message: Partial<SeenMessage> & Pick<SeenMessage, 'channel' | 'user'>,
): Stored<SeenMessage> {
  const stored = { ...PLAIN, ts: slack.nextTs(), ...message };
  slack.messages.push(stored);
  return stored;
}

/** A message as methods and events return it. Text is what was sent, not what is seen. */
export function wireMessage(message: SeenMessage, slack: Workspace): Json {
  const { ts, thread, user, notification, text, blocks, files, stream } = message;
  const bot = user === slack.botUser ? { bot_id: slack.botId, app_id: slack.appId } : {};
  return {
    type: 'message',
    ts,
    user,
    team: slack.users.get(user)?.team ?? slack.team,
    text: notification || text,
    ...(blocks.length === 0 ? {} : { blocks }),
    ...(thread === null ? {} : { thread_ts: thread }),
    ...(files.length === 0 ? {} : { files: files.map((id) => ({ id, ...slack.files.get(id), bytes: undefined })) }),
    ...(stream === null ? {} : { streaming_state: stream.state === 'streaming' ? 'in_progress' : 'completed' }),
    ...bot,
  };
}

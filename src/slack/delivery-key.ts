/** What an event asks, and under which key it is answered once; or why it is none of the bot's business. */
import { foldWidth } from '../language/width.js';
import { smallTalkIn } from '../question/small-talk.js';
import type { ClaimKey } from '../storage/conversations.js';
import { forwardedTexts, type MessageAttachment } from './forwarded.js';
import { hasWords, isPutToAnother, mentions, questionText } from './question-text.js';

/** What an event tells of a file; all of it is the sender's. */
export type FileOfEvent = {
  readonly id?: string;
  readonly name?: string | null;
  readonly mimetype?: string;
  readonly url_private_download?: string;
  readonly url_private?: string;
};

type Message = {
  readonly subtype?: string | undefined;
  readonly ts?: string | undefined;
  readonly thread_ts?: string | undefined;
  readonly user?: string | undefined;
  readonly text?: string | undefined;
  readonly bot_id?: string | undefined;
  /** The workspace of the user, where another's members are in the channel. */
  readonly user_team?: string | undefined;
  readonly team?: string | undefined;
  readonly edited?: { readonly ts: string } | undefined;
  readonly attachments?: readonly MessageAttachment[] | undefined;
};

/** The part that counts of `app_mention`, `message` and `message_changed`. */
export type IncomingEvent = Message & {
  readonly type: 'app_mention' | 'message';
  readonly channel: string;
  readonly channel_type?: string | undefined;
  readonly message?: Message | undefined;
  readonly previous_message?: Message | undefined;
  readonly files?: readonly FileOfEvent[] | undefined;
  /** Of `message_deleted`. */
  readonly deleted_ts?: string | undefined;
};

export type DeliveryContext = {
  /** `enterpriseId ?? teamId` of the installation: the same for every event of one message. */
  readonly team: string;
  readonly bot: { readonly userId: string; readonly botId: string | null };
  /** Users whose questions the bot has taken in that thread: theirs need no further mention. */
  readonly askersIn: (thread: string) => Promise<readonly string[]>;
  /** In characters. */
  readonly maxLength: number;
};

export type IgnoredReason =
  | 'own'
  | 'bot'
  | 'subtype'
  | 'incomplete'
  | 'unchanged'
  /** Neither a direct message, nor a mention, nor a follow-up of one who asked in the thread. */
  | 'not-addressed';

type Delivered = {
  readonly key: ClaimKey;
  /** The `ts` to reply under; that of the message where it begins the thread. */
  readonly thread: string;
  readonly channel: string;
  readonly user: string;
  /** Null where the event does not tell it. */
  readonly userTeam: string | null;
  /** Written to the bot, by a mention or directly; false for a follow-up that names nobody. */
  readonly isDirected: boolean;
};

export type Delivery =
  /** `text` may be empty where messages were forwarded, or the bot was mentioned in a thread: those are what is meant. */
  | (Delivered & { readonly kind: 'question'; readonly text: string; readonly forwarded: readonly string[] })
  /** Claim these as well: the person is told, once. */
  | (Delivered & { readonly kind: 'empty' })
  | (Delivered & { readonly kind: 'too-long'; readonly length: number; readonly maxLength: number })
  | { readonly kind: 'ignored'; readonly reason: IgnoredReason };

/** Bot messages carry `bot_message`; a reply also sent to the channel and a file with words are still what a person asks. */
const ASKING_SUBTYPES: readonly (string | undefined)[] = [undefined, 'file_share', 'thread_broadcast'];

/** A mention and the message that holds it get one key; an edit gets one of its own, whichever of the two brings it. */
export async function deliveryOf(event: IncomingEvent, context: DeliveryContext): Promise<Delivery> {
  const isEdit = event.subtype === 'message_changed';
  const message = isEdit ? event.message : event;
  const { ts, user, text = '', thread_ts: thread = ts } = message ?? {};
  const { bot, team, maxLength } = context;
  if (message === undefined) return ignored('incomplete');
  if (user === bot.userId || (bot.botId !== null && message.bot_id === bot.botId)) return ignored('own');
  if (message.bot_id !== undefined || user === 'USLACKBOT') return ignored('bot');
  if (!ASKING_SUBTYPES.includes(message.subtype)) return ignored('subtype');
  if (ts === undefined || user === undefined || thread === undefined) return ignored('incomplete');

  const isDirect = event.channel_type === 'im';
  const isAddressed = async (words: string): Promise<boolean> =>
    isDirect ||
    event.type === 'app_mention' ||
    mentions(words, bot.userId) ||
    (thread !== ts && !isPutToAnother(words, bot.userId) && (await context.askersIn(thread)).includes(user));
  if (!(await isAddressed(text))) return ignored('not-addressed');

  const question = questionText(text, bot.userId);
  const before = event.previous_message?.text;
  if (
    isEdit &&
    before !== undefined &&
    (await isAddressed(before)) &&
    sameWords(questionText(before, bot.userId), question)
  )
    return ignored('unchanged');

  const edit = message.edited?.ts ?? (isEdit ? (event.ts ?? null) : null);
  const { channel } = event;
  const userTeam = message.user_team ?? message.team ?? null;
  const isMentioned = event.type === 'app_mention' || mentions(text, bot.userId);
  const delivered: Delivered = {
    key: { team, channel, message: ts, edit },
    thread,
    channel,
    user,
    userTeam,
    isDirected: isDirect || isMentioned,
  };
  const forwarded = forwardedTexts(message.attachments, bot.userId);
  const meansOthers = forwarded.length > 0 || (thread !== ts && isMentioned);
  if (!hasWords(question) && !meansOthers && smallTalkIn(question) === null) return { ...delivered, kind: 'empty' };
  const length = [...question].length;
  if (length > maxLength) return { ...delivered, kind: 'too-long', length, maxLength };
  return { ...delivered, kind: 'question', text: question, forwarded };
}

/** ？ for ? and a wide space for a narrow one ask nothing new. */
function sameWords(before: string, after: string): boolean {
  return foldWidth(before) === foldWidth(after);
}

function ignored(reason: IgnoredReason): Delivery {
  return { kind: 'ignored', reason };
}

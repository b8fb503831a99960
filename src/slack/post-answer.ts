/** What becomes of an answer: posted whole, in the place of what was answered before. */
import type { webApi } from '@slack/bolt';
import type { Locale } from '../copy/locale.js';
import { talkWithin } from '../question/open-talk.js';
import type { Answer } from '../vocabulary/answer.js';
import type { AskedInSlack } from './asked-in-slack.js';
import { attachFile } from './attach-file.js';
import { linksIn } from './channel-links.js';
import type { SlackDeps } from './deps.js';
import { replyMark } from './earlier-reply.js';
import { meetSmallTalk } from './meet-small-talk.js';
import { type Place, postMessages } from './post-messages.js';
import { answerMessages } from './render/answer-messages.js';
import { LIMITS } from './render/block-kit.js';
import type { SlackMessage } from './render/pack-messages.js';
import { plain, shortened } from './render/plain-elements.js';
import { recordingReplies, removeOutdated, removeReplies } from './replies.js';
import { sendSource } from './send-source.js';
import { shelfFor } from './shelf.js';
import { smallTalkCopy } from './small-talk-copy.js';
import { talkIn } from './talk.js';

export type ToPost = {
  readonly answer: Answer;
  readonly asked: AskedInSlack;
  readonly where: Place;
  /** The earlier questions it was answered with. */
  readonly history: readonly string[];
  /** The message of another that is answered; null where the asker's own words are. */
  readonly about: string | null;
  /** The `ts` of what stands of a reply; null for none. */
  readonly replace: string | null;
};

/** Of the message answered, as much as tells it from others. */
const ABOUT_CHARS = 150;

/** Posts, and takes away whatever else stood as the reply to the message. Throws what posting throws. */
export async function postAnswer(post: ToPost, client: webApi.WebClient, deps: SlackDeps): Promise<void> {
  const { answer, asked, where, history, replace } = post;
  const { conversations, now } = deps;
  const { key, channel, thread, user } = asked;
  const over = async (replyTs: string | null, answerId: string | null) =>
    void (await conversations.finish(key, { answerId, replyTs }, now()));
  const posted = new Set<string>(replace === null ? [] : [replace]);
  if (await removeOutdated(client, key, posted, deps)) return over(null, null);
  if (answer.status === 'refused' && answer.reason === 'small-talk') {
    await removeReplies(client, key, deps);
    const talk = talkWithin(asked.text) ?? 'acknowledges';
    if (talk === 'wants-text') await sendSource({ ...asked, documents: answer.understood.documents }, client, deps);
    else await meetSmallTalk({ ...asked, talk, isDirected: true }, client, deps);
    return over(null, null);
  }
  posted.clear();
  const record = recordingReplies(deps, key);
  const onPosted = async (ts: string) => {
    posted.add(ts);
    await record(ts);
  };
  const onFile = async (id: string) => {
    posted.add(id);
    await conversations.addReply(key, { kind: 'file', id }, now());
  };
  const messages = await messagesOf(post, client, deps, onFile);
  const place = { team: key.team, channel, thread };
  const isPrivate = where.onlyFor !== null || channel.startsWith('D');
  await conversations.saveAnswer(answer, {
    ...place,
    messageTs: key.message,
    user,
    history,
    at: now(),
    ...(isPrivate ? { isPrivate } : {}),
  });
  const { ts } = await postMessages(client, messages, { ...where, mark: replyMark(key), onPosted }, replace);
  if (ts !== null) await conversations.recordReply(key, ts);
  if (where.onlyFor === null) await removeReplies(client, key, deps, (id) => !posted.has(id));
  // Whoever took a later version may have looked before this reply stood.
  const isOutdated = await removeOutdated(client, key, posted, deps);
  await over(ts, isOutdated ? null : answer.id);
}

/** A message that asks nothing of its own, with nothing around it to answer. */
export async function postNothing(
  reason: 'empty' | 'unread',
  { asked, where }: { readonly asked: AskedInSlack; readonly where: Place },
  client: webApi.WebClient,
  deps: SlackDeps,
): Promise<void> {
  const { key, locale } = asked;
  const text = reason === 'empty' ? talkIn(locale).empty : smallTalkCopy(locale).unread;
  await removeReplies(client, key, deps);
  const { ts } = await postMessages(client, [{ text, blocks: [] }], {
    ...where,
    onPosted: recordingReplies(deps, key),
  });
  await deps.conversations.finish(key, { answerId: null, replyTs: ts }, deps.now());
}

/** The whole answer; a very long list goes into a sheet where the thread takes one. */
async function messagesOf(
  { answer, asked, where: { channel, thread, onlyFor }, history, about }: ToPost,
  client: webApi.WebClient,
  deps: SlackDeps,
  onFile: (id: string) => Promise<void>,
): Promise<readonly SlackMessage[]> {
  const { useCases, helpGroup, log } = deps;
  const { key, locale } = asked;
  const shelf = await shelfFor(answer, { team: key.team, channel }, deps);
  const ask = helpGroup === null ? {} : { askGroupId: helpGroup };
  const links = await linksIn({ team: key.team, channel }, deps);
  const standsAlone = history.length === 0 && about === null;
  const options = { locale, shelf, private: onlyFor !== null, links, standsAlone, ...ask };
  const whole = answerMessages(answer, { ...options, withSheet: false });
  const short = answerMessages(answer, options);
  const { sheet } = short[0];
  // Who else is in the channel would see the file.
  if (onlyFor !== null || sheet === undefined) return aboutOthers(whole, about, locale);
  const bytes = await useCases.writeWorkbook([sheet]);
  const file = { channel, thread, name: sheet.name, extension: 'xlsx', bytes, onFile } as const;
  return aboutOthers((await attachFile(client, file, log)) ? short : whole, about, locale);
}

/** What is answered is said above the answer where the asker did not write it. */
function aboutOthers(
  [first, ...rest]: readonly [SlackMessage, ...SlackMessage[]],
  about: string | null,
  locale: Locale,
): readonly SlackMessage[] {
  if (about === null) return [first, ...rest];
  const line = smallTalkCopy(locale).about(shortened(about.replace(/\s+/g, ' '), ABOUT_CHARS));
  const block = { type: 'context' as const, elements: [plain(line, LIMITS.contextText)] };
  return [{ ...first, blocks: [block, ...first.blocks] }, ...rest];
}

/** What people see of a hand-in: its cards, each posted once whoever carries it on. */
import type { webApi } from '@slack/bolt';
import type { HandIn } from '../../storage/hand-ins.js';
import type { SlackDeps } from '../deps.js';
import { standingMessage } from '../earlier-reply.js';
import { keptLocale } from '../locale-for.js';
import { postMessages } from '../post-messages.js';
import { codeOf } from '../progress.js';
import { escapeMrkdwn } from '../render/escape.js';
import type { SlackMessage } from '../render/pack-messages.js';
import type { Kept } from './kept.js';
import { cardMessage } from './views.js';
import { handInWords } from './words.js';

const EVENT_TYPE = 'tiaowen_hand_in';

export type At = { readonly client: webApi.WebClient; readonly deps: SlackDeps };

/** All cards that stand say what became of it, and bear no buttons. */
export async function updateCards(handIn: HandIn, { card, own, cards = [] }: Kept, note: string, { client, deps }: At) {
  if (card === undefined) return;
  const message = cardMessage({ id: handIn.id, card, locale: keptLocale(handIn), note, buttons: 'none' });
  for (const { channel, ts } of [...(own === undefined ? [] : [own]), ...cards])
    await client.chat.update({ channel, ts, ...message }).catch(() => deps.log('card-not-updated', {}));
}

/** All cards as they are to stand while it waits. */
export async function showWaiting(handIn: HandIn, kept: Kept, at: At): Promise<void> {
  const untold = (error: unknown) => at.deps.log('card-not-updated', { code: codeOf(error) });
  await showOwn(handIn, kept, at).catch(untold);
  for (const { channel, ts } of kept.cards ?? [])
    await at.client.chat.update({ channel, ts, ...waitingCard(handIn, kept, 'judge') }).catch(untold);
}

/** The card of who handed it in: an admin judges it there, and has no other. */
export async function showOwn(handIn: HandIn, kept: Kept, at: At): Promise<void> {
  if (kept.own === undefined) return;
  const card = waitingCard(handIn, kept, isOfAdmin(handIn, at) ? 'judge' : 'mend');
  await at.client.chat.update({ ...kept.own, ...card });
}

/** The card of one that waits. */
export function waitingCard(handIn: HandIn, { card }: Kept, buttons: 'judge' | 'mend'): SlackMessage {
  if (card === undefined) throw new RangeError('what was parsed has a card');
  const locale = keptLocale(handIn);
  const words = handInWords(locale);
  const note = buttons === 'judge' ? words.decide(handIn.user) : words.waits;
  return cardMessage({ id: handIn.id, card, locale, note, buttons });
}

/** Whether an admin handed it in. */
export function isOfAdmin({ user }: HandIn, { deps }: At): boolean {
  return deps.policy.admins.includes(user);
}

/** The `ts` of the message, which may stand since an earlier attempt; `part` tells it from the others of the hand-in. */
export async function postOnce(
  { id, attempt }: HandIn,
  { channel, thread }: { readonly channel: string; readonly thread: string },
  part: string,
  message: SlackMessage,
  { client, deps }: At,
): Promise<string | null> {
  const mark = { event_type: EVENT_TYPE, event_payload: { message: id, edit: part } };
  const standing = attempt > 1 ? (await standingMessage(client, { channel, thread, mark }, deps.log)).ts : null;
  if (standing !== null) return standing;
  const { ts } = await postMessages(client, [message], { channel, thread, onlyFor: null, mark });
  return ts;
}

/** For mrkdwn. */
export function titleOf(title: string): string {
  return `《${escapeMrkdwn(title)}》`;
}

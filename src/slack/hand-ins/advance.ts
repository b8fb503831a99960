/** One step of a hand-in: each may be done again by whoever takes it up, and ends in the next state. */
import { shownName } from '../../library/file-name.js';
import type { HandIn, HandInState } from '../../storage/hand-ins.js';
import { AppError, type AppErrorCode } from '../../vocabulary/errors.js';
import { directWith } from '../direct-message.js';
import { downloadFile } from '../download-file.js';
import { keptLocale } from '../locale-for.js';
import { postMessages } from '../post-messages.js';
import { codeOf, newReference } from '../progress.js';
import { escapeMrkdwn } from '../render/escape.js';
import type { SlackMessage } from '../render/pack-messages.js';
import { talkIn } from '../talk.js';
import { type Kept, keptOf, type Standing } from './kept.js';
import { type At, isOfAdmin, postOnce, showOwn, showWaiting, titleOf, updateCards, waitingCard } from './shown.js';
import { handInWords } from './words.js';

const MB = 1024 * 1024;
const MOST_SUGGESTED = 3;
/** What the file itself is the reason of: trying again would change nothing. */
const OF_THE_FILE: ReadonlySet<AppErrorCode> = new Set([
  ...(['document-binary', 'document-damaged', 'document-encrypted', 'document-unsupported', 'document-empty'] as const),
  ...(['document-too-large', 'document-undecodable', 'document-withheld', 'sidecar-invalid', 'input-invalid'] as const),
]);
/** Times that one step is tried. */
export const MOST_ATTEMPTS = 5;
/** Days until what waits for an admin is given up. */
export const EXPIRES_DAYS = 14;

/** Nothing is returned where another process was faster. Throws what may go better the next time. */
export async function advance(handIn: HandIn, at: At): Promise<void> {
  switch (handIn.state) {
    case 'received':
      return received(handIn, at);
    case 'parsed':
      return parsed(handIn, at);
    case 'mended':
      return mended(handIn, at);
    case 'accepted':
      return accepted(handIn, at);
    case 'indexed':
    case 'declined':
    case 'refused':
    case 'expired':
      return told(handIn, at);
    case 'waiting':
    case 'told':
      return;
  }
}

/** Moves it on, where it still stands in that state. */
export function move({ id, state }: HandIn, to: HandInState, kept: Kept, { deps }: Pick<At, 'deps'>): Promise<boolean> {
  return deps.conversations.moveHandIn(id, { from: state, to, kept: JSON.stringify(kept) }, deps.now());
}

async function received(handIn: HandIn, at: At): Promise<void> {
  const { client, deps } = at;
  const { useCases, policy } = deps;
  const words = handInWords(keptLocale(handIn));
  const kept = await withOwn(handIn, { text: words.reading(nameOf(handIn)), blocks: [] }, at);
  const refuse = async (reason: string) => void (await move(handIn, 'refused', { ...kept, reason }, at));
  if (policy.admins.length === 0) return refuse(words.noAdmins);
  if (!(await useCases.isHandInKept(handIn.id))) {
    const got = await downloadFile(client, handIn.file, useCases.maxFileBytes);
    if (got.kind === 'refused') return refuse(words.notFetched);
    if (got.kind === 'too-large') return refuse(refusal(handIn, { code: 'document-too-large', details: {} }, at));
    await useCases.keepHandIn(handIn.id, got.bytes);
  }
  try {
    const { status, card } = await useCases.inspectHandIn(fileOf(handIn, kept));
    if (status === 'present') return refuse(words.present(titleOf(card.title)));
    await move(handIn, 'parsed', { ...kept, card }, at);
  } catch (error) {
    if (!isOfTheFile(error)) throw error;
    await refuse(refusal(handIn, error, at));
  }
}

async function parsed(handIn: HandIn, at: At): Promise<void> {
  const { client, deps } = at;
  const kept = keptOf(handIn);
  const cards: Standing[] = [...(kept.cards ?? [])];
  if (!isOfAdmin(handIn, at))
    for (const admin of deps.policy.admins) {
      const channel = await directWith(client, admin);
      if (channel === null || cards.some((card) => card.channel === channel)) continue;
      const ts = await postOnce(handIn, { channel, thread: '' }, 'card', waitingCard(handIn, kept, 'judge'), at);
      if (ts !== null) cards.push({ channel, ts });
      await deps.conversations.keepWithHandIn(handIn.id, { state: 'parsed', kept: JSON.stringify({ ...kept, cards }) });
    }
  const next = { ...kept, cards };
  // Before it may be judged, so that no card of a judged one is put back to waiting.
  await showOwn(handIn, next, at);
  await move(handIn, 'waiting', next, at);
}

/** Read again with what a person stated; where that cannot be, who stated it is told, and it waits as it was. */
async function mended(handIn: HandIn, at: At): Promise<void> {
  const { stated, ...kept } = keptOf(handIn);
  const isTriedOut = handIn.attempt > MOST_ATTEMPTS;
  let next: Kept = kept;
  try {
    if (isTriedOut) throw new AppError('internal', 'it was tried too often');
    const { card } = await at.deps.useCases.inspectHandIn(fileOf(handIn, { mended: stated?.mended ?? {} }));
    next = { ...kept, card, mended: stated?.mended ?? {} };
  } catch (error) {
    if (!isOfTheFile(error) && !isTriedOut) throw error;
    await tellNotMended(handIn, error, at);
  }
  await showWaiting(handIn, next, at);
  await move(handIn, 'waiting', next, at);
}

/** Where the person sees the card: in the thread of who handed it in, or in the direct messages with an admin. */
async function tellNotMended(handIn: HandIn, error: unknown, at: At): Promise<void> {
  const { client, deps } = at;
  const { stated, card } = keptOf(handIn);
  const locale = keptLocale(handIn);
  const reference = newReference();
  deps.log('not-mended', { reference, code: codeOf(error) });
  const reason = isOfTheFile(error) ? refusal(handIn, error, at) : talkIn(locale).actFailed(reference);
  const text = handInWords(locale).notMended(titleOf(card?.title ?? ''), reason);
  const isOwn = stated === undefined || stated.by === handIn.user;
  const channel = isOwn ? handIn.channel : await directWith(client, stated.by);
  const place = { channel: channel ?? handIn.channel, thread: isOwn || channel === null ? handIn.thread : '' };
  await postMessages(client, [{ text, blocks: [] }], { ...place, onlyFor: null }).catch((untold: unknown) =>
    deps.log('fault-not-told', { reference, code: codeOf(untold) }),
  );
}

async function accepted(handIn: HandIn, at: At): Promise<void> {
  const kept = keptOf(handIn);
  try {
    const { documentId } = await at.deps.useCases.acceptHandIn(fileOf(handIn, kept), {
      replaces: kept.replaces ?? null,
    });
    await move(handIn, 'indexed', { ...kept, documentId }, at);
  } catch (error) {
    if (!isOfTheFile(error)) throw error;
    await move(handIn, 'refused', { ...kept, reason: refusal(handIn, error, at) }, at);
  }
}

/** The last word; then the file that was kept goes. */
async function told(handIn: HandIn, at: At): Promise<void> {
  const { deps } = at;
  const kept = keptOf(handIn);
  const text = await lastWords(handIn, kept, at);
  const { own } = kept;
  const note = kept.by === undefined ? text : handInWords(keptLocale(handIn)).taken(kept.by);
  if (kept.card === undefined && own !== undefined)
    await postMessages(
      at.client,
      [{ text, blocks: [] }],
      { channel: own.channel, thread: handIn.thread, onlyFor: null },
      own.ts,
    );
  else {
    await updateCards(handIn, kept, note, at);
    await postOnce(handIn, { channel: handIn.channel, thread: handIn.thread }, 'end', { text, blocks: [] }, at);
  }
  await deps.useCases.dropHandIn(handIn.id);
  await move(handIn, 'told', kept.documentId === undefined ? {} : { documentId: kept.documentId }, at);
  deps.log('hand-in-ended', { state: handIn.state });
}

async function lastWords(handIn: HandIn, kept: Kept, { deps }: At): Promise<string> {
  const locale = keptLocale(handIn);
  const words = handInWords(locale);
  const title = kept.card === undefined ? nameOf(handIn) : titleOf(kept.card.title);
  if (handIn.state === 'declined') return words.declined(handIn.user, title);
  if (handIn.state === 'expired') return words.expired(handIn.user, title, EXPIRES_DAYS);
  if (handIn.state === 'refused' || kept.documentId === undefined)
    return kept.reason ?? words.failed(handIn.id.slice(0, 8));
  const old = kept.card?.relations.find(({ id }) => id === kept.replaces);
  const oldTitle = old === undefined ? null : `${titleOf(old.title)} ${old.issueDate ?? ''}`.trim();
  const asked = { documentIds: [kept.documentId], region: null, locale };
  const questions = await deps.useCases.suggest(asked).catch(() => []);
  const lines = questions.slice(0, MOST_SUGGESTED).map(({ question }) => `• ${escapeMrkdwn(question)}`);
  const done = words.accepted({ user: handIn.user, title, old: oldTitle });
  return lines.length === 0 ? done : [done, words.canAsk, ...lines].join('\n');
}

/** The message of its own in the thread; a hand-in by a form has none yet, and this one begins it. */
async function withOwn(handIn: HandIn, message: SlackMessage, at: At): Promise<Kept> {
  const kept = keptOf(handIn);
  if (kept.own !== undefined) return kept;
  const { channel, thread, id } = handIn;
  const ts = await postOnce(handIn, { channel, thread }, 'own', message, at);
  if (ts === null) return kept;
  const next = { ...kept, own: { channel, ts } };
  const begins = thread === '' ? { thread: ts } : {};
  await at.deps.conversations.keepWithHandIn(id, { state: 'received', kept: JSON.stringify(next), ...begins });
  return next;
}

/** Why the file is not taken, by its name. */
function refusal(handIn: HandIn, { code, details }: Pick<AppError, 'code' | 'details'>, { deps }: At): string {
  const limitMb = Math.max(1, Math.floor(deps.useCases.maxFileBytes / MB));
  return `${nameOf(handIn)} ${handInWords(keptLocale(handIn)).refused(code, details, limitMb)}`;
}

function nameOf({ file }: HandIn): string {
  return escapeMrkdwn(shownName(file.name));
}

function fileOf({ id, file }: HandIn, { mended = {} }: Kept) {
  return { id, name: file.name, mended };
}

function isOfTheFile(error: unknown): error is AppError {
  return error instanceof AppError && OF_THE_FILE.has(error.code);
}

/**
 * Talk in words of one's own, which no table holds: told from questions by what its words are of. What speaks of the field is
 * asked of the documents; without that, a message asks of the bot, wants a text handed over, passes on what others wrote,
 * objects to an answer, or keeps company.
 */
import { mask } from '../language/mask.js';
import { findLabelReferences } from './clause-label.js';
import { LEAST_TOPIC_WEIGHT, readConcepts } from './concepts.js';
import { contentOf } from './content-words.js';
import { tells } from './cues/read-cues.js';
import type { SmallTalk } from './cues/small-talk-cues.js';
import { findDocuments } from './documents.js';
import { LOOSE } from './glossary.js';
import { isPassedOn } from './passed-on.js';
import type { UnderstandingContext } from './question.js';
import { findPlaces, findRegions } from './regions.js';
import { readTalk, withoutPictures } from './small-talk.js';
import { textAskedFor } from './text-asked-for.js';
import { findUnits } from './units.js';

/** Longer messages are more than company. In characters; with a word of small talk, and without one. */
const LONGEST_COMPANY = 32;
const LONGEST_WITHOUT_CUE = 18;
/** From this level on (`common-words`) a word names no topic; where the bot is spoken to, a little more is needed. */
const SAYS_NOTHING_LEVEL = 4;
const SAYS_NOTHING_TO_BOT = 3.5;

/** What a message is if it is no question. Null for what may ask of documents, whatever they hold. */
export function talkWithin(message: string): SmallTalk | null {
  return read(message).talk;
}

type Read = {
  /** What it is by its whole wording, and what the tables of small talk surely find in it. */
  readonly talk: SmallTalk | null;
  readonly sure: SmallTalk | null;
  /** There is more in it than small talk of the tables. */
  readonly isOpen: boolean;
  readonly text: string;
};

function read(message: string): Read {
  const { talk: sure, left } = readTalk(message);
  const text = withoutPictures(message.normalize('NFKC')).trim();
  const isOpen = left !== '';
  return { talk: isOpen ? openTalkIn(text, sure) : sure, sure, isOpen, text };
}

function openTalkIn(text: string, talk: SmallTalk | null): SmallTalk | null {
  if (isPassedOn(text)) return 'passes-on';
  if (textAskedFor(text) !== null) return 'wants-text';
  const isOfBot = tells(text, 'asks-of-bot');
  if (asks(text)) return isOfBot ? 'asks-what-we-do' : null;
  if (talk === 'objects' || tells(text, 'objects')) return 'objects';
  const requests = tells(text, 'requests');
  if (requests && isOfBot) return 'asks-what-we-do';
  const length = [...text].length;
  if (talk !== null) return length <= LONGEST_COMPANY ? talk : null;
  return length <= LONGEST_WITHOUT_CUE && !requests && !COUNTED.test(text) ? 'acknowledges' : null;
}

function asks(text: string): boolean {
  return tells(text, 'asks') || /[?？]|呢[。.！!~～\s]*$/.test(text);
}

/** 五道单选, 三百字: so much is wanted. */
const COUNTED = /\d|[一二两三四五六七八九十百](?:[个条道份篇段句页张题字项]|来)/;

/** The talk that a message is; null where it asks, or where it speaks of what documents speak of. */
export async function openTalk(message: string, context: UnderstandingContext): Promise<SmallTalk | null> {
  const { talk, sure, isOpen, text } = read(message);
  if (talk === null || !isOpen) return talk;
  return (await speaksOfField(await context.mend(text), { talk, sure }, context)) ? null : talk;
}

async function speaksOfField(
  text: string,
  { talk, sure }: { readonly talk: SmallTalk; readonly sure: SmallTalk | null },
  context: UnderstandingContext,
): Promise<boolean> {
  if (talk === 'passes-on' && !asks(text)) return false;
  // 二、（四）5的原文: that place is looked up.
  if (findLabelReferences(text).length > 0) return true;
  if (talk === 'wants-text')
    return weightOf(textAskedFor(withoutNames(text, context)) ?? text, context) >= LEAST_TOPIC_WEIGHT;
  const isPlaced = namesPlace(text, context);
  if (isPlaced && talk !== 'asks-what-we-do') return true;
  const units = findUnits(text, context.glossary, await context.chargedUnits());
  const { ids, unknownNumbers } = findDocuments(text, context.documents, { regions: [], glossary: context.glossary });
  if (units.length + ids.length + unknownNumbers.length > 0) return true;
  if (talk === 'acknowledges' && sure === null && namesAnything(text, context)) return true;
  const level = talk === 'asks-what-we-do' && !isPlaced ? SAYS_NOTHING_TO_BOT : SAYS_NOTHING_LEVEL;
  return weightOf(text, context, level) >= LEAST_TOPIC_WEIGHT;
}

/** The documents a wish for a text names, by whatever tells them; none for those of the answer before. */
export function textsNamed(message: string, context: UnderstandingContext): readonly string[] {
  const { documents, regions: known, glossary } = context;
  const regions = findRegions(message, known, glossary);
  const { ids, likely, kinds } = findDocuments(message, documents, { regions, glossary });
  if (ids.length > 0) return ids;
  const ofRegion = documents.filter(({ region }) => regions.some(({ name }) => name === region?.name));
  const ofKind = ofRegion.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  return ofKind.length > 0 ? ofKind.map(({ id }) => id) : likely.slice(0, 1).map(({ id }) => id);
}

/** Without places and the numbers of documents: they tell which text is wanted. */
function withoutNames(text: string, { documents, regions: known, glossary }: UnderstandingContext): string {
  const regions = findRegions(text, known, glossary);
  const { numbers } = findDocuments(text, documents, { regions, glossary });
  return mask(text, [...regions, ...numbers]);
}

function namesPlace(text: string, { regions, glossary, statistics }: UnderstandingContext): boolean {
  const isKnown = (word: string) => statistics.documentFrequency(word) > 0;
  return findRegions(text, regions, glossary).length > 0 || findPlaces(text, isKnown).length > 0;
}

/** What the words of a text weigh that the documents know, without those too common to name a topic; a term of the field is enough. */
function weightOf(text: string, context: UnderstandingContext, level = SAYS_NOTHING_LEVEL): number {
  const { glossary, statistics } = context;
  const known = readConcepts(contentOf(text), glossary, statistics).filter((concept) => concept.known);
  return known.reduce((sum, { surface, variants, weight }) => {
    const isTerm = variants.some((variant) => variant.text !== surface && variant.weight > LOOSE);
    if (isTerm && [...surface].length > 2) return sum + LEAST_TOPIC_WEIGHT;
    return isCommon(surface, level, context) || /^[\d.]+$/.test(surface) ? sum : sum + weight;
  }, 0);
}

/** A word of the dictionary that says something, whether or not the documents know it. */
function namesAnything(text: string, context: UnderstandingContext): boolean {
  const words = readConcepts(contentOf(text), context.glossary, context.statistics);
  return words.some(({ surface }) => [...surface].length > 1 && !isCommon(surface, SAYS_NOTHING_LEVEL, context));
}

/** The word, or each of those it is made of (服务范围). */
function isCommon(word: string, level: number, { glossary }: Pick<UnderstandingContext, 'glossary'>): boolean {
  const { common } = glossary;
  if ((common.get(word) ?? 0) >= level) return true;
  for (let at = 1; at < word.length; at += 1)
    if ((common.get(word.slice(0, at)) ?? 0) >= level && isCommon(word.slice(at), level, { glossary })) return true;
  return false;
}

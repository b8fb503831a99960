import { plainText } from '../language/plain-text.js';
import { regionOfNumber } from '../language/region-names.js';
import type { DocumentHeader } from '../storage/store.js';
import { type DocumentKind, isBasis } from '../vocabulary/document.js';
import { type Described, findDescribedDocuments, type MeantDocument, type NamedIn } from './described-documents.js';
import { findNumberMentions, lettersSaid, type NumberMention, partsOfNumber, saidLetters } from './number-mentions.js';
import { type NumberIndex, type Shelf, type ShelfNumber, shelfOf } from './shelf.js';

export type DocumentMention = {
  /** Documents clearly named, by number, title, id or description: they restrict the search. */
  readonly ids: readonly string[];
  /** Documents perhaps meant, surest first: they may only be preferred. */
  readonly likely: readonly MeantDocument[];
  /** Kinds named by word: 解读, 新闻, 编制说明. */
  readonly kinds: readonly DocumentKind[];
  /** Whole document numbers the library neither holds nor interprets. */
  readonly unknownNumbers: readonly string[];
  /** Where numbers, years of issue and figures of titles stand in the question: they name no topic, label or year. */
  readonly numbers: readonly { readonly start: number; readonly end: number }[];
};

const KIND_WORDS: readonly { readonly pattern: RegExp; readonly kind: DocumentKind }[] = [
  { pattern: /解读|interpretation/i, kind: 'interpretation' },
  { pattern: /新闻|报道|\bnews\b/i, kind: 'news' },
  { pattern: /编制说明|起草说明|范文|drafting note/i, kind: 'drafting-note' },
];

/** From here on a document restricts the search. */
const CLEAR = 0.75;
/** Only its serial is said (12号文), and one document bears it. */
const BY_SERIAL = 0.8;
/** A document that rests on the number asked about, or interprets one of its region. */
const BY_BASIS = 0.4;

/** The documents a question names. `known.regions` are those named in it. */
export function findDocuments(question: string, documents: readonly DocumentHeader[], known: NamedIn): DocumentMention {
  const kinds = KIND_WORDS.filter(({ pattern }) => pattern.test(question)).map(({ kind }) => kind);
  const shelf = shelfOf(documents);
  const mentions = findNumberMentions(question).map((mention) => ({
    mention,
    meant: meantByNumber(mention, { documents, shelf, kinds }),
  }));
  const numbered = mentions.filter(({ mention, meant }) => meant.length > 0 || mention.whole !== null);
  const named = [
    ...mentions.flatMap(({ meant }) => meant),
    ...byLetters(question, shelf),
    ...byTitle(question, documents, shelf),
    ...shelf.idsIn(question).map(({ thing: { id } }) => ({ id, sure: 1 })),
  ];
  const isNamed = named.some(({ sure }) => sure >= CLEAR);
  const described: Described = isNamed
    ? { meant: [], figures: [] }
    : findDescribedDocuments(question, documents, known);
  const meant = surest([...named, ...described.meant]);
  return {
    ids: meant.filter(({ sure }) => sure >= CLEAR).map(({ id }) => id),
    likely: meant.filter(({ sure }) => sure < CLEAR),
    kinds,
    unknownNumbers: mentions.flatMap(({ mention, meant }) =>
      mention.whole === null || meant.some(({ sure }) => sure >= CLEAR) ? [] : mention.whole,
    ),
    numbers: [...numbered.map(({ mention, meant }) => spanOf(mention, meant, shelf)), ...described.figures],
  };
}

/** With the letters that the number of what is meant begins with, whatever they look like: 琼健爱卫7号文. */
function spanOf({ before, start, figures, end }: NumberMention, meant: readonly MeantDocument[], { letters }: Shelf) {
  const isMeant = (ids: readonly string[]) => meant.some(({ id }) => ids.includes(id));
  const said = Math.max(0, ...[...letters].map(([each, ids]) => (isMeant(ids) ? saidLetters(before, each) : 0)));
  return { start: said > 0 ? figures - said : start, end };
}

/** Each once, by the best that speaks for it; in the order they were found. */
function surest(meant: readonly MeantDocument[]): MeantDocument[] {
  const best = new Map<string, number>();
  for (const { id, sure } of meant) best.set(id, Math.max(sure, best.get(id) ?? 0));
  return [...best].map(([id, sure]) => ({ id, sure })).sort((a, b) => b.sure - a.sure);
}

function meantByNumber(
  mention: NumberMention,
  {
    documents,
    shelf,
    kinds,
  }: {
    readonly documents: readonly DocumentHeader[];
    readonly shelf: Shelf;
    readonly kinds: readonly DocumentKind[];
  },
): MeantDocument[] {
  const own = numbersFitting(mention, shelf.own);
  const best = Math.max(0, ...own.map(({ sure }) => sure));
  const fitting = own.filter(({ sure }) => sure === best);
  if (fitting.length > 0)
    return fitting.length > 1 && best < 1 ? fitting.map(({ id }) => ({ id, sure: 0.5 })) : fitting;
  if (mention.whole === null && mention.before === '' && mention.year === null) return [];
  const resting = new Set(
    numbersFitting(mention, shelf.bases).flatMap(({ id, sure }) => (sure >= BY_SERIAL ? id : [])),
  );
  const region = kinds.length === 0 ? null : regionOfMention(mention);
  return documents.flatMap(({ id, kind, region: own }) => {
    const rests = resting.has(id);
    const told = kinds.includes(kind) && (rests || (region !== null && region === own?.name));
    return told ? { id, sure: 0.9 } : rests ? { id, sure: BY_BASIS } : [];
  });
}

/** The numbers of the library that a mention may be, with how surely it is. */
function numbersFitting(mention: NumberMention, { byNumber, bySerial }: NumberIndex): MeantDocument[] {
  const { whole, serial } = mention;
  if (whole !== null) {
    const borne = byNumber(whole);
    // 按国发〔1981〕88号: a word that stands before the letters may have been taken for one of them.
    const behind = () => bySerial(partsOfNumber(whole)?.serial ?? 0).filter(({ number }) => whole.endsWith(number));
    return (borne.length > 0 ? borne : behind()).map(({ id }) => ({ id, sure: 1 }));
  }
  if (serial === null) return [];
  return bySerial(serial)
    .map((number) => ({ id: number.id, sure: numberFit(mention, number) }))
    .filter(({ sure }) => sure > 0);
}

/** How surely a mention of a serial is a number of the library that bears it; 0: it is another. */
function numberFit(mention: NumberMention, { parts }: ShelfNumber): number {
  if (parts === null) return 0;
  if (mention.year !== null && parts.year !== mention.year) return 0;
  const letters = lettersSaid(mention.before, parts.letters);
  if (letters === 'other') return 0;
  if (letters === 'said') return 1;
  if (!mention.isNamedDocument) return 0;
  return mention.year === null ? BY_SERIAL : 0.9;
}

/** 青政办12号 is of 青澜省: its interpretation is that of the region. */
function regionOfMention({ whole, before }: NumberMention): string | null {
  const letters = whole ?? /[\u4e00-\u9fa5]{2,5}$/u.exec(before)?.[0] ?? '';
  return regionOfNumber(letters)?.region.name ?? null;
}

const FEWEST_LETTERS = 3;

/** The letters of one document's number alone: 青卫发那份文. */
function byLetters(question: string, { lettersIn }: Shelf): MeantDocument[] {
  const lettered = lettersIn(question).filter(
    ({ name, start }) =>
      name.length >= FEWEST_LETTERS && !/^[字规]?\s*[\d〔[(（]/.test(question.slice(start + name.length)),
  );
  return lettered.map(({ thing: { id } }) => ({ id, sure: lettered.length === 1 ? 0.9 : 0.5 }));
}

/** A title counts where 《…》 holds it or enough of it, or the question says it whole. */
function byTitle(question: string, documents: readonly DocumentHeader[], shelf: Shelf): MeantDocument[] {
  const quoted = [...question.matchAll(/《([^》]{4,})》/g)].map((match) => plainText(match[1] ?? ''));
  const whole = [plainText(question), ...quoted].flatMap((text) => shelf.titlesIn(text));
  const said = new Set(whole.map(({ thing: { id } }) => id));
  const isPartQuoted = ({ id }: DocumentHeader) =>
    quoted.some((each) => shelf.plainTitles.get(id)?.includes(each) === true);
  if (said.size + quoted.length === 0) return [];
  return documents
    .filter((document) => said.has(document.id) || isPartQuoted(document))
    .map(({ id, kind }) => ({ id, sure: isBasis(kind) ? 1 : 0.95 }));
}

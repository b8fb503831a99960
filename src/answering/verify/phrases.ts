import { tokenize } from '../../indexing/tokenizer.js';
import { plainText } from '../../language/plain-text.js';
import { sentenceSpans } from '../../language/sentences.js';
import { isGrammar } from '../../question/content-words.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { isSameQuantity, type Quantity, quantitiesIn } from './quantities.js';

/** What stands between two commas, in plain text. */
export type Phrase = {
  readonly text: string;
  /** Its content words, as pairs of characters; without numbers. */
  readonly terms: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** The dates that govern it: its own, or the last ones before it in its sentence. */
  readonly dates: readonly Quantity[];
  /** The dates are in the phrase, or in a phrase of nothing else right before it (到2033年，…). */
  readonly datedItself: boolean;
};

export type SourcePhrase = Phrase & {
  readonly clauseId: ClauseId;
  readonly region: string | null;
  /** Its sentence is one that a quote touches. */
  readonly cited: boolean;
};

/** The pairs of Han characters and the words that carry content. */
export function contentTerms(text: string): Set<string> {
  return new Set(
    tokenize(text).filter(
      (term) => /[a-z]/.test(term) || (/^\p{Script=Han}{2}$/u.test(term) && ![...term].every(isGrammar)),
    ),
  );
}

export function phrasesOf(sentence: string): Phrase[] {
  const pieces = plainText(sentence)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .split(/[,;。!?]/)
    .flatMap(partedByNumber)
    .filter((piece) => piece !== '');
  let dates: readonly Quantity[] = [];
  let opened = false;
  return pieces.map((text) => {
    const quantities = quantitiesIn(text);
    const own = quantities.filter(({ date }) => date !== null);
    const counts = quantities.reduceRight((kept, { start, end }) => `${kept.slice(0, start)} ${kept.slice(end)}`, text);
    const terms = contentTerms(counts);
    const datedItself = own.length > 0 || opened;
    if (own.length > 0) dates = own;
    opened = own.length > 0 && terms.size <= 1;
    return { text, terms, quantities, dates, datedItself };
  });
}

/** 签约率达到60%以上、重点人群签约率保持在90%以上: parts with a number and a subject of their own are phrases of their own. */
function partedByNumber(piece: string): string[] {
  const parts: string[] = [];
  let open = '';
  for (const part of piece.split('、')) {
    open = open === '' ? part : `${open}、${part}`;
    const counts = quantitiesIn(open).filter(({ date }) => date === null);
    const bare = counts.reduceRight((kept, { start, end }) => `${kept.slice(0, start)} ${kept.slice(end)}`, open);
    if (counts.length === 0 || contentTerms(bare).size < 2) continue;
    parts.push(open);
    open = '';
  }
  const last = parts.at(-1);
  if (open !== '' && last !== undefined) parts[parts.length - 1] = `${last}、${open}`;
  return parts.length === 0 ? [piece] : parts;
}

/** The phrases of a clause; `cited` where the sentence is one of those between the offsets. */
export function phrasesOfClause(
  clause: { readonly id: ClauseId; readonly text: string },
  region: string | null,
  { start, end }: { readonly start: number; readonly end: number },
): SourcePhrase[] {
  return sentenceSpans(clause.text).flatMap((span) => {
    const cited = span.start < end && start < span.end;
    return phrasesOf(clause.text.slice(span.start, span.end)).map((phrase) => ({
      ...phrase,
      clauseId: clause.id,
      region,
      cited,
    }));
  });
}

/** Share of the first phrase's words that the second holds, in [0, 1]. */
export function overlap(of: Pick<Phrase, 'terms'>, by: Pick<Phrase, 'terms'>): number {
  if (of.terms.size === 0) return 0;
  return [...of.terms].filter((term) => by.terms.has(term)).length / of.terms.size;
}

/** Phrases nearly as close as the closest one count as what a phrase restates. */
const NEARLY = 0.85;

/** The source phrases that a phrase restates, closest first; none where nothing covers the least share of its words. */
export function restatedBy(phrase: Phrase, source: readonly SourcePhrase[], least = 0.34): SourcePhrase[] {
  const scored = source.map((each) => ({ each, score: overlap(phrase, each) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < least) return [];
  return scored
    .filter(({ score }) => score >= best * NEARLY)
    .sort((a, b) => b.score - a.score)
    .map(({ each }) => each);
}

export function sharesDate(phrase: Phrase, given: Phrase): boolean {
  return phrase.dates.some((claimed) => given.dates.some((date) => isSameQuantity(claimed, date)));
}

import type { Clause, Deadline, DocumentKind, Indicator } from '../../clause.js';
import { type DateMention, findDateMentions, withoutDates } from '../../language/date-mentions.js';
import { sentenceSpans } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import { governingDeadline } from './deadlines.js';
import { type Named, nameQuantity, nameRow, shareLevelNoun } from './indicator-names.js';
import { type Phrase, phrasesOf } from './phrases.js';
import { findQualitative } from './qualitative.js';
import { findQuantities, type Quantity } from './quantities.js';
import { nextPeriod, type Period } from './reporting-period.js';

/** What is longer is no sentence of a plan but a text without stops; reading it would take quadratic time. */
const LONGEST_SENTENCE = 10_000;
const LONGEST_PHRASE = 600;
const NO_PERIOD: Period = { deadline: null, achieved: false };
const DATED_EVENT =
  /(?:于)?((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(.{0,30}?(?:审议通过|通过|印发|施行|实施|生效|召开|发布|公布))/g;

/** Reads the targets and figures of a document's clauses. Reports carry their year down from paragraph to paragraph. */
export function readIndicators(clauses: readonly Clause[], kind: DocumentKind): Indicator[] {
  const indicators: Indicator[] = [];
  let period = NO_PERIOD;
  let region: string | null = null;
  for (const clause of clauses) {
    if (clause.unit === 'front-matter') continue;
    if (clause.region !== region) period = NO_PERIOD;
    region = clause.region;
    for (const span of sentenceSpans(clause.text)) {
      const sentence = foldWidth(clause.text.slice(span.start, span.end)).replace(/[。.]+$/, '');
      if (kind === 'news') period = nextPeriod(period, sentence);
      indicators.push(...readSentence(clause, sentence, span.start, kind === 'news' ? period : null));
    }
  }
  return indicators;
}

/** `period` is null outside reports. */
function readSentence(clause: Clause, sentence: string, offset: number, period: Period | null): Indicator[] {
  if (sentence.length > LONGEST_SENTENCE) return [];
  const mentions = findDateMentions(sentence);
  return phrasesOf(sentence)
    .filter((phrase) => phrase.end - phrase.start <= LONGEST_PHRASE)
    .flatMap((phrase) => readPhrase(sentence, phrase, { mentions, isPlan: period === null }))
    .map(({ named, quantity, ...found }) => {
      const { deadline, unclear } = whenFor(sentence, mentions, { at: found.phrase.end, period: period ?? NO_PERIOD });
      const start = offset + leadingSpace(sentence, found.phrase);
      const end = offset + found.phrase.end;
      return {
        kind: 'indicator',
        clauseId: clause.id,
        name: named.name,
        comparator: quantity.comparator,
        value: verbatimValue(clause.text, offset + found.valueAt, quantity.value),
        unit: quantity.unit,
        hedges: quantity.hedges,
        deadline: found.date ?? deadline,
        deadlineUnclear: unclear,
        denominator: named.denominator,
        achieved: period?.achieved ?? false,
        quote: clause.text.slice(start, end),
        start: clause.start + start,
        end: clause.start + end,
      };
    });
}

type Found = {
  readonly phrase: Phrase;
  readonly named: Named;
  readonly quantity: Pick<Quantity, 'value' | 'unit' | 'comparator' | 'hedges'>;
  /** Offset of the value in the sentence, or -1 where the value is put together. */
  readonly valueAt: number;
  readonly date?: Deadline;
};

type Context = { readonly mentions: readonly DateMention[]; readonly isPlan: boolean };

function readPhrase(sentence: string, phrase: Phrase, { mentions, isPlan }: Context): Found[] {
  const text = sentence.slice(phrase.start, phrase.end);
  const events = datedEvents(text, phrase);
  const quantities = findQuantities(text);
  if (quantities.length === 0) {
    const dated = isPlan && governingDeadline(sentence, mentions, phrase.end).deadline !== null;
    const qualitative = events.length > 0 ? null : findQualitative(withoutDates(text).replace(/^[\s,]+/, ''), dated);
    if (qualitative === null) return events;
    const { name, ...quantity } = qualitative;
    return [{ phrase, named: { name, denominator: null }, quantity: { ...quantity, unit: null }, valueAt: -1 }];
  }
  const names = inRow(text, quantities) ? nameRow(text, quantities) : null;
  const numeric = quantities.map((quantity, index) => {
    const [from, to] = chunkOf(text, quantities, index);
    const named = names?.[index] ?? nameQuantity(text.slice(from, to), quantity, quantity.start - from);
    return {
      phrase,
      named,
      quantity: sharedComparator(quantities, index, names !== null),
      valueAt: phrase.start + quantity.start,
    };
  });
  const shared = shareLevelNoun(numeric.map(({ named }) => named.name));
  const renamed = numeric.map((found, index) => ({
    ...found,
    named: { ...found.named, name: shared[index] ?? found.named.name },
  }));
  return [...events, ...renamed.filter(({ named }) => named.name.length > 1 && !/^(?:分别)?较/.test(named.name))];
}

/** 150个、300个以上: comparator words behind the last of a row are kept with the last alone; what they cover is open. */
function sharedComparator(quantities: readonly Quantity[], index: number, row: boolean): Quantity {
  const own = quantities[index] as Quantity;
  const last = quantities.at(-1) as Quantity;
  return row && own.unit === '%' && last.comparator === 'about'
    ? { ...own, comparator: last.comparator, hedges: last.hedges }
    : own;
}

function inRow(text: string, quantities: readonly Quantity[]): boolean {
  if (quantities.length < 2) return false;
  return quantities.slice(1).every((quantity, index) => {
    const between = text.slice(quantities[index]?.end ?? 0, quantity.start);
    return /^\s*[、和及与/]\s*$/.test(between);
  });
}

/** The part of a phrase that speaks of one of its quantities: bounded by 、和及与 between neighbours. */
function chunkOf(text: string, quantities: readonly Quantity[], index: number): [number, number] {
  const previous = quantities[index - 1];
  const own = quantities[index] as Quantity;
  const next = quantities[index + 1];
  const from = previous === undefined ? 0 : previous.end + lastBreak(text.slice(previous.end, own.start));
  const to =
    next === undefined ? text.length : own.end + firstBreak(text.slice(own.end, next.start), text.length - own.end);
  return [from, to];
}

function lastBreak(between: string): number {
  return breakIn(between) + 1;
}

function firstBreak(between: string, otherwise: number): number {
  const at = breakIn(between);
  return at === -1 ? otherwise : at;
}

/** Position of the last 、和及与 outside brackets, or -1. */
function breakIn(between: string): number {
  const visible = between.replace(/\([^()]*\)/g, (bracket) => '·'.repeat(bracket.length));
  return Math.max(...['、', '和', '及', '与'].map((mark) => visible.lastIndexOf(mark)));
}

function datedEvents(text: string, phrase: Phrase): Found[] {
  return [...text.matchAll(DATED_EVENT)].map((match) => {
    const date = match[1] ?? '';
    return {
      phrase,
      named: { name: (match[2] ?? '').replace(/^[经起]/, ''), denominator: null },
      quantity: { value: date, unit: null, comparator: 'exactly' as const, hedges: [] },
      valueAt: phrase.start + match.index + match[0].indexOf(date),
      date: { text: date, year: Number(date.slice(0, 4)), scope: 'stated' as const },
    };
  });
}

function whenFor(
  sentence: string,
  mentions: readonly DateMention[],
  { at, period }: { readonly at: number; readonly period: Period },
): { deadline: Deadline | null; unclear: boolean } {
  const stated = governingDeadline(sentence, mentions, at);
  return stated.deadline === null && !stated.unclear ? { deadline: period.deadline, unclear: false } : stated;
}

function leadingSpace(sentence: string, phrase: Phrase): number {
  return phrase.start + (sentence.slice(phrase.start).search(/\S/) || 0);
}

/** The value in the source's own characters (1：0.53 keeps its full-width colon). */
function verbatimValue(text: string, at: number, value: string): string {
  const own = text.slice(at, at + value.length);
  return foldWidth(own) === value ? own : value;
}

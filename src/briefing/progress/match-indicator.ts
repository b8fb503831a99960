import { characterPairs } from '../../language/character-pairs.js';
import { findQuantities } from '../../language/quantities.js';
import { targetText } from '../target-text.js';
import { type Fit, type FoldedName, fitOf, type SameWords, type Wordings, wordingsBy } from './align-names.js';
import { clauseNames, foldClause } from './clause-names.js';
import { foldCell } from './fold-cell.js';
import { indicatorKey } from './indicator-key.js';
import { namesOver, withoutRegionOf } from './indicator-name.js';
import type { IndicatorRow, MatchProblem } from './progress.js';
import { undated } from './read-as-of.js';

/** Words of a row's cells; empty where the cell is. */
export type RowWords = {
  readonly key: string;
  readonly name: string;
  readonly clause: string;
  readonly target: string;
  /** The year its column says the target is for; null for none. */
  readonly targetYear: number | null;
  readonly deadline: string;
  /** The year the row's figure is of; null where it tells none. */
  readonly year: number | null;
};

/** What is longer is no name, and is looked up nowhere. */
export const LONGEST_NAME = 80;

/** Of a row that holds a name and nothing else. */
export function nameAlone(name: string): RowWords {
  return { key: '', name, clause: '', target: '', targetYear: null, deadline: '', year: null };
}

export type Match = { readonly kind: 'found'; readonly found: IndicatorRow } | MatchProblem;

export type IndicatorMatcher = (words: RowWords) => Match;

type Candidate = {
  readonly row: IndicatorRow;
  readonly name: FoldedName;
  readonly key: string;
  readonly places: ReadonlySet<string>;
};

const MOST_NEAREST = 3;

/**
 * Ties rows to indicators: by the key; without one by the name, whose words must all be the indicator's, and lack none
 * that tells it from another. The clause and the target of the row settle what the name leaves open, and contradict it.
 */
export function matcherOf(indicators: readonly IndicatorRow[], words: SameWords): IndicatorMatcher {
  const nameOf = namesOver(indicators, words);
  const candidates = indicators.map(
    (row): Candidate => ({
      row,
      name: nameOf(row),
      key: foldCell(indicatorKey(row.indicator)),
      places: clauseNames(row),
    }),
  );
  const wordings = wordingsBy(words);
  return (given) => {
    const { key, name } = given;
    if (key === '' && name === '') return { kind: 'no-name', lost: 'row' };
    const folded = foldCell(key);
    const keyed = key === '' ? null : candidates.filter((each) => each.key === folded);
    const rows = keyed?.map(({ row }) => row) ?? null;
    const match = rows === null ? byName(given, { candidates, wordings }) : only(rows, 'key', key);
    if (match.kind !== 'found') return match;
    const { indicator } = match.found;
    const isOther = name !== '' && keyed?.some((each) => ['loose', null].includes(bestFit(name, each.name, wordings)));
    if (isOther) return { kind: 'key-and-name-differ', lost: 'row', key: indicatorKey(indicator), shown: name };
    return agreesWith(given, match.found) === 'differs'
      ? { kind: 'target-differs', lost: 'row', shown: given.target || given.deadline, target: targetText(indicator) }
      : match;
  };
}

type Known = {
  readonly candidates: readonly Candidate[];
  readonly wordings: Wordings;
};

function byName(given: RowWords, { candidates, wordings }: Known): Match {
  const { name, clause } = given;
  const named = withoutRegion(withoutNumber(name), candidates);
  const fits = candidates.flatMap(({ row, name: own, places }) => {
    const fit = bestFit(named, own, wordings) ?? (named === name ? null : bestFit(name, own, wordings));
    return fit === null ? [] : [{ row, places, fit, agrees: agreesWith(given, row) }];
  });
  const wanted = foldClause(clause);
  const isPlace = clause !== '' && candidates.some(({ places }) => places.has(wanted));
  const placed = isPlace ? fits.filter(({ places }) => places.has(wanted)) : fits;
  if (fits.length > 0 && placed.length === 0)
    return { kind: 'unknown-indicator', lost: 'row', why: 'clause', shown: clause };
  const sure = placed.filter(
    ({ fit, agrees }) =>
      fit === 'exact' || (agrees === 'agrees' && fit !== 'part') || (fit === 'near' && agrees !== 'differs'),
  );
  const best = bestOf(sure);
  if (best.length > 0) return only(nextDue(best, given.year), 'name', name);
  const close = placed.filter(({ fit }) => fit !== 'loose');
  const [sole, ...others] = close;
  if (sole?.fit === 'short' && sole.agrees !== 'differs' && others.length === 0)
    return { kind: 'found', found: sole.row };
  const keys = close.map(({ row }) => indicatorKey(row.indicator));
  if (keys.length > 0) return { kind: 'ambiguous-indicator', lost: 'row', shown: name, keys };
  return { kind: 'unknown-indicator', lost: 'row', why: 'name', shown: name, nearest: nearestTo(named, candidates) };
}

type Fitting = { readonly row: IndicatorRow; readonly fit: Fit; readonly agrees: Agreement };

/** The same words come before fewer; among equals the one whose target the row repeats. */
function bestOf(fits: readonly Fitting[]): IndicatorRow[] {
  const exact = fits.filter(({ fit }) => fit === 'exact');
  const best = exact.length > 0 ? exact : fits;
  const agreeing = best.filter(({ agrees }) => agrees === 'agrees');
  return (agreeing.length > 0 ? agreeing : best).map(({ row }) => row);
}

/** Of one target for several years, the year that comes next when the figure is of its own. */
function nextDue(rows: readonly IndicatorRow[], year: number | null): readonly IndicatorRow[] {
  const dueIn = ({ indicator }: IndicatorRow) => indicator.deadline?.year ?? null;
  const years = [...new Set(rows.map(dueIn))];
  const isOne = new Set(rows.map(({ indicator }) => foldCell(indicator.name))).size === 1;
  if (year === null || !isOne || years.length < rows.length || years.includes(null)) return rows;
  const order = rows.toSorted((a, b) => (dueIn(a) ?? 0) - (dueIn(b) ?? 0));
  const next = order.find((row) => (dueIn(row) ?? 0) >= year) ?? order.at(-1);
  return next === undefined ? rows : [next];
}

function bestFit(name: string, own: FoldedName, wordings: Wordings): Fit | null {
  const fits = wordings(name).map((wording) => fitOf(wording, own));
  return (['exact', 'near', 'short', 'partial', 'loose', 'part'] as const).find((fit) => fits.includes(fit)) ?? null;
}

type Agreement = 'agrees' | 'differs' | 'silent';

/** Whether the row repeats the target of the plan, or another. */
function agreesWith({ target, targetYear, deadline }: RowWords, { indicator }: IndicatorRow): Agreement {
  const year = /(?:19|20)\d{2}/.exec(foldCell(deadline))?.[0];
  const own = indicator.deadline?.year ?? null;
  const isStated = indicator.deadline?.scope === 'stated';
  if (year !== undefined && own !== null && isStated && Number(year) !== own) return 'differs';
  if (targetYear !== null && targetYear !== own) return 'silent';
  const words = foldCell(undated(target));
  if (words === '') return 'silent';
  const value = foldCell(indicator.value);
  if (words.includes(value) || foldCell(indicator.quote).includes(words)) return 'agrees';
  const [wanted, stated] = [numbersIn(value), numbersIn(words)];
  if (wanted.length === 0 || stated.length === 0) return 'silent';
  const isSame = wanted.every((number) => stated.includes(number));
  if (!isSame) return 'differs';
  if (indicator.unit !== '%') return 'agrees';
  const other = findQuantities(words).find(({ unit }) => unit !== null);
  return other === undefined || other.unit === '%' ? 'agrees' : 'differs';
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}

function only(candidates: readonly IndicatorRow[], why: 'key' | 'name', shown: string): Match {
  const [found, ...others] = candidates;
  if (found === undefined) return { kind: 'unknown-indicator', lost: 'row', why, shown };
  if (others.length === 0) return { kind: 'found', found };
  const keys = candidates.map(({ indicator }) => indicatorKey(indicator));
  return { kind: 'ambiguous-indicator', lost: 'row', shown, keys };
}

/** 1.县域内患者就诊率, （2）…, ①… */
function withoutNumber(name: string): string {
  return name.replace(
    /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．]\s*(?!\d)|[①-⑳]\s*|其中[:：]?)/,
    '',
  );
}

/** The plan's own region before a name says nothing more. */
function withoutRegion(name: string, candidates: readonly Candidate[]): string {
  const documents = new Set(candidates.map(({ row }) => row.document));
  return [...documents].map((document) => withoutRegionOf(name, document)).find((each) => each !== name) ?? name;
}

function nearestTo(name: string, candidates: readonly Candidate[]): string[] {
  const given = characterPairs(foldCell(name));
  const shared = candidates.map(({ row }) => {
    const common = [...characterPairs(foldCell(row.indicator.name))].filter((pair) => given.has(pair)).length;
    return { name: row.indicator.name, common };
  });
  const near = shared.filter(({ common }) => common > 1).sort((a, b) => b.common - a.common);
  return [...new Set(near.map(({ name: each }) => each))].slice(0, MOST_NEAREST);
}

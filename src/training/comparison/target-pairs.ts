/** Targets of two clauses that can be held against each other: one object, one population, one unit of measure. */

import { readTarget, type Target } from '../../briefing/progress/target.js';
import type { Task } from '../../briefing/task.js';
import { measureOf } from '../../language/units.js';
import type { Fold } from '../../question/same-meaning.js';
import { isAccount } from '../../vocabulary/document.js';
import type { Indicator } from '../../vocabulary/provision.js';
import { similarity } from '../similarity.js';
import { agreesInLevels } from './institution-levels.js';

/** `unclear`: one of them does not say; `told`: one of them only tells of what others laid down. */
export type Stricter = 'a' | 'b' | 'equal' | 'unclear' | 'told';

export type TargetPair = {
  readonly a: Indicator;
  readonly b: Indicator;
  /** Which asks for more. */
  readonly value: Stricter;
  /** Which is due earlier. */
  readonly deadline: Stricter;
};

/** Objects at least this alike, their figures left out, are taken for one. */
const SAME_OBJECT = 0.5;

/** Each target in one pair at most, the most alike first. */
export function pairTargets(first: Task, second: Task, fold: Fold): TargetPair[] {
  const alike = first.indicators
    .flatMap((a) => second.indicators.map((b) => ({ a, b, score: similarity(objectOf(a, fold), objectOf(b, fold)) })))
    .filter(({ a, b, score }) => score >= SAME_OBJECT && isComparable(a, b, fold))
    .sort((one, other) => other.score - one.score);
  const taken = new Set<Indicator>();
  const isTold = [first, second].some(({ document }) => isAccount(document.kind));
  return alike.flatMap(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return [];
    taken.add(a).add(b);
    if (isTold) return [{ a, b, value: 'told', deadline: 'told' }];
    return [{ a, b, value: stricterValue(a, b), deadline: earlier(a, b) }];
  });
}

/** The words of a target without figure, bound and hedge: what it is about. */
function objectOf({ quote, value, hedges }: Indicator, fold: Fold): string {
  const plain = hedges.reduce((text, hedge) => text.replace(hedge, ''), quote.normalize('NFKC'));
  const bare = plain
    .replace(value.normalize('NFKC').replace(/[\p{Script=Han}].*$/u, '') || '\n', '')
    .replace(
      /\d[\d.,:]*(?:%|‰)?(?:[个家所处名人张项条次门种类例户台辆支部件座间栋只本份级])?(?:以上|以下|以内|左右)?的?/g,
      '',
    )
    .replace(/至少|不少于|不低于|不超过|达到|实现|全覆盖|全部|[全我本各每][省市县区]?个?/g, '');
  return fold(bare);
}

function isComparable(a: Indicator, b: Indicator, fold: Fold): boolean {
  if ((a.population === null) !== (b.population === null)) return false;
  if (a.population !== null && b.population !== null && similarity(a.population, b.population) < SAME_OBJECT)
    return false;
  if ((a.change ?? 'level') !== (b.change ?? 'level') || !agreesInLevels(a.quote, b.quote)) return false;
  const [per, otherPer] = [a.denominator, b.denominator].map((each) => (each === null ? null : fold(perOf(each))));
  if (per != null && otherPer != null && similarity(per, otherPer) < SAME_OBJECT && per !== otherPer) return false;
  const [kind, otherKind] = [measureKind(a), measureKind(b)];
  if (kind === null || otherKind === null) return true;
  if (kind !== otherKind) return false;
  return RATES.has(kind) || kind.includes('/') || (per != null && otherPer != null);
}

/** What holds for each. The other kinds are totals of a region: 45 of a city are not fewer than 150 of a province. */
const RATES = new Set([
  'share',
  'ratio',
  'level',
  'times',
  'points',
  'age',
  'minute',
  'day',
  'working-day',
  'week',
  'month',
  'loudness',
]);

/** 各县(市、区) and 每个县(市、区) are one population. */
function perOf(denominator: string): string {
  return denominator.replace(/^(?:全省|全市|全县)?(?:每个?|各)?/, '');
}

/** Words that count places and institutions one by one. */
const COUNTS = new Set(['个', '家', '所', '处', '座']);

/** Null for a deed without a figure (实现, 普遍设置). */
function measureKind(indicator: Indicator): string | null {
  const target = readTarget(indicator);
  if (target.kind === 'text') return null;
  if (target.kind === 'all') return 'share';
  if (target.kind === 'ratio') return 'ratio';
  const kind = measureOf(target.unit)?.kind ?? target.unit;
  return COUNTS.has(kind) ? '个' : kind;
}

function stricterValue(a: Indicator, b: Indicator): Stricter {
  const [one, other] = [amountOf(readTarget(a)), amountOf(readTarget(b))];
  if (one === null || other === null) return 'unclear';
  const isUpper = [a, b].some(({ comparator }) => comparator === 'at-most' || comparator === 'below');
  if (isUpper && a.comparator !== b.comparator) return 'unclear';
  if (one === other) return a.hedges.join() === b.hedges.join() ? 'equal' : 'unclear';
  return one > other === !isUpper ? 'a' : 'b';
}

function amountOf(target: Target): number | null {
  if (target.kind === 'all') return 100;
  if (target.kind === 'ratio') return target.right / target.left;
  return target.kind === 'number' ? target.from * (measureOf(target.unit)?.factor ?? 1) : null;
}

function earlier({ deadline: a }: Indicator, { deadline: b }: Indicator): Stricter {
  if (a?.year == null || b?.year == null) return 'unclear';
  if (a.year === b.year) return 'equal';
  return a.year < b.year ? 'a' : 'b';
}

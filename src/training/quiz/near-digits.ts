/** Numbers that may stand in the place of a target's: those the plans set for its neighbours. */
import type { Indicator } from '../../vocabulary/provision.js';
import { type Figure, figureOf, figuresIn } from './figures.js';
import type { Knowledge } from './knowledge.js';
import type { TargetStatement } from './target-statement.js';

/** A count many times the target's gives itself away; shares lie within a hundred anyway. */
const MOST_TIMES = 8;

/**
 * Digits of other targets that are wrong for this one: of the same document and unit first, then of the same document,
 * then of other plans. Never a number that stands in the statement, nor one its document sets for the same thing.
 */
export function nearDigits({ task, indicator, text }: TargetStatement, knowledge: Knowledge): string[] {
  const own = figureOf(indicator);
  if (own === null) return [];
  const inText = new Set(text.match(/\d+(?:\.\d+)?/g) ?? []);
  const taken = takenFor(
    indicator,
    knowledge.placesOf(task.document.id).flatMap(({ indicators }) => indicators),
  );
  const fitting = knowledge.figures
    .filter(({ figure }) => isLike(figure, own) && !inText.has(figure.digits) && !taken.has(figure.value))
    .map(({ figure, documentId }) => ({
      figure,
      rank: (documentId === task.document.id ? 0 : 2) + (figure.unit === own.unit ? 0 : 1),
    }))
    .sort((a, b) => a.rank - b.rank);
  return [...new Map(fitting.map(({ figure }) => [figure.value, figure.digits])).values()];
}

function isLike(figure: Figure, own: Figure): boolean {
  if (figure.value === own.value || figure.value === 0) return false;
  if ((figure.unit === '%') !== (own.unit === '%')) return false;
  if (own.unit === '%') return figure.value <= 100;
  if (Number.isInteger(own.value) && !Number.isInteger(figure.value)) return false;
  const ratio = figure.value / own.value;
  return ratio <= MOST_TIMES && ratio >= 1 / MOST_TIMES;
}

/** 康复医院 and 二级康复医院 count as the same thing: better a number too few than one that is right as well. */
function takenFor({ name }: Indicator, others: readonly Indicator[]): ReadonlySet<number> {
  const alike = others.filter((other) => other.name.includes(name) || name.includes(other.name));
  return new Set(alike.flatMap((other) => figuresIn(other).map(({ value }) => value)));
}

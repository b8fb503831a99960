/** Numbers that may stand in the place of one: those the plans set for its neighbours. */
import { foldWidth } from '../../language/width.js';
import { type Figure, figuresIn } from './figures.js';
import type { Knowledge } from './knowledge.js';
import type { Statement } from './statement.js';

/** A count many times the target's gives itself away; shares lie within a hundred anyway. */
const MOST_TIMES = 4;

/**
 * Wordings of the same form that are wrong in its place: of the same document and unit first, then of the same document,
 * then of other plans; of these the nearest. Never one that stands in the statement, nor one set for the same thing.
 */
export function nearFigures(own: Figure, { task, text, lead, indicator }: Statement, knowledge: Knowledge): string[] {
  const printed = text.slice(own.start, own.end);
  const beside = [...figuresIn(text), ...figuresIn(lead)];
  const inText = new Set(beside.map(({ digits }) => digits));
  // 二级、三级 150个、300个: figures of one unit stand in an order that shows which does not belong there.
  const isInOrder = ({ low }: Figure) =>
    beside.every(
      (other) =>
        other.unit !== own.unit ||
        Math.sign(low - other.low) === Math.sign(own.low - other.low) ||
        other.low === own.low,
    );
  const name = indicator?.name;
  const alike = knowledge
    .placesNear(task.document)
    .flatMap(({ indicators }) => indicators)
    .filter((other) => name !== undefined && (other.name.includes(name) || name.includes(other.name)));
  const taken = new Set(alike.flatMap(({ value }) => figuresIn(value).map(({ digits }) => digits)));
  const fitting = knowledge.figures
    .filter((other) => isLike(other, own) && isInOrder(other) && !inText.has(other.digits) && !taken.has(other.digits))
    .map(({ digits, unit, low, documentId }) => ({
      digits,
      rank: (documentId === task.document.id ? 0 : 2) + (unit === own.unit ? 0 : 1),
      distance: Math.abs(Math.log(low / own.low)),
    }))
    .sort((a, b) => a.rank - b.rank || a.distance - b.distance);
  return [...new Set(fitting.map(({ digits }) => printed.replace(own.digits, foldWidth(digits))))];
}

function isLike(other: Figure, own: Figure): boolean {
  if (formOf(other.digits) !== formOf(own.digits) || other.low === 0) return false;
  if (other.low === own.low || (own.low !== own.high && other.high === own.high)) return false;
  const isShare = own.unit === '%';
  if ((other.unit === '%') !== isShare || (other.unit === ':') !== (own.unit === ':')) return false;
  if (isShare) return other.high <= 100 === own.high <= 100;
  if (/[年月日天时钟级]/.test(own.unit) && other.unit !== own.unit) return false;
  const ratio = other.low / own.low;
  return ratio <= MOST_TIMES && ratio >= 1 / MOST_TIMES;
}

/** `1：0.53` and `90` and `十五` do not stand for one another. */
function formOf(digits: string): string {
  return foldWidth(digits)
    .replaceAll(/\d+/g, '9')
    .replaceAll(/[〇零一二两三四五六七八九十百千万]+/g, '九')
    .replaceAll(/[—–\-~至]+/g, '-');
}

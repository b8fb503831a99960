/** Numbers with their units, and those that may stand in the place of one: what the plans set for its neighbours. */
import { findQuantities } from '../../language/quantities.js';
import type { TextSpan } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import type { Knowledge } from './knowledge.js';
import type { Statement } from './statement.js';

/** `digits` as printed: `90`, `1：0.53`, `2—3`, `十五`. */
export type Figure = TextSpan & {
  readonly digits: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
};

const NUMBERS = /^[\d０-９.．:：∶—–\-~～至]+|^[〇零一二两三四五六七八九十百千万]+(?=\D)/;
/** A count many times the target's gives itself away; shares lie within a hundred anyway. */
const MOST_TIMES = 8;

export function figuresIn(text: string): Figure[] {
  return findQuantities(foldWidth(text)).flatMap(({ start, end, low, high, unit, value }): Figure[] => {
    const digits = NUMBERS.exec(text.slice(start, end))?.[0];
    if (digits === undefined || (unit === null && !value.includes(':'))) return [];
    return [{ start, end, digits, unit: unit ?? ':', low, high }];
  });
}

/**
 * Wordings of the same form that are wrong in its place: of the same document and unit first, then of the same document,
 * then of other plans. Never one that stands in the statement, nor one set for the same thing.
 */
export function nearFigures(own: Figure, { task, text, lead, indicator }: Statement, knowledge: Knowledge): string[] {
  const printed = text.slice(own.start, own.end);
  const inText = new Set([...figuresIn(text), ...figuresIn(lead)].map(({ digits }) => digits));
  const name = indicator?.name;
  const alike = knowledge
    .placesNear(task.document)
    .flatMap(({ indicators }) => indicators)
    .filter((other) => name !== undefined && (other.name.includes(name) || name.includes(other.name)));
  const taken = new Set(alike.flatMap(({ value }) => figuresIn(value).map(({ digits }) => digits)));
  const fitting = knowledge.figures
    .filter((other) => isLike(other, own) && !inText.has(other.digits) && !taken.has(other.digits))
    .map(({ digits, unit, documentId }) => ({
      digits,
      rank: (documentId === task.document.id ? 0 : 2) + (unit === own.unit ? 0 : 1),
    }))
    .sort((a, b) => a.rank - b.rank);
  return [...new Set(fitting.map(({ digits }) => printed.replace(own.digits, digits)))];
}

function isLike(other: Figure, own: Figure): boolean {
  if (formOf(other.digits) !== formOf(own.digits) || other.low === 0) return false;
  if (other.low === own.low || (own.low !== own.high && other.high === own.high)) return false;
  const isShare = own.unit === '%';
  if ((other.unit === '%') !== isShare || (other.unit === ':') !== (own.unit === ':')) return false;
  if (isShare) return other.high <= 100 === own.high <= 100;
  if (/[年月日天时钟]/.test(own.unit) && other.unit !== own.unit) return false;
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

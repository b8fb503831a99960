/** Numbers with their units, where they stand in a text. */
import { findQuantities } from '../../language/quantities.js';
import type { TextSpan } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';

/** `digits` as printed: `90`, `1：0.53`, `2—3`, `十五`. */
export type Figure = TextSpan & {
  readonly digits: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
};

const NUMBERS = /^[\d０-９.．:：∶—–\-~～至]+|^[〇零一二两三四五六七八九十百千万]+(?=\D)/;
export function figuresIn(text: string): Figure[] {
  return findQuantities(foldWidth(text)).flatMap(({ start, end, low, high, unit, value }): Figure[] => {
    const digits = NUMBERS.exec(text.slice(start, end))?.[0];
    if (digits === undefined || (unit === null && !value.includes(':'))) return [];
    return [{ start, end, digits, unit: unit ?? ':', low, high }];
  });
}

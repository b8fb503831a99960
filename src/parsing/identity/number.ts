import { findDocumentNumbers } from '../../language/document-number.js';
import { orderHead } from '../front-lines.js';
import { isAdoption } from '../layout.js';
import type { Line } from '../lines.js';

export type OwnNumber = { readonly number: string; readonly from: 'head' | 'adoption-line' };

const NUMBER_LABEL = /(?:文\s*号|字\s*号)\s*:?\s*$/;
/**
 * The number a document bears: that of the order it opens with, else one on a line of its own or behind its label, else
 * the latest order its 题注 names. `front` is the front matter and the closings.
 */
export function readOwnNumber(front: readonly Line[]): OwnNumber | null {
  const [order] = findDocumentNumbers(orderHead(front) ?? '');
  if (order !== undefined) return { number: order.normalised, from: 'head' };
  const [own] = front.flatMap(({ folded }) => (isAdoption(folded) ? [] : ownNumbers(folded)));
  if (own !== undefined) return { number: own, from: 'head' };
  const named = front.filter(({ folded }) => isAdoption(folded)).flatMap(({ folded }) => ordersIn(folded));
  const last = named.at(-1);
  return last === undefined ? null : { number: last, from: 'adoption-line' };
}

/** Numbers the line bears itself, not those it cites behind a title in 《》 or within a sentence. */
export function ownNumbers(line: string): string[] {
  const isSentence = /[,。;]/.test(line) && !line.startsWith('(');
  return findDocumentNumbers(line)
    .filter(({ start }) => {
      const before = line.slice(Math.max(0, start - 10), start);
      return !/[》)〉]\s*[(]?$/.test(before) && (!isSentence || NUMBER_LABEL.test(before));
    })
    .map((number) => number.normalised);
}

/** The text's own orders in a 题注; decisions that amended it are named in 《》 and do not count. */
function ordersIn(line: string): string[] {
  return findDocumentNumbers(line)
    .map(({ normalised }) => normalised)
    .filter((number) => number.includes('令'));
}

import type { NonEmpty } from '../../vocabulary/answer.js';

/** @throws RangeError on an empty list */
export function nonEmpty<Item>([first, ...rest]: readonly Item[]): NonEmpty<Item> {
  if (first === undefined) throw new RangeError('an empty list');
  return [first, ...rest];
}

import { foldWidth } from '../../language/width.js';

/** Words of a cell for comparing: half-width, without white space. */
export function foldCell(text: string): string {
  return foldWidth(text).replaceAll(/\s+/g, '');
}

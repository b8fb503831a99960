import { foldWidth } from '../language/width.js';
import { opensNumbered } from './line-opening.js';

const STOP = /[。；;！!？?…”)]$/;
const POINT = /^(?:[一二三四五六七八九十]{1,2}(?:是|要)|[问答]\s*:)/;

/**
 * True where a line goes on with the text above it: notes to what stands above wait until it ends, or they would break
 * its place in two. A line with a number of its own, a heading, a signature does not.
 */
export function goesOnWithPlace(line: string): boolean {
  const text = foldWidth(line.trim());
  return STOP.test(text) && !opensNumbered(text) && !POINT.test(text);
}

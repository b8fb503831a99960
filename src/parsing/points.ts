import { HAN_NUMERAL_CLASS, parseNumeral } from '../language/numerals.js';
import { foldWidth } from '../language/width.js';

/** An 一是-item found in a paragraph; offsets are within the paragraph. */
export type PointStart = { readonly number: number; readonly start: number; readonly contentStart: number };

const POINT = new RegExp(`(^|[。.;:,!?])\\s*([${HAN_NUMERAL_CLASS}]{1,3})是(?=\\S)`, 'g');

/**
 * The 一是, 二是, … of a paragraph, at its start or within. Numbers must rise; `after` is the last number of the list the
 * paragraph may continue (0 for none). 统一是 and 唯一是 never count: a point follows a stop or opens the paragraph.
 */
export function findPoints(paragraph: string, after: number): PointStart[] {
  const folded = foldWidth(paragraph).replaceAll('。', '.');
  const points: PointStart[] = [];
  let last = after;
  for (const match of folded.matchAll(POINT)) {
    const number = parseNumeral(match[2] ?? '');
    const start = match.index + match[0].length - (match[2] ?? '').length - 1;
    if (number === null || !follows(number, last, start === 0)) continue;
    points.push({ number, start, contentStart: start + (match[2] ?? '').length + 1 });
    last = number;
  }
  return points;
}

/** How far into a list a paragraph of a report may set in. */
const LATEST_START = 20;

/** Like `findPoints`; a paragraph that opens with 三是 continues a list whose head stands in an earlier paragraph. */
export function findPointsOfReport(paragraph: string): PointStart[] {
  const points = findPoints(paragraph, 0);
  if (points.length > 0) return points;
  const [first] = new RegExp(`^[${HAN_NUMERAL_CLASS}]{1,3}(?=是)`).exec(paragraph) ?? [];
  const number = parseNumeral(first ?? '');
  return number === null || number < 2 || number > LATEST_START ? [] : findPoints(paragraph, number - 1);
}

function follows(number: number, last: number, opensParagraph: boolean): boolean {
  if (number === 1) return true;
  if (last > 0) return number > last && number <= last + 3;
  return opensParagraph && number === 2;
}

import { opensNumbered } from '../line-opening.js';
import type { PlacedLine } from './page-items.js';
import { firstTokenWidth } from './ruled-table.js';
import type { Measures } from './text-area.js';

/** In parts of the type's size. */
const NO_INDENT = 0.8;
/** Punctuation set tight and blanks of justified text let a full line end this far from the margin, a word apart. */
const SLACK = 0.6;
const RECOGNISED_SLACK = 1.6;
const SAME_INDENT = 0.6;
const DEEPEST_INDENT = 3.2;
const GREATEST_PITCH = 1.6;
const SAME_TYPE = 0.12;
const RECOGNISED_TYPE = 0.3;

const STOP = /[。！？!?；;：:…][”’」』》）)]*$/;

/** The last line of a paragraph so far; `isOpen` where a bracket of it is not closed yet. */
export type ParagraphEnd = { readonly line: PlacedLine; readonly isOpen: boolean };

/** True where `next` goes on with the paragraph; both are lines of running text in reading order. */
export function goesOn({ line: before, isOpen }: ParagraphEnd, next: PlacedLine, measures: Measures): boolean {
  if (!isSameType(before, next) || isFarBelow(before, next, measures) || !isFull(before, next, measures)) return false;
  if (isOpen && !opensNumbered(next.text)) return true;
  const area = measures.areaOf(next);
  const indent = (next.x - area.left) / next.size;
  const hasStopped = STOP.test(before.text);
  if (indent < NO_INDENT) {
    // Set to the right, a date or a name ends at the margin and goes on nowhere.
    if ((before.x - measures.areaOf(before).left) / before.size > DEEPEST_INDENT) return false;
    // Where paragraphs are indented, a line at the margin goes on whatever it begins with, unless the text has stopped.
    if (opensNumbered(next.text)) return area.isIndented && !hasStopped && !isCentred(before, measures);
    return area.isIndented || !hasStopped || next.page === before.page;
  }
  if (hasStopped || opensNumbered(next.text)) return false;
  const step = (next.x - before.x) / next.size;
  const isHanging = step > NO_INDENT && step <= DEEPEST_INDENT && opensNumbered(before.text);
  const isBlock = Math.abs(step) < SAME_INDENT && (!area.isIndented || indent > DEEPEST_INDENT);
  return (isHanging || isBlock) && !isCentred(next, measures);
}

/** Lies in the middle of its column, clear of both margins. */
export function isCentred(line: PlacedLine, measures: Measures): boolean {
  const { left, right } = measures.areaOf(line);
  const before = line.x - left;
  const behind = right - line.right;
  return before > 1.5 * line.size && Math.abs(before - behind) < 1.2 * line.size + 0.02 * (right - left);
}

function isSameType(before: PlacedLine, next: PlacedLine): boolean {
  const reach = before.recognised || next.recognised ? RECOGNISED_TYPE : SAME_TYPE;
  return Math.abs(before.size - next.size) <= reach * Math.max(before.size, next.size);
}

function isFarBelow(before: PlacedLine, next: PlacedLine, { pitch }: Measures): boolean {
  if (before.page !== next.page || before.column !== next.column) return false;
  return next.y - before.y > GREATEST_PITCH * Math.max(pitch, 1.4 * before.size);
}

/** What begins the next line would not have fitted at the end of this one. */
function isFull(before: PlacedLine, next: PlacedLine, measures: Measures): boolean {
  const room = (measures.areaOf(before).right - before.right) / before.size;
  const need = firstTokenWidth(next.pieces[0]?.text ?? next.text);
  return room < need + (before.recognised ? RECOGNISED_SLACK : SLACK);
}

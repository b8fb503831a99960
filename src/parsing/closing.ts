import { attachmentListStart } from './attachments.js';
import { isClosingLine, isDateOrNote } from './closing-line.js';
import { isNamesLine } from './front-lines.js';
import type { Line } from './lines.js';

/** A body that signs alone may leave the date out; more names than that are a list. */
const MOST_NAMES_UNDATED = 1;

/**
 * Index of the first line of the signature, date, notes and list of attachments that close the lines before `end`;
 * `end` where there are none.
 */
export function closingStart(lines: readonly Line[], end: number): number {
  let start = end;
  for (let found = closingBlock(lines, start); found < start; found = closingBlock(lines, start)) start = found;
  return start;
}

/** A signature with its date, or a list of attachments; several may stand below each other. */
function closingBlock(lines: readonly Line[], end: number): number {
  let start = end;
  while (start > 0 && (isClosingLine(lines[start - 1]) || (start < end && isNamesLine(lines[start - 1]?.text ?? ''))))
    start -= 1;
  const isDated = lines.slice(start, end).some(isDateOrNote);
  return attachmentListStart(lines, isDated || end - start <= MOST_NAMES_UNDATED ? start : end);
}

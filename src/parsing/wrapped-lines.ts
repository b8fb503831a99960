import { foldWidth } from '../language/width.js';
import type { Line } from './lines.js';
import { readMarker } from './numbering.js';

/** Characters a line break at the page's margin leaves in a line: GB/T 9704-2012 sets 28; pages of the web vary. */
const NARROWEST = 20;
const WIDEST = 50;
/** How far short of the margin a full line may end: a word, a bracket or a half-width digit may not fit any more. */
const SLACK = 2.5;
/** A text is taken for one broken at the margin where so many of its lines run up to it without a stop. */
const FEWEST_FULL = 4;
const LEAST_SHARE_FULL = 0.3;
const GREATEST_SHARE_BEYOND = 0.03;

const STOP = /[。！？!?；;：:.．…]$/;
const DUTY_BRACKET = /(?:负责|配合|参与|单位[:：][^（(]*)[）)]$/;

/**
 * Joins lines that were broken at the page's margin (text copied out of a PDF) before numbering is read. The text stays
 * as it is: a joined line holds its line breaks, and offsets within it are offsets of the text. A text that is not
 * broken at a margin comes back unchanged.
 */
export function joinWrappedLines(lines: readonly Line[], text: string): readonly Line[] {
  const indents = lines.map((line) => indentOf(text, line));
  const widths = lines.map((line, index) => printedWidth(line) + (indents[index] ?? 0));
  const margin = marginOf(lines, widths);
  if (margin === null) return lines;
  const indentsParagraphs = indents.filter((indent) => indent >= 1).length >= 3;

  const joined: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const last = joined.at(-1);
    const before = lines[index - 1];
    const goesOn =
      last !== undefined &&
      before !== undefined &&
      (widths[index - 1] ?? 0) >= margin - SLACK &&
      (indents[index] ?? 0) < 1 &&
      /^[^\n]*\n[^\n]*$/.test(text.slice(before.end, line.start)) &&
      readMarker(line) === null &&
      !DUTY_BRACKET.test(before.text) &&
      (indentsParagraphs || !STOP.test(before.text));
    if (goesOn) joined[joined.length - 1] = lineOf(text, last.start, line.end);
    else joined.push(line);
  }
  return joined;
}

/** The width most lines run up to, or null where the text is not broken at a margin. */
function marginOf(lines: readonly Line[], widths: readonly number[]): number | null {
  const ranked = [...widths].sort((a, b) => a - b);
  const margin = ranked[Math.floor(ranked.length * 0.9)] ?? 0;
  if (margin < NARROWEST || margin > WIDEST) return null;
  const full = lines.filter((line, index) => (widths[index] ?? 0) >= margin - SLACK && !STOP.test(line.text)).length;
  const beyond = widths.filter((width) => width > margin + SLACK).length;
  const isWrapped =
    full >= FEWEST_FULL && full >= lines.length * LEAST_SHARE_FULL && beyond <= lines.length * GREATEST_SHARE_BEYOND;
  return isWrapped ? margin : null;
}

/** Width in characters of full width; ASCII takes half. */
function printedWidth({ text }: Line): number {
  if (text.length > WIDEST * 3) return text.length;
  let width = 0;
  for (const char of text) width += char > '\u007f' ? 1 : 0.5;
  return width;
}

function indentOf(text: string, line: Line): number {
  let indent = 0;
  for (let index = line.start - 1; index >= 0 && index > line.start - WIDEST; index -= 1) {
    const char = text.charAt(index);
    if (char === '\n') break;
    indent += char > '\u007f' ? 1 : 0.5;
  }
  return indent;
}

function lineOf(text: string, start: number, end: number): Line {
  const own = text.slice(start, end);
  return { start, end, text: own, folded: foldWidth(own) };
}

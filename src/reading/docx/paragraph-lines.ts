import { opensNumbered } from '../line-opening.js';
import { type Piece, shownText } from './piece.js';

/** Lines this wide or wider (in characters of full width) may have been broken at a margin by hand. */
const NARROWEST_MARGIN = 18;
const SLACK = 2.5;
const FEWEST_WRAPPED = 3;
const STOP = /[。！？!?；;：:.．…、，,)）]$/;

/**
 * The lines of a paragraph at its own breaks. In a title a break is a space; elsewhere each line is a paragraph to the
 * reader, unless the breaks only hold the text off a margin.
 */
export function splitAtBreaks(pieces: readonly Piece[], isTitle: boolean): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind !== 'break') lines.at(-1)?.push(piece);
    else if (isTitle && !piece.isPage) lines.at(-1)?.push({ kind: 'supplied', text: ' ' });
    else lines.push([]);
  }
  return lines.length < FEWEST_WRAPPED ? lines : joinWrapped(lines);
}

function joinWrapped(lines: readonly Piece[][]): Piece[][] {
  const texts = lines.map((line) => shownText(line).trim());
  const margin = texts.reduce((widest, text) => Math.max(widest, printedWidth(text)), 0);
  const joined: Piece[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = texts[index - 1] ?? '';
    const goesOn =
      before !== '' &&
      margin >= NARROWEST_MARGIN &&
      printedWidth(before) >= margin - SLACK &&
      !STOP.test(before) &&
      !opensNumbered(texts[index] ?? '');
    const last = joined.at(-1);
    if (!goesOn || last === undefined) joined.push([...line]);
    else for (const piece of line) last.push(piece);
  }
  return joined;
}

/** Width in characters of full width; ASCII takes half. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const char of text) width += char > '\u007f' ? 1 : 0.5;
  return width;
}

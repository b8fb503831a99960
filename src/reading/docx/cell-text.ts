import { opensNumbered } from '../line-opening.js';
import { printedWidth } from './paragraph-lines.js';
import { isBlank, type Piece, shownText, trimmedPieces } from './piece.js';

/** A line of a cell; `measure` is how many characters of full width fit on one, null where nobody can say. */
export type CellLine = { readonly pieces: readonly Piece[]; readonly measure: number | null };

const PUNCTUATED = /[。！？!?；;：:，,《“]$/;
/** Nothing ends so: the line goes on. */
const UNFINISHED = /[和与及或、的]$|[（(][^）)]{0,40}$/;
/** How names of units end, where nothing longer ends the same way within: behind one, another begins. */
const WHOLE_NAME = /(?:[局厅委办司署县市省]|中心|政府|公司|集团|海关|医院|学校|[%％\d])$/;
/** A line with less than a word's room left was broken for want of it. */
const SHORTEST_WORD = 2;

/** The lines of a cell as one: a name broken to fit its column is whole again, lines that are by themselves stay apart. */
export function joinCellLines(lines: readonly CellLine[]): Piece[] {
  const joined: Piece[] = [];
  let before: CellLine | null = null;
  for (const line of lines) {
    const isEmpty = isBlank(line.pieces);
    if (before !== null && !isEmpty) joined.push({ kind: 'supplied', text: partsLines(before, line) ? ' ' : '' });
    for (const piece of trimmedPieces(line.pieces)) joined.push(piece);
    if (!isEmpty) before = line;
  }
  return trimmedPieces(joined);
}

function partsLines(before: CellLine, after: CellLine): boolean {
  const first = shownText(before.pieces).trim();
  const second = shownText(after.pieces).trim();
  if (opensNumbered(second)) return true;
  if (PUNCTUATED.test(first)) return false;
  if (/^[)）(（]/.test(second) || UNFINISHED.test(first)) return false;
  if (WHOLE_NAME.test(first) || before.measure === null) return true;
  const width = printedWidth(first);
  return width > before.measure + 1 || width + SHORTEST_WORD <= before.measure;
}

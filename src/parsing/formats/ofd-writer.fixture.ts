/** For tests: a document as an OFD printer lays it out: pages of 22 lines of 28 characters, ruled tables, page numbers. */
import { ofd, words } from '../../reading/ofd/ofd.fixture.js';
import {
  circle,
  countedPieces,
  gridOf,
  printed,
  type SampleDocument,
  type SamplePiece,
  type Table,
} from './sample-document.fixture.js';

/** Millimetres. */
const LEFT = 27;
const WIDTH = 156.8;
const TOP = 37;
const BOTTOM = 258;
const PITCH = 10;
const BODY = 5.6;
const TITLE = 7.8;
const SMALL = 4.2;
const COLUMNS = [18, 40, 58, 40.8];
const RULE = 0.3;

type Sheet = { content: string; notes: string[] };
type Print = { readonly sheets: Sheet[]; y: number };

export function ofdDocument(document: SampleDocument): Uint8Array {
  const print: Print = { sheets: [], y: 0 };
  turn(print);
  for (const { piece, note } of countedPieces(document)) set(print, piece, note);
  const pages = print.sheets.map(({ content, notes }, at) => ({
    content: `${content}${notesAtFoot(notes)}${words(`— ${at + 1} —`, { x: 97, y: 272, size: 4.9 })}`,
  }));
  return ofd(pages);
}

function turn(print: Print): Sheet {
  const sheet: Sheet = { content: '', notes: [] };
  print.sheets.push(sheet);
  print.y = TOP;
  return sheet;
}

/** The sheet with room for so much more; a new one where the last is full. */
function sheetFor(print: Print, height: number, notes = 0): Sheet {
  const sheet = print.sheets.at(-1) ?? turn(print);
  const used = sheet.notes.length + notes;
  return print.y + height > BOTTOM - used * 7 - (used > 0 ? 4 : 0) ? turn(print) : sheet;
}

function set(print: Print, piece: SamplePiece, note: number): void {
  switch (piece.kind) {
    case 'title':
      for (const line of piece.lines) for (const each of linesOf(line, 20, 0)) centre(print, each, TITLE);
      print.y += PITCH / 2;
      return;
    case 'centred':
      for (const line of linesOf(piece.text, 26, 0)) centre(print, line, BODY);
      return;
    case 'flush':
      for (const line of linesOf(piece.text, 28, 0)) put(print, line, LEFT);
      return;
    case 'right':
      put(print, piece.text, LEFT + WIDTH - widthOf(piece.text, BODY) - BODY * 2);
      return;
    case 'paragraph':
      setParagraph(print, printed(piece, circle(note)), piece.footnote && `${circle(note)}${piece.footnote}`);
      return;
    case 'table':
      setTable(print, piece);
      if (piece.note !== undefined) for (const line of linesOf(piece.note, 37, 0)) put(print, line, LEFT, SMALL);
  }
}

/** A note stands on the sheet its mark is on, the last line of its paragraph. */
function setParagraph(print: Print, text: string, footnote: string | undefined): void {
  const notes = footnote === undefined ? [] : linesOf(footnote, 36, 0);
  const lines = linesOf(text, 28, 2);
  for (const [at, line] of lines.entries()) {
    const isLast = at === lines.length - 1;
    const sheet = sheetFor(print, PITCH, isLast ? notes.length : 0);
    if (isLast) sheet.notes.push(...notes);
    put(print, line, at === 0 ? LEFT + 2 * BODY : LEFT);
  }
}

function put(print: Print, text: string, x: number, size = BODY): void {
  sheetFor(print, PITCH).content += words(text, { x, y: print.y, size });
  print.y += PITCH;
}

function centre(print: Print, text: string, size: number): void {
  put(print, text, LEFT + (WIDTH - widthOf(text, size)) / 2, size);
  if (size > BODY) print.y += 2;
}

function notesAtFoot(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  const top = BOTTOM - notes.length * 7;
  const lines = notes.map((text, at) => words(text, { x: LEFT, y: top + at * 7, size: SMALL }));
  return `${bar({ x: LEFT, y: top - 2, width: 50, height: RULE })}${lines.join('')}`;
}

/** Rows one below another, each as high as its longest cell; a row that is begun stays on its page. */
function setTable(print: Print, table: Table): void {
  const grid = gridOf(table);
  const widths = COLUMNS;
  const lefts = widths.map((_, at) => LEFT + widths.slice(0, at).reduce((sum, each) => sum + each, 0));
  const texts = grid.map((row) =>
    row.map(({ cell }, at) => linesOf(cell.text, Math.floor(((widths[at] ?? 40) - 4) / SMALL), 0)),
  );
  for (const [down, row] of grid.entries()) {
    const height = Math.max(...(texts[down] ?? []).map((lines) => lines.length)) * 6 + 4;
    // What a cell reaches over is not torn apart.
    const reach = Math.max(...row.map(({ cell, isFirst }) => (isFirst ? (cell.rows ?? 1) : 1)));
    const sheet = sheetFor(print, height * reach);
    for (const [at, { cell, isFirst }] of row.entries()) {
      const [x = LEFT, width = 40] = [lefts[at], widths[at]];
      const goesOn = grid[down + 1]?.[at]?.cell === cell;
      sheet.content += bar({ x, y: print.y, width: RULE, height });
      if (isFirst) sheet.content += bar({ x, y: print.y, width, height: RULE });
      if (!goesOn) sheet.content += bar({ x, y: print.y + height, width, height: RULE });
      if (!isFirst) continue;
      for (const [line, text] of (texts[down]?.[at] ?? []).entries())
        sheet.content += words(text, { x: x + 2, y: print.y + 2 + line * 6, size: SMALL });
    }
    sheet.content += bar({ x: LEFT + WIDTH, y: print.y, width: RULE, height });
    print.y += height;
  }
  print.y += 3;
}

function bar({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `<ofd:PathObject ID="3" Boundary="${x} ${y} ${width} ${height}" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`;
}

function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + (isWide(char) ? size : size / 2), 0);
}

function isWide(char: string): boolean {
  return /[⺀-￿①-⑳—“”]/.test(char);
}

/** Lines of so many full characters; none begins with a mark that closes something, no figure is torn. */
function linesOf(text: string, room: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = indent;
  for (const token of text.match(/[\d.%]+|[\s\S][，。；：、）”？%]*/gu) ?? []) {
    const width = widthOf(token, 1);
    if (used + width > room && line !== '') {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += token;
    used += width;
  }
  return line === '' ? lines : [...lines, line];
}

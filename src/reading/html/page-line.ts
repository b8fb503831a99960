import type { NoiseReason } from '../../vocabulary/document.js';
import { opensNumbered } from '../line-opening.js';
import type { BlockKind } from '../reading.js';
import { type DataTable, isCell, readDataTable } from './data-table.js';
import { holdsNoText, isBlockElement, isHiddenByStyle, reasonLeftOut } from './display.js';
import { type HtmlElement, upwards } from './element.js';
import { itemNumbers } from './list-number.js';
import { type Field, ownText, type Piece, textPieces, tidied, wholeText } from './piece.js';

/** A line as a browser breaks the page into, or a table. `element` is what it stands right in. */
export type PageLine = {
  readonly element: HtmlElement;
  readonly kind: BlockKind;
  readonly level?: number;
  /** A name and its value, which stood on lines of their own. */
  readonly isField?: true;
  /** What the line says where it is of a box of metadata, and the lines it was read from where these are two. */
  readonly fields?: readonly Field[];
  readonly parts?: readonly PageLine[];
  /** Of a note. */
  readonly mark?: string;
  readonly pieces: readonly Piece[];
  readonly table?: DataTable;
};

/** How text is read where it stands. */
type Place = {
  readonly element: HtmlElement;
  readonly heading: number | null;
  readonly item: HtmlElement | null;
  readonly link: string | null;
  readonly reason: NoiseReason | null;
  readonly isPreformatted: boolean;
  readonly inCell: boolean;
};

type ReadOptions = { readonly showHidden?: boolean };

/** Longer headings are text an author made large. */
const LONGEST_HEADING = 120;

/** All text of the page in order, line by line; what is left out wherever it stands is marked so in its pieces. */
export function pageLines(root: HtmlElement, { showHidden = false }: ReadOptions = {}): PageLine[] {
  const lines: PageLine[] = [];
  const numbers = new Map<HtmlElement, string>();
  let pieces: Piece[] = [];
  let start: Place | null = null;
  let hasText = false;

  const flush = (): void => {
    const tidy = tidied(pieces);
    if (start !== null && wholeText(tidy).trim() !== '') lines.push(lineOf(tidy, start));
    pieces = [];
    start = null;
    hasText = false;
  };
  const lineOf = (tidy: readonly Piece[], { element, heading, item }: Place): PageLine => {
    const shown = ownText(tidy);
    const isHeading = heading !== null && shown.length <= LONGEST_HEADING && !shown.endsWith('。');
    if (isHeading) return { element, kind: 'heading', level: heading, pieces: tidy };
    if (item === null) return { element, kind: 'paragraph', pieces: tidy };
    const number = shown === '' ? undefined : numbers.get(item);
    numbers.delete(item);
    const isNumbered = number === undefined || opensNumbered(shown);
    return { element, kind: 'list-item', pieces: isNumbered ? tidy : [{ kind: 'supplied', text: number }, ...tidy] };
  };
  const add = (piece: Piece, place: Place): void => {
    if (start === null || !hasText) start = place;
    hasText ||= piece.text.trim() !== '';
    pieces.push(piece);
  };
  const addText = (text: string, place: Place): void => {
    const { reason, link, isPreformatted } = place;
    for (const [index, row] of (isPreformatted ? text.split('\n') : [text]).entries()) {
      if (index > 0) flush();
      if (reason !== null) add({ kind: 'dropped', text: row, reason }, place);
      else for (const piece of textPieces(row, link)) add(piece, place);
    }
  };
  const visit = (element: HtmlElement, outer: Place): void => {
    if (holdsNoText(element)) return;
    const isShown = showHidden && isHiddenByStyle(element);
    const place = placeIn(element, { ...outer, reason: outer.reason ?? (isShown ? null : reasonLeftOut(element)) });
    if (element.name === 'br' || element.name === 'hr') {
      flush();
      return;
    }
    if (element.name === 'img') {
      const alt = element.attributes.alt ?? '';
      if (alt !== '') add({ kind: 'dropped', text: alt, reason: place.reason ?? 'hidden' }, place);
      return;
    }
    for (const [item, number] of itemNumbers(element)) numbers.set(item, number);
    const isBlock = isBlockElement(element);
    if (isBlock) flush();
    const table = element.name === 'table' && !outer.inCell && place.reason === null ? readTable(element, place) : null;
    if (table === null) {
      for (const child of element.children) {
        if (typeof child === 'string') addText(child, place);
        else visit(child, place);
      }
    } else lines.push({ element, kind: 'table-row', table, pieces: table.cells.flat().flatMap(withBlank) });
    if (isBlock) flush();
  };
  const readTable = (table: HtmlElement, place: Place): DataTable | null => {
    const read = readDataTable(table, (cell) => cellPieces(cell, table, { showHidden }));
    // What stands in a table outside its cells is shown above it.
    if (read !== null) for (const stray of strayParts(table)) strayText(stray, place);
    return read;
  };
  const strayText = (stray: HtmlElement | string, place: Place): void => {
    if (typeof stray === 'string') addText(stray, place);
    else visit(stray, { ...place, inCell: true });
    flush();
  };
  for (const child of root.children) {
    const place: Place = {
      element: root,
      heading: null,
      item: null,
      link: null,
      reason: null,
      isPreformatted: false,
      inCell: isCell(root),
    };
    if (typeof child === 'string') addText(child, place);
    else visit(child, place);
  }
  flush();
  return lines;
}

function placeIn(element: HtmlElement, outer: Place): Place {
  const { name, attributes } = element;
  const heading = /^h([1-6])$/.exec(name)?.[1];
  return {
    ...outer,
    element: isBlockElement(element) ? element : outer.element,
    heading: heading === undefined ? outer.heading : Number(heading),
    item: name === 'li' ? element : name === 'ul' || name === 'ol' ? null : outer.item,
    link: name === 'a' && attributes.href !== undefined ? attributes.href : outer.link,
    isPreformatted: outer.isPreformatted || name === 'pre' || /white-space\s*:\s*pre/i.test(attributes.style ?? ''),
  };
}

/** All of a cell as one line. The table it is of is shown. */
function cellPieces(cell: HtmlElement, table: HtmlElement, options: ReadOptions): Piece[] {
  const reason = reasonWithin(cell, table);
  const lines = pageLines(cell, options).map((line) => line.pieces);
  const pieces = lines.flatMap((line, index) => (index === 0 ? line : [BLANK, ...line]));
  if (reason === null || options.showHidden) return tidied(pieces);
  return [{ kind: 'dropped', text: wholeText(pieces), reason }];
}

function reasonWithin(cell: HtmlElement, table: HtmlElement): NoiseReason | null {
  for (const at of upwards(cell)) {
    if (at === table) return null;
    const reason = reasonLeftOut(at);
    if (reason !== null) return reason;
  }
  return null;
}

const BLANK: Piece = { kind: 'text', text: ' ', link: null };

function withBlank(cell: readonly Piece[]): Piece[] {
  return [...cell, BLANK];
}

/** Captions, and text between rows and cells. */
function* strayParts(table: HtmlElement): Generator<HtmlElement | string> {
  for (const child of table.children) {
    if (typeof child === 'string') yield child;
    else if (/^(?:thead|tbody|tfoot|tr|colgroup|form)$/.test(child.name)) yield* strayParts(child);
    else if (!isCell(child)) yield child;
  }
}

import { normaliseDocumentNumber } from '../../language/document-number.js';
import { foldWidth } from '../../language/width.js';
import { isLabel } from '../field-label.js';
import { upwards } from './element.js';
import { fieldsOfLine, mayBeValue } from './field-pairs.js';
import { fieldsOf, fieldsOfTable } from './metadata.js';
import type { PageLine } from './page-line.js';
import { type Field, ownText, type Piece } from './piece.js';

const FEWEST = 2;
/** More lines of other words than this between two fields part them. */
const MOST_BETWEEN = 2;
const NUMBER_NAME = /(?:文号|字号|(?:文件|公文)编?号)$/;
const BLANK: Piece = { kind: 'text', text: ' ', link: null };

/**
 * Reads lines as fields where two or more stand together, or one is a document's number. The lines keep their words: only
 * where they turn out to stand above a text are they written as the fields they are.
 */
export function withFieldBoxes(lines: readonly PageLine[]): PageLine[] {
  const read = lines.flatMap((_, at) => (isValueOfName(lines, at) ? [] : [fieldLine(lines, at)]));
  const boxed = boxedPlaces(read);
  return read.flatMap((line, at) => (boxed.has(at) || line.fields === undefined ? [line] : plainLines(line)));
}

/** The lines that were read as one. */
export function plainLines(line: PageLine): readonly PageLine[] {
  if (line.parts !== undefined) return line.parts;
  const { fields: _fields, ...plain } = line;
  return [plain];
}

function isValueOfName(lines: readonly PageLine[], at: number): boolean {
  const name = lines[at - 1];
  const value = lines[at];
  if (name === undefined || value === undefined || !isName(name) || isName(value)) return false;
  const isPlain = value.table === undefined && value.kind !== 'heading' && name.kind !== 'heading';
  return isPlain && areInOneRow(name, value) && fieldsOfLine(value.pieces).length === 0 && mayBeValue(value.pieces);
}

function fieldLine(lines: readonly PageLine[], at: number): PageLine {
  const line = lines[at] as PageLine;
  const value = lines[at + 1];
  if (value !== undefined && isValueOfName(lines, at + 1)) {
    const fields = [{ label: line.pieces, value: value.pieces }];
    const pieces = [...line.pieces, BLANK, ...value.pieces];
    return { element: line.element, kind: 'paragraph', pieces, fields, parts: [line, value] };
  }
  if (line.isField || line.kind === 'heading' || fieldsOf(line) !== null) return line;
  const fields = line.table === undefined ? fieldsOfLine(line.pieces) : (fieldsOfTable(line.table.cells, 1) ?? []);
  const isFields = fields.length > 0 && fields.every(({ label }) => label.length > 0);
  return isFields ? { ...line, fields } : line;
}

function isName({ pieces, table }: PageLine): boolean {
  return table === undefined && isLabel(ownText(pieces).trim());
}

/** Side by side as the page is made: broken by a line break alone, or in cells of one row, however these are wrapped. */
function areInOneRow(name: PageLine, value: PageLine): boolean {
  if (name.element === value.element) return true;
  const [, ...around] = [...upwards(name.element)].slice(0, 3);
  const [, ...other] = [...upwards(value.element)].slice(0, 3);
  return around.some((element, depth) => element === other[depth]);
}

/** Places of the lines whose fields stand together. */
function boxedPlaces(lines: readonly PageLine[]): ReadonlySet<number> {
  const boxed = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    const fields = run.flatMap((at) => lines[at]?.fields ?? []).filter(isFilled);
    const listed = run.filter((at) => lines[at]?.fields === undefined).length;
    if (fields.length + listed >= FEWEST || fields.some(isNumber)) for (const at of run) boxed.add(at);
    run = [];
  };
  let between = 0;
  for (const [at, line] of lines.entries()) {
    if (line.fields !== undefined || line.isField) {
      run.push(at);
      between = 0;
    } else if (ownText(line.pieces).trim() !== '' && !isName(line)) between += 1;
    if (between > MOST_BETWEEN) close();
  }
  close();
  return boxed;
}

function isFilled({ value }: Field): boolean {
  return ownText(value).replace(/[\s:：]/g, '') !== '';
}

function isNumber({ label, value }: Field): boolean {
  const name = foldWidth(ownText(label)).replace(/[\s:]+/g, '');
  return NUMBER_NAME.test(name) && normaliseDocumentNumber(ownText(value).replace(/^\s*[:：]/, '')) !== null;
}

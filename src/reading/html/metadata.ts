import { isLabel } from '../field-label.js';

import { upwards } from './element.js';
import type { PageLine } from './page-line.js';
import { type Field, ownText, type Piece } from './piece.js';

const FEWEST = 3;

/** The fields of a table that is made of them, each name before its value; null for any other table, or with fewer names. */
export function fieldsOfTable(rows: readonly (readonly (readonly Piece[])[])[], fewest = FEWEST): Field[] | null {
  const fields: Field[] = [];
  let labels = 0;
  let filled = 0;
  for (const row of rows) {
    for (let at = 0; at < row.length; at += 1) {
      const label = row[at] ?? [];
      const next = row[at + 1];
      const text = ownText(label);
      if (text.trim() !== '') filled += 1;
      if (!isLabel(text)) {
        fields.push({ label: [], value: label });
        continue;
      }
      // Names side by side head the columns of a table of documents.
      if (next !== undefined && isLabel(ownText(next))) return null;
      labels += 1;
      fields.push({ label, value: next ?? [] });
      if (ownText(next ?? []).trim() !== '') filled += 1;
      at += 1;
    }
  }
  return labels >= fewest && labels >= filled * 0.3 ? fields : null;
}

/** The field as one paragraph `名称：值`; null where nothing stands behind the name. */
export function fieldPieces({ label, value }: Field): Piece[] | null {
  if (ownText(value).trim() === '') return null;
  if (label.length === 0) return [...value];
  const name = label.map((piece) => (piece.kind === 'text' ? { ...piece, text: closed(piece.text) } : piece));
  const isClosed = /[:：]\s*$/.test(ownText(label)) || /^\s*[:：]/.test(ownText(value));
  return [...name, ...(isClosed ? [] : [{ kind: 'supplied', text: '：' } as const]), ...value];
}

/** 文　　号 is 文号 set wide. */
function closed(label: string): string {
  return label.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff:：])|\s+$/g, '');
}

/** Names and values on lines of their own, joined where three or more follow each other. */
export function joinedFields(lines: readonly PageLine[]): PageLine[] {
  const joined: PageLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = fieldRun(lines, at);
    const isList = run.filter(({ length }) => length === 2).length >= FEWEST;
    for (const pair of run) joined.push(...(isList ? joinedPair(pair) : pair));
    const taken = run.reduce((sum, { length }) => sum + length, 0);
    if (taken === 0) joined.push(...lines.slice(at, at + 1));
    at += Math.max(taken, 1);
  }
  return joined;
}

function joinedPair([name, value]: readonly PageLine[]): PageLine[] {
  if (name === undefined) return [];
  if (value === undefined) return [name];
  const pieces = fieldPieces({ label: name.pieces, value: value.pieces });
  return pieces === null ? [name, value] : [{ element: name.element, kind: 'paragraph', isField: true, pieces }];
}

/** From `start` on, names with the value next to them or none. */
function fieldRun(lines: readonly PageLine[], start: number): PageLine[][] {
  const run: PageLine[][] = [];
  for (let at = start; ; ) {
    const name = lines[at];
    if (name === undefined || !isLabelLine(name)) return run;
    const value = lines[at + 1];
    const isPair = value !== undefined && !isLabelLine(value) && value.table === undefined && areClose(name, value);
    run.push(isPair ? [name, value] : [name]);
    at += isPair ? 2 : 1;
  }
}

function isLabelLine({ pieces, table }: PageLine): boolean {
  return table === undefined && isLabel(ownText(pieces).trim());
}

/** In one row of the page's making, not just one after the other. */
function areClose(name: PageLine, value: PageLine): boolean {
  const around = [...upwards(name.element)].slice(1, 3);
  return [...upwards(value.element)].slice(1, 4).some((element) => around.includes(element) && element.name !== 'body');
}

/** The fields of a line that is a table of them. */
export function fieldsOf({ table }: PageLine): Field[] | null {
  return table === undefined ? null : fieldsOfTable(table.cells);
}

/** True for a line that is a field or several. */
export function isFieldLine(line: PageLine): boolean {
  return line.fields !== undefined || isNamedField(line);
}

/** True for `文号：云政发〔2031〕4号`, a name and what it is. */
export function isNamedField({ isField, pieces }: PageLine): boolean {
  const label = /^[^:：]{2,14}[:：]/.exec(ownText(pieces).trim())?.[0];
  return isField === true || (label !== undefined && isLabel(label));
}

import type { Noise } from '../../vocabulary/document.js';
import type { TextLine } from './lines.js';
import type { TextCell, TextRow, TextTable } from './text-table.js';

const TAG = /^<(\/?)(table|tr|td|th)\b([^<>]*)>$/i;
const MOST_SPAN = 100;

/** Tables written with HTML tags: by now the tags are noise, and tell where each cell begins and ends. */
export function markupTables(noise: readonly Noise[], text: string, lines: readonly TextLine[]): TextTable[] {
  const tables: TextTable[] = [];
  let rows: { cells: TextCell[]; isHeader: boolean }[] | null = null;
  let open: { at: number; columns: number; rows: number; isHeader: boolean } | null = null;
  for (const { at, text: tag } of noise) {
    const [, slash, name = '', attributes = ''] = TAG.exec(tag) ?? [];
    if (slash === undefined) continue;
    const kind = name.toLowerCase();
    if (open !== null && (kind !== 'table' || slash === '/')) {
      rows?.at(-1)?.cells.push({ ...trimmedRange(text, open.at, at), columns: open.columns, rows: open.rows });
      const row = rows?.at(-1);
      if (row !== undefined) row.isHeader &&= open.isHeader;
      open = null;
    }
    if (kind === 'table' && slash === '') rows = [];
    else if (kind === 'table') {
      const table = rows === null ? null : tableOf(rows, lines);
      if (table !== null && table.start >= (tables.at(-1)?.end ?? 0)) tables.push(table);
      rows = null;
    } else if (kind === 'tr' && slash === '') rows?.push({ cells: [], isHeader: true });
    else if (kind !== 'tr' && slash === '') {
      open = { at, columns: span(attributes, 'colspan'), rows: span(attributes, 'rowspan'), isHeader: kind === 'th' };
    }
  }
  return tables;
}

function tableOf(rows: readonly TextRow[], lines: readonly TextLine[]): TextTable | null {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const from = filled[0]?.cells[0]?.start;
  const to = filled.at(-1)?.cells.at(-1)?.end;
  if (from === undefined || to === undefined) return null;
  const start = lines.findIndex((line) => line.end > from);
  const end = lines.findLastIndex((line) => line.start < to) + 1;
  const isWhole = start !== -1 && end > start && (lines[start]?.start ?? 0) >= from && (lines[end - 1]?.end ?? 0) <= to;
  return isWhole ? { start, end, rows: filled } : null;
}

function trimmedRange(text: string, from: number, to: number): TextCell {
  const piece = text.slice(from, to);
  const trimmed = piece.trim();
  const start = trimmed === '' ? from : from + piece.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}

function span(attributes: string, name: string): number {
  const [, value] = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes) ?? [];
  return Math.min(MOST_SPAN, Math.max(1, Number(value ?? 1)));
}

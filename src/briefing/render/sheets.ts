/** The tables of an outline as a workbook, with the sources. */
import type { SheetTable } from '../../office/workbook.js';
import type { Outline, OutlineTable, Part } from '../outline.js';
import { TABLE_TITLES, WHY_LEFT_OUT, WORDS } from '../wording.js';
import { numberOf } from './citation-note.js';

/** Characters of a column for one of its share. */
const CHARACTERS = 1.2;

export function outlineSheets(outline: Outline): [SheetTable, ...SheetTable[]] {
  const tables = outline.sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'table')
    .concat(outline.attachments.map(({ table }) => table));
  const distinct = tables.filter(({ id }, index) => tables.findIndex((other) => other.id === id) === index);
  const [first, ...rest] = [...distinct.map((table) => tableSheet(table, outline)), notCoveredSheet(outline)];
  if (first === undefined) throw new RangeError('an outline has at least the sheet of what it does not cover');
  return [first, ...rest, sourcesSheet(outline)];
}

function tableSheet({ title, columns, rows }: OutlineTable, outline: Outline): SheetTable {
  return {
    name: title,
    rows: [
      [...columns.map((column) => column.title), WORDS.sources],
      ...rows.map((cells) => [...cells.map(cellText), sourcesOf(cells.flat(), outline)]),
    ],
    widths: [...columns.map(({ width }) => Math.round(width * CHARACTERS)), 12],
  };
}

function cellText(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'stated') return part.claim.text;
      if (part.kind !== 'given') return part.text;
      return `${part.text}（${part.origin.file} ${part.origin.sheet} ${part.origin.row}）`;
    })
    .join('');
}

function sourcesOf(parts: readonly Part[], { sources }: Outline): string {
  const numbers = parts.flatMap((part) =>
    part.kind === 'stated' ? part.claim.citations.map((each) => numberOf(each, sources)) : [],
  );
  return [...new Set(numbers)].map((n) => `[${n}]`).join('');
}

function notCoveredSheet({ notCovered }: Outline): SheetTable {
  const rows = notCovered.map(({ heading, why }) => [
    heading.claim.citations[0].label,
    heading.claim.text,
    WHY_LEFT_OUT[why],
  ]);
  return { name: TABLE_TITLES['not-covered'], rows: [['条款', '标题', '未列入的原因'], ...rows], widths: [16, 40, 30] };
}

function sourcesSheet({ sources }: Outline): SheetTable {
  const rows = sources.map(({ title, documentNumber, label, quote }, index) => [
    index + 1,
    title,
    documentNumber,
    label,
    quote,
  ]);
  return {
    name: WORDS.sources,
    rows: [['序号', '文件', '文号', '条款', '原文'], ...rows],
    widths: [6, 40, 22, 16, 80],
  };
}

/** The tables of an outline as a workbook, each row with the numbers of its sources, which are the last sheet. */
import type { SheetTable } from '../../office/workbook.js';
import type { Outline, OutlineTable } from '../outline.js';
import { claimsOfParts } from '../parts.js';
import { CHECK } from '../wording.js';
import { numberOf } from './citation-note.js';
import { partText } from './part-text.js';

/** Characters of a column for one of its share. */
const CHARACTERS = 1.2;

/** What the workbook beside the paper is called. */
export function workbookName({ workbook }: Outline): string {
  return workbook.some(({ id }) => id === 'comparison') ? CHECK.wholeComparison : CHECK.ledger;
}

/** Every table, those of the workbook first. */
export function outlineSheets(outline: Outline): [SheetTable, ...SheetTable[]] {
  const inText = outline.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
  const tables = [...outline.workbook, ...inText, ...outline.attachments.map(({ table }) => table)];
  const distinct = tables.filter(
    ({ id, title }, index) => tables.findIndex((other) => other.id === id && other.title === title) === index,
  );
  const [first, ...rest] = [...distinct.map((table) => tableSheet(table, outline)), sourcesSheet(outline)];
  if (first === undefined) throw new RangeError('a workbook has the sheet of its sources at least');
  return [first, ...rest];
}

function tableSheet({ title, columns, rows }: OutlineTable, { sources }: Outline): SheetTable {
  return {
    name: title,
    rows: [
      [...columns.map((column) => column.title), CHECK.sources],
      ...rows.map((cells) => {
        const citations = claimsOfParts(cells.flat()).flatMap((claim) => claim.citations);
        const numbers = new Set(citations.map((each) => numberOf(each, sources)));
        return [...cells.map((parts) => parts.map(partText).join('')), [...numbers].map((n) => `[${n}]`).join('')];
      }),
    ],
    widths: [...columns.map(({ width }) => Math.round(width * CHARACTERS)), 12],
  };
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
    name: CHECK.sources,
    rows: [['序号', '文件', '文号', '条款', '原文'], ...rows],
    widths: [6, 40, 22, 16, 80],
  };
}

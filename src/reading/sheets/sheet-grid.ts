import type { GridCell } from '../table.js';
import { mergedCells } from './merged-cells.js';
import type { Merge } from './sheet.js';
import type { ShownCell, ShownRow } from './shown-rows.js';

/** A row of a table over its `width` columns, those that hold nothing in the whole table left away. */
export type SheetGridRow = {
  readonly row: number;
  readonly cells: readonly GridCell[];
  /** Behind its last cell, below a merged one. */
  readonly covered: string;
};

export type SheetGrid = { readonly rows: readonly SheetGridRow[]; readonly width: number };

/** Lays rows that belong together out as a table. */
export function sheetGrid(rows: readonly ShownRow[], merges: readonly Merge[]): SheetGrid {
  const columns = columnsOf(rows);
  const byRow = new Map(rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]));
  const merged = mergedCells(merges, {
    rows: rows.map(({ row }) => row),
    columns,
    lengthAt: (row, column) => byRow.get(row)?.get(column)?.text.length ?? 0,
  });
  const laid = rows.map(({ row }): SheetGridRow => {
    const line: GridCell[] = [];
    const own = byRow.get(row);
    let covered: string[] = [];
    for (const column of columns) {
      const cell = own?.get(column);
      const over = merged.get(row)?.get(column);
      if (over === undefined || (over.top === row && over.left === column)) {
        line.push(gridCell(cell, { span: over ?? { rows: 1, columns: 1 }, covered }));
        covered = [];
      } else if (cell !== undefined) covered.push(cell.before, cell.text, cell.behind);
    }
    return { row, cells: spread(line, columns.length), covered: covered.join('\n').trim() };
  });
  return { rows: laid, width: columns.length };
}

/** Columns that hold anything, in order. */
function columnsOf(rows: readonly ShownRow[]): number[] {
  return [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort((a, b) => a - b);
}

/** `covered` is what stood before it below a merged cell, where nothing is shown. */
function gridCell(
  cell: ShownCell | undefined,
  { span: { rows, columns }, covered }: { span: { rows: number; columns: number }; covered: readonly string[] },
): GridCell {
  const span = { ...(rows > 1 ? { rows } : {}), ...(columns > 1 ? { columns } : {}) };
  const before = [...covered, cell?.before ?? ''].join('\n').trim();
  const behind = cell?.behind ?? '';
  const isPlain = before === '' && behind === '';
  return { text: cell?.text ?? '', ...span, ...(isPlain ? {} : { dropped: { before, behind, reason: 'hidden' } }) };
}

/** Words alone at the head of a row, all its other cells empty, run over them as they do on the screen. */
function spread(line: readonly GridCell[], width: number): readonly GridCell[] {
  const [first, ...rest] = line;
  const runsOver =
    first !== undefined &&
    width > 2 &&
    /\p{L}/u.test(first.text) &&
    rest.every(({ text, rows, dropped }) => text === '' && rows === undefined && dropped === undefined);
  return runsOver && (first.rows ?? 1) === 1 && line.length > 1 ? [{ ...first, columns: width }] : line;
}

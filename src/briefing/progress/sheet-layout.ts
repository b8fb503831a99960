/** Where the tables of a sheet are, and which way they are read. */
import type { TableSheet } from '../../office/table-file.js';
import { type RoleContext, SAMPLE } from './column-roles.js';
import { findHead, type Head, opensTable } from './find-head.js';
import { type Grid, gridOf, turnedGrid } from './grid.js';

/** `captions`: what stands above the head. */
export type Layout = { readonly grid: Grid; readonly head: Head; readonly captions: readonly string[] };

/** Of each table of a sheet that has a head, or needs none. */
export function layoutsOf(sheet: TableSheet, context: RoleContext): Layout[] {
  return tablesOf(sheet).flatMap((table) => layoutOf(table, context) ?? []);
}

/** Read across or down, whichever way more names of the plan stand below each other. */
function layoutOf(table: TableSheet, context: RoleContext): Layout | null {
  const [across, down] = [gridOf(table), turnedGrid(table)];
  const isTurned = mostNames(down, context) > mostNames(across, context);
  for (const grid of isTurned ? [down, across] : [across, down]) {
    const head = findHead(grid, context);
    if (head !== null) return { grid, head, captions: captionsOf(grid, head) };
  }
  return null;
}

/** A sheet parted where an empty row stands before the head of another table. */
function tablesOf(sheet: TableSheet): TableSheet[] {
  const starts = sheet.rows.flatMap(({ row, cells }, at) => {
    const before = sheet.rows[at - 1];
    const isHead = before !== undefined && row > before.row + 1 && opensTable(cells);
    return isHead && sheet.rows.slice(0, at).some((each) => opensTable(each.cells)) ? [at] : [];
  });
  const ends = [...starts, sheet.rows.length];
  return [0, ...starts].map((start, at) => ({ ...sheet, rows: sheet.rows.slice(start, ends[at]) }));
}

/** In the column that holds most. */
function mostNames(grid: Grid, { names }: RoleContext): number {
  const counts: number[] = [];
  for (const { cells } of grid.slice(0, SAMPLE))
    for (const [at, cell] of cells.entries())
      if (cell.kind === 'text' && names(cell.text.trim())) counts[at] = (counts[at] ?? 0) + 1;
  return Math.max(0, ...counts.filter((count) => count > 0));
}

function captionsOf(grid: Grid, { from }: Head): string[] {
  return grid
    .slice(0, Math.max(0, from))
    .flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])));
}

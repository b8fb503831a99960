import { cellLineTables } from './cell-lines.js';
import { columnTables } from './columns.js';
import { pipeTables } from './pipe-rows.js';
import { tabTables } from './tab-rows.js';
import type { TableSource, TextTable } from './text-table.js';

/** Finds the tables of a text, in order, without overlaps: rows with pipes, tabs, columns of blanks, a cell a line. */
export function findTables(source: TableSource): TextTable[] {
  const taken = new Set<number>();
  const tables: TextTable[] = [];
  for (const find of [pipeTables, tabTables, columnTables, cellLineTables]) {
    const isApart = (index: number): boolean => source.isApart(index) || taken.has(index);
    for (const table of find({ ...source, isApart })) {
      tables.push(table);
      for (let index = table.start; index < table.end; index += 1) taken.add(index);
    }
  }
  return tables.sort((a, b) => a.start - b.start);
}

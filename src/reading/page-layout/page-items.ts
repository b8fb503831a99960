import { type ColumnLine, inColumns } from './columns.js';
import { fragmentsOf } from './fragment.js';
import { linesOf } from './line.js';
import type { Page, Rule } from './page.js';
import { isInside, type PageTable, ruledTable } from './ruled-table.js';
import { gridsOf, looseLines } from './ruling.js';

/** A page of a document with its number, from 1. `recognised` is set where a program read its text off a picture. */
export type NumberedPage = {
  readonly page: Page;
  readonly number: number;
  readonly recognised?: true;
  /** Words printed aslant over the page. */
  readonly stamped?: readonly string[];
};

export type PlacedLine = ColumnLine & {
  readonly page: number;
  /** Of the lines of its page, from 1. */
  readonly number: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
  readonly recognised?: true;
};

export type PageItem =
  | { readonly kind: 'line'; readonly line: PlacedLine }
  | {
      readonly kind: 'table';
      readonly table: PageTable;
      readonly page: number;
      readonly number: number;
      readonly recognised?: true;
    };

/** What stands on a page in reading order; `lines` are the level lines drawn outside tables. */
export type ReadPage = {
  readonly items: readonly PageItem[];
  readonly lines: readonly Rule[];
  readonly stamped: readonly string[];
};

export function itemsOf({ page, number, recognised, stamped = [] }: NumberedPage): ReadPage {
  const mark = recognised ? { recognised } : {};
  const grids = gridsOf(page.rules);
  let rest = fragmentsOf(page.runs);
  const tables: PageTable[] = [];
  const used: (typeof grids)[number][] = [];
  for (const grid of grids) {
    const inside = rest.filter((fragment) => isInside(grid, fragment));
    const table = ruledTable(grid, inside);
    if (table === null) continue;
    tables.push(table);
    used.push(grid);
    const held = new Set(inside);
    rest = rest.filter((fragment) => !held.has(fragment));
  }
  const items: PageItem[] = [];
  let count = 0;
  const addTables = (until: number): void => {
    while (tables[0] !== undefined && tables[0].top < until) {
      const table = tables.shift();
      if (table === undefined) return;
      items.push({ kind: 'table', table, page: number, number: count + 1, ...mark });
      count += table.rows.length;
    }
  };
  for (const line of inColumns(linesOf(rest), page.width)) {
    addTables(line.y);
    count += 1;
    const place = { page: number, number: count, pageWidth: page.width, pageHeight: page.height, ...mark };
    items.push({ kind: 'line', line: { ...line, ...place } });
  }
  addTables(Number.POSITIVE_INFINITY);
  return { items, lines: looseLines(page.rules, used), stamped };
}

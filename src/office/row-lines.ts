import type { PaperBlock } from './paper.js';
import { LANDSCAPE, PORTRAIT } from './word/measures.js';
import { tablePlan } from './word/table-plan.js';

/** What a row of this table, on this page, is measured by. */
export type RowLines = {
  /** Of each row, its highest cell. */
  readonly lines: readonly number[];
  /** Most lines of a row that takes no more than a third of the page. */
  readonly third: number;
};

/**
 * How high the rows of a table are when printed by `printWord`, so that the text of one too high can be cut: an estimate
 * that rather says more than less. `landscape`: on a page that lies on its long side. None where the table has no cells.
 */
export function rowLines(table: Extract<PaperBlock, { kind: 'table' }>, landscape: boolean): RowLines {
  const page = landscape ? LANDSCAPE : PORTRAIT;
  const plan = tablePlan(table, page);
  if (plan === null) return { lines: [], third: 0 };
  return {
    lines: plan.rows.map(({ lines }) => lines),
    third: Math.floor((page.textHeight / 3 - plan.frame) / plan.pitch),
  };
}

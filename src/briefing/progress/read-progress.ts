import type { TableFile, TableSheet } from '../../office/table-file.js';
import type { DataOrigin } from '../outline.js';
import { findHead, type Head, readHead } from './find-head.js';
import { type Match, matcherOf, type RowWords } from './match-indicator.js';
import type {
  IndicatorKey,
  IndicatorRow,
  ProgressProblem,
  ProgressReading,
  ProgressValue,
  SheetProblem,
} from './progress.js';
import { readRow } from './read-row.js';

/**
 * The progress figures of a file, each with its place. The head row is found by its titles, in any visible sheet and any
 * order; a figure that cannot be tied to one indicator, or read in one way, is a problem and no value.
 */
export function readProgress(tables: TableFile, indicators: readonly IndicatorRow[]): ProgressReading {
  const gathered: Gathered = { values: new Map(), seen: new Map(), problems: [] };
  const match = matcherOf(indicators);
  const heads = tables.sheets.map((sheet) => ({ sheet, head: findHead(sheet.rows) }));
  if (heads.every(({ sheet, head }) => sheet.hidden || head === null))
    gathered.problems.push({ kind: 'no-head-row', lost: 'file', file: tables.name });
  for (const { sheet, head } of heads) {
    if (head === null) continue;
    const problems = sheetProblems(sheet, head, tables.name);
    gathered.problems.push(...problems);
    if (!problems.some(({ lost }) => lost === 'sheet')) readSheet(sheet, head, { file: tables.name, match, gathered });
  }
  const { values, problems } = gathered;
  return { values, problems };
}

type Gathered = {
  readonly values: Map<IndicatorKey, ProgressValue>;
  /** Where an indicator was first given a value, usable or not. */
  readonly seen: Map<IndicatorKey, DataOrigin>;
  readonly problems: ProgressProblem[];
};

function sheetProblems(
  { name, hidden, rowsNotRead, columnsNotRead }: TableSheet,
  head: Head,
  file: string,
): SheetProblem[] {
  const place = { file, sheet: name };
  if (hidden) return [{ kind: 'hidden-sheet', lost: 'sheet', ...place }];
  return [
    ...head.twice.map((column) => ({ kind: 'column-twice', lost: 'sheet', row: head.row, column, ...place }) as const),
    ...(rowsNotRead > 0 ? [{ kind: 'rows-not-read', lost: 'rest', rows: rowsNotRead, ...place } as const] : []),
    ...(columnsNotRead ? [{ kind: 'columns-not-read', lost: 'rest', ...place } as const] : []),
  ];
}

function readSheet(
  sheet: TableSheet,
  head: Head,
  {
    file,
    match,
    gathered,
  }: { readonly file: string; readonly match: (words: RowWords) => Match; readonly gathered: Gathered },
): void {
  const { values, seen, problems } = gathered;
  for (const row of sheet.rows) {
    // A head printed again on each page.
    if (row.row <= head.row || readHead(row) !== null) continue;
    const where = { file, sheet: sheet.name, row: row.row };
    const read = readRow(row, head.columns, { where, match });
    problems.push(...read.problems);
    if (read.key === null) continue;
    const other = seen.get(read.key);
    if (other === undefined) {
      seen.set(read.key, where);
      if (read.value !== null) values.set(read.key, read.value);
    } else {
      values.delete(read.key);
      problems.push({ kind: 'duplicate', lost: 'row', key: read.key, other, where });
    }
  }
}

import type { TableCell } from '../../office/table-file.js';
import type { DataOrigin } from '../outline.js';
import type { ValueColumn } from './column-roles.js';
import type { Head } from './find-head.js';
import type { Grid } from './grid.js';
import type { IndicatorMatcher } from './match-indicator.js';
import type { TaskMatcher } from './match-task.js';
import type { OwnPlaces } from './own-places.js';
import type { AsOf, IndicatorKey, ProgressValue, RowProblem, TaskProgress } from './progress.js';

/** `key` is of the indicator or task the row speaks of, also where it cannot be used; null where it is tied to none. */
export type RowReading = {
  readonly key: string | null;
  readonly value: { readonly key: IndicatorKey; readonly value: ProgressValue } | null;
  readonly task: { readonly id: string; readonly progress: TaskProgress } | null;
  /** Nothing stands in it that could be used. */
  readonly isBlank: boolean;
  readonly problems: readonly RowProblem[];
};

export type RowContext = {
  readonly grid: Grid;
  readonly head: Head;
  /** What a line above the head says of all figures. */
  readonly asOf: AsOf | null;
  /** Of which its dates without one are; null where it tells none. */
  readonly year: number | null;
  readonly place: { readonly file: string; readonly sheet: string };
  readonly matchIndicator: IndicatorMatcher;
  readonly matchTask: TaskMatcher;
  readonly places: OwnPlaces;
  /** What a line above the head says that all is of, where that is another place; null where it says none. */
  readonly elsewhere: string | null;
  /** The line above that stands over this row and others; empty for none. */
  readonly section: string;
  readonly today: string;
};

export type RowProblemOf = RowProblem extends infer P
  ? P extends { where: DataOrigin }
    ? Omit<P, 'where'>
    : never
  : never;

export const BLANK: RowReading = { key: null, value: null, task: null, isBlank: true, problems: [] };

/** A row that cannot be used, whoever it is tied to. */
export function refusedAt(where: DataOrigin, key: string | null): (problem: RowProblemOf) => RowReading {
  return (problem) => ({ ...BLANK, key, isBlank: false, problems: [{ ...problem, where }] });
}

export type Given = { readonly cell: TableCell; readonly column: number; readonly title: ValueColumn | null };

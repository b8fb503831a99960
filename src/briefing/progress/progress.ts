/** Progress figures users supply for the targets of a plan. A figure is used with its place or not at all. */
import type { Clause } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';
import type { Indicator } from '../../vocabulary/provision.js';
import type { DataOrigin } from '../outline.js';

/** An indicator with where it stands: what a row of the table is matched with. */
export type IndicatorRow = {
  readonly indicator: Indicator;
  readonly clause: Pick<Clause, 'label'>;
  readonly document: Pick<Document, 'title' | 'documentNumber'>;
};

/**
 * `clause id|name|target as printed`. Whatever of these a later reading of the plan changes, the key of an old file finds
 * nothing, and the row is reported: it never finds another indicator.
 */
export type IndicatorKey = `${string}|${string}|${string}`;

export type ProgressColumn =
  | 'key'
  | 'name'
  | 'clause'
  | 'target'
  | 'deadline'
  | 'value'
  | 'unit'
  | 'asOf'
  | 'source'
  | 'note';

export type ProgressValue = {
  /** Words where the target is in words, and ratios (`1:0.53`). Of 92.3% it is 92.3. */
  readonly value: number | string;
  /** As stated in the cell or its row, half-width: `%`, `个`, `个/年`. Null for words and where none is stated. */
  readonly unit: string | null;
  /** Value and unit in writing. */
  readonly text: string;
  readonly asOf: AsOf | null;
  readonly source: string | null;
  readonly note: string | null;
  /** A result the spreadsheet stored, not a figure typed. */
  readonly fromFormula: boolean;
  readonly where: DataOrigin;
};

/** `text` as officials write it: 2025年6月30日, 2024年底. `iso` is no finer: `2025-06-30`, `2024`. */
export type AsOf = { readonly text: string; readonly iso: string };

export type ProgressReading = {
  readonly values: ReadonlyMap<IndicatorKey, ProgressValue>;
  readonly problems: readonly ProgressProblem[];
};

/**
 * What was not used, and why; the words are the edge's. `lost` says how much: of a `cell` the figure itself is kept.
 * `shown` is what the user's cell holds, and belongs in no log.
 */
export type ProgressProblem = FileProblem | SheetProblem | RowProblem;

/** No visible sheet has a row with the names of a value column and of 指标 or 指标编号. */
export type FileProblem = { readonly kind: 'no-head-row'; readonly lost: 'file'; readonly file: string };

export type SheetProblem = { readonly file: string; readonly sheet: string } & (
  | { readonly kind: 'hidden-sheet'; readonly lost: 'sheet' }
  /** Two columns of the head row name the same thing. */
  | { readonly kind: 'column-twice'; readonly lost: 'sheet'; readonly row: number; readonly column: ProgressColumn }
  | { readonly kind: 'rows-not-read'; readonly lost: 'rest'; readonly rows: number }
  | { readonly kind: 'columns-not-read'; readonly lost: 'rest' }
);

export type RowProblem = { readonly where: DataOrigin } & (MatchProblem | FigureProblem | CellProblem | Duplicate);

/** The row cannot be tied to one indicator. */
export type MatchProblem = { readonly lost: 'row' } & (
  | { readonly kind: 'no-name' }
  /** `why` is the column in which nothing was found. */
  | { readonly kind: 'unknown-indicator'; readonly why: 'key' | 'name' | 'clause'; readonly shown: string }
  | { readonly kind: 'ambiguous-indicator'; readonly shown: string; readonly keys: readonly IndicatorKey[] }
  /** Part of the table was sorted without the rest. */
  | { readonly kind: 'key-and-name-differ'; readonly key: IndicatorKey; readonly shown: string }
);

/** What stands in the cell of the value cannot be taken for one. */
export type FigureProblem = { readonly lost: 'row' } & (
  | { readonly kind: 'not-a-number'; readonly shown: string }
  | { readonly kind: 'date-as-value'; readonly shown: string }
  /** Neither the cell nor its row states a unit, and the target has one. */
  | { readonly kind: 'unit-missing'; readonly shown: string; readonly wanted: string }
  /** The column of units holds a number. */
  | { readonly kind: 'bad-unit'; readonly shown: string }
  | { readonly kind: 'units-differ'; readonly shown: string; readonly unit: string }
  /** 0.923 in a row of per cent: 0.923% or 92.3%. */
  | { readonly kind: 'percent-or-share'; readonly shown: string }
);

export type CellProblem = { readonly lost: 'row' | 'cell'; readonly column: ProgressColumn } & (
  | { readonly kind: 'merged-cell'; readonly into: { readonly row: number; readonly column: number } }
  | { readonly kind: 'formula-without-value' }
  | { readonly kind: 'cell-error'; readonly shown: string }
  | { readonly kind: 'time-of-day' }
  | { readonly kind: 'bad-date'; readonly shown: string }
);

/** A second row for an indicator: none of the two is used. */
export type Duplicate = {
  readonly kind: 'duplicate';
  readonly lost: 'row';
  readonly key: IndicatorKey;
  readonly other: DataOrigin;
};

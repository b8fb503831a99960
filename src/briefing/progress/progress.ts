/** What users supply for the targets and tasks of a plan. A figure is used with its place or not at all. */
import type { Clause } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';
import type { Indicator } from '../../vocabulary/provision.js';
import type { DataOrigin } from '../outline.js';

/** An indicator with where it stands: what a row of the table is matched with. */
export type IndicatorRow = TaskRow & {
  readonly indicator: Indicator;
};

/** A task with where it stands. */
export type TaskRow = {
  readonly clause: Pick<Clause, 'id' | 'label' | 'heading' | 'text'>;
  readonly document: Pick<Document, 'title' | 'documentNumber' | 'region' | 'issueDate'>;
};

/**
 * `clause id|name|target as printed`. Whatever of these a later reading of the plan changes, the key of an old file finds
 * nothing, and the row is reported: it never finds another indicator.
 */
export type IndicatorKey = `${string}|${string}|${string}`;

export type ProgressColumn =
  | 'key'
  | 'name'
  | 'task'
  | 'clause'
  | 'target'
  | 'deadline'
  | 'value'
  | 'progress'
  | 'evidence'
  | 'state'
  | 'unit'
  | 'asOf'
  | 'source'
  | 'note'
  | 'place'
  | 'population';

/** What was given: a number or a stretch of numbers, a ratio, or words. */
export type Figure =
  | {
      readonly kind: 'number';
      /** In `unit`; equal for a number, and without end where the words leave it open (90%以上). */
      readonly low: number;
      readonly high: number;
      /** 约, 左右. */
      readonly isAbout: boolean;
      /** Each of those it is counted by has it: 每县均有1家. */
      readonly isOfEach: boolean;
      /** Half-width: `%`, `个`, `个/年`. Null where none is stated and the target has none. */
      readonly unit: string | null;
    }
  | { readonly kind: 'ratio'; readonly left: number; readonly right: number }
  | { readonly kind: 'words'; readonly words: string };

export type ProgressValue = {
  readonly figure: Figure;
  /** As the user wrote it, with the words that bound or soften it; the unit of the target where none was written. */
  readonly text: string;
  readonly asOf: AsOf | null;
  readonly source: string | null;
  readonly note: string | null;
  /** What the user says of it in a column of its own. */
  readonly said: SaidState | null;
  readonly where: DataOrigin;
};

/** `state` of the user's words (已完成, 正在推进, 滞后). */
export type SaidState = { readonly state: 'reached' | 'under-way' | 'behind'; readonly words: string };

/** What is told of a task, or of one of the pieces of work its clause names. */
export type TaskProgress = {
  /** As the row calls it. */
  readonly name: string;
  readonly text: string;
  readonly evidence: string | null;
  readonly source: string | null;
  readonly where: DataOrigin;
};

/** `text` as officials write it: 2025年6月30日, 2025年三季度. `iso` is no finer: `2025-06-30`, `2025-09`; `ends` its last day. */
export type AsOf = { readonly text: string; readonly iso: string; readonly ends: string };

export type ProgressReading = {
  readonly values: ReadonlyMap<IndicatorKey, ProgressValue>;
  /** By the clause. */
  readonly tasks: ReadonlyMap<string, readonly TaskProgress[]>;
  /** Rows that hold a value or tell of progress. */
  readonly rows: number;
  readonly problems: readonly ProgressProblem[];
};

/**
 * What was not used, and why; the words are the edge's. `lost` says how much: of a `cell` the figure itself is kept, and
 * `nothing` is lost where only something is to be looked at. `shown` is what the user's cell holds, and belongs in no log.
 */
export type ProgressProblem = FileProblem | SheetProblem | RowProblem;

/** No visible sheet has a row with the names of a value column and of 指标, 指标编号 or 任务. */
export type FileProblem = { readonly kind: 'no-head-row'; readonly lost: 'file'; readonly file: string };

export type SheetProblem = { readonly file: string; readonly sheet: string } & (
  | { readonly kind: 'hidden-sheet'; readonly lost: 'sheet' }
  | { readonly kind: 'rows-not-read'; readonly lost: 'rest'; readonly rows: number }
  | { readonly kind: 'columns-not-read'; readonly lost: 'rest' }
);

export type RowProblem = { readonly where: DataOrigin } & (
  | MatchProblem
  | FigureProblem
  | CellProblem
  | Duplicate
  | StateDiffers
);

/** The row cannot be tied to one indicator or task. */
export type MatchProblem = { readonly lost: 'row' } & (
  | { readonly kind: 'no-name' }
  /** `why` is the column in which nothing was found; `nearest` the names that come close. */
  | {
      readonly kind: 'unknown-indicator';
      readonly why: 'key' | 'name' | 'task' | 'clause';
      readonly shown: string;
      readonly nearest?: readonly string[];
    }
  | { readonly kind: 'ambiguous-indicator'; readonly shown: string; readonly keys: readonly string[] }
  /** Part of the table was sorted without the rest. */
  | { readonly kind: 'key-and-name-differ'; readonly key: IndicatorKey; readonly shown: string }
  /** The row's own target is another than the plan's. */
  | { readonly kind: 'target-differs'; readonly shown: string; readonly target: string }
  | { readonly kind: 'other-place'; readonly shown: string }
);

/** What stands in the cell of the value cannot be taken for one. */
export type FigureProblem = { readonly lost: 'row' } & (
  | { readonly kind: 'not-a-number'; readonly shown: string }
  | { readonly kind: 'several-figures'; readonly shown: string }
  | { readonly kind: 'date-as-value'; readonly shown: string }
  /** Neither the cell nor its row states a unit, and the number is far from the target. */
  | { readonly kind: 'unit-missing'; readonly shown: string; readonly wanted: string }
  /** The column of units holds a number. */
  | { readonly kind: 'bad-unit'; readonly shown: string }
  | { readonly kind: 'units-differ'; readonly shown: string; readonly unit: string }
  /** Of another kind than the target: 92个百分点 for 90%. */
  | { readonly kind: 'other-unit'; readonly shown: string; readonly wanted: string }
  /** A sum of several years for a target of each year, or one year's for a target of all. */
  | { readonly kind: 'other-span'; readonly shown: string; readonly wanted: string }
  /** Of others than the target is for: 职工 for 居民, 仅三级医院. */
  | { readonly kind: 'other-scope'; readonly shown: string; readonly wanted: string }
  /** 1.01:1 for 1:1.01. */
  | { readonly kind: 'ratio-turned'; readonly shown: string; readonly wanted: string }
  /** 0.923 in a row of per cent: 0.923% or 92.3%. */
  | { readonly kind: 'percent-or-share'; readonly shown: string }
  /** More than all of a whole. */
  | { readonly kind: 'above-whole'; readonly shown: string }
  /** The words of the target itself. */
  | { readonly kind: 'target-as-value'; readonly shown: string }
  /** Of a year before the plan, or a day still to come. */
  | { readonly kind: 'other-year'; readonly shown: string }
);

export type CellProblem = { readonly lost: 'row' | 'cell'; readonly column: ProgressColumn } & (
  | { readonly kind: 'merged-cell'; readonly into: { readonly row: number; readonly column: number } }
  | { readonly kind: 'formula-without-value' }
  | { readonly kind: 'cell-error'; readonly shown: string }
  | { readonly kind: 'time-of-day' }
  | { readonly kind: 'bad-date'; readonly shown: string }
);

/** A second row for an indicator or task: none of the two is used. */
export type Duplicate = {
  readonly kind: 'duplicate';
  readonly lost: 'row';
  readonly key: string;
  readonly other: DataOrigin;
};

/** What the user says of a value is not what comes of comparing it; the comparison counts. */
export type StateDiffers = {
  readonly kind: 'state-differs';
  readonly lost: 'nothing';
  readonly said: string;
  readonly value: string;
  readonly target: string;
};

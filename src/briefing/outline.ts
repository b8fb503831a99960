/** An outline: what the plan says as verified claims, blanks for what only its users know, and advice marked as such. */
import type { Citation, VerifiedClaim, Withheld } from '../vocabulary/answer.js';
import type { LeftOutReason } from './select-tasks.js';
import type { TableId } from './template.js';

/** Words of the template or of ours. They hold no figure but a document's number, the user's own words and our numbering. */
export type Words = { readonly kind: 'words'; readonly text: string };
/** `【待填：…】` */
export type Blank = { readonly kind: 'blank'; readonly text: string };
/** Words of a plan: its text is shown, its citations are printed with it. */
export type Stated = { readonly kind: 'stated'; readonly claim: VerifiedClaim };
/** A figure the user supplied. */
export type Given = { readonly kind: 'given'; readonly text: string; readonly origin: DataOrigin };
export type Part = Words | Blank | Stated | Given;

export type DataOrigin = { readonly file: string; readonly sheet: string; readonly row: number };

export type OutlineTable = {
  readonly kind: 'table';
  readonly id: TableId | 'not-covered' | 'terms' | 'look-alikes' | 'comparison' | 'session';
  readonly title: string;
  /** `width` is a share. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (readonly Part[])[])[];
};

export type OutlineBars = {
  readonly kind: 'bars';
  /** Shares of the target; 1 is the target. */
  readonly rows: readonly {
    readonly label: Stated;
    readonly target: Stated;
    readonly value: Given;
    readonly share: number;
  }[];
};

export type Block =
  | { readonly kind: 'line'; readonly parts: readonly Part[] }
  | { readonly kind: 'guidance'; readonly text: string }
  /** Of one task: its heading is the plan's. */
  | {
      readonly kind: 'task';
      readonly number: string;
      readonly heading: Stated;
      readonly lines: readonly (readonly Part[])[];
    }
  /** A heading of the plan over its tasks. `label` says where it stands. */
  | { readonly kind: 'group'; readonly number: string; readonly heading: string; readonly label: string }
  /** `key` is null in the edition that does not show it. */
  | {
      readonly kind: 'question';
      readonly number: string;
      readonly text: string;
      readonly options: readonly string[];
      readonly key: readonly Part[] | null;
    }
  | OutlineTable
  | OutlineBars;

export type OutlineSection = {
  readonly number: string;
  readonly heading: readonly Part[];
  readonly blocks: readonly Block[];
};

export type NotCovered = { readonly heading: Stated; readonly why: LeftOutReason };

export type Outline = {
  readonly template: { readonly id: string; readonly version: number; readonly name: string };
  readonly title: string;
  readonly subtitle: readonly (readonly Part[])[];
  readonly addressee: readonly Part[] | null;
  readonly opening: readonly Block[];
  readonly sections: readonly OutlineSection[];
  readonly closing: readonly Block[];
  readonly attachments: readonly { readonly label: string; readonly table: OutlineTable }[];
  /** Tasks of the plans this outline does not speak of. */
  readonly notCovered: readonly NotCovered[];
  /** Every place cited, in the order of first mention. */
  readonly sources: readonly Citation[];
  /** Claims that failed the sentence contract; none is expected. */
  readonly withheld: readonly Withheld[];
  readonly generatedAt: Date;
};

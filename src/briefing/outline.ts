/** An outline: what the plan says as verified claims, blanks for what only its users know, and advice marked as such. */
import type { Citation, VerifiedClaim, Withheld } from '../vocabulary/answer.js';
import type { LeftOutReason } from './select-tasks.js';
import type { TableId } from './template.js';

/** Words of the template or of ours. They hold no figure but a document's number, the user's own words and our counts. */
export type Words = { readonly kind: 'words'; readonly text: string };
/** `【待填：…】` */
export type Blank = { readonly kind: 'blank'; readonly text: string };
/** Words of a plan: its text is shown, its citations are printed with it. */
export type Stated = { readonly kind: 'stated'; readonly claim: VerifiedClaim };
/** Words or a figure the user supplied. */
export type Given = { readonly kind: 'given'; readonly text: string; readonly origin: DataOrigin };
export type Part = Words | Blank | Stated | Given;

export type DataOrigin = { readonly file: string; readonly sheet: string; readonly row: number };

export type OutlineTable = {
  readonly kind: 'table';
  readonly id: TableId | 'terms' | 'look-alikes' | 'comparison' | 'session';
  readonly title: string;
  /** `width` is a share. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (readonly Part[])[])[];
};

export type Block =
  | { readonly kind: 'line'; readonly parts: readonly Part[] }
  | { readonly kind: 'guidance'; readonly text: string }
  /** A heading below a section's: a chapter of the plan, or one of several plans. */
  | { readonly kind: 'group'; readonly number: string; readonly heading: string; readonly level: 2 | 3 }
  /** `key` is null in the edition that does not show it. */
  | {
      readonly kind: 'question';
      readonly number: string;
      readonly text: string;
      readonly options: readonly string[];
      readonly key: readonly Part[] | null;
    }
  | OutlineTable;

export type OutlineSection = {
  readonly number: string;
  readonly heading: readonly Part[];
  readonly blocks: readonly Block[];
};

/** A task of the plans this outline does not speak of. `mention` is the sentence that touches the topic in passing. */
export type NotCovered = { readonly heading: Stated; readonly why: LeftOutReason; readonly mention: Stated | null };

/** What was left out for its length, and for which limit. */
export type CutRule = 'names' | 'demands' | 'rows' | 'excerpt';
export type Cut = { readonly rule: CutRule; readonly stated: Stated };

export type Outline = {
  readonly template: { readonly id: string; readonly version: number; readonly name: string };
  readonly title: string;
  readonly subtitle: readonly (readonly Part[])[];
  readonly addressee: readonly Part[] | null;
  readonly opening: readonly Block[];
  readonly sections: readonly OutlineSection[];
  readonly closing: readonly Block[];
  readonly attachments: readonly { readonly label: string; readonly table: OutlineTable }[];
  /** Tables of the workbook beside it. */
  readonly workbook: readonly OutlineTable[];
  /** Every task it was drafted from, and the sections that speak of it. */
  readonly tasks: readonly { readonly heading: Stated; readonly places: readonly string[] }[];
  readonly notCovered: readonly NotCovered[];
  /** What was left out for its length. */
  readonly cuts: readonly Cut[];
  /** Every place cited, in the order of first mention. */
  readonly sources: readonly Citation[];
  /** Claims that failed the sentence contract; none is expected. */
  readonly withheld: readonly Withheld[];
  readonly generatedAt: Date;
};

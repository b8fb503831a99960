/** What the drafting of outlines says in Slack: form, preview, summary, supplied data. */
import type { DraftPreview, PrintedDraft } from '../deps.js';

/** Fields of the form; `period` and `audience` are put into the text as they are written. */
export type BriefField = 'template' | 'documents' | 'unit' | 'topic' | 'period' | 'audience';

export type BriefCopy = {
  readonly title: Readonly<Record<'briefing' | 'training', string>>;
  readonly submit: string;
  readonly field: Readonly<Record<BriefField, string>>;
  readonly hint: Readonly<Partial<Record<BriefField, string>>>;
  /** Of a form whose draft is being looked at. */
  readonly measuring: string;
  /** Could not be told; a draft may be made all the same. */
  readonly notMeasured: (reference: string) => string;
  /** How long the draft will be and what it leaves out. */
  readonly preview: (drafted: DraftPreview) => string;
  /** Over the clauses that only mention a topic, and of how many they are. */
  readonly mentions: (topic: string) => string;
  /** What those clauses are called elsewhere. */
  readonly also: string;
  readonly mentionsShown: (shown: number, all: number) => string;
  /** Three lines: what it is, how long, what was left out. */
  readonly summary: (drafted: PrintedDraft, topic: string | null) => readonly string[];
  readonly note: Readonly<Record<'briefing' | 'training', string>>;
  readonly again: Readonly<Record<'template' | 'unit' | 'topic' | 'data' | 'fill', string>>;
  readonly noFile: string;
  /** Under the sheet to fill in. */
  readonly fillIn: string;
  readonly data: {
    readonly title: string;
    readonly label: string;
    readonly hint: string;
    readonly notASheet: (name: string) => string;
    readonly tooLarge: (name: string) => string;
    readonly noForm: string;
    readonly notLoaded: string;
    readonly drafting: string;
    /** How much of it was used. */
    readonly used: (used: number, rows: number) => string;
    readonly moreUnused: (count: number) => string;
  };
  readonly drafting: string;
  readonly sent: string;
  readonly noDirect: string;
  /** Of a button whose value cannot be read. */
  readonly gone: string;
  /** Where there are more plans than a menu holds. */
  readonly plansHint: (all: number, most: number) => string;
};

/** Megabytes a file handed in may have: Slack itself takes 10. */
export const MOST_DATA_MB = 5;
/** Plans a summary names by their titles; of more it says how many. */
export const PLANS_NAMED = 3;

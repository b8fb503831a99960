/** Documents: what one source text is, and what of it was kept, cut and left out. */
import type { Clause } from './clause.js';
import type { Fact } from './provision.js';

export const DOCUMENT_KINDS = [
  'plan',
  'statute',
  'qa',
  'interpretation',
  'news',
  'reply',
  'guide',
  'drafting-note',
] as const;

/**
 * `plan`: 方案, 意见, 办法, 规划, 通知 and other normative papers; `statute`: laws, 条例, orders; `qa`: 问答; `reply`: 复函, 批复,
 * 答复; `guide`: 办事指南. What is no basis (`isBasis`) is shown with its kind wherever it is cited.
 */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** True for kinds that lay down something themselves: only they are a basis. */
export function isBasis(kind: DocumentKind): boolean {
  return kind === 'plan' || kind === 'statute' || kind === 'reply';
}

/** True for kinds that tell of what others laid down or did: they set no target and charge nobody. */
export function isAccount(kind: DocumentKind): boolean {
  return kind === 'news' || kind === 'interpretation' || kind === 'drafting-note';
}

export const REGION_LEVELS = ['nation', 'province', 'city', 'county'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];
export type Region = { readonly name: string; readonly level: RegionLevel };

export const DOCUMENT_STATUSES = ['in-force', 'repealed', 'unknown'] as const;
/** 有效 / 失效 / 不明. */
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** What a field of the identity was read from where the text does not state it in so many words. */
export type IdentitySource =
  | 'sidecar'
  | 'label'
  | 'head'
  | 'signature'
  | 'title'
  | 'adoption-line'
  | 'number'
  | 'properties'
  | 'text'
  | 'file-name';

export type IdentityField = 'title' | 'documentNumber' | 'issuers' | 'issueDate' | 'region' | 'kind';

/** What could not be read for sure: the field to state in the sidecar, or what the file may have lost. */
export type Doubt =
  | { readonly about: IdentityField; readonly reason: 'missing' | 'guessed' }
  | { readonly about: 'text'; readonly reason: 'page-not-read' | 'part-not-read'; readonly where: string }
  | { readonly about: 'text'; readonly reason: 'recognised' };

/** What was taken out of the source while cleaning it, and why. */
export type NoiseReason =
  | 'byte-order-mark'
  | 'markup'
  | 'navigation'
  | 'injected-spam'
  | 'signature'
  | 'page-footer'
  | 'pinyin-note'
  /** A line printed at the head or foot of each page. */
  | 'running-head'
  | 'page-number'
  /** A break at the page's margin, within a sentence. */
  | 'line-break'
  /** A blank that parts the characters of a word or of a date: `第 1 1 条`, `几 个 问 题`. */
  | 'letter-space'
  | 'control-character'
  /** A line of a contents page. */
  | 'contents'
  /** Words of what cannot be quoted: a field's code, an alternative text, a deleted revision. */
  | 'hidden';

/** `at` is where the text stood, as an offset into the cleaned text; several pieces at one offset keep their order. */
export type Noise = { readonly at: number; readonly text: string; readonly reason: NoiseReason };

export type SegmentKind = 'front-matter' | 'heading' | 'clause' | 'blank';

/** The segments of a document partition its cleaned text: each character once, in order. Offsets are UTF-16 code units. */
export type Segment = {
  readonly kind: SegmentKind;
  readonly start: number;
  readonly end: number;
  /** The place a heading opens, as officials write it; only headings have one. */
  readonly label?: string;
};

export type Document = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** 发文字号, normalised: `聊政办字〔2024〕10号`. */
  readonly documentNumber: string | null;
  readonly issuers: readonly string[];
  readonly region: Region | null;
  /** ISO date (`2024-09-02`) or null where the text gives none. */
  readonly issueDate: string | null;
  /** The larger regions it lies in and its own, the largest first: 广东省, 广州市, 天河区. Empty for the nation. */
  readonly regionPath: readonly string[];
  /** Title of the notice or order that carries the text. */
  readonly noticeTitle: string | null;
  /** ISO dates: 施行, each 修正 or 修订, and the last day of a 有效期. */
  readonly effectiveDate: string | null;
  readonly amendedDates: readonly string[];
  readonly validUntil: string | null;
  /** Numbers or titles of documents it repeals: 同时废止. */
  readonly repeals: readonly string[];
  /** What each field of the identity was read from. */
  readonly readFrom: Readonly<Partial<Record<IdentityField, IdentitySource>>>;
  readonly doubts: readonly Doubt[];
  readonly status: DocumentStatus;
  /** Document numbers the text names as what it rests on. */
  readonly basis: readonly string[];
  /** Where the user got it, from the sidecar; free text. */
  readonly source: string | null;
  readonly file: string;
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
  /** The cleaned text: every offset of clauses, facts and citations points into it. */
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly noise: readonly Noise[];
  readonly counts: OutlineCounts;
};

/** How often each level of numbering occurs; `regions` counts the blocks of a report divided by region. */
export type OutlineCounts = {
  readonly books: number;
  readonly chapters: number;
  readonly parts: number;
  readonly sections: number;
  readonly items: number;
  readonly articles: number;
  readonly pointsAtStart: number;
  readonly pointsWithin: number;
  readonly regions: number;
  readonly attachments: number;
  readonly questions: number;
  readonly tables: number;
  readonly rows: number;
  readonly notes: number;
};

/** All that parsing one file yields. */
export type ParsedDocument = {
  readonly document: Document;
  readonly clauses: readonly Clause[];
  readonly facts: readonly Fact[];
};

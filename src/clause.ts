/** Vocabulary: documents, clauses and the facts read from them. Imports nothing. */

/**
 * `plan`: 方案, 意见, 办法, 规划, 通知 and other normative papers; `statute`: laws, 条例, orders; `qa`: 问答; `reply`: 复函, 批复,
 * 答复; `guide`: 办事指南. What is no basis (`isBasis`) is shown with its kind wherever it is cited.
 */
export type DocumentKind = 'plan' | 'statute' | 'qa' | 'interpretation' | 'news' | 'reply' | 'guide' | 'drafting-note';

/** True for kinds that lay down something themselves: only they are a basis. */
export function isBasis(kind: DocumentKind): boolean {
  return kind === 'plan' || kind === 'statute' || kind === 'reply';
}

/** True for kinds that tell of what others laid down or did: they set no target and charge nobody. */
export function isAccount(kind: DocumentKind): boolean {
  return kind === 'news' || kind === 'interpretation' || kind === 'drafting-note';
}

export type RegionLevel = 'nation' | 'province' | 'city' | 'county';
export type Region = { readonly name: string; readonly level: RegionLevel };

/** 有效 / 失效 / 不明. */
export type DocumentStatus = 'in-force' | 'repealed' | 'unknown';

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

export type ClauseId = `${string}#${string}`;

export type ClauseUnit =
  | 'front-matter'
  | 'preamble'
  | 'part'
  | 'section'
  | 'item'
  | 'point'
  | 'paragraph'
  | 'article'
  | 'question'
  | 'table-row'
  | 'note';

/** A cell of a table row with the name of its column; offsets into the document's cleaned text. */
export type ClauseCell = { readonly header: string; readonly start: number; readonly end: number };

/** Where a clause stands in its file, from 1. */
export type ClausePlace = { readonly page?: number; readonly sheet?: string; readonly row?: number };

/** A numbered place inside a clause that officials cite by itself: `（2）`, `①`, `第二款`, `第（三）项`, `一是`. */
export type Anchor = { readonly label: string; readonly start: number; readonly end: number };

export type Clause = {
  readonly id: ClauseId;
  readonly documentId: string;
  /** Path part of the id: `2.1.3`. */
  readonly path: string;
  readonly unit: ClauseUnit;
  /** As officials write it: `二、（一）3`, `（二十八）`, `四、二是`, `广东·第2段`. */
  readonly label: string;
  readonly heading: string;
  readonly headingPath: readonly string[];
  readonly region: string | null;
  /** Verbatim: `document.text.slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Position in the document, from 0. */
  readonly order: number;
  readonly anchors: readonly Anchor[];
  /** Empty but for rows of tables. */
  readonly cells: readonly ClauseCell[];
  readonly place: ClausePlace;
  /** True where a program recognised the words on a picture: quotes are marked 识别文本. */
  readonly recognised: boolean;
  /** Hex digest of the text: a stored citation still says which words it relied on. */
  readonly digest: string;
};

/** A span of the cleaned text with the words it covers. */
export type Span = { readonly quote: string; readonly start: number; readonly end: number };

/** A date or year a target is tied to, as printed; `month` and `day` where the text gives them. */
export type Deadline = {
  readonly text: string;
  readonly year: number | null;
  /** `stated`: governs by its place in the sentence; `inherited`: carried down from an earlier sentence of a report. */
  readonly scope: 'stated' | 'inherited';
};

/**
 * `lead`: 牵头, 主管; `in-charge`: 负责, 责任单位, 按职责分工负责; `supporting`: 配合, 参与, 会同's partner; `guiding`: 指导, 监督.
 */
export type DutyRole = 'lead' | 'in-charge' | 'supporting' | 'guiding';

export type DutyUnit = { readonly name: string; readonly role: DutyRole };

/** Who answers for what a stretch of a clause lays down. */
export type Duty = Span & {
  readonly kind: 'duty';
  readonly clauseId: ClauseId;
  /** As printed, in order. */
  readonly units: readonly DutyUnit[];
  /** The words that tell how they share it where none leads: `按职责分工负责`, `负责`; null where roles are named. */
  readonly manner: string | null;
  /** The list ends in 等: others may be meant. */
  readonly open: boolean;
};

export function chargedUnits({ units }: Duty): string[] {
  return units.map(({ name }) => name);
}

export function leadUnitsOf({ units }: Duty): string[] {
  return units.filter(({ role }) => role === 'lead').map(({ name }) => name);
}

/** Those named beside a lead, or in a role of their own. */
export function responsibleUnitsOf(duty: Duty): string[] {
  if (isShared(duty)) return [];
  return duty.units.filter(({ role }) => role !== 'lead').map(({ name }) => name);
}

/** Those who share it without a lead being named (按职责分工负责). */
export function listedUnitsOf(duty: Duty): string[] {
  return isShared(duty) ? chargedUnits(duty) : [];
}

function isShared({ units, manner }: Duty): boolean {
  return manner !== null && units.every(({ role }) => role === 'in-charge');
}

export type Comparator = 'at-least' | 'at-most' | 'about' | 'exactly' | 'below' | 'above' | 'all' | 'reach';

export type Indicator = Span & {
  /** `indicator`: a value to be reached; `amount`: one that holds, a standard, a limit, a fee, a share, a time limit. */
  readonly kind: 'indicator' | 'amount';
  readonly clauseId: ClauseId;
  readonly name: string;
  readonly comparator: Comparator;
  /** As printed: `90%`, `1：0.53`, `2—3个`, `全覆盖`. */
  readonly value: string;
  readonly unit: string | null;
  /** Words that soften or limit the value, as printed, in order: 力争, 左右, 总体, 普遍. */
  readonly hedges: readonly string[];
  readonly deadline: Deadline | null;
  /** True where a deadline stands earlier in the sentence, before a semicolon, and is not repeated: it may or may not apply. */
  readonly deadlineUnclear: boolean;
  /** What the share is a share of, or the unit each is counted by. */
  readonly denominator: string | null;
  /** Whom or what it holds for where several values differ by it: 职工, 三级待遇. As printed. */
  readonly population: string | null;
  /** What it is measured against: a year (比2022年), a value (由20%提高到35%), or both. */
  readonly base: { readonly text: string; readonly year: number | null; readonly value: string | null } | null;
  /** By how much something is to rise or fall; null for a level to be reached. */
  readonly change: 'up' | 'down' | null;
  /** A finished result (报道的成绩) rather than a target. */
  readonly achieved: boolean;
};

export function isFigure(fact: Fact): fact is Indicator {
  return fact.kind === 'indicator' || fact.kind === 'amount';
}

/** A value to be reached, not one that holds nor one that has been reached. */
export function isTarget(fact: Fact): fact is Indicator {
  return fact.kind === 'indicator' && !fact.achieved;
}

export type Term = Span & {
  readonly kind: 'term';
  readonly clauseId: ClauseId;
  readonly name: string;
  readonly definition: string;
  /** `definition`: says what it is; `abbreviation`: 以下简称. */
  readonly form: 'definition' | 'abbreviation';
};

/** `obligation` 应当, 必须; `prohibition` 不得, 严禁; `permission` 可以; `encouragement` 鼓励; `exploration` 探索; `entitlement` 享受, 给予补贴. */
export type RuleKind = 'obligation' | 'prohibition' | 'permission' | 'encouragement' | 'exploration' | 'entitlement';

/** What a phrase obliges, forbids, allows, encourages or grants, in the source's own words. */
export type Rule = Span & {
  readonly kind: RuleKind;
  readonly clauseId: ClauseId;
  /** The word that says so; null where it is granted without one (给予…补贴). */
  readonly cue: string | null;
  /** Who is meant; null where the sentence names nobody. */
  readonly subject: string | null;
  readonly action: string;
  /** 符合…的, 经…批准后, 有条件的: phrases before it in the sentence. */
  readonly conditions: readonly string[];
  /** 除…外. */
  readonly exceptions: readonly string[];
};

/** Every kind of fact, in the order they are listed in. */
export const FACT_KINDS = [
  'duty',
  'indicator',
  'amount',
  'term',
  'obligation',
  'prohibition',
  'permission',
  'encouragement',
  'exploration',
  'entitlement',
] as const satisfies readonly Fact['kind'][];

export type Fact = Duty | Indicator | Term | Rule;

/** All that parsing one file yields. */
export type ParsedDocument = {
  readonly document: Document;
  readonly clauses: readonly Clause[];
  readonly facts: readonly Fact[];
};

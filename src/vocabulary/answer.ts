/** Vocabulary: citations, claims and answers. A claim without a citation, or an answer without a claim, does not compile. */
import type { ClauseId } from './clause.js';
import type { DocumentKind } from './document.js';
import type { AppErrorCode } from './errors.js';

export type NonEmpty<T> = readonly [T, ...T[]];

/** `start` and `end` are offsets of the quote in the document's cleaned text. */
export type Citation = {
  readonly clauseId: ClauseId;
  readonly documentId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly kind: DocumentKind;
  readonly region: string | null;
  readonly label: string;
  readonly heading: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Of an item of a list offered as reading: the words it hangs on, as printed. */
  readonly leadIn?: string;
};

/** One sentence and what it rests on, before verification. */
export type Claim = {
  readonly text: string;
  readonly citations: NonEmpty<Citation>;
  /** It says how many places it cites: that figure need not be printed. */
  readonly isCount?: true;
};

/**
 * How a sentence stands to what it cites. `verified`: the source's own words in their order, or a form our code rendered;
 * `worded`: a model's wording of the quote; `substituted`: the model's sentence left out or swapped something, so the
 * clause's own sentence stands in its place.
 */
export type Grade = 'verified' | 'worded' | 'substituted';

declare const verified: unique symbol;
/** A claim that passed every check of the sentence contract; only `answering/verify` makes one. */
export type VerifiedClaim = Claim & {
  readonly grade: Grade;
  /** Words of a `worded` claim that its quotes do not hold. */
  readonly differs: readonly string[];
  readonly [verified]: true;
};

export type WithheldReason =
  | 'clause-not-retrieved'
  | 'quote-not-verbatim'
  | 'number-not-cited'
  | 'document-number-not-cited'
  | 'unit-not-cited'
  | 'region-not-cited'
  | 'hedge-dropped'
  | 'empty'
  /** Only what a model writes can fail in these ways. */
  | 'token-unknown'
  | 'heading-only'
  | 'negation-flipped'
  | 'scope-flipped'
  /** Words within what it restates are left out, or others put in their place. */
  | 'words-left-out'
  | 'words-swapped'
  | 'not-supported'
  | 'markup'
  | 'too-long';

export type Withheld = {
  readonly text: string;
  readonly reason: WithheldReason;
  /** The clause's own sentence stands in its place. */
  readonly replaced?: true;
};

/** What the question was taken to ask; `missing` of an answer uses the same words. */
export type Intent =
  | 'amount'
  | 'who'
  | 'when'
  | 'list'
  | 'define'
  | 'how'
  | 'compare'
  | 'yes-no'
  | 'unit-duties'
  | 'deadline-tasks'
  | 'lookup'
  | 'metadata'
  | 'general';

export type Understood = {
  readonly regions: readonly string[];
  readonly documents: readonly string[];
  readonly intent: Intent;
};

export type RankedClause = { readonly clauseId: ClauseId; readonly score: number };

export type MetadataField =
  | 'title'
  | 'number'
  | 'date'
  | 'posted'
  | 'issuers'
  | 'effective'
  | 'status'
  | 'expiry'
  | 'repeals'
  | 'basis'
  | 'addressee';

/** A part of the question the documents do not cover; the edges word it. */
export type Missing =
  /** `about`: which of several things asked. */
  | { readonly kind: 'region'; readonly value: string; readonly about?: string }
  | { readonly kind: 'year'; readonly value: string }
  | { readonly kind: 'term'; readonly value: string }
  | { readonly kind: 'actual-value' }
  | { readonly kind: 'amount'; readonly value: string }
  | { readonly kind: 'item'; readonly value: string }
  /** A term the documents use without saying what it means. */
  | { readonly kind: 'definition'; readonly value: string }
  | { readonly kind: 'lead-unit' }
  | { readonly kind: 'document'; readonly value: string }
  /** What a document does not say of itself; `value` is its title. */
  | { readonly kind: 'metadata'; readonly field: MetadataField; readonly value: string }
  /** What a document was said not to hold, and a search of it did not find; `title` is the document's. */
  | { readonly kind: 'unstated'; readonly value: string; readonly title: string }
  /** A part of the question in a model's words; null where they could not be shown. */
  | { readonly kind: 'rest'; readonly value: string | null }
  /** A model's sentence on it did not hold: the clause's own words stand there. */
  | { readonly kind: 'own-words' }
  /** Questions of one message beyond those that are looked into; `value` is how many. */
  | { readonly kind: 'too-many-questions'; readonly value: string }
  /** Places beyond those that were looked into; `value` names them, or says how many. */
  | { readonly kind: 'too-many-places'; readonly value: string }
  /** What matches beyond what is listed; `value` is how much, or empty where it was not counted. */
  | { readonly kind: 'not-listed'; readonly value: string }
  | { readonly kind: 'deadline' }
  /** Why something was laid down. */
  | { readonly kind: 'reason' };

/** `small-talk`: thanks, greetings, what the bot is: met by the edge, nothing is looked up for it. */
export type RefusalReason = 'off-topic' | 'steering' | 'empty' | 'small-talk';

export type Outcome =
  | { readonly status: 'answered'; readonly claims: NonEmpty<VerifiedClaim> }
  | { readonly status: 'partial'; readonly claims: NonEmpty<VerifiedClaim>; readonly missing: NonEmpty<Missing> }
  | { readonly status: 'clarify'; readonly choices: NonEmpty<string> }
  /** Nothing found answers surely: the closest sentences are shown, and nothing is claimed. */
  | { readonly status: 'nearest'; readonly missing: readonly Missing[]; readonly nearest: NonEmpty<Citation> }
  /** Searched for and not found; `nearest` is reading at most. */
  | { readonly status: 'unanswerable'; readonly missing: readonly Missing[]; readonly nearest: readonly Citation[] }
  | { readonly status: 'refused'; readonly reason: RefusalReason };

export type ModelRecord = {
  readonly promptId: string;
  readonly promptVersion: number;
  readonly model: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** In the currency of the configured prices. */
  readonly cost: number;
  readonly latencyMs: number;
};

/** A fault of the endpoint, a reply that could not be read, or one of which nothing passed. */
export type Fallback = AppErrorCode | 'reply-unusable' | 'nothing-verified';

/** Yes, no or it depends, as a model says of what its claims rest on. */
export type Verdict = 'yes' | 'no' | 'depends';

export type Answer = Outcome & {
  readonly id: string;
  readonly question: string;
  readonly engine: 'extractive' | 'llm';
  readonly withheld: readonly Withheld[];
  readonly understood: Understood;
  readonly retrieved: readonly RankedClause[];
  /** What the model's part in it took; null where none was asked. */
  readonly written: ModelRecord | null;
  /** Why an extractive answer stands where a model was to write one; null otherwise. */
  readonly fallback: Fallback | null;
  /** Said first where a model opened its answer with it. */
  readonly verdict?: Verdict;
  /** Its claims are the sentences of a text that was to be drafted, in their order. */
  readonly isDraft?: true;
  readonly timings: { readonly retrieveMs: number; readonly composeMs: number; readonly totalMs: number };
};

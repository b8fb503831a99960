import type { Fold } from '../../question/same-meaning.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import type { Duty } from '../../vocabulary/provision.js';
import type { EnglishNames } from './english.js';

/** A sentence of a model and what it cites, its tokens resolved to clauses of this request. */
export type WrittenClaim = { readonly text: string; readonly citations: readonly WrittenCitation[] };
export type WrittenCitation = { readonly clause: Clause; readonly document: DocumentHeader; readonly quote: string };

export type WrittenContext = {
  /** The clauses retrieved or looked up for this question. */
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
  /** Document id → its number. */
  readonly documentNumbers: ReadonlyMap<string, string | null>;
  readonly dutiesOf: (clauseId: ClauseId) => readonly Duty[];
  /** Every unit the duties of the library name, and every region of it, by full name. */
  readonly units: readonly string[];
  readonly regions: readonly string[];
  /** The tokens of this request: no sentence may hold one. */
  readonly tokens: readonly string[];
  /** Makes words of one meaning one word. */
  readonly fold: Fold;
  readonly english: { readonly units: EnglishNames; readonly regions: EnglishNames };
};

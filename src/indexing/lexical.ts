/** Port: a lexical (word-matching) index over clauses. */
import type { ClauseId } from '../vocabulary/clause.js';

export type IndexedText = {
  readonly id: ClauseId;
  readonly documentId: string;
  readonly region: string | null;
  readonly text: string;
};

export type LexicalHit = { readonly clauseId: ClauseId; readonly score: number };

export type LexicalQuery = {
  /** Already normalised text; the index tokenizes it the way it tokenized the clauses. */
  readonly text: string;
  /** Further wordings (synonyms, expansions) whose terms count with `weight` (0–1). */
  readonly expansions?: readonly { readonly text: string; readonly weight: number }[];
  readonly limit: number;
  /** Only clauses of these documents are scored; null or left out: of all. */
  readonly documents?: ReadonlySet<string> | null;
  /** Only clauses for which it returns true are scored; called with the clause's ordinal in index order. */
  readonly accept?: (ordinal: number) => boolean;
};

export type LexicalIndex = {
  readonly size: number;
  /** Ids in index order: ordinal → clause. */
  readonly ids: readonly ClauseId[];
  /** Best first; ties in index order. Never throws on any query text. */
  search(query: LexicalQuery): readonly LexicalHit[];
  /** In how many clauses a term occurs: 0 means the corpus does not know it. */
  documentFrequency(term: string): number;
};

/** The search use case: clauses that speak of some words, each with the statement that does so most. */
import { understandQuestion } from '../question/question.js';
import type { DocumentHeader } from '../storage/store.js';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import { limitSources } from './limit-sources.js';
import { type Hit, retrieve } from './retrieve.js';
import type { Sources } from './sources.js';

export type ClauseQuery = {
  readonly text: string;
  /** Where it is looked for; null for everywhere. */
  readonly documentIds: readonly string[] | null;
  readonly offset: number;
  readonly limit: number;
};

export type FoundClause = {
  readonly clause: Clause;
  readonly document: DocumentHeader;
  /** Offsets within the clause's text. */
  readonly statement: { readonly start: number; readonly end: number };
  /** In (0, 1]; the best of a search has 1. */
  readonly score: number;
};

/** `count`: found in all; a search keeps the best of each part of what is asked. */
export type FoundClauses = { readonly found: readonly FoundClause[]; readonly count: number };

/** Best first; a clause found for several parts of the words stands once. */
export async function searchClauses(
  { text, documentIds, offset, limit }: ClauseQuery,
  library: Sources,
): Promise<FoundClauses> {
  const searched = documentIds === null ? library : await limitSources(library, documentIds);
  const best = new Map<ClauseId, Hit>();
  for (const part of await understandQuestion(text, [], searched.understanding)) {
    const { hits } = await retrieve(part, searched);
    for (const hit of hits) if (hit.score > (best.get(hit.clause.id)?.score ?? 0)) best.set(hit.clause.id, hit);
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score);
  const found = ranked.slice(offset, offset + limit).map(({ clause, statements, score }) => ({
    clause,
    document: searched.document(clause.documentId),
    statement: { start: statements[0]?.start ?? 0, end: statements[0]?.end ?? clause.text.length },
    score,
  }));
  return { found, count: ranked.length };
}

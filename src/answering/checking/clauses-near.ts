/** The clauses a sentence may come from: bounded, whatever the size of the library. */
import { retrieve } from '../../evidence/retrieve.js';
import type { Sources } from '../../evidence/sources.js';
import { understandQuestion } from '../../question/question.js';
import type { Clause } from '../../vocabulary/clause.js';

/** Clauses that share most words, and clauses found by meaning. */
const LEXICAL = 8;
const FOUND = 6;
/** More of a long sentence adds no clause. */
const SOUGHT_CHARACTERS = 400;

/** Ids of the documents that may be looked into; null for all. */
export type Within = readonly string[] | null;

/** Those that share most words with it, best first. */
export async function clausesOfWords(words: string, library: Sources, within: Within): Promise<readonly Clause[]> {
  const documents = within === null ? null : new Set(within);
  const text = words.slice(0, SOUGHT_CHARACTERS);
  const hits = library.lexical.search({ text, limit: LEXICAL, documents });
  return library.clausesById(hits.map(({ clauseId }) => clauseId));
}

/** Those that a question in these words finds. */
export async function clausesOfMeaning(words: string, library: Sources, within: Within): Promise<readonly Clause[]> {
  const parts = await understandQuestion(words.slice(0, SOUGHT_CHARACTERS), [], library.understanding);
  const found = await Promise.all(
    parts.map((part) =>
      retrieve({ ...part, labels: [], ...(part.documentIds.length > 0 ? {} : { documentIds: within ?? [] }) }, library),
    ),
  );
  return found
    .flatMap(({ hits }) => hits.slice(0, FOUND).map(({ clause }) => clause))
    .filter(({ documentId }) => isWithin(documentId, within));
}

/** The clause itself, the one behind it and the one before it. */
export async function clausesAround(clause: Clause, library: Sources): Promise<readonly Clause[]> {
  const clauses = await library.clausesOf(clause.documentId);
  const at = clauses.findIndex(({ id }) => id === clause.id);
  return [clauses[at], clauses[at + 1], clauses[at - 1]].flatMap((each) => each ?? []);
}

function isWithin(documentId: string, within: Within): boolean {
  return within === null || within.includes(documentId);
}

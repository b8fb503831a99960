import { limitedValidity } from '../library/validity.js';
import type { Clause } from '../vocabulary/clause.js';
import { ToolFault } from './fault.js';
import type { DocumentInFull } from './report-card.js';
import type { ToolContext } from './tool.js';
import type { ListedDocument } from './use-cases.js';
import { mayRead, type Viewer } from './viewer.js';

/** Those of a list that may be read, none of them named beside what may not. `documentIds`: as of `mayRead`. */
export function readable(listed: readonly ListedDocument[], documentIds: Viewer['documentIds']): ListedDocument[] {
  const isReadable = (id: string) => mayRead(id, documentIds);
  return listed
    .filter(({ document }) => isReadable(document.id))
    .map(({ document, clauses }) => ({ document: limitedValidity(document, isReadable), clauses }));
}

/** A document that may be read, without what it says of those that may not. */
export function limitedDocument(whole: DocumentInFull, documentIds: Viewer['documentIds']): DocumentInFull {
  const isReadable = (id: string) => mayRead(id, documentIds);
  const relations = whole.relations.filter(({ id }) => isReadable(id));
  return { ...whole, document: limitedValidity(whole.document, isReadable), relations };
}

/** The documents that may be read: the others are not there for who asks. */
export async function readableDocuments({ useCases, documentIds }: ToolContext): Promise<readonly ListedDocument[]> {
  return readable(await useCases.documentSizes(), documentIds);
}

/**
 * The documents a tool keeps to: those asked for, else all that may be read; null for all there are. `listed`: those that
 * may be read, where they are known. Throws `ToolFault` `not-found` for one that is not there or may not be read.
 */
export async function chosenDocuments(
  asked: readonly string[],
  context: ToolContext,
  listed?: readonly ListedDocument[],
): Promise<readonly string[] | null> {
  if (asked.length === 0 && context.documentIds === null) return null;
  const readable = (listed ?? (await readableDocuments(context))).map(({ document }) => document.id);
  const unknown = asked.find((id) => !readable.includes(id));
  if (unknown !== undefined) throw new ToolFault('not-found', { id: unknown });
  return asked.length === 0 ? readable : asked;
}

/** What a list says of a clause. */
export function clauseHead({ id, label, heading }: Clause) {
  return { id, label, heading };
}

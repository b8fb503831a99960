import { limitedValidity } from '../library/validity.js';
import type { Clause } from '../vocabulary/clause.js';
import { ToolFault } from './fault.js';
import type { ToolContext } from './tool.js';
import type { ListedDocument } from './use-cases.js';
import { mayRead } from './viewer.js';

/** The documents that may be read: the others are not there for who asks. */
export async function readableDocuments({ useCases, documentIds }: ToolContext): Promise<readonly ListedDocument[]> {
  const isReadable = (id: string) => mayRead(id, documentIds);
  return (await useCases.documentSizes())
    .filter(({ document }) => isReadable(document.id))
    .map(({ document, clauses }) => ({ document: limitedValidity(document, isReadable), clauses }));
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

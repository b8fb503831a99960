import { type ClauseId, documentIdOf } from '../../vocabulary/clause.js';

/** Which clauses are of some documents; undefined where all are. */
export type DocumentFilter = (documents: ReadonlySet<string> | null) => ((ordinal: number) => boolean) | undefined;

/** Documents are numbered once, so that a search asks each of them, and no clause for the name of its own. */
export function documentFilter(ids: readonly ClauseId[]): DocumentFilter {
  let numbered: Numbered | null = null;
  return (documents) => {
    if (documents === null) return undefined;
    numbered ??= numberDocuments(ids);
    const { names, numbers } = numbered;
    const isIn = Uint8Array.from(names, (name) => Number(documents.has(name)));
    return (ordinal) => isIn[numbers[ordinal] ?? 0] === 1;
  };
}

/** The number of the document of each clause, and the names by number. */
type Numbered = { readonly names: readonly string[]; readonly numbers: Uint32Array };

function numberDocuments(ids: readonly ClauseId[]): Numbered {
  const known = new Map<string, number>();
  const numbers = Uint32Array.from(ids, (id) => {
    const name = documentIdOf(id);
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
  return { names: [...known.keys()], numbers };
}

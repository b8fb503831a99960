import type { Reader } from '../use-cases.js';

/** Those of a list of documents that somebody may read. */
export function readable<Listed extends { readonly document: { readonly id: string } }>(
  listed: readonly Listed[],
  reader: Reader,
): Listed[] {
  return listed.filter(({ document }) => mayRead(reader, document.id));
}

export function mayRead({ documents }: Reader, id: string): boolean {
  return documents?.includes(id) !== false;
}

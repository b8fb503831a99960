/** Who asks, as an edge made sure of it. */
export type Viewer = {
  /** Tells people apart, and never stands in an answer. */
  readonly key: string;
  /** Ids of the documents that may be read; null for all. */
  readonly documentIds: readonly string[] | null;
};

/** Who reads: `name` is the proxy's word for the person, empty where nobody says; `documents` null for all. */
export type Reader = { readonly name: string; readonly documents: readonly string[] | null };

/** `documentIds`: of a viewer or reader; null for all. */
export function mayRead(documentId: string, documentIds: readonly string[] | null): boolean {
  return documentIds === null || documentIds.includes(documentId);
}

/** Those without a name are told apart by where they come from and what they may read. */
export function viewerOf({ name, documents }: Reader, peer: string | null): Viewer {
  return { key: name === '' ? JSON.stringify([peer, documents]) : name, documentIds: documents };
}

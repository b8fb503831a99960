/** Header of a saved index: a snapshot is used only when every field matches what is asked for. */
export type SnapshotHeader = {
  readonly format: string;
  readonly formatVersion: number;
  readonly corpusDigest: string;
  readonly clauseCount: number;
  /** Tokenizer id for a lexical snapshot, embedder id for a vector snapshot. */
  readonly analyzer: string;
  /** 0 for a lexical snapshot. */
  readonly dimension: number;
};

/** The first field that differs, in words for a log line, or null when the snapshot fits. */
export function headerMismatch(found: SnapshotHeader, expected: SnapshotHeader): string | null {
  for (const field of ['format', 'formatVersion', 'corpusDigest', 'clauseCount', 'analyzer', 'dimension'] as const) {
    if (found[field] !== expected[field]) return `${field} is ${found[field]}, expected ${expected[field]}`;
  }
  return null;
}

/** What made a file, and of what; a file is used only when every field matches what is asked for. */
export type FileHeader = {
  readonly format: string;
  readonly formatVersion: number;
  /** Tokenizer id for a lexical index, embedder id for a vector snapshot. */
  readonly analyzer: string;
};

/** Header of a saved index of the whole corpus. */
export type SnapshotHeader = FileHeader & {
  readonly corpusDigest: string;
  readonly clauseCount: number;
  readonly dimension: number;
};

/** The first field that differs, in words for a log line, or null when the snapshot fits. */
export function headerMismatch<Header extends object>(found: Header, expected: Header): string | null {
  for (const field of Object.keys(expected) as (keyof Header)[]) {
    if (found[field] !== expected[field]) return `${String(field)} is ${found[field]}, expected ${expected[field]}`;
  }
  return null;
}

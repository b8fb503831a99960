import { isTraditional, loadSimplify } from '../language/simplified.js';
import type { ReadInput, Reading } from '../reading/reading.js';
import type { ParsedDocument } from '../vocabulary/document.js';
import { sha256 } from './corpus-folder-read.js';

export type FileToParse = { readonly file: string; readonly bytes: Uint8Array; readonly sidecar: string | null };

export type ReadFile = (input: ReadInput) => Promise<Reading>;

export type ParseFile = (input: FileToParse & Pick<ReadInput, 'signal' | 'onProgress'>) => Promise<ParsedDocument>;

/** A file of the corpus read by its format and parsed; throws as the reader and `parseDocument` do. */
export function createFileParser(read: ReadFile): ParseFile {
  return async ({ sidecar, ...input }) => parseReading({ ...input, sidecar }, await read(input));
}

/** The second half of it: what was read of a file, parsed. */
export async function parseReading({ file, bytes, sidecar }: FileToParse, reading: Reading): Promise<ParsedDocument> {
  // Most runs find nothing to parse.
  const { parseDocument } = await import('../parsing/parse-document.js');
  const digest = sha256(bytes);
  const simplify = isTraditional(reading.text) ? await loadSimplify() : null;
  return parseDocument({ file, reading, sha256: digest, sidecar, simplify });
}

/** Reads and parses one file at a time, apart from the program that times it. */

import { createFileParser } from '../../library/parse-file.js';
import { AppError } from '../../vocabulary/errors.js';
import { createFileReader } from '../read-file.js';
import type { SampleFile } from './fuzz-samples.js';

/** `fault`: an AppError that names the file; `thrown`: anything else. */
export type FuzzEnd =
  | { readonly kind: 'read' }
  | { readonly kind: 'fault'; readonly code: string }
  | { readonly kind: 'thrown'; readonly what: string };

const CODES =
  /^(?:document-(?:encrypted|damaged|too-large|empty|unsupported|binary|undecodable|withheld)|interrupted)$/;
const parse = createFileParser(createFileReader({ soffice: null }));

process.on('message', (message) => {
  const { file, bytes } = message as SampleFile;
  void parse({ file, bytes, sidecar: null })
    .then((): FuzzEnd => ({ kind: 'read' }), endOf)
    .then((end) => process.send?.(end));
});
process.send?.('ready');

function endOf(cause: unknown): FuzzEnd {
  if (cause instanceof AppError && CODES.test(cause.code) && cause.details.file !== undefined)
    return { kind: 'fault', code: cause.code };
  return { kind: 'thrown', what: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
}

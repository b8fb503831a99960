/** For tests: a text or Markdown file, read and parsed in one go. */
import { createHash } from 'node:crypto';
import type { Reading } from '../reading/reading.js';
import { readMarkdown } from '../reading/text/read-markdown.js';
import { readPlainText } from '../reading/text/read-plain-text.js';
import type { ParsedDocument } from '../vocabulary/document.js';
import { parseDocument } from './parse-document.js';

export function parseTextFile(input: { file: string; bytes: Uint8Array; sidecar: string | null }): ParsedDocument {
  const { file, bytes, sidecar } = input;
  const reading = readTextFile({ file, bytes });
  return parseDocument({ file, reading, sha256: createHash('sha256').update(bytes).digest('hex'), sidecar });
}

export function readTextFile(input: { file: string; bytes: Uint8Array }): Reading {
  return /\.(?:md|markdown)$/i.test(input.file) ? readMarkdown(input) : readPlainText(input);
}

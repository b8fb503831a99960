/** What an index depends on, as digests: the same for every store, so that a snapshot outlives a change of store. */
import { createHash } from 'node:crypto';
import type { Clause } from '../vocabulary/clause.js';
import type { ParsedDocument } from '../vocabulary/document.js';

/** Hex sha256 over a document's id, title, number and region and over its clauses in order (their text by its digest). */
export function documentDigest({ document, clauses }: Pick<ParsedDocument, 'document' | 'clauses'>): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([document.id, document.title, document.documentNumber, document.region?.name ?? null]));
  for (const clause of [...clauses].sort((a, b) => a.order - b.order)) hash.update(`\n${clauseLine(clause)}`);
  return hash.digest('hex');
}

/** Hex sha256 over the digests of all documents, given in id order. No documents: the digest of nothing. */
export function corpusDigest(documentDigests: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const digest of documentDigests) hash.update(`${digest}\n`);
  return hash.digest('hex');
}

function clauseLine(clause: Clause): string {
  const { id, unit, label, heading, headingPath, region, start, end, digest } = clause;
  return JSON.stringify([id, unit, label, heading, headingPath, region, start, end, digest]);
}

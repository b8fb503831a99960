import type { Validity } from '../library/validity.js';
import type { Document } from '../vocabulary/document.js';
import type { Fact } from '../vocabulary/provision.js';

export type DocumentEntry = {
  readonly document: Document & Validity;
  readonly clauses: number;
  readonly facts: readonly Fact[];
};

/** A document as scripts read it: what it is, what was counted in it, what was removed; the shape is a contract. */
export function documentJson({ document, clauses, facts }: DocumentEntry) {
  return {
    ...identityJson(document),
    characters: document.text.length,
    counts: countsJson(document, clauses, facts),
    noise: document.noise.map(({ reason, at, text }) => ({ reason, at, text })),
  };
}

/** What a document is, what each field was read from, and what could not be read for sure. */
export function identityJson(document: Document & Validity) {
  const { id, file, kind, title, noticeTitle, documentNumber, issuers, region, regionPath } = document;
  const { issueDate, effectiveDate, amendedDates, validUntil, status, repealedBy, isExpired } = document;
  const { repeals, basis, source, sha256, readFrom, doubts } = document;
  return {
    ...{ id, file, kind, title, noticeTitle, documentNumber, issuers, region, regionPath },
    ...{ issueDate, effectiveDate, amendedDates, validUntil, status, repealedBy, isExpired },
    ...{ repeals, basis, source, sha256, readFrom, doubts },
  };
}

/** How much was found, of each level of numbering and of each kind of fact. */
export function countsJson({ counts }: Document, clauses: number, facts: readonly Fact[]) {
  const { parts, sections, items, pointsAtStart, pointsWithin, regions, chapters, articles, attachments } = counts;
  const { books, questions, tables, rows, notes } = counts;
  const numberOf = (kind: Fact['kind']) => facts.filter((fact) => fact.kind === kind).length;
  return {
    ...{ parts, sections, items },
    points: { atStart: pointsAtStart, within: pointsWithin },
    ...{ regions, chapters, articles, attachments, books, questions, tables, rows, notes, clauses },
    duties: numberOf('duty'),
    indicators: numberOf('indicator'),
    terms: numberOf('term'),
  };
}

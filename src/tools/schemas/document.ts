/** The shapes of documents and clauses. */
import { z } from 'zod';
import { count, day, KINDS, STATUSES, strings } from './fields.js';

const REPEALER = z.object({
  id: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  issueDate: day().nullable(),
});

const listed = {
  id: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  kind: z.enum(KINDS),
  issuers: strings(),
  region: z.string().nullable(),
  issueDate: day().nullable(),
  effectiveDate: day().nullable(),
  validUntil: day().nullable(),
  status: z.enum(STATUSES),
  repealedBy: REPEALER.nullable(),
  isExpired: z.boolean(),
  clauses: count(),
};

/** A document in a list. */
export const DOCUMENT = z.object(listed).meta({ id: 'Document' });

const CLAUSE_HEAD = z.object({ id: z.string(), label: z.string(), heading: z.string() });

/** A document by itself: with how it stands to others and what it is made of. */
export const DOCUMENT_IN_FULL = z
  .object({
    ...listed,
    noticeTitle: z.string().nullable(),
    amendedDates: z.array(day()),
    repeals: strings(),
    basis: strings(),
    source: z.string().nullable(),
    characters: count(),
    relations: z.array(REPEALER.extend({ kind: z.enum(['same-document', 'other-edition', 'repeals', 'repealed-by']) })),
    outline: z.array(CLAUSE_HEAD).describe('Its clauses in the order of the text.'),
  })
  .meta({ id: 'DocumentInFull' });

export const CLAUSE = z
  .object({
    id: z.string(),
    documentId: z.string(),
    label: z.string().describe('The place as officials write it.'),
    heading: z.string(),
    headingPath: strings(),
    region: z.string().nullable(),
    text: z.string().describe('Verbatim.'),
    start: count().describe('Offset in the cleaned text of the document.'),
    end: count(),
  })
  .meta({ id: 'Clause' });

export const CLAUSE_IN_CONTEXT = z
  .object({
    clause: CLAUSE,
    document: DOCUMENT.omit({ clauses: true }).meta({ id: 'DocumentOfClause' }),
    before: CLAUSE_HEAD.nullable(),
    after: CLAUSE_HEAD.nullable(),
  })
  .meta({ id: 'ClauseInContext' });

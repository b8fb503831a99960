/** The shape of an answer: docs and OpenAPI are made of it, and the tests hold every answer against it. */
import { z } from 'zod';
import { count, KINDS, strings } from './fields.js';

const source = {
  clauseId: z.string(),
  documentId: z.string(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  kind: z.enum(KINDS),
  region: z.string().nullable(),
  label: z.string().describe('The place as officials write it.'),
  heading: z.string(),
  quote: z.string().describe('Verbatim.'),
  start: count().describe('Offset of the quote in the cleaned text of the document.'),
  end: count(),
  /** Only where the reader has an address that people reach it under. */
  url: z.string().optional().describe('Opens the reader at the quote, highlighted.'),
};

export const SOURCE = z.object(source).meta({ id: 'Source' });
/** Of an item of a list offered as reading. */
const leadIn = z.string().optional().describe('Words of the clause that the quote, an item of a list, hangs on.');

const CITATION = z.object({ n: z.int().min(1), ...source, leadIn }).meta({ id: 'Citation' });

export const GRADE = z
  .enum(['verified', 'worded', 'substituted'])
  .describe(
    'verified: the words of the source; worded: a model’s wording of it; substituted: the clause’s own sentence.',
  );

const CLAIM = z
  .object({
    text: z.string(),
    citations: z.array(z.int().min(1)).min(1).describe('Numbers of the citations it rests on.'),
    grade: GRADE,
    differs: strings().describe('Words of a worded claim that its quotes do not hold.'),
  })
  .meta({ id: 'Claim' });

const MODEL = z.object({
  promptId: z.string(),
  promptVersion: z.number(),
  model: z.string(),
  promptTokens: z.number(),
  completionTokens: z.number(),
  cost: z.number(),
  latencyMs: z.number(),
});

export const ANSWER = z
  .object({
    id: z.union([z.string(), z.number()]),
    question: z.string(),
    status: z.enum(['answered', 'partial', 'clarify', 'nearest', 'unanswerable', 'refused']),
    engine: z.enum(['extractive', 'llm']),
    text: z.string().describe('The claims with the numbers of their citations, or what is said instead.'),
    verdict: z.enum(['yes', 'no', 'depends']).nullable(),
    claims: z.array(CLAIM),
    citations: z.array(CITATION),
    withheld: count().describe('Sentences that did not hold and are not shown.'),
    model: MODEL.nullable(),
    fallback: z.string().nullable().describe('Why extracts stand where a model was to write.'),
    missing: strings().describe('What the documents do not say.'),
    nearest: z.array(CITATION).describe('For reference only, no basis.'),
    retrieved: z.array(z.object({ clauseId: z.string(), score: z.number() })),
    understood: z.object({ regions: strings(), documents: strings(), intent: z.string() }),
    timings: z.object({ retrieveMs: z.number(), composeMs: z.number(), totalMs: z.number() }),
  })
  .meta({ id: 'Answer' });

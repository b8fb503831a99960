import { z } from 'zod';
import { clauseJson } from './clause-json.js';
import { chosenDocuments } from './readable.js';
import { CLAUSE } from './schemas/document.js';
import { count, ids, KINDS, page, region, words } from './schemas/fields.js';
import { defineTool } from './tool.js';

const LONGEST_QUERY = 500;

const FOUND = CLAUSE.extend({
  title: z.string(),
  documentNumber: z.string().nullable(),
  kind: z.enum(KINDS),
  statement: z
    .object({ text: z.string(), start: count(), end: count() })
    .describe('The statement of the clause that fits best; offsets in the cleaned text of the document.'),
  score: z.number(),
}).meta({ id: 'FoundClause' });

export const searchClauses = defineTool({
  name: 'search_clauses',
  title: '查条款',
  about:
    'Finds the clauses that speak of some words, best first, each with its best statement. A find is no answer: whether it bears on a question is for you to read.',
  price: 0.5,
  input: z.strictObject({
    query: words(LONGEST_QUERY).describe('Names of figures, tasks or departments find most; Chinese.'),
    documents: ids().default([]).describe('Ids of the documents to look in; all where left out.'),
    region: region().optional(),
    ...page({ usual: 10, most: 50 }),
  }),
  output: z.object({ found: z.array(FOUND), count: count().describe('Found in all.') }).meta({ id: 'FoundClauses' }),
  run: async ({ query, documents, region, limit, offset }, context) => {
    const documentIds = await chosenDocuments(documents, context);
    // A region is read as in a question, so that a report's paragraphs on it are found as well.
    const text = region === undefined ? query : `${region} ${query}`;
    const { found, count: all } = await context.useCases.searchClauses({ text, documentIds, limit, offset });
    return {
      found: found.map(({ clause, document: { title, documentNumber, kind }, statement: { start, end }, score }) => ({
        ...clauseJson(clause),
        ...{ title, documentNumber, kind, score: Number(score.toFixed(4)) },
        statement: { text: clause.text.slice(start, end), start: clause.start + start, end: clause.start + end },
      })),
      count: all,
    };
  },
});

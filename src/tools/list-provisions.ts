import { z } from 'zod';
import { FACT_KIND_CHOICES, ROLE_CHOICES } from './fact-choices.js';
import { kindFilter } from './kind-filter.js';
import { chosenDocuments, readableDocuments } from './readable.js';
import { count, ids, name, page, region, year } from './schemas/fields.js';
import { PROVISION } from './schemas/provision.js';
import { defineTool } from './tool.js';

export const listProvisions = defineTool({
  name: 'list_provisions',
  title: '列规定',
  about:
    'Lists every duty, target, amount, term or rule that matches: complete where a search would give the best few. A value is never to be told without its `hedges` (力争, 左右).',
  price: 0.5,
  input: z.strictObject({
    documents: ids().default([]).describe('Ids of the documents to list from; all where left out.'),
    kind: z
      .enum(FACT_KIND_CHOICES)
      .optional()
      .describe(
        'duty: who does what; indicator: a figure, reached or to be reached; target: an indicator yet to be reached; amount: money, a standard; term: a definition; the others: what must, must not, may or should be done.',
      ),
    unit: name().optional().describe('Duties of this department; 财政局 is any level’s, 市财政局 a city’s.'),
    role: z.enum(ROLE_CHOICES).optional().describe('Of the unit: 牵头, 责任, 配合, 指导.'),
    region: region().optional(),
    year: year().optional().describe('Of the deadline.'),
    ...page({ usual: 50, most: 200 }),
  }),
  output: z.object({ provisions: z.array(PROVISION), count: count() }).meta({ id: 'Provisions' }),
  run: async ({ documents, kind, unit, role, region, year, limit, offset }, context) => {
    const { useCases } = context;
    const readable = await readableDocuments(context);
    const documentIds = await chosenDocuments(documents, context, readable);
    const { facts, count: all } = await useCases.facts({
      ...(documentIds === null ? {} : { documentIds }),
      ...(kind === undefined ? {} : kindFilter(kind)),
      ...(unit === undefined ? {} : { unit }),
      ...(role === undefined ? {} : { role }),
      ...(region === undefined ? {} : { region }),
      ...(year === undefined ? {} : { year }),
      ...{ limit, offset },
    });
    const titles = new Map(readable.map(({ document }) => [document.id, document.title]));
    const clauses = await useCases.clausesById([...new Set(facts.map(({ clauseId }) => clauseId))]);
    const places = new Map(
      clauses.map(({ id, documentId, label, heading }) => [
        id,
        { documentId, title: titles.get(documentId) ?? '', label, heading },
      ]),
    );
    return { provisions: facts.map((fact) => ({ ...fact, ...places.get(fact.clauseId) })), count: all };
  },
});

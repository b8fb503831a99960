import { z } from 'zod';
import { type ClauseId, documentIdOf } from '../vocabulary/clause.js';
import { clauseJson } from './clause-json.js';
import { documentRow } from './document-row.js';
import { ToolFault } from './fault.js';
import { clauseHead, readableDocuments } from './readable.js';
import { CLAUSE_IN_CONTEXT } from './schemas/document.js';
import { id } from './schemas/fields.js';
import { defineTool } from './tool.js';

export const getClause = defineTool({
  name: 'get_clause',
  title: '看条款',
  about: 'Gives a clause in full by its id, with its document and the clauses before and after it.',
  price: 0.2,
  input: z.strictObject({ id: id().describe('As in clauseId of a citation: `document#place`.') }),
  output: CLAUSE_IN_CONTEXT,
  run: async ({ id }, context) => {
    const readable = await readableDocuments(context);
    const row = isClauseId(id) ? readable.find(({ document }) => document.id === documentIdOf(id)) : undefined;
    const found = row !== undefined && isClauseId(id) ? await context.useCases.clauseInContext(id) : null;
    if (row === undefined || found === null) throw new ToolFault('not-found', { id });
    const { clauses: _, ...document } = documentRow(row);
    const { clause, before, after } = found;
    return {
      clause: clauseJson(clause),
      document,
      before: before === null ? null : clauseHead(before),
      after: after === null ? null : clauseHead(after),
    };
  },
});

function isClauseId(id: string): id is ClauseId {
  return id.includes('#');
}

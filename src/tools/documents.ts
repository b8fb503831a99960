import { z } from 'zod';
import { passes } from './document-filter.js';
import { documentRow } from './document-row.js';
import { ToolFault } from './fault.js';
import { clauseHead, limitedDocument, readableDocuments } from './readable.js';
import { DOCUMENT, DOCUMENT_IN_FULL } from './schemas/document.js';
import { count, id, KINDS, name, page, STATUSES, words, year } from './schemas/fields.js';
import { defineTool } from './tool.js';
import { mayRead } from './viewer.js';

export const listDocuments = defineTool({
  name: 'list_documents',
  title: '列文件',
  about: 'Lists the documents with number, date, issuer, region and validity. `repealed` is no longer in force.',
  price: 0.2,
  input: z.strictObject({
    region: name().optional().describe('Of that region or within it, such as 聊城 or 山东省.'),
    kind: z
      .enum(KINDS)
      .optional()
      .describe(
        'plan: 方案; statute: 法规; reply: 答复; drafting-note: 编制说明. Only these lay something down: plan, statute, reply.',
      ),
    year: year().optional().describe('Of issue.'),
    validity: z.enum(STATUSES).optional(),
    text: words(200).optional().describe('Words of the title, of an issuer, or the document number.'),
    ...page({ usual: 50, most: 100 }),
  }),
  output: z.object({ documents: z.array(DOCUMENT), count: count() }).meta({ id: 'Documents' }),
  run: async ({ region = '', kind = '', year, validity = '', text = '', limit, offset }, context) => {
    const filter = { region, kind, year: year === undefined ? '' : String(year), validity, text };
    const rows = (await readableDocuments(context)).filter(({ document }) => passes(document, filter));
    return { documents: rows.slice(offset, offset + limit).map(documentRow), count: rows.length };
  },
});

/** Beside the tools for models: an API and a resource tell a document by its id. */
export const getDocument = defineTool({
  name: 'get_document',
  title: '看文件',
  about: 'Gives a document by its id: what it is, how it stands to others, and its clauses in order.',
  price: 0.2,
  input: z.strictObject({ id: id() }),
  output: DOCUMENT_IN_FULL,
  run: async ({ id }, { useCases, documentIds }) => {
    if (!mayRead(id, documentIds)) throw new ToolFault('not-found', { id });
    const { document, clauses, relations } = limitedDocument(await useCases.document(id), documentIds);
    const { noticeTitle, amendedDates, repeals, basis, source, text } = document;
    return {
      ...documentRow({ document, clauses: clauses.length }),
      ...{ noticeTitle, amendedDates, repeals, basis, source, characters: text.length },
      relations,
      outline: clauses.map(clauseHead),
    };
  },
});

import { z } from 'zod';
import { plainText } from '../language/plain-text.js';
import { shortRegionName } from '../language/regions.js';
import { limitedValidity } from '../library/validity.js';
import type { DocumentHeader } from '../storage/store.js';
import { documentRow } from './document-row.js';
import { ToolFault } from './fault.js';
import { clauseHead, readableDocuments } from './readable.js';
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
    region: name().optional().describe('Of that region or within it.'),
    kind: z.enum(KINDS).optional(),
    year: year().optional().describe('Of issue.'),
    validity: z.enum(STATUSES).optional(),
    text: words(200).optional().describe('Words of the title, or the document number.'),
    ...page({ usual: 50, most: 100 }),
  }),
  output: z.object({ documents: z.array(DOCUMENT), count: count() }).meta({ id: 'Documents' }),
  run: async ({ region, kind, year, validity, text, limit, offset }, context) => {
    const rows = (await readableDocuments(context)).filter(
      ({ document }) =>
        (region === undefined || isOf(document, region)) &&
        (kind === undefined || document.kind === kind) &&
        (year === undefined || document.issueDate?.startsWith(`${year}-`) === true) &&
        (validity === undefined || document.status === validity) &&
        (text === undefined || isNamed(document, text)),
    );
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
    const isReadable = (other: string) => mayRead(other, documentIds);
    if (!isReadable(id)) throw new ToolFault('not-found', { id });
    const { document, clauses, relations } = await useCases.document(id);
    const { noticeTitle, amendedDates, repeals, basis, source, text } = document;
    return {
      ...documentRow({ document: limitedValidity(document, isReadable), clauses: clauses.length }),
      ...{ noticeTitle, amendedDates, repeals, basis, source, characters: text.length },
      relations: relations.filter((each) => isReadable(each.id)),
      outline: clauses.map(clauseHead),
    };
  },
});

/** 聊城 and 聊城市 are one; a province holds its cities. */
function isOf({ region, regionPath }: DocumentHeader, asked: string): boolean {
  const names = [...regionPath, ...(region === null ? [] : [region.name])].map(shortRegionName);
  return names.includes(shortRegionName(asked));
}

function isNamed({ title, noticeTitle, documentNumber }: DocumentHeader, text: string): boolean {
  return [title, noticeTitle, documentNumber].some(
    (each) => each !== null && plainText(each).includes(plainText(text)),
  );
}

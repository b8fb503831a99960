/** What every engine of the benchmark is given: the same clauses and texts, read through the app. */
import type { App } from '../../app/app.js';
import type { IndexedText } from '../../indexing/lexical.js';
import { toIndexedText } from '../../library/indexed-text.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';

export type CorpusContent = {
  readonly documents: readonly Document[];
  readonly clauses: readonly Clause[];
  /** Of each clause, with title and headings: what our own indexes read. */
  readonly texts: readonly IndexedText[];
};

/** What it needs of the use cases. */
export type CorpusSource = Pick<App, 'clauses'> & {
  readonly documents: () => Promise<readonly { readonly document: Document }[]>;
};

export async function readContent(app: CorpusSource): Promise<CorpusContent> {
  const documents = (await app.documents()).map(({ document }) => document);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const clauses: Clause[] = [];
  const texts: IndexedText[] = [];
  for await (const clause of app.clauses()) {
    const document = byId.get(clause.documentId);
    if (document === undefined) continue;
    clauses.push(clause);
    texts.push(toIndexedText(document, clause));
  }
  return { documents, clauses, texts };
}

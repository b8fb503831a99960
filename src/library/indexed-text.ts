/** What both indexes read of a clause: its words with their place, so that a question may name either. */

import type { IndexedText, LexicalSource } from '../indexing/lexical.js';
import type { DocumentHeader, StoreView } from '../storage/store.js';
import type { Clause } from '../vocabulary/clause.js';
import { once } from './once.js';

type IndexedDocument = Pick<DocumentHeader, 'id' | 'title' | 'documentNumber' | 'region'>;

/**
 * Title, document number, region, heading path, label and text, a line each; a line that would stand there twice once. One
 * text on purpose: a header in the same text finds named plans where a separate, lighter field does not.
 */
export function indexedTextOf(document: IndexedDocument, clause: Clause): string {
  const { title, documentNumber, region } = document;
  const lines = [title, documentNumber, region?.name, clause.region, ...clause.headingPath, clause.label, clause.text];
  const present = lines.filter((line) => line !== null && line !== undefined && line !== '');
  return [...new Set(present)].join('\n');
}

/** The region is that of the clause, else of its document. */
export function toIndexedText(document: IndexedDocument, clause: Clause): IndexedText {
  const region = clause.region ?? document.region?.name ?? null;
  return { id: clause.id, documentId: document.id, region, text: indexedTextOf(document, clause) };
}

/** The documents of a view as the lexical index takes them. The view must stay open while texts are read. */
export async function lexicalSource(view: StoreView): Promise<LexicalSource> {
  const headers = once(async () => new Map((await view.listDocumentHeaders()).map((header) => [header.id, header])));
  return {
    documents: await view.documentVersions(),
    textsOf: async (id) => {
      const document = (await headers()).get(id);
      return document === undefined ? [] : (await view.clausesOf(id)).map((clause) => toIndexedText(document, clause));
    },
  };
}

/** Of every stored clause, in corpus order, which is the order the digest of the corpus stands for. */
export async function indexedTexts(view: StoreView): Promise<IndexedText[]> {
  const documents = new Map((await view.listDocumentHeaders()).map((document) => [document.id, document]));
  const texts: IndexedText[] = [];
  for await (const clauses of view.clauseBatches()) {
    for (const clause of clauses) {
      const document = documents.get(clause.documentId);
      if (document !== undefined) texts.push(toIndexedText(document, clause));
    }
  }
  return texts;
}

import { findDocumentNumbers } from '../language/document-number.js';
import { plainText } from '../language/plain-text.js';
import type { DocumentHeader } from '../storage/store.js';
import type { DocumentKind } from '../vocabulary/document.js';

export type DocumentMention = {
  /** Documents named by number, title or id. */
  readonly ids: readonly string[];
  /** Kinds named by word: 解读, 新闻, 编制说明. */
  readonly kinds: readonly DocumentKind[];
  /** Document numbers the library does not hold. */
  readonly unknownNumbers: readonly string[];
};

const KIND_WORDS: readonly { readonly pattern: RegExp; readonly kind: DocumentKind }[] = [
  { pattern: /解读|interpretation/i, kind: 'interpretation' },
  { pattern: /新闻|报道|\bnews\b/i, kind: 'news' },
  { pattern: /编制说明|起草说明|范文|drafting note/i, kind: 'drafting-note' },
];

/** The documents a question names. A title counts where 《…》 holds it or enough of it. */
export function findDocuments(question: string, documents: readonly DocumentHeader[]): DocumentMention {
  const numbers = findDocumentNumbers(question).map((number) => number.normalised);
  const byNumber = documents.filter(
    (document) => document.documentNumber !== null && numbers.includes(document.documentNumber),
  );
  const held = new Set(byNumber.map((document) => document.documentNumber));
  const titles = [...question.matchAll(/《([^》]{4,})》/g)].map((match) => plainText(match[1] ?? ''));
  const plain = plainText(question);
  const byTitle = documents.filter((document) => {
    const title = plainText(document.title);
    return titles.some((quoted) => title.includes(quoted) || quoted.includes(title)) || plain.includes(title);
  });
  const byId = documents.filter((document) => question.includes(document.id));
  return {
    ids: [...new Set([...byNumber, ...byTitle, ...byId].map((document) => document.id))],
    kinds: KIND_WORDS.filter(({ pattern }) => pattern.test(question)).map(({ kind }) => kind),
    unknownNumbers: numbers.filter((number) => !held.has(number)),
  };
}

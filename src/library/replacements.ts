/** What took the place of documents that are no longer in force. */
import { addTo } from '../language/add-to.js';
import type { DocumentHeader } from '../storage/store.js';
import { editionNamesOf } from './document-names.js';
import { relationsOf } from './relations.js';
import type { Validity } from './validity.js';

/** By the id of what is no longer in force, the documents in force that repeal it or are another edition of it. */
export function replacementsOf(
  documents: readonly (DocumentHeader & Validity)[],
): ReadonlyMap<string, readonly string[]> {
  const ended = documents.filter(({ status }) => status === 'repealed');
  if (ended.length === 0) return new Map();
  const inForce = documents.filter(({ status }) => status !== 'repealed');
  const repealers = inForce.filter(({ repeals }) => repeals.length > 0);
  const byName = new Map<string, DocumentHeader[]>();
  for (const document of inForce) for (const name of editionNamesOf(document)) addTo(byName, name, document);
  return new Map(
    ended.map((document) => {
      const alike = editionNamesOf(document).flatMap((name) => byName.get(name) ?? []);
      const related = relationsOf(document, [...new Set([...alike, ...repealers])]);
      const replacing = related.filter(({ kind }) => kind === 'other-edition' || kind === 'repealed-by');
      return [document.id, replacing.map(({ id }) => id)];
    }),
  );
}

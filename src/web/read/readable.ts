import { mayRead } from '../../tools/viewer.js';
import type { Reader } from '../use-cases.js';

/** Those of a list of documents that somebody may read. */
export function readable<Listed extends { readonly document: { readonly id: string } }>(
  listed: readonly Listed[],
  { documents }: Reader,
): Listed[] {
  return listed.filter(({ document }) => mayRead(document.id, documents));
}

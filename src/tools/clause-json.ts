import type { Clause } from '../vocabulary/clause.js';

/** A clause as scripts read it; the shape is a contract. */
export function clauseJson({ id, documentId, label, heading, headingPath, region, text, start, end }: Clause) {
  return { id, documentId, label, heading, headingPath, region, text, start, end };
}

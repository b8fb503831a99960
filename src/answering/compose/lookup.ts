import type { Clause } from '../../clause.js';
import { sentenceSpans } from '../../language/sentences.js';
import type { Library } from '../../retrieval/library.js';
import type { Hit } from '../../retrieval/retrieve.js';
import type { QuestionPart } from '../../retrieval/understand/question.js';
import { cite, claim } from '../cite.js';
import { type Composition, composed, nothing } from './composition.js';
import { composeWho } from './duties.js';
import { headingClaim } from './lists.js';
import type { Wording } from './wording.js';

/** Sections with more clauses than this are given by their headings. */
const MOST_WHOLE_CLAUSES = 2;

/** The clauses at a number the question names: in full, or the units where it asks who. */
export function composeLookup(
  part: QuestionPart,
  hits: readonly Hit[],
  library: Library,
  wording: Wording,
): Composition {
  const exact = hits.filter((hit) => hit.signals.exact);
  if (exact.length === 0)
    return nothing({ kind: 'item', value: part.text.slice(part.labels[0]?.start, part.labels[0]?.end) });
  if (part.wants.who && exact.length === 1) {
    const units = composeWho(exact, library, wording);
    if (units.claims.length > 0) return units;
  }
  const clauses = exact.map((hit) => hit.clause).sort((a, b) => a.order - b.order);
  if (clauses.length > MOST_WHOLE_CLAUSES) return composed(clauses.map((clause) => headingClaim(clause, library)));
  const anchors = part.labels.flatMap((label) => label.anchor ?? []);
  const anchored = clauses.flatMap((clause) => anchorClaims(clause, anchors, library));
  if (anchors.length > 0)
    return anchored.length > 0 ? composed(anchored) : nothing({ kind: 'item', value: anchors.join('、') });
  return composed(clauses.flatMap((clause) => wholeClause(clause, library)));
}

/** The 款 or 项 asked for, in its own words. */
function anchorClaims(clause: Clause, anchors: readonly string[], library: Library) {
  return clause.anchors
    .filter((anchor) => anchors.includes(anchor.label))
    .map((anchor) => {
      const place = { start: anchor.start - clause.start, end: anchor.end - clause.start };
      return claim(clause.text.slice(place.start, place.end), cite(clause, library.document(clause.documentId), place));
    });
}

/** Each sentence of a clause as a claim of its own. */
function wholeClause(clause: Clause, library: Library) {
  const document = library.document(clause.documentId);
  return sentenceSpans(clause.text).map((span) => {
    const text = clause.text.slice(span.start, span.end);
    return claim(text, cite(clause, document, span));
  });
}

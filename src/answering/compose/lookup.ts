import type { Hit, ResultSet } from '../../evidence/retrieve.js';
import type { Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import { sentenceSpans } from '../../language/sentences.js';
import { LAST } from '../../question/clause-label.js';
import type { QuestionPart } from '../../question/question.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, claim } from '../cite.js';
import { type Composition, composed, nothing } from './composition.js';
import { dutiesOfClause } from './duties.js';
import { headingClaim, membersUnderHeading } from './lists.js';
import { pointOfRank } from './series.js';
import type { Wording } from './wording.js';

/** Sections with more clauses than this are given by their headings. */
const MOST_WHOLE_CLAUSES = 2;

/**
 * The clauses at a number the question names: in full, or the units where it asks who. Where no clause bears the number, the
 * member of that rank under the heading asked about before (组织实施有哪几条？第三条呢？).
 */
export async function composeLookup(
  part: QuestionPart,
  { hits, scope }: ResultSet,
  library: Sources,
  wording: Wording,
): Promise<Composition> {
  const exact = hits.filter((hit) => hit.signals.exact);
  if (exact.length === 0) {
    const member = await memberOfRank(part, hits, scope, library);
    if (member !== null) return composed(wholeClause(member, library), [member]);
    return nothing({ kind: 'item', value: part.text.slice(part.labels[0]?.start, part.labels[0]?.end) });
  }
  if (part.wants.who && exact.length <= MOST_WHOLE_CLAUSES) {
    const units = exact.flatMap((hit) =>
      dutiesOfClause(hit, { start: 0, end: hit.clause.text.length }, { library, wording }),
    );
    if (units.length > 0) return composed(units);
  }
  const clauses = exact.map((hit) => hit.clause).sort((a, b) => a.order - b.order);
  if (clauses.length > MOST_WHOLE_CLAUSES) return composed(clauses.map((clause) => headingClaim(clause, library)));
  const anchors = part.labels.flatMap((label) => label.anchor ?? []);
  const anchored = clauses.flatMap((clause) => anchorClaims(clause, anchors, library));
  if (anchors.length > 0)
    return anchored.length > 0 ? composed(anchored) : nothing({ kind: 'item', value: anchors.join('、') });
  return composed(clauses.flatMap((clause) => wholeClause(clause, library)));
}

async function memberOfRank(
  part: QuestionPart,
  hits: readonly Hit[],
  scope: Scope,
  library: Sources,
): Promise<Clause | null> {
  const [rank, ...inner] = part.labels[0]?.numbers ?? [];
  if (!part.dependent || rank === undefined || inner.length > 0) return null;
  const members = await membersUnderHeading({ ...part, text: part.content }, hits, library);
  if (members.length === 0) return pointOfRank(part, scope, library, rank);
  return members.at(rank === LAST ? LAST : rank - 1) ?? null;
}

/** The 款 or 项 asked for, in its own words. */
function anchorClaims(clause: Clause, anchors: readonly string[], library: Sources) {
  return clause.anchors
    .filter((anchor) => anchors.includes(anchor.label))
    .map((anchor) => {
      const place = { start: anchor.start - clause.start, end: anchor.end - clause.start };
      return claim(clause.text.slice(place.start, place.end), cite(clause, library.document(clause.documentId), place));
    });
}

/** Each sentence of a clause as a claim of its own. */
function wholeClause(clause: Clause, library: Sources) {
  const document = library.document(clause.documentId);
  return sentenceSpans(clause.text).map((span) => {
    const text = clause.text.slice(span.start, span.end);
    return claim(text, cite(clause, document, span));
  });
}

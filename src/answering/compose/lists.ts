import type { Hit } from '../../evidence/retrieve.js';
import type { Sources } from '../../evidence/sources.js';
import { plainText } from '../../language/plain-text.js';
import { sentenceSpans, type TextSpan } from '../../language/sentences.js';
import { type Concept, conceptMatch } from '../../question/concepts.js';
import type { QuestionPart } from '../../question/question.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, claim } from '../cite.js';
import { type Composition, composed, nothing } from './composition.js';

/** A heading is what is asked about where it covers this share of the topic. */
const HEADING_COVERAGE = 0.6;

/**
 * The members under a heading: 主要特点有哪四条. Applies where the topic is a heading rather than a sentence; each member is
 * given by its own heading or first sentence.
 */
export async function composeUnderHeading(
  part: QuestionPart,
  hits: readonly Hit[],
  library: Sources,
): Promise<Composition> {
  const members = await membersUnderHeading(part, hits, library);
  if (members.length < 2) return nothing();
  return composed(
    members.map((clause) => headingClaim(clause, library)),
    members,
  );
}

/** The clauses right under the heading a part asks about, in the order of the text; empty where it asks about none. */
export async function membersUnderHeading(
  part: QuestionPart,
  hits: readonly Hit[],
  library: Sources,
): Promise<Clause[]> {
  const concepts = part.concepts.filter((concept) => concept.known);
  const heading = namedHeading(part, hits) ?? (concepts.length === 0 ? null : bestHeading(concepts, hits));
  if (heading === null) return [];
  const members = (await library.clausesOf(heading.documentId)).filter(
    (clause) => clause.headingPath.includes(heading.text) && clause.unit !== 'part' && clause.region === heading.region,
  );
  const smallest = Math.min(...members.map((clause) => clause.path.split('.').length));
  return members.filter((clause) => clause.path.split('.').length === smallest);
}

/** The points that follow a lead-in such as 加强6个方面的工作。 in the same place. */
export async function pointsAfter(clause: Clause, library: Sources): Promise<Clause[]> {
  const siblings = await library.clausesOf(clause.documentId);
  const prefix = clause.unit === 'paragraph' ? clause.path.replace(/\.p\d+$/, '.') : `${clause.path}.`;
  const following: Clause[] = [];
  for (const other of siblings.filter((each) => each.order > clause.order && each.region === clause.region)) {
    if (other.unit !== 'point' || !other.path.startsWith(prefix)) break;
    following.push(other);
  }
  return following;
}

/** A stretch of a clause as it stands, as a sentence. */
export function spanClaim(
  clause: Clause,
  { start, end }: TextSpan,
  library: Sources,
  say: (text: string) => string = (text) => text,
): Claim {
  const text = clause.text.slice(start, end).replace(/[；;]$/, '。');
  return claim(say(text), cite(clause, library.document(clause.documentId), { start, end }));
}

/** A clause by its heading, or by its first sentence where it has none. */
export function headingClaim(clause: Clause, library: Sources): Claim {
  const [first] = sentenceSpans(clause.text);
  return spanClaim(clause, { start: 0, end: first?.end ?? clause.text.length }, library);
}

type HeadingPlace = { readonly text: string; readonly documentId: string; readonly region: string | null };

/** Shorter headings (总则) are words of many questions. */
const LEAST_NAMED_HEADING = 4;

/** A heading the question says in full: 组织实施部分列了哪五条. */
function namedHeading(part: QuestionPart, hits: readonly Hit[]): HeadingPlace | null {
  const said = plainText(part.text);
  for (const { clause } of hits.slice(0, 8)) {
    const named = clause.headingPath.find(
      (heading) => heading.length >= LEAST_NAMED_HEADING && said.includes(plainText(heading)),
    );
    if (named !== undefined) return { text: named, documentId: clause.documentId, region: clause.region };
  }
  return null;
}

function bestHeading(concepts: readonly Concept[], hits: readonly Hit[]): HeadingPlace | null {
  const total = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  const cover = (text: string) =>
    concepts.reduce((sum, concept) => sum + concept.weight * conceptMatch(concept, plainText(text)), 0) / total;
  let best: { place: HeadingPlace; coverage: number } | null = null;
  for (const { clause, statements } of hits.slice(0, 8)) {
    for (const text of clause.headingPath) {
      const coverage = cover(text);
      const ownWords = statements[0]?.direct ?? 0;
      if (coverage < HEADING_COVERAGE || coverage < ownWords || coverage <= (best?.coverage ?? 0)) continue;
      best = { place: { text, documentId: clause.documentId, region: clause.region }, coverage };
    }
  }
  return best?.place ?? null;
}

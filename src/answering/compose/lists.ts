import type { Claim } from '../../answer.js';
import type { Clause } from '../../clause.js';
import { shortRegionName } from '../../language/regions.js';
import { sentenceSpans } from '../../language/sentences.js';
import type { Library } from '../../retrieval/library.js';
import type { Hit } from '../../retrieval/retrieve.js';
import { inScope, type Scope } from '../../retrieval/scope.js';
import { scoreStatements } from '../../retrieval/statements.js';
import { type Concept, conceptMatch } from '../../retrieval/understand/concepts.js';
import { plainStatement, plainText } from '../../retrieval/understand/plain-text.js';
import type { QuestionPart } from '../../retrieval/understand/question.js';
import { cite, claim } from '../cite.js';
import { type Composition, composed, nothing } from './composition.js';
import type { Wording } from './wording.js';

/** A statement speaks of the topic of 哪些省…  where it covers this much of it by itself. */
const SPEAKS_OF_TOPIC = 0.66;
/** Words of at least this share of the heaviest one's weight are telling. */
const CORE_SHARE = 0.65;
/** A heading is what is asked about where it covers this share of the topic. */
const HEADING_COVERAGE = 0.6;

/** Every region of the reports that speaks of the topic, found by scanning, not from the best hits; one claim a region. */
export async function composeEachRegion(
  part: QuestionPart,
  scope: Scope,
  library: Library,
  wording: Wording,
): Promise<Composition> {
  const alternatives = alternativesOf(part);
  const claims: Claim[] = [];
  const cited: Clause[] = [];
  for (const document of library.documents) {
    if (document.counts.regions === 0 || !scope.documents.has(document.id)) continue;
    const best = new Map<string, { clause: Clause; start: number; end: number; direct: number }>();
    for (const clause of await library.clausesOf(document.id)) {
      if (clause.region === null || clause.headingPath.length === 0 || !inScope(clause, scope, library)) continue;
      const [statement] = alternatives
        .flatMap((concepts) =>
          scoreStatements(clause, '', concepts).statements.filter((each) => holdsCore(clause, each, concepts)),
        )
        .sort((a, b) => b.direct - a.direct);
      if (statement === undefined || statement.direct < SPEAKS_OF_TOPIC) continue;
      const known = best.get(clause.region);
      if (known === undefined || statement.direct > known.direct) best.set(clause.region, { clause, ...statement });
    }
    for (const [region, { clause, start, end }] of best) {
      const text = clause.text.slice(start, end).replace(/[；;]$/, '。');
      claims.push(claim(wording.ofRegion(shortRegionName(region), text), cite(clause, document, { start, end })));
      cited.push(clause);
    }
  }
  return claims.length === 0 ? nothing() : composed(claims, cited);
}

/** The telling words of the topic must all stand in the statement; common ones may be missing. */
function holdsCore(
  clause: Clause,
  { start, end }: { start: number; end: number },
  concepts: readonly Concept[],
): boolean {
  const text = plainStatement(clause.text.slice(start, end));
  const heaviest = Math.max(...concepts.map((concept) => concept.weight));
  return concepts.every(
    (concept) =>
      concept.weight < heaviest * CORE_SHARE || concept.variants.some((variant) => text.includes(variant.text)),
  );
}

/** Words of 哪些省区市（州）…: they say what is listed, not what it has in common. */
const NAMES_REGIONS = /^(?:.|省区|省市|区域|地区|省份|城市|市县|州市|provinces?|regions?|places?|cities)$/;

/** DRG/DIP, 领导或同志亲自抓: a region counts where it speaks of either, and of the rest. */
function alternativesOf(part: QuestionPart): Concept[][] {
  const known = part.concepts.filter(({ known, surface }) => known && !NAMES_REGIONS.test(surface));
  const text = part.content.toLowerCase();
  const at = text.search(/[/或]/);
  const before = nearest(known, (concept) => at - (text.indexOf(concept.surface) + concept.surface.length));
  const after = nearest(known, (concept) => text.indexOf(concept.surface) - at - 1);
  if (at === -1 || before === undefined || after === undefined) return [known];
  return [known.filter((concept) => concept !== after), known.filter((concept) => concept !== before)];
}

function nearest(concepts: readonly Concept[], distance: (concept: Concept) => number): Concept | undefined {
  const [best] = concepts
    .map((concept) => ({ concept, away: distance(concept) }))
    .filter(({ away }) => away >= 0)
    .sort((a, b) => a.away - b.away);
  return best?.concept;
}

/**
 * The members under a heading: 主要特点有哪四条. Applies where the topic is a heading rather than a sentence; each member is
 * given by its own heading or first sentence.
 */
export async function composeUnderHeading(
  part: QuestionPart,
  hits: readonly Hit[],
  library: Library,
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
  library: Library,
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
export async function pointsAfter(clause: Clause, library: Library): Promise<Clause[]> {
  const siblings = await library.clausesOf(clause.documentId);
  const prefix = clause.unit === 'paragraph' ? clause.path.replace(/\.p\d+$/, '.') : `${clause.path}.`;
  const following: Clause[] = [];
  for (const other of siblings.filter((each) => each.order > clause.order && each.region === clause.region)) {
    if (other.unit !== 'point' || !other.path.startsWith(prefix)) break;
    following.push(other);
  }
  return following;
}

/** A clause by its heading, or by its first sentence where it has none. */
export function headingClaim(clause: Clause, library: Library): Claim {
  const [first] = sentenceSpans(clause.text);
  const place = { start: 0, end: first?.end ?? clause.text.length };
  const text = clause.text.slice(place.start, place.end).replace(/[；;]$/, '。');
  return claim(text, cite(clause, library.document(clause.documentId), place));
}

type HeadingPlace = { readonly text: string; readonly documentId: string; readonly region: string | null };

/** Shorter headings (总则) are words of many questions. */
const LEAST_NAMED_HEADING = 4;

/** A heading the question says in full: 组织实施部分列了哪五条. */
function namedHeading({ text }: QuestionPart, hits: readonly Hit[]): HeadingPlace | null {
  const question = plainText(text);
  for (const { clause } of hits.slice(0, 8)) {
    const said = clause.headingPath.find(
      (heading) => heading.length >= LEAST_NAMED_HEADING && question.includes(plainText(heading)),
    );
    if (said !== undefined) return { text: said, documentId: clause.documentId, region: clause.region };
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

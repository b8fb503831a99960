import type { Hit, ResultSet } from '../evidence/retrieve.js';
import type { Sources } from '../evidence/sources.js';
import { findDateMentions } from '../language/date-mentions.js';
import { foldWidth } from '../language/width.js';
import type { QuestionPart } from '../question/question.js';
import type { Missing } from '../vocabulary/answer.js';
import type { Clause } from '../vocabulary/clause.js';
import { ANSWERING } from './settings.js';

/** What keeps the documents from answering a part, or null where they may. Checked before anything is composed. */
export async function whatIsMissing(
  part: QuestionPart,
  { hits, scope, sureness }: ResultSet,
  library: Sources,
): Promise<Missing | null> {
  const [unknown] = part.unknownNumbers;
  if (unknown !== undefined) return { kind: 'document', value: unknown };
  if (part.places.length > 0 && hits.length === 0) return { kind: 'region', value: part.places.join('、') };
  if (part.regions.length > 0 && (scope.documents.size === 0 || hits.length === 0)) {
    return { kind: 'region', value: part.regions.join('、') };
  }
  const [best] = hits;
  if (best === undefined || !namesTopic(part)) return { kind: 'term', value: part.content || part.text };
  if (part.concepts.length > 0 && sureness < ANSWERING.leastSureness) {
    return { kind: 'term', value: unknownWords(part, best) };
  }
  if (part.wants.actual && !(await reportsResults(hits, library))) return { kind: 'actual-value' };
  return part.wants.main === 'how' ? null : yearMissing(part, hits, library);
}

/** Who, when and how many need a what: a region alone is none. */
function namesTopic({ concepts, wants, years }: QuestionPart): boolean {
  if (!(wants.who || wants.amount || wants.when) || years.length > 0) return true;
  return concepts.some((concept) => concept.known && [...concept.surface].length > 1);
}

/** The words of the topic that the best clause does not hold. */
function unknownWords(part: QuestionPart, best: Hit): string {
  const unknown = part.concepts.filter((concept) => !concept.known).map((concept) => concept.surface);
  return unknown.length > 0 ? joinPairs(unknown) : withoutMarks(part.text) || best.clause.heading;
}

function withoutMarks(text: string): string {
  return text.replace(/^[\s，,；;]+|[\s？?。！!，,；;]+$/g, '');
}

/** 高速, 速公, 公路 → 高速公路. */
function joinPairs(surfaces: readonly string[]): string {
  return surfaces.reduce(
    (joined, surface) =>
      joined.endsWith(surface.charAt(0)) && joined !== ''
        ? joined + surface.slice(1)
        : `${joined}${joined === '' ? '' : '、'}${surface}`,
    '',
  );
}

async function reportsResults(hits: readonly Hit[], library: Sources): Promise<boolean> {
  const [best] = hits;
  if (best === undefined) return false;
  if (library.document(best.clause.documentId).kind !== 'news') return false;
  return hits.some(
    (hit) => hit.score >= best.score * 0.7 && hit.facts.some((fact) => fact.kind === 'indicator' && fact.achieved),
  );
}

/**
 * Where a year is only asserted (2025年就实现…，怎么推进), it may be the user's mistake: dated hits must then score this share of
 * the best one to stand before it.
 */
const CLOSE_DATED_HIT = 0.85;

/** Hits of the years asked about; all of them where none that comes close speaks of those years. */
export async function hitsOfYears(part: QuestionPart, hits: readonly Hit[], library: Sources): Promise<readonly Hit[]> {
  if (part.years.length === 0) return hits;
  const dated: Hit[] = [];
  for (const hit of hits) {
    const years = await yearsOf(hit.clause, library);
    if (part.years.some((year) => years.has(year))) dated.push(hit);
  }
  const least = assertsYear(part) ? (hits[0]?.score ?? 0) * CLOSE_DATED_HIT : 0;
  return dated[0] !== undefined && dated[0].score >= least ? dated : hits;
}

/** 2025年就实现全覆盖，怎么推进: the year is said in passing, not asked about. */
function assertsYear({ wants }: QuestionPart): boolean {
  return wants.main === 'yes-no' || wants.main === 'how';
}

/** A year the question asks about must be one that the clauses found speak of. */
export async function yearMissing(part: QuestionPart, hits: readonly Hit[], library: Sources): Promise<Missing | null> {
  if (
    part.years.length === 0 ||
    part.wants.main === 'metadata' ||
    part.wants.main === 'lookup' ||
    part.wants.main === 'yes-no'
  )
    return null;
  const best = hits[0]?.score ?? 0;
  const close = hits.filter((hit) => hit.score >= best * 0.6).slice(0, 8);
  for (const { clause } of close) {
    const years = await yearsOf(clause, library);
    if (part.years.some((year) => years.has(year))) return null;
  }
  if (assertsYear(part) && hits[0] !== undefined && statesYear(hits[0])) return null;
  return { kind: 'year', value: part.years.join('、') };
}

/** The best statement says another year by itself: that corrects the question. */
function statesYear({ clause, statements: [best] }: Hit): boolean {
  return best !== undefined && yearsIn(clause.text.slice(best.start, best.end)).length > 0;
}

/**
 * Years named in a clause; of one that names none, those of its document's date and number, in a report the year its region's
 * text last spoke of before it.
 */
async function yearsOf(clause: Clause, library: Sources): Promise<ReadonlySet<number>> {
  const own = yearsIn(clause.text);
  const { kind, issueDate, documentNumber } = library.document(clause.documentId);
  if (own.length > 0) return new Set(own);
  if (kind !== 'news')
    return new Set(`${issueDate ?? ''}${documentNumber ?? ''}`.match(/(?:19|20)\d{2}/g)?.map(Number));
  const earlier = (await library.clausesOf(clause.documentId)).filter(
    (other) => other.region === clause.region && other.order < clause.order,
  );
  for (const other of earlier.reverse()) {
    const years = yearsIn(other.text);
    if (years.length > 0) return new Set(years.slice(-1));
  }
  return new Set();
}

/** Years that date something, and years something is compared with (较2019年). */
function yearsIn(text: string): number[] {
  const folded = foldWidth(text);
  const compared = [...folded.matchAll(/[较比]((?:19|20)\d{2})年/g)].map((match) => Number(match[1]));
  return [...compared, ...findDateMentions(folded).flatMap((mention) => mention.year ?? [])];
}

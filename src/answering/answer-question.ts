import type {
  Answer,
  Citation,
  Missing,
  NonEmpty,
  Outcome,
  RankedClause,
  RefusalReason,
  VerifiedClaim,
  Withheld,
} from '../answer.js';
import type { Clause, ClauseId } from '../clause.js';
import type { Library } from '../retrieval/library.js';
import { type Hit, type ResultSet, retrieve } from '../retrieval/retrieve.js';
import { type QuestionPart, understandQuestion } from '../retrieval/understand/question.js';
import { composeBySide, sidesToAnswer } from './by-side.js';
import { cite } from './cite.js';
import { composePart } from './compose/compose-part.js';
import { asksSomething } from '../retrieval/understand/split-question.js';
import { type Wording, wordingFor } from './compose/wording.js';
import { distinctClaims } from './distinct-claims.js';
import { isClinical, isSteering, withoutSteering } from './guard.js';
import { ANSWERING } from './settings.js';
import { verifyClaims } from './verify.js';

export type Question = {
  readonly text: string;
  /** Earlier questions of the same user in the same conversation, oldest first. */
  readonly history?: readonly string[];
};

export type AnswerDeps = {
  readonly library: Library;
  readonly newId: () => string;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
};

/** What the answer rests on, for `--explain`. */
export type Explanation = { readonly parts: readonly { readonly part: QuestionPart; readonly hits: readonly Hit[] }[] };

export type Answered = { readonly answer: Answer; readonly explanation: Explanation };

/**
 * The question use case: guard → understand → retrieve → compose → verify. Expected outcomes are statuses of the answer;
 * it throws only what the store throws.
 */
export async function answerQuestion(
  { text, history = [] }: Question,
  { library, newId, now }: AnswerDeps,
): Promise<Answered> {
  const started = now();
  const asked = isSteering(text) ? withoutSteering(text) : text;
  const outcome = { id: newId(), question: text, engine: 'extractive' as const };
  const reason = refusalOf(text, asked);
  if (asked === null || reason !== null) {
    const refused = { status: 'refused' as const, reason: reason ?? ('steering' as const) };
    return { answer: { ...outcome, ...refused, ...silence(now() - started) }, explanation: { parts: [] } };
  }
  const parts = await understandQuestion(
    asked,
    history.filter((each) => !isSteering(each)),
    library.understanding,
  );
  const wording = wordingFor(text);
  const worked: Worked[] = [];
  let retrieveMs = 0;
  for (const part of parts) {
    const before = now();
    const result = await retrieve(part, library);
    retrieveMs += now() - before;
    worked.push(await workPart(part, result, library, wording));
  }
  const decided = decide(worked, asked !== text, library);
  const totalMs = now() - started;
  const answer: Answer = {
    ...outcome,
    ...decided.outcome,
    withheld: decided.withheld,
    understood: {
      regions: [...new Set(parts.flatMap((part) => part.regions))],
      documents: [...new Set(parts.flatMap((part) => part.documentIds))],
      intent: parts[0]?.wants.main ?? 'general',
    },
    retrieved: rankedOf(worked),
    timings: { retrieveMs, composeMs: totalMs - retrieveMs, totalMs },
  };
  return { answer, explanation: { parts: worked.map(({ part, result }) => ({ part, hits: result.hits })) } };
}

/** Clauses found by enumerating facts or by exact lookup rank before those found by search. */
const ENUMERATED = 1;

/** What is refused before it is understood; null for a question to be answered. `asked` is null where only steering is left. */
function refusalOf(text: string, asked: string | null): RefusalReason | null {
  if (asked === null) return 'steering';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'empty';
  return isClinical(asked) ? 'off-topic' : null;
}

type Worked = {
  readonly part: QuestionPart;
  readonly result: ResultSet;
  readonly results: readonly ResultSet[];
  readonly verified: readonly VerifiedClaim[];
  readonly withheld: readonly Withheld[];
  readonly missing: readonly Missing[];
  /** Clauses that enumeration or lookup found, whatever the search thought of them. */
  readonly enumerated: ReadonlySet<ClauseId>;
};

async function workPart(part: QuestionPart, result: ResultSet, library: Library, wording: Wording): Promise<Worked> {
  if (isTopicless(part))
    return { part, result, results: [result], verified: [], withheld: [], missing: [], enumerated: new Set() };
  const sides = await sidesToAnswer(part, result, library, wording);
  const composition =
    sides.length > 1
      ? await composeBySide(part, sides, library, wording)
      : { ...(await composePart({ part, result, library, wording })), clauses: [], results: [] };
  const seen: readonly Clause[] = [
    ...result.hits.map((hit) => hit.clause),
    ...composition.lookedUp,
    ...composition.clauses,
  ];
  const { verified, withheld } = verifyClaims({
    claims: composition.claims,
    clauses: new Map(seen.map((clause) => [clause.id, clause])),
    documentNumbers: new Map(library.documents.map((document) => [document.id, document.documentNumber])),
  });
  const found = new Set(composition.lookedUp.map((clause) => clause.id));
  const enumerated = new Set(
    verified.flatMap((claim) => claim.citations.map((citation) => citation.clauseId)).filter((id) => found.has(id)),
  );
  return {
    part,
    result,
    results: [result, ...composition.results],
    verified,
    withheld,
    missing: composition.missing,
    enumerated,
  };
}

function decide(
  worked: readonly Worked[],
  steered: boolean,
  library: Library,
): { outcome: Outcome; withheld: Withheld[] } {
  const withheld = worked.flatMap((each) => each.withheld);
  const claims = distinctClaims(worked.flatMap((each) => each.verified));
  const missing = worked.flatMap(({ part, missing }) => (part.later && isCoveredByClaims(part) ? [] : missing));
  const [first, ...rest] = claims;
  if (
    steered &&
    !worked.some(
      ({ part }) => part.regions.length + part.documentIds.length + part.kinds.length + part.labels.length > 0,
    )
  ) {
    return { outcome: { status: 'refused', reason: 'steering' }, withheld };
  }
  if (first !== undefined) {
    const all: NonEmpty<VerifiedClaim> = [first, ...rest];
    const [firstMissing, ...otherMissing] = missing;
    if (firstMissing === undefined) return { outcome: { status: 'answered', claims: all }, withheld };
    return { outcome: { status: 'partial', claims: all, missing: [firstMissing, ...otherMissing] }, withheld };
  }
  if (steered) return { outcome: { status: 'refused', reason: 'steering' }, withheld };
  const choices = library.documents.filter((document) => document.kind === 'plan').map((document) => document.title);
  const [firstChoice, ...otherChoices] = choices;
  if (
    worked.every(({ part }) => isTopicless(part)) &&
    firstChoice !== undefined &&
    worked.some(({ part }) => points(part))
  ) {
    return { outcome: { status: 'clarify', choices: [firstChoice, ...otherChoices] }, withheld };
  }
  if (worked.every((each) => isOffTopic(each)))
    return { outcome: { status: 'refused', reason: 'off-topic' }, withheld };
  return { outcome: { status: 'unanswerable', missing, nearest: nearestOf(worked, library) }, withheld };
}

/** A remark behind the question, or a wish (分别在第几条, 什么任务) that every claim with its citation meets. */
function isCoveredByClaims({ text, dependent }: QuestionPart): boolean {
  return !asksSomething(text) || (dependent && ASKS_FOR_CITATION.test(text));
}

const ASKS_FOR_CITATION =
  /第几[条项款段]|哪一?[条项款段](?:里|写|规定|说)?[？?。]?$|在哪|出处|依据(?:是|在|哪)|哪份(?:文件|材料)|^(?:是|又是)?什么(?:任务|工作|事|内容)[？?。]?$|原文(?:是|怎么|写|给|贴|摘)/;

function isTopicless({ concepts, units, labels, regions, places, years, wants }: QuestionPart): boolean {
  const known = concepts.filter((concept) => concept.known).reduce((sum, concept) => sum + concept.weight, 0);
  return (
    known < 2.2 &&
    units.length === 0 &&
    labels.length === 0 &&
    regions.length === 0 &&
    places.length === 0 &&
    years.length === 0 &&
    wants.main !== 'metadata'
  );
}

/** The part points at something unsaid (这个指标, 那事儿) or asks what only documents answer. */
function points({ text, wants }: QuestionPart): boolean {
  return (
    /第[\d一二三四五六七八九十]+(?:项|条|点|款)/.test(text) ||
    /[这那该此](?:个|项|条|些|件)?(?:指标|任务|事|目标|工作|比例|要求|规定|政策)/.test(text) ||
    ((wants.who || wants.amount || wants.when) && !/你(?:是|叫|会|能)/.test(text))
  );
}

function isOffTopic({ part, result }: Worked): boolean {
  const best = result.hits[0]?.signals.clause ?? 0;
  const known = part.concepts.filter((concept) => concept.known);
  const ofTheField = known.some((concept) => concept.surface.length > 2 && concept.variants.length > 1);
  const named =
    /方案|文件|材料|通知|办法|意见|规划|政策/.test(part.text) ||
    part.documentIds.length > 0 ||
    part.kinds.length > 0 ||
    part.unknownNumbers.length > 0 ||
    part.labels.length > 0 ||
    part.units.length > 0;
  const topical = known.some(
    ({ surface }) => [...surface].length > 1 && !part.places.some((place) => place.includes(surface)),
  );
  const placed = part.regions.length + part.places.length > 0 && topical;
  return !ofTheField && !named && !placed && best < ANSWERING.offTopicCoverage;
}

/** The best statements found, offered as reading, not as an answer. */
function nearestOf(worked: readonly Worked[], library: Library): Citation[] {
  const hits = worked.flatMap(({ result }) => result.hits).filter((hit) => hit.clause.unit !== 'front-matter');
  return hits.slice(0, ANSWERING.nearest).map(({ clause, statements }) => {
    const place = statements[0] ?? { start: 0, end: clause.text.length };
    return cite(clause, library.document(clause.documentId), { start: place.start, end: place.end });
  });
}

function rankedOf(worked: readonly Worked[]): RankedClause[] {
  const best = new Map<RankedClause['clauseId'], number>();
  for (const { results, enumerated } of worked) {
    for (const { hits } of results) {
      for (const { clause, score } of hits) best.set(clause.id, Math.max(best.get(clause.id) ?? 0, score));
    }
    for (const id of enumerated) best.set(id, ENUMERATED + (best.get(id) ?? 0));
  }
  return [...best].map(([clauseId, score]) => ({ clauseId, score })).sort((a, b) => b.score - a.score);
}

function silence(totalMs: number): Pick<Answer, 'withheld' | 'understood' | 'retrieved' | 'timings'> {
  return {
    withheld: [],
    understood: { regions: [], documents: [], intent: 'general' },
    retrieved: [],
    timings: { retrieveMs: 0, composeMs: totalMs, totalMs },
  };
}

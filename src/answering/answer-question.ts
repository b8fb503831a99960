import { type Hit, type ResultSet, retrieve } from '../evidence/retrieve.js';
import type { Sources } from '../evidence/sources.js';
import type { Cue } from '../question/cues/read-cues.js';
import { nextTurn } from '../question/next-turn.js';
import { openTalk, textsNamed } from '../question/open-talk.js';
import { type QuestionPart, questionsBeyond, understandQuestion } from '../question/question.js';
import { saysSomething } from '../question/script-of.js';
import { withoutSmallTalk } from '../question/small-talk.js';
import type { Answer, Claim, RankedClause, RefusalReason, VerifiedClaim } from '../vocabulary/answer.js';
import type { Clause } from '../vocabulary/clause.js';
import type { BeginStep } from '../vocabulary/watch.js';
import { composeBySide, sidesToAnswer } from './by-side.js';
import { composePart } from './compose/compose-part.js';
import { type Wording, wordingFor } from './compose/wording.js';
import { decide, isTopicless, type Worked } from './decide.js';
import { isClinical, isSteering, withoutSteering } from './guard.js';
import { timed } from './timed.js';
import { type Verified, type VerifyInput, verifyClaims } from './verify/verify-claims.js';

export type Question = {
  readonly text: string;
  /** Earlier questions of the same user in the same conversation, oldest first. */
  readonly history?: readonly string[];
  /** Where the question is asked: taken where it names no document or region itself. */
  readonly within?: { readonly documentIds: readonly string[] | null; readonly region: string | null };
};

export type AnswerDeps = {
  readonly library: Sources;
  readonly newId: () => string;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  /** Told of each step; absent where nobody watches. */
  readonly begin?: BeginStep | undefined;
};

/** What the answer rests on, for `--explain`. */
export type Explanation = { readonly parts: readonly ExplainedPart[] };
export type ExplainedPart = {
  readonly part: QuestionPart;
  readonly hits: readonly Hit[];
  /** Its claims, where they are all there is of what was asked; else none. */
  readonly enumerated: readonly VerifiedClaim[];
};

/** True where the wording of some part of the question told the cue. */
export function tellsOf({ parts }: Explanation, cue: Cue): boolean {
  return parts.some(({ part }) => part.cues.has(cue));
}

export type Answered = { readonly answer: Answer; readonly explanation: Explanation };

/**
 * The question use case: guard → understand → retrieve → compose → verify. Expected outcomes are statuses of the answer;
 * it throws only what the store throws.
 */
export async function answerQuestion(
  { text, history = [], within }: Question,
  { library, newId, now, begin }: AnswerDeps,
): Promise<Answered> {
  const started = now();
  const sober = isSteering(text) ? withoutSteering(text) : text;
  // Questions that came at the same moment begin one after another.
  await nextTurn();
  const outcome = { id: newId(), question: text, engine: 'extractive' as const, written: null, fallback: null };
  const reason = await refusalOf(text, sober, library);
  if (sober === null || reason !== null) {
    const refused = { status: 'refused' as const, reason: reason ?? ('steering' as const) };
    const silent = silence(now() - started);
    const documents = sober !== null && reason === 'small-talk' ? textsNamed(sober, library.understanding) : [];
    const understood = { ...silent.understood, documents };
    return { answer: { ...outcome, ...refused, ...silent, understood }, explanation: { parts: [] } };
  }
  const asked = withoutSmallTalk(sober);
  const earlier: string[] = [];
  for (const each of history)
    if (!isSteering(each) && (await openTalk(each, library.understanding)) === null)
      earlier.push(withoutSmallTalk(each));
  await nextTurn();
  const understood = await timed('understand', { begin }, () =>
    understandQuestion(asked, earlier, library.understanding),
  );
  const parts = understood.map((part) => placed(part, within));
  const wording = wordingFor(text);
  const worked: Worked[] = [];
  let retrieveMs = 0;
  for (const part of parts) {
    // Other questions wait on this thread: none for longer than one part takes.
    await nextTurn();
    const before = now();
    const result = await timed('find', { begin }, () => retrieve(part, library));
    retrieveMs += now() - before;
    await nextTurn();
    worked.push(await workPart(part, result, { library, begin }, wording));
  }
  const decided = decide(worked, sober !== text, { library, further: questionsBeyond(asked) });
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
  return { answer, explanation: { parts: worked.map(explained) } };
}

function explained({ part, result, verified, enumerates }: Worked): ExplainedPart {
  return { part, hits: result.hits, enumerated: enumerates ? verified : [] };
}

/** A part that names no place of its own is asked of where it was asked. */
function placed(part: QuestionPart, within: Question['within']): QuestionPart {
  if (within === undefined) return part;
  const namesOwn = part.regions.length + part.places.length + part.documentIds.length + part.kinds.length > 0;
  const region = namesOwn || part.wants.eachRegion || within.region === null ? part.regions : [within.region];
  const documentIds = part.documentIds.length > 0 ? part.documentIds : (within.documentIds ?? []);
  return { ...part, regions: region, documentIds };
}

/** Clauses found by enumerating facts or by exact lookup rank before those found by search. */
const ENUMERATED = 1;

/** What is refused before it is understood; null for a question to be answered. `sober` is null where only steering is left. */
async function refusalOf(
  text: string,
  sober: string | null,
  { understanding }: Sources,
): Promise<RefusalReason | null> {
  if (sober === null) return 'steering';
  if ((await openTalk(sober, understanding)) !== null) return 'small-talk';
  if (!saysSomething(text)) return 'empty';
  return isClinical(sober) ? 'off-topic' : null;
}

async function workPart(
  part: QuestionPart,
  result: ResultSet,
  { library, begin }: Pick<AnswerDeps, 'library' | 'begin'>,
  wording: Wording,
): Promise<Worked> {
  if (isTopicless(part))
    return {
      part,
      result,
      results: [result],
      verified: [],
      withheld: [],
      missing: [],
      enumerates: false,
      enumerated: new Set(),
    };
  const composition = await timed('propose', { begin }, async () => {
    const sides = await sidesToAnswer(part, result, library, wording);
    return sides.sides.length > 1
      ? await composeBySide(part, sides, library, wording)
      : { ...(await composePart({ part, result, library, wording })), clauses: [], results: [] };
  });
  const seen: readonly Clause[] = [
    ...result.hits.map((hit) => hit.clause),
    ...composition.lookedUp,
    ...composition.clauses,
  ];
  const known = {
    clauses: new Map(seen.map((clause) => [clause.id, clause])),
    documentNumbers: new Map(seen.map(({ documentId: id }) => [id, library.document(id).documentNumber])),
  };
  const { verified, withheld } = await timed('verify', { begin }, () => verifiedInTurns(composition.claims, known));
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
    enumerates: composition.enumerates === true,
    enumerated,
  };
}

/** Claims verified before other work on this thread gets its turn. */
const A_TURN = 50;

/** An enumeration may hold some thousand claims. */
async function verifiedInTurns(claims: readonly Claim[], known: Omit<VerifyInput, 'claims'>): Promise<Verified> {
  const done: Verified[] = [];
  for (let from = 0; from < claims.length; from += A_TURN) {
    await nextTurn();
    done.push(verifyClaims({ ...known, claims: claims.slice(from, from + A_TURN) }));
  }
  return { verified: done.flatMap(({ verified }) => verified), withheld: done.flatMap(({ withheld }) => withheld) };
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

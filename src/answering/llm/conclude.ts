import type { Sources } from '../../evidence/sources.js';
import { plainText } from '../../language/plain-text.js';
import type {
  Answer,
  Citation,
  Fallback,
  Missing,
  NonEmpty,
  Outcome,
  RankedClause,
  Verdict,
  VerifiedClaim,
  Withheld,
} from '../../vocabulary/answer.js';
import { type ClauseId, documentIdOf } from '../../vocabulary/clause.js';
import { type Answered, tellsOf } from '../answer-question.js';
import { distinctClaims } from '../distinct-claims.js';
import { contentPairs } from '../verify/content.js';
import { holdsMarkup } from '../verify/markup.js';
import { verdictHolds } from '../verify/verdict-holds.js';
import type { Unstated } from './hold-claim.js';
import type { Confirmed } from './not-stated.js';
import type { Reply } from './reply.js';

/** What came of one or two replies. */
export type Round = {
  /** Null where it could not be read, though claims of it may have been. */
  readonly reply: Reply | null;
  readonly claims: readonly VerifiedClaim[];
  /** Where no sentence stands as the model wrote it: the clauses' own that stand in for them. */
  readonly standIns: readonly VerifiedClaim[];
  readonly withheld: readonly Withheld[];
  /** Positions of its sentences that are not shown as the model wrote them. */
  readonly amiss: readonly number[];
  /** The clauses the model was shown. */
  readonly shown: readonly ClauseId[];
  /** Their text. */
  readonly read: string;
  readonly verdict: Verdict | null;
  readonly unstated: readonly Unstated[];
};

export type Concluding = {
  readonly round: Round;
  readonly unstated: Confirmed;
  readonly extractive: Answered;
  /** The question and its history. */
  readonly asked: readonly string[];
  readonly library: Pick<Sources, 'documents'>;
};

/** What the model's part and the extractive answer come to together: never less than the extractive answer. */
export function concluded({
  round,
  unstated,
  extractive: { answer: extractive, explanation },
  asked,
  library,
}: Concluding): Answer {
  const { reply, shown } = round;
  const withheld = [
    ...round.withheld,
    ...unstated.dropped.map((text): Withheld => ({ text, reason: 'not-supported' })),
  ];
  const known = { asked: asked.join('\n'), read: round.read };
  // What was searched for and not found says more than the model's own words for it.
  const notFound = (of: Reply) => (unstated.missing.length > 0 ? unstated.missing : missingOf(of, extractive, known));
  const all = { withheld, retrieved: withShown(extractive.retrieved, shown) };
  if (round.claims.length > 0) {
    // What is enumerated is the engine's, whatever the model wrote of it.
    const enumerated = explanation.parts.flatMap((part) => part.enumerated);
    const [first, ...rest] = distinctClaims([...enumerated, ...leading(round, extractive), ...round.claims]);
    if (first === undefined) throw new RangeError('claims are there');
    const written: NonEmpty<VerifiedClaim> = [first, ...rest];
    const askedNow = { text: asked[0] ?? '', speaksOfBan: tellsOf(explanation, 'speaks-of-ban') };
    const verdict =
      round.verdict !== null && verdictHolds(round.verdict, askedNow, round.claims) ? round.verdict : null;
    const outcome = {
      ...baseOf(extractive),
      ...all,
      engine: 'llm' as const,
      ...(verdict === null ? {} : { verdict }),
      ...(tellsOf(explanation, 'drafts') ? { isDraft: true as const } : {}),
    };
    const [missing, ...others] = [
      ...(reply?.status === 'partial' ? notFound(reply) : unstated.missing),
      ...(isFirstOrMember(round, extractive) ? [{ kind: 'own-words' } as const] : []),
    ];
    return missing === undefined
      ? { ...outcome, status: 'answered', claims: written }
      : { ...outcome, status: 'partial', claims: written, missing: [missing, ...others] };
  }
  const isSilent = withheld.length === 0 && (reply?.status === 'unanswerable' || reply?.status === 'clarify');
  if (isSilent && 'claims' in extractive) return { ...extractive, ...all };
  if (isSilent && reply.status === 'clarify') {
    const [choice, other, ...others] = titlesOf(shown, library);
    if (choice !== undefined && other !== undefined)
      return { ...baseOf(extractive), ...all, engine: 'llm', status: 'clarify', choices: [choice, other, ...others] };
  }
  if (isSilent && 'nearest' in extractive && extractive.status === 'nearest') return { ...extractive, engine: 'llm' };
  if (isSilent) {
    return {
      ...baseOf(extractive),
      ...all,
      engine: 'llm',
      status: 'unanswerable',
      missing: notFound(reply),
      nearest: nearestOf(extractive),
    };
  }
  const fallback: Fallback = reply === null ? 'reply-unusable' : 'nothing-verified';
  const outcome = pointedAt(round.standIns, extractive, unstated.missing);
  return outcome === null
    ? { ...extractive, ...all, fallback }
    : { ...baseOf(extractive), engine: 'extractive', ...all, fallback, ...outcome };
}

/**
 * Where nothing stands as the model wrote it, the clauses it points at are still those it read as the answer: their own sentences
 * are shown, before those of the rules where these rest on others.
 */
function pointedAt(
  standIns: readonly VerifiedClaim[],
  extractive: Answer,
  unstated: readonly Missing[],
): Outcome | null {
  const [first, ...rest] = standIns;
  if (first === undefined) return null;
  const own = standIns.map(({ citations }) => citations[0]);
  const found = 'claims' in extractive ? extractive.claims : [];
  const isCited = ({ clauseId, start, end }: Citation) =>
    found.some(({ citations }) =>
      citations.some((other) => other.clauseId === clauseId && other.start < end && start < other.end),
    );
  if (own.some(isCited)) return null;
  const missing: NonEmpty<Missing> = [{ kind: 'own-words' }, ...unstated];
  return { status: 'partial', claims: [first, ...rest, ...found], missing };
}

/** The extractive answer stands before a model's whose first sentence is not shown at all. */
function leading({ withheld, amiss, claims }: Round, extractive: Answer): readonly VerifiedClaim[] {
  const isLost = amiss.includes(0) && withheld.some(({ replaced }) => replaced !== true);
  if (!isLost || !('claims' in extractive)) return [];
  const cited = new Set(claims.flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId)));
  return extractive.claims.filter(({ citations }) => !cited.has(citations[0].clauseId));
}

/** The first sentence, or any of a list, is the answer: where it does not hold the answer is not the model's whole one. */
function isFirstOrMember({ amiss }: Round, { understood }: Answer): boolean {
  return amiss.includes(0) || (understood.intent === 'list' && amiss.length > 0);
}

const MOST_NEAREST = 3;
const MOST_CHOICES = 6;

function titlesOf(shown: readonly ClauseId[], { documents }: Pick<Sources, 'documents'>): string[] {
  const ids = new Set(shown.map(documentIdOf));
  const titles = [...ids].flatMap((id) => documents.find((document) => document.id === id)?.title ?? []);
  return titles.slice(0, MOST_CHOICES);
}

function nearestOf(extractive: Answer) {
  return extractive.status === 'unanswerable' ? extractive.nearest : [];
}

/** What a later search of the same question found ranks behind what the first found. */
function withShown(retrieved: readonly RankedClause[], shown: readonly ClauseId[]): RankedClause[] {
  const known = new Set(retrieved.map(({ clauseId }) => clauseId));
  return [...retrieved, ...shown.filter((id) => !known.has(id)).map((clauseId) => ({ clauseId, score: 0 }))];
}

function baseOf({ id, question, understood, retrieved, written, fallback, timings }: Answer) {
  return { id, question, understood, retrieved, written, fallback, timings };
}

const LONGEST_MISSING = 40;

type Known = { readonly asked: string; readonly read: string };

/** A model's own words for what is missing are shown only where they are short, plain and words of what it was given. */
function missingOf({ missing }: Reply, extractive: Answer, known: Known): Missing[] {
  const own = missing
    .map((text) => text.trim())
    .filter((text) => text.length <= LONGEST_MISSING && !holdsMarkup(text, []) && isKnown(text, known));
  if (own.length > 0) return own.slice(0, MOST_NEAREST).map((value) => ({ kind: 'rest', value }));
  if (missing.length > 0) return [{ kind: 'rest', value: null }];
  return 'missing' in extractive ? [...extractive.missing] : [];
}

/** Half of the content words, and every number of it asked. */
function isKnown(text: string, { asked, read }: Known): boolean {
  const terms = [...contentPairs(text)];
  const known = contentPairs(`${asked}\n${read}`);
  const numbers = plainText(text).match(/\d+/g) ?? [];
  return (
    terms.length > 0 &&
    terms.filter((term) => known.has(term)).length * 2 >= terms.length &&
    numbers.every((number) => plainText(asked).includes(number))
  );
}

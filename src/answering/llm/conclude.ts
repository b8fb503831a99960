import { plainText } from '../../language/plain-text.js';
import type {
  Answer,
  Fallback,
  Missing,
  NonEmpty,
  RankedClause,
  Verdict,
  VerifiedClaim,
  Withheld,
} from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { contentPairs } from '../verify/content.js';
import { holdsMarkup } from '../verify/markup.js';
import type { Reply } from './reply.js';

/** What came of one or two replies. */
export type Round = {
  /** Null where it could not be read, though claims of it may have been. */
  readonly reply: Reply | null;
  readonly claims: readonly VerifiedClaim[];
  readonly withheld: readonly Withheld[];
  /** The clauses the model was shown. */
  readonly shown: readonly ClauseId[];
  /** What its first sentence opened with. */
  readonly verdict?: Verdict | null | undefined;
};

/** What the model's part and the extractive answer come to together. `asked`: the question and its history. */
export function concluded(
  { reply, claims, withheld, shown, verdict = null }: Round,
  extractive: Answer,
  asked: readonly string[],
): Answer {
  const all = { withheld, retrieved: withShown(extractive.retrieved, shown) };
  const [first, ...rest] = claims;
  if (first !== undefined) {
    const written: NonEmpty<VerifiedClaim> = [first, ...rest];
    const outcome = {
      ...baseOf(extractive),
      ...all,
      engine: 'llm' as const,
      ...(verdict === null ? {} : { verdict }),
    };
    const [missing, ...others] = reply?.status === 'partial' ? missingOf(reply, extractive, asked) : [];
    return missing === undefined
      ? { ...outcome, status: 'answered', claims: written }
      : { ...outcome, status: 'partial', claims: written, missing: [missing, ...others] };
  }
  if (reply?.status === 'unanswerable' && withheld.length === 0) {
    // Never less than without a model: what the rules found and verified stands.
    if ('claims' in extractive) return { ...extractive, ...all };
    if ('nearest' in extractive) return { ...extractive, engine: 'llm' };
    return {
      ...baseOf(extractive),
      ...all,
      engine: 'llm',
      status: 'unanswerable',
      missing: missingOf(reply, extractive, asked),
      nearest: [],
    };
  }
  const fallback: Fallback = reply === null ? 'reply-unusable' : 'nothing-verified';
  return { ...extractive, ...all, fallback };
}

const MOST_NEAREST = 3;

/** What a later search of the same question found ranks behind what the first found. */
function withShown(retrieved: readonly RankedClause[], shown: readonly ClauseId[]): RankedClause[] {
  const known = new Set(retrieved.map(({ clauseId }) => clauseId));
  return [...retrieved, ...shown.filter((id) => !known.has(id)).map((clauseId) => ({ clauseId, score: 0 }))];
}

function baseOf({ id, question, understood, retrieved, written, fallback, timings }: Answer) {
  return { id, question, understood, retrieved, written, fallback, timings };
}

const LONGEST_MISSING = 40;

/** A model's own words for what is missing are shown only where they are short, plain and words of the question. */
function missingOf({ missing }: Reply, extractive: Answer, asked: readonly string[]): Missing[] {
  const own = missing
    .map((text) => text.trim())
    .filter((text) => text.length <= LONGEST_MISSING && !holdsMarkup(text, []) && isAsked(text, asked.join('\n')));
  if (own.length > 0) return own.slice(0, MOST_NEAREST).map((value) => ({ kind: 'item', value }));
  return 'missing' in extractive ? [...extractive.missing] : [];
}

/** Half of the content words, and every number. */
function isAsked(text: string, asked: string): boolean {
  const terms = [...contentPairs(text)];
  const known = contentPairs(asked);
  const numbers = plainText(text).match(/\d+/g) ?? [];
  return (
    terms.length > 0 &&
    terms.filter((term) => known.has(term)).length * 2 >= terms.length &&
    numbers.every((number) => plainText(asked).includes(number))
  );
}

/** One sentence against the documents: word for word first, then by what it says. */
import type { Sources } from '../../evidence/sources.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, claim } from '../cite.js';
import { contentOf } from '../verify/content.js';
import { verifyClaims } from '../verify/verify-claims.js';
import type { WrittenContext } from '../verify/written.js';
import { clausesAround, clausesOfMeaning, clausesOfWords, type Within } from './clauses-near.js';
import { type Difference, gradeSentence, type SentenceGrade } from './grade-sentence.js';
import { headedLine, isHeadOf } from './headed-line.js';
import { LONGEST_SENTENCE, type Piece } from './pieces.js';
import { isNameOf, wordForWord } from './word-for-word.js';

export type Verdict =
  /** Its claim is `verified` (the source's words) or `worded` (its own words for them). */
  | { readonly verdict: 'supported'; readonly claim: VerifiedClaim }
  /** A heading or a name of the document of this clause, word for word. */
  | { readonly verdict: 'name'; readonly clause: Clause }
  /** A clause says it in other words, or (`contradicted`) says otherwise. */
  | ({ readonly verdict: 'differs' | 'contradicted' } & Difference)
  | { readonly verdict: 'not-found' };

/** What is no sentence to check: longer than one, or too short to state a thing. */
export type NoSentence = 'too-long' | 'states-nothing';

export type Found = {
  readonly verdict: Verdict | NoSentence;
  /** Where the reader of the text is now; null where nowhere. */
  readonly clause: Clause | null;
};

export type CheckedAgainst = {
  readonly library: Sources;
  readonly names: WrittenContext;
  readonly within: Within;
};

/** Less content than this states nothing (其中：, 特此通知): it stands word for word or is left out. */
const LEAST_CONTENT = 5;

/** A sentence, the clause of the one before it where that was found, and once it was sought: the clauses looked through. */
export type Sought = { readonly piece: Piece; readonly before: Clause | null };
type Unfound = Sought & { readonly near: readonly Clause[] };

export async function checkSentence(sought: Sought, against: CheckedAgainst): Promise<Found> {
  const { found, near } = await findWhole(sought, against);
  return found ?? findMeaning({ ...sought, near }, against);
}

/** The words as they stand, from the beginning of a statement to the end of one; `found` is null where they stand nowhere so. */
export async function findWhole(
  { piece, before }: Sought,
  against: CheckedAgainst,
): Promise<{ readonly found: Found | null; readonly near: readonly Clause[] }> {
  const { library, names, within } = against;
  const { words } = piece;
  // A bracket speaks of the sentence before it: the same words behind another one charge others.
  if (piece.isBracket && before !== null) return { found: wholeIn(words, [before], library, names), near: [before] };
  const around = before === null ? [] : await clausesAround(before, library);
  const here = wholeIn(words, around, library, names);
  if (here !== null) return { found: here, near: around };
  const lexical = await clausesOfWords(words, library, within);
  const found = wholeIn(words, lexical, library, names) ?? (await headedIn(words, around, against));
  return { found, near: [...around, ...lexical] };
}

/** 组织实施：…；…: all of it where each part stands word for word in a clause that bears the head. */
async function headedIn(
  words: string,
  around: readonly Clause[],
  { library, names, within }: CheckedAgainst,
): Promise<Found | null> {
  const line = headedLine(words);
  if (line === null || words.length > LONGEST_SENTENCE) return null;
  const stands: Found[] = [];
  for (const part of line.parts) {
    const near = [...around, ...(await clausesOfWords(`${line.head} ${part}`, library, within))];
    const headed = near.filter((clause) => isHeadOf(line.head, clause, library.document(clause.documentId)));
    const whole = wholeIn(part, headed, library, names);
    if (whole === null) return null;
    stands.push(whole);
  }
  const citations = stands.flatMap(({ verdict }) =>
    typeof verdict !== 'string' && verdict.verdict === 'supported' ? verdict.claim.citations : [],
  );
  const [last, [first, ...rest]] = [stands.at(-1), citations];
  if (last === undefined || first === undefined) return last ?? null;
  const clauses = new Map(stands.flatMap(({ clause }) => (clause === null ? [] : [[clause.id, clause] as const])));
  const { documentNumbers } = names;
  const [held] = verifyClaims({ claims: [claim(words, first, ...rest)], clauses, documentNumbers }).verified;
  return held === undefined ? null : { verdict: { verdict: 'supported', claim: held }, clause: last.clause };
}

/** What the documents say of it, in whatever words. */
export async function findMeaning(
  { piece: { words, isBracket }, before, near }: Unfound,
  { library, names, within }: CheckedAgainst,
): Promise<Found> {
  if (words.length > LONGEST_SENTENCE) return { verdict: 'too-long', clause: null };
  if (isBracket && before !== null) return found(gradeSentence(words, near, { library, names }), near);
  if (contentOf(words).length < LEAST_CONTENT) return { verdict: 'states-nothing', clause: before };
  const meant = await clausesOfMeaning(words, library, within);
  const clauses = [...new Map([...near, ...meant].map((clause) => [clause.id, clause])).values()];
  return found(gradeSentence(words, clauses, { library, names }), clauses);
}

function wholeIn(
  words: string,
  clauses: readonly Clause[],
  library: Sources,
  { documentNumbers }: WrittenContext,
): Found | null {
  for (const clause of clauses) {
    const place = wordForWord(words, clause);
    if (place === null) continue;
    const said = claim(words, cite(clause, library.document(clause.documentId), place));
    const [held] = verifyClaims({ claims: [said], clauses: new Map([[clause.id, clause]]), documentNumbers }).verified;
    if (held !== undefined) return { verdict: { verdict: 'supported', claim: held }, clause };
  }
  const named = clauses.find((clause) => isNameOf(words, clause, library.document(clause.documentId)));
  return named === undefined ? null : { verdict: { verdict: 'name', clause: named }, clause: named };
}

function found(grade: SentenceGrade, clauses: readonly Clause[]): Found {
  if (grade === null) return { verdict: { verdict: 'not-found' }, clause: null };
  const isBorneOut = grade.kind === 'borne-out';
  const cited = isBorneOut ? grade.claim.citations[0] : grade.difference.citation;
  return {
    verdict: isBorneOut
      ? { verdict: 'supported', claim: grade.claim }
      : { verdict: grade.difference.conflict === null ? 'differs' : 'contradicted', ...grade.difference },
    clause: clauses.find(({ id }) => id === cited.clauseId) ?? null,
  };
}

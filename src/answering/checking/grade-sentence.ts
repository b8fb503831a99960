/** Holds a sentence against the statements it may restate, and tells how it stands to the one it comes closest to. */
import type { Sources } from '../../evidence/sources.js';
import { plainText } from '../../language/plain-text.js';
import { statementSpans } from '../../language/sentences.js';
import type { Citation, VerifiedClaim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite } from '../cite.js';
import { gradeWritten } from '../verify/verify-written.js';
import type { WrittenCitation, WrittenContext } from '../verify/written.js';
import { type Differences, differencesOf } from './differences.js';

/** The statement a sentence comes closest to, and in what they differ. */
export type Difference = Differences & { readonly citation: Citation };

export type SentenceGrade =
  | { readonly kind: 'borne-out'; readonly claim: VerifiedClaim }
  /** The statement says it otherwise (`conflict`), or in other words. */
  | { readonly kind: 'differs'; readonly difference: Difference }
  | null;

/** Statements a sentence is held against, by the words they share. */
const STATEMENTS = 8;
/** Statements of one clause it may put together. */
const TOGETHER = 3;
/** A statement that holds this share of a sentence's words, in its order, speaks of the same thing. */
const SAME_MATTER = 0.6;
/** Longer ones are tables run together; laying a sentence beside them takes long. */
const LONGEST_STATEMENT = 1_500;

/** Best of all: the source's own words; then words of the sentence's own; then the closest statement that says it otherwise. */
export function gradeSentence(
  sentence: string,
  clauses: readonly Clause[],
  { library, names }: { readonly library: Sources; readonly names: WrittenContext },
): SentenceGrade {
  const context = { ...names, clauses: new Map(clauses.map((clause) => [clause.id, clause])) };
  const statements = closest(sentence, clauses, library);
  const grade = (citations: readonly WrittenCitation[]) => gradeWritten({ text: sentence, citations }, context);
  const grades = statements.map(({ citation }) => grade([citation]));
  const alone = bestOf(grades);
  if (alone !== null) return { kind: 'borne-out', claim: alone };
  const together = bestOf(sameClause(statements).map(grade));
  if (together !== null) return { kind: 'borne-out', claim: together };
  const differences = statements.flatMap(({ citation }, index) =>
    differenceOf(sentence, citation, grades[index], names),
  );
  const [first] = differences.filter(({ held }) => held >= SAME_MATTER).sort(byCloseness);
  return first === undefined ? null : { kind: 'differs', difference: first };
}

/** Plans of one region say nothing against what is said of another. */
function differenceOf(
  sentence: string,
  { clause, document, quote }: WrittenCitation,
  grade: ReturnType<typeof gradeWritten> | undefined,
  { fold, dutiesOf }: WrittenContext,
): Difference[] {
  const reason = grade?.reason ?? null;
  if (reason === 'region-not-cited') return [];
  const found = differencesOf(sentence, quote, fold);
  const namesOther = reason === 'unit-not-cited' && dutiesOf(clause.id).length > 0;
  const start = clause.text.indexOf(quote);
  const citation = cite(clause, document, { start, end: start + quote.length });
  return [{ ...found, conflict: found.conflict ?? (namesOther ? 'unit' : null), citation }];
}

/** Of two that hold as much, the one that says nothing otherwise. */
function byCloseness(one: Difference, other: Difference): number {
  const rank = ({ held, conflict }: Difference) => held - (conflict === null ? 0 : CONFLICTING);
  return rank(other) - rank(one);
}

/** So much closer must a statement be that says it otherwise. */
const CONFLICTING = 0.1;

function bestOf(grades: readonly ReturnType<typeof gradeWritten>[]): VerifiedClaim | null {
  const sound = grades.flatMap((each) => ('claims' in each && each.reason === null ? each.claims : []));
  return sound.find(({ grade }) => grade === 'verified') ?? sound[0] ?? null;
}

type Statement = { readonly citation: WrittenCitation };

/** The statements that hold most of the sentence, best first. */
function closest(sentence: string, clauses: readonly Clause[], library: Sources): Statement[] {
  const plain = plainText(sentence);
  const pairs = pairsOf(plain);
  const near = clauses
    .flatMap((clause) =>
      statementSpans(clause.text)
        .filter(({ start, end }) => end - start <= LONGEST_STATEMENT)
        .map(({ start, end }) => {
          const quote = clause.text.slice(start, end);
          const given = plainText(quote);
          return { clause, quote, shared: pairs.filter((pair) => given.includes(pair)).length };
        }),
    )
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, STATEMENTS);
  return near.map(({ clause, quote }) => ({
    citation: { clause, document: library.document(clause.documentId), quote },
  }));
}

function pairsOf(plain: string): string[] {
  return [...new Set([...plain].slice(1).map((_, at) => plain.slice(at, at + 2)))];
}

/** Statements of one clause, to be cited together. */
function sameClause(statements: readonly Statement[]): WrittenCitation[][] {
  const ids = [...new Set(statements.map(({ citation }) => citation.clause.id))];
  return ids
    .map((id) => statements.filter(({ citation }) => citation.clause.id === id).map(({ citation }) => citation))
    .filter((group) => group.length > 1)
    .map((group) => group.slice(0, TOGETHER));
}

import { plainStatement, plainText } from '../language/plain-text.js';
import { statementSpans, type TextSpan } from '../language/sentences.js';
import { type Concept, conceptMatch } from '../question/concepts.js';
import type { Clause } from '../vocabulary/clause.js';

/** A word found in the headings, or elsewhere in the clause, counts this much for a statement. */
const HEADING_SHARE = 0.85;
const ELSEWHERE_SHARE = 0.35;

/** A statement (to the next full stop or semicolon) of a clause and how much of a question it covers, in [0, 1]. */
export type ScoredStatement = TextSpan & {
  readonly coverage: number;
  /** Weight of the concepts matched in the statement itself, as a share of all. */
  readonly direct: number;
};

export type ClauseScores = {
  /** Best first; offsets are within the clause's text. */
  readonly statements: readonly ScoredStatement[];
  /** Share of the concepts that the heading holds. */
  readonly heading: number;
  /** Share of the concepts found anywhere in the clause, its headings and its document's title. */
  readonly clause: number;
};

/** Scores the statements of a clause against the concepts of a question. `title` is the document's. */
export function scoreStatements(clause: Clause, title: string, concepts: readonly Concept[]): ClauseScores {
  const total = concepts.reduce((sum, concept) => sum + concept.weight, 0);
  if (total === 0) return { statements: [], heading: 0, clause: 0 };
  const headingText = plainText(clause.heading);
  const around = plainText([...clause.headingPath, clause.heading, title, clause.region ?? ''].join('|'));
  const whole = plainStatement(clause.text);
  const inHeading = concepts.map((concept) => conceptMatch(concept, headingText));
  const inAround = concepts.map((concept) => conceptMatch(concept, around));
  const inWhole = concepts.map((concept) => conceptMatch(concept, whole));
  const statements = statementSpans(clause.text).map((span) => {
    const text = plainStatement(clause.text.slice(span.start, span.end));
    let covered = 0;
    let direct = 0;
    for (const [index, concept] of concepts.entries()) {
      const own = conceptMatch(concept, text);
      const lent = Math.max((inAround[index] ?? 0) * HEADING_SHARE, (inWhole[index] ?? 0) * ELSEWHERE_SHARE);
      covered += concept.weight * Math.max(own, lent);
      direct += concept.weight * own;
    }
    return { ...span, coverage: covered / total, direct: direct / total };
  });
  const share = (matches: readonly number[][]) =>
    concepts.reduce(
      (sum, concept, index) => sum + concept.weight * Math.max(...matches.map((each) => each[index] ?? 0)),
      0,
    ) / total;
  return {
    statements: statements.sort((a, b) => b.coverage - a.coverage || a.start - b.start),
    heading: share([inHeading]),
    clause: share([inWhole, inAround]),
  };
}

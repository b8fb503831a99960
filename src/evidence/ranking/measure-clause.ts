import { plainText } from '../../language/plain-text.js';
import { type Concept, conceptMatch } from '../../question/concepts.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { AskedFor } from './asked-for.js';
import type { ClauseReading } from './clause-reading.js';

/** How far a clause, its headings and its document's title speak of what is asked; worked out once for all its statements. */
export type ClauseMatch = {
  /** Its headings and how it opens: 申请捕捞许可证应当符合下列条件. */
  readonly head: string;
  readonly inHeading: number;
  readonly anywhere: number;
  readonly core: number;
  readonly pairs: number;
  readonly chars: number;
  /** The years it names. */
  readonly years: ReadonlySet<number>;
  /** What the clause lends a statement that lacks a word itself, for each concept. */
  readonly lent: ReadonlyMap<Concept, number>;
};

/** A word found in the headings, or elsewhere in the clause, counts this much for a statement. */
const HEADING_SHARE = 0.85;
const ELSEWHERE_SHARE = 0.5;

/** A lead-in stands within the first characters of a clause. */
const OPENING = 50;

export function measureClause(
  { part, core, pairs, chars }: AskedFor,
  {
    clause,
    document,
    reading,
  }: { readonly clause: Clause; readonly document: DocumentHeader; readonly reading: ClauseReading },
): ClauseMatch {
  const { heading, plain: whole, years } = reading;
  const around = plainText([...clause.headingPath, clause.heading, document.title, clause.region ?? ''].join('|'));
  const matches = new Map(
    part.concepts.map((concept) => [concept, [conceptMatch(concept, whole), conceptMatch(concept, around)] as const]),
  );
  const best = (concept: Concept) => Math.max(...(matches.get(concept) ?? [0]));
  return {
    head: `${[...clause.headingPath, clause.heading].join('|')}|${clause.text.slice(0, OPENING)}`,
    inHeading: shareOf(part.concepts, (concept) => conceptMatch(concept, heading)),
    anywhere: shareOf(part.concepts, best),
    core: core.length === 0 ? 1 : shareOf(core, best),
    pairs: heldShare(pairs, whole + around),
    chars: heldShare(chars, whole + around),
    years,
    lent: new Map(
      [...matches].map(([concept, [inWhole, inAround]]) => [
        concept,
        Math.max(inAround * HEADING_SHARE, inWhole * ELSEWHERE_SHARE),
      ]),
    ),
  };
}

/** The weight of the concepts matched, as a share of all; 0 where there are none. */
export function shareOf(concepts: readonly Concept[], match: (concept: Concept) => number): number {
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0
    ? 0
    : concepts.reduce((sum, concept) => sum + concept.weight * Math.min(1, match(concept)), 0) / total;
}

/** The weight of the terms a text holds, as a share of all. */
export function heldShare(terms: ReadonlyMap<string, number>, text: string): number {
  let total = 0;
  let held = 0;
  for (const [term, weight] of terms) {
    total += weight;
    if (text.includes(term)) held += weight;
  }
  return total === 0 ? 0 : held / total;
}

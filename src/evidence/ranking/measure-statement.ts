import { levelsIn } from '../../language/levels.js';
import type { TextSpan } from '../../language/sentences.js';
import { conceptMatch } from '../../question/concepts.js';
import { isWanted } from '../../question/wanted-measures.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { Clause } from '../../vocabulary/clause.js';
import { isBasis } from '../../vocabulary/document.js';
import type { Fact } from '../../vocabulary/provision.js';
import { ALLOWS_OR_FORBIDS, DEFINES, GIVES_REASON, LISTS, NAMES_BODY, TELLS_STEPS } from './answer-signs.js';
import type { AskedFor } from './asked-for.js';
import type { ClauseReading, StatementReading } from './clause-reading.js';
import { facetSigns } from './facets.js';
import type { FeatureVector, Relative } from './features.js';
import { type ClauseMatch, heldShare, shareOf } from './measure-clause.js';
import { tellsAskedTime } from './tells-time.js';
import { withinSigns } from './within.js';

/** A clause that may answer, with what its statements share. */
export type Candidate = {
  readonly clause: Clause;
  readonly document: DocumentHeader;
  readonly facts: readonly Fact[];
  /** BM25 as a share of the best. */
  readonly lexical: number;
  readonly exact: boolean;
  readonly match: ClauseMatch;
  readonly reading: ClauseReading;
};

/** Measures one statement of a clause against what is asked. */
export function measureStatement(
  asked: AskedFor,
  candidate: Candidate,
  text: StatementReading,
): Omit<FeatureVector, Relative> {
  const { part } = asked;
  const { clause, document, match, reading } = candidate;
  const { raw, plain: statement } = text;
  const saysQuantity = part.asked.quantities.length > 0;
  const own = new Map(part.concepts.map((concept) => [concept, conceptMatch(concept, statement)]));
  const direct = shareOf(part.concepts, (concept) => own.get(concept) ?? 0);
  return {
    direct,
    covered: shareOf(part.concepts, (concept) => Math.max(own.get(concept) ?? 0, match.lent.get(concept) ?? 0)),
    heading: match.inHeading,
    clause: match.anywhere,
    core: match.core,
    coreDirect: asked.core.length === 0 ? 1 : shareOf(asked.core, (concept) => own.get(concept) ?? 0),
    directCore: direct * match.core,
    pairs: heldShare(asked.pairs, statement),
    pairsClause: match.pairs,
    chars: heldShare(asked.chars, statement),
    charsClause: match.chars,
    lexical: candidate.lexical,
    ...kindOfThing(asked, candidate, text),
    ...asGroup(asked, text),
    ...facetSigns(asked.facets, raw, match.head),
    ...withinSigns(part.asked.quantities, saysQuantity ? text.quantities : []),
    ...namedInQuestion(asked, match, text),
    echo: is(/[？?]\s*$/.test(raw)),
    bare: is(statement === reading.heading || (statement.length < 8 && !/\d/.test(statement))),
    short: is(statement.length < 16),
    long: Math.min(1, statement.length / 300),
    front: is(clause.unit === 'front-matter'),
    preamble: is(clause.unit === 'preamble'),
    notBasis: is(!isBasis(document.kind)),
    drafting: is(document.kind === 'drafting-note'),
    exact: is(candidate.exact),
    likely: asked.likely.get(document.id) ?? 0,
  };
}

type Kinds = Pick<
  FeatureVector,
  | ('amountFit' | 'amountMiss' | 'otherMeasure' | 'whenFit' | 'whenMiss' | 'whoFit' | 'whoMiss')
  | ('whetherFit' | 'defineFit' | 'defineMiss' | 'howFit' | 'listFit' | 'reasonFit' | 'reasonMiss')
>;

function kindOfThing(
  { part: { wants, cues, asked } }: AskedFor,
  { clause, facts }: Candidate,
  text: StatementReading,
): Kinds {
  const { raw } = text;
  const asksAmount = wants.amount || wants.money;
  const quantities = asksAmount ? text.quantities : [];
  const fits = quantities.filter((quantity) => isWanted(quantity, asked.measures));
  const isWhole = facts.some(
    (fact) => fact.kind === 'indicator' && fact.comparator === 'all' && isIn(fact, clause, text),
  );
  const tellsTime = wants.when && tellsAskedTime(cues, text);
  const namesBody = NAMES_BODY.test(raw);
  const duties = facts.filter(({ kind }) => kind === 'duty');
  const who = duties.some((duty) => isIn(duty, clause, text)) ? 1 : duties.length > 0 ? 0.6 : namesBody ? 0.4 : 0;
  return {
    amountFit: is(asksAmount && (fits.length > 0 || isWhole)),
    amountMiss: is(asksAmount && quantities.length === 0 && !isWhole),
    otherMeasure: is(asksAmount && quantities.length > 0 && fits.length === 0),
    whenFit: is(tellsTime),
    whenMiss: is(wants.when && !tellsTime),
    whoFit: wants.who ? who : 0,
    whoMiss: is(wants.who && who === 0),
    whetherFit: is(wants.main === 'yes-no' && ALLOWS_OR_FORBIDS.test(raw)),
    defineFit: is(wants.define && DEFINES.test(raw)),
    defineMiss: is(wants.define && !DEFINES.test(raw)),
    howFit: is(wants.main === 'how' && TELLS_STEPS.test(raw + clause.heading)),
    listFit: is(wants.list && LISTS.test(raw)),
    reasonFit: is(cues.has('reason') && GIVES_REASON.test(raw)),
    reasonMiss: is(cues.has('reason') && !GIVES_REASON.test(raw)),
  };
}

type Group = Pick<FeatureVector, 'group' | 'groupList' | 'groupHow' | 'groupOne' | 'groupWhether'>;

function asGroup({ part: { wants } }: AskedFor, { members }: StatementReading): Group {
  const isGroup = members !== undefined;
  return {
    group: is(isGroup),
    groupList: is(isGroup && wants.list),
    groupHow: is(isGroup && (wants.main === 'how' || wants.main === 'general')),
    groupOne: is(isGroup && !wants.list && (wants.amount || wants.money || wants.when || wants.who || wants.define)),
    groupWhether: is(isGroup && wants.main === 'yes-no'),
  };
}

type Named = Pick<
  FeatureVector,
  'yearOwn' | 'yearHit' | 'yearMiss' | 'figureHit' | 'figureMiss' | 'levelHit' | 'levelMiss'
>;

function namedInQuestion(
  { part: { years, wants, asked } }: AskedFor,
  { years: told }: ClauseMatch,
  { raw, folded }: StatementReading,
): Named {
  const isToldYear = years.some((year) => told.has(year));
  const said = levelsIn(folded);
  const holdsLevel = asked.levels.some((level) => said.includes(level));
  const holdsFigure = asked.said.some((figure) => folded.includes(figure));
  return {
    yearOwn: is(years.some((year) => raw.includes(`${year}年`))),
    yearHit: is(isToldYear),
    // 2031年就建成…，怎么推进: a year said in passing may be the user's mistake.
    yearMiss: is(years.length > 0 && told.size > 0 && !isToldYear && wants.main !== 'how' && wants.main !== 'yes-no'),
    figureHit: is(holdsFigure),
    figureMiss: is(asked.said.length > 0 && !holdsFigure),
    levelHit: is(holdsLevel),
    levelMiss: is(asked.levels.length > 0 && said.length > 0 && !holdsLevel),
  };
}

function isIn(fact: Fact, clause: Clause, { start, end }: TextSpan): boolean {
  return fact.start < clause.start + end && fact.end > clause.start + start;
}

function is(value: boolean): number {
  return value ? 1 : 0;
}

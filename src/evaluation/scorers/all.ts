/** The scorers of a run, and what makes a case pass. */
import { agencyFidelity } from './agency-fidelity.js';
import { citationContext } from './citation-context.js';
import { citationIds } from './citation-ids.js';
import { citationPrecision, citationRecall } from './citations.js';
import { dateFidelity } from './date-fidelity.js';
import { enumerationF1, enumerationPrecision, enumerationRecall } from './enumeration.js';
import { falsePremise } from './false-premise.js';
import { hedgeFidelity } from './hedge-fidelity.js';
import { latency } from './latency.js';
import { numberFidelity } from './number-fidelity.js';
import { quoteExactness } from './quote-exactness.js';
import { refusalPrecision, refusalRecall } from './refusal.js';
import { bestRecallAt1, retrievalScorers } from './retrieval.js';
import { notSay, say } from './say.js';
import type { CaseOutput, JudgedCase, Score, Scorer } from './scorer.js';
import { sentenceCoverage } from './sentence-coverage.js';
import { sentenceSupport } from './sentence-support.js';
import { statusAccuracy } from './status.js';

const ANSWER_SCORERS: readonly Scorer[] = [
  statusAccuracy,
  citationRecall,
  citationPrecision,
  say,
  notSay,
  refusalPrecision,
  refusalRecall,
  enumerationPrecision,
  enumerationRecall,
  enumerationF1,
  falsePremise,
  quoteExactness,
  citationIds,
  citationContext,
  sentenceCoverage,
  sentenceSupport,
  numberFidelity,
  dateFidelity,
  agencyFidelity,
  hedgeFidelity,
  latency,
  ...retrievalScorers('whole'),
  bestRecallAt1,
];

/** A case passes where each of these is 1 or undefined. */
const PASSING: ReadonlySet<string> = new Set([
  'status-accuracy',
  'citation-recall',
  'say',
  'not-say',
  'quote-exactness',
  'citation-ids',
  'citation-context',
  'sentence-coverage',
  'sentence-support',
  'number-fidelity',
  'date-fidelity',
  'agency-fidelity',
  'hedge-fidelity',
]);

export function scoreCase(asked: JudgedCase, output: CaseOutput): Score[] {
  const others = Object.keys(output.rankings).filter((engine) => engine !== 'whole');
  const scorers = [...ANSWER_SCORERS, ...others.flatMap(retrievalScorers)];
  return scorers.map((scorer) => scorer(asked, output));
}

/** Why a case fails; nothing where it passes. */
export function failuresOf(scores: readonly Score[]): Score[] {
  return scores.filter(({ name, score }) => PASSING.has(name) && score !== null && score < 1);
}

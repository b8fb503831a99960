import type { ResultSet } from '../evidence/retrieve.js';
import type { Sources } from '../evidence/sources.js';
import { LOOSE } from '../question/glossary.js';
import type { QuestionPart } from '../question/question.js';
import type { Missing, NonEmpty, Outcome, VerifiedClaim, Withheld } from '../vocabulary/answer.js';
import type { ClauseId } from '../vocabulary/clause.js';
import { isBasis } from '../vocabulary/document.js';
import { distinctClaims } from './distinct-claims.js';
import { nearestOf } from './nearest.js';
import { ANSWERING } from './settings.js';

/** One part of a question, worked through. */
export type Worked = {
  readonly part: QuestionPart;
  readonly result: ResultSet;
  readonly results: readonly ResultSet[];
  readonly verified: readonly VerifiedClaim[];
  readonly withheld: readonly Withheld[];
  readonly missing: readonly Missing[];
  /** Its claims are all there is of what was asked. */
  readonly enumerates: boolean;
  /** Clauses that enumeration or lookup found, whatever the search thought of them. */
  readonly enumerated: ReadonlySet<ClauseId>;
};

/**
 * What the parts of a question come to together: its status, and the claims or what is missing. `further`: how many parts were not
 * looked into.
 */
export function decide(
  worked: readonly Worked[],
  steered: boolean,
  { library, further }: { readonly library: Sources; readonly further: number },
): { outcome: Outcome; withheld: Withheld[] } {
  const withheld = worked.flatMap((each) => each.withheld);
  const claims = distinctClaims(worked.flatMap((each) => each.verified));
  const missing: readonly Missing[] = [
    ...worked.flatMap(({ part, missing }) =>
      part.later && isCoveredByClaims(part) ? [] : worked.length === 1 ? missing : missing.map(about(part)),
    ),
    ...(further === 0 ? [] : [{ kind: 'too-many-questions', value: String(further) } as const]),
  ];
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
  if (worked.every(({ part }) => isTopicless(part)) && worked.some(({ part }) => points(part))) {
    const [choice, ...others] = choicesOf(library);
    if (choice !== undefined) return { outcome: { status: 'clarify', choices: [choice, ...others] }, withheld };
  }
  if (worked.every((each) => isOffTopic(each)))
    return { outcome: { status: 'refused', reason: 'off-topic' }, withheld };
  const [closest, ...others] = nearestOf(worked, library);
  const isClose =
    missing.every(({ kind }) => OPEN.has(kind)) &&
    worked.some(({ result }) => result.sureness >= ANSWERING.leastNearest);
  return closest !== undefined && isClose
    ? { outcome: { status: 'nearest', missing, nearest: [closest, ...others] }, withheld }
    : {
        outcome: { status: 'unanswerable', missing, nearest: closest === undefined ? [] : [closest, ...others] },
        withheld,
      };
}

/** More are no choice but a catalogue. */
const MOST_CHOICES = 20;

function choicesOf({ documents }: Sources): string[] {
  return documents
    .filter(({ kind }) => isBasis(kind))
    .slice(0, MOST_CHOICES)
    .map(({ title }) => title);
}

/** Beside what was found on a region, which of the things asked was not. */
function about({ text }: QuestionPart): (missing: Missing) => Missing {
  return (missing) => (missing.kind === 'region' ? { ...missing, about: text } : missing);
}

/** What is lacking without it being known why; a year, a document or a progress not spoken of is known to be lacking. */
const OPEN: ReadonlySet<Missing['kind']> = new Set([
  'term',
  'amount',
  'lead-unit',
  'deadline',
  'reason',
  'too-many-questions',
  'too-many-places',
  'not-listed',
]);

/** A remark behind the question, or a wish (分别在第几条, 什么任务) that every claim with its citation meets. */
function isCoveredByClaims({ cues, dependent }: QuestionPart): boolean {
  return !(cues.has('asks') || cues.has('requests')) || (dependent && cues.has('asks-for-citation'));
}

export function isTopicless(part: QuestionPart): boolean {
  const { concepts, units, labels, regions, places, years, documentIds, kinds, wants } = part;
  const known = concepts.filter((concept) => concept.known).reduce((sum, concept) => sum + concept.weight, 0);
  return (
    known < 2.2 &&
    units.length === 0 &&
    labels.length === 0 &&
    regions.length === 0 &&
    places.length === 0 &&
    years.length === 0 &&
    documentIds.length === 0 &&
    kinds.length === 0 &&
    wants.main !== 'metadata'
  );
}

/** The part points at something unsaid (这个指标, 那事儿) or asks what only documents answer. */
function points({ cues, wants }: QuestionPart): boolean {
  return (
    cues.has('points-at-unsaid') ||
    cues.has('overview') ||
    cues.has('speaks-of-document') ||
    ((wants.who || wants.amount || wants.when) && !cues.has('asks-of-us'))
  );
}

function isOffTopic({ part, result }: Worked): boolean {
  const best = result.hits[0]?.signals.clause ?? 0;
  const known = part.concepts.filter((concept) => concept.known);
  const ofTheField = known.some(
    ({ surface, variants }) => surface.length > 2 && variants.filter(({ weight }) => weight > LOOSE).length > 1,
  );
  const named =
    part.cues.has('speaks-of-document') ||
    part.documentIds.length > 0 ||
    part.kinds.length > 0 ||
    part.unknownNumbers.length > 0 ||
    part.labels.length > 0 ||
    part.units.length > 0;
  const topical = known.some(
    ({ surface }) => [...surface].length > 1 && !part.places.some((place) => place.includes(surface)),
  );
  const placed = part.regions.length + part.places.length > 0 && topical;
  const unsure = result.sureness < ANSWERING.offTopicSureness;
  return unsure && !ofTheField && !named && !placed && best < ANSWERING.offTopicCoverage;
}

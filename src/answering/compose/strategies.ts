import type { QuestionPart } from '../../question/question.js';
import { whatIsMissing } from '../answerable.js';
import { ANSWERING } from '../settings.js';
import { composeAllIndicators } from './all-indicators.js';
import { composeAspect } from './aspect.js';
import { composeStatements } from './best-statements.js';
import { type Composition, nothing } from './composition.js';
import { composeCount } from './count.js';
import { composeDeadlineTasks } from './deadline-tasks.js';
import { asksForTerm, composeDefinitions } from './define.js';
import { composeDutyShape, composeUnitDuties, headsTopic } from './duties.js';
import { composeFigureMeaning } from './figure.js';
import { composeIdentity } from './identity/identity.js';
import { composeInCharge } from './in-charge.js';
import { composeUnderHeading } from './lists.js';
import { composeLookup } from './lookup.js';
import { composeEachRegion, composeMentions } from './mentions.js';
import { composeOverview } from './overview.js';
import { composeSeries } from './series.js';
import type { Strategy } from './strategy.js';
import { composeListCount, composeWholeList } from './whole-list.js';

/** The ways of answering, in the order they are tried: what needs no search first, the best statement last. */
export const STRATEGIES: readonly Strategy[] = [
  {
    name: 'lookup',
    exhaustive: true,
    enumerates: true,
    fits: ({ wants }) => wants.main === 'lookup',
    propose: async (input) => {
      const { part, result, library, wording } = input;
      const namesArticle = result.hits.some(({ signals, clause }) => signals.exact && clause.unit === 'article');
      return (namesArticle ? await composeOverview(input) : null) ?? composeLookup(part, result, library, wording);
    },
  },
  { name: 'identity', exhaustive: true, enumerates: true, fits: always, propose: composeIdentity },
  { name: 'overview', exhaustive: true, enumerates: true, fits: always, propose: composeOverview },
  { name: 'count', exhaustive: true, enumerates: true, fits: always, propose: composeCount },
  { name: 'count-of-list', exhaustive: true, enumerates: true, fits: always, propose: composeListCount },
  { name: 'aspect-of-whole', exhaustive: true, fits: namesWhole, propose: composeAspect },
  {
    name: 'unit-duties',
    exhaustive: true,
    enumerates: true,
    fits: ({ wants }) => wants.main === 'unit-duties',
    propose: async (input) => {
      const duties = await composeUnitDuties(input);
      const isFinal = duties.missing[0]?.kind === 'term' || input.part.concepts.length === 0;
      return duties.claims.length > 0 || isFinal ? duties : null;
    },
  },
  {
    name: 'figure-meaning',
    exhaustive: true,
    fits: ({ asked }) => asked.figures.length > 0,
    propose: async ({ part, result, library }) => orNull(await composeFigureMeaning(part, result.scope, library)),
  },
  {
    name: 'duty-shape',
    exhaustive: true,
    enumerates: true,
    fits: ({ units, cues, wants }) =>
      units.length === 0 && (cues.has('several-leads') || (wants.only && cues.has('says-a-role'))),
    propose: async (input) => orNull(await composeDutyShape(input)),
  },
  {
    name: 'all-indicators',
    exhaustive: true,
    enumerates: true,
    fits: ({ wants }) => wants.main !== 'unit-duties',
    propose: composeAllIndicators,
  },
  {
    name: 'deadline-tasks',
    exhaustive: true,
    enumerates: true,
    fits: ({ wants }) => wants.main === 'deadline-tasks',
    propose: async (input) => {
      const due = await composeDeadlineTasks(input);
      return input.part.cues.has('how-many') ? orNull(due) : due;
    },
  },
  {
    name: 'mentions',
    exhaustive: true,
    enumerates: true,
    fits: ({ cues }) => cues.has('places-in-text'),
    propose: async ({ part, result, library }) => orNull(await composeMentions(part, result.scope, library)),
  },
  {
    name: 'each-region',
    exhaustive: true,
    enumerates: true,
    fits: ({ wants, regions }) => wants.eachRegion && regions.length !== 1,
    propose: async ({ part, result, library, wording }) =>
      orNull(await composeEachRegion(part, result.scope, library, wording)),
  },
  {
    name: 'definition',
    exhaustive: true,
    fits: asksForTerm,
    propose: async ({ part, result, library, wording }) =>
      orNull(await composeDefinitions(part, result, library, wording)),
  },
  {
    name: 'counted-series',
    exhaustive: true,
    fits: ({ asked, cues }) => asked.count !== null || cues.has('divides-into'),
    propose: async ({ part, result, library }) => orNull(await composeSeries(part, result.scope, library)),
  },
  {
    // The conditions, materials or bans asked for stand in a list that says so at its head: that tells more than its words.
    name: 'list-of-side',
    exhaustive: true,
    fits: always,
    propose: async (input) => {
      if (input.result.sureness < ANSWERING.leastNearest) return null;
      const list = await composeWholeList(input);
      const isSure = list?.isOfSide === true;
      const missing = isSure ? await whatIsMissing(input.part, { ...input.result, sureness: 1 }, input.library) : null;
      return isSure && missing === null ? list.composition : null;
    },
  },
  {
    name: 'whole-list',
    exhaustive: false,
    fits: always,
    propose: async (input) => (await composeWholeList(input))?.composition ?? null,
  },
  {
    // 这件事市住建局要担责吗: the units in charge say yes or no.
    name: 'role-of-unit',
    exhaustive: false,
    fits: ({ wants, units, cues }) => wants.main === 'yes-no' && units.length > 0 && cues.has('says-a-role'),
    propose: async (input) => {
      const who = orNull(await composeInCharge(input));
      const best = input.result.hits[0]?.clause;
      const isOther = best !== undefined && best.heading !== '' && !headsTopic(best, input.part);
      return who !== null && isOther ? nothing({ kind: 'lead-unit' }) : who;
    },
  },
  {
    name: 'in-charge',
    exhaustive: false,
    fits: ({ wants }) => wants.main === 'who' || wants.main === 'unit-duties',
    propose: composeInCharge,
  },
  {
    name: 'members',
    exhaustive: false,
    fits: ({ wants }) => wants.main === 'list',
    propose: async ({ part, result, library }) =>
      orNull(await composeUnderHeading(part, result.hits, library)) ??
      orNull(await composeSeries(part, result.scope, library)),
  },
  { name: 'statement', exhaustive: false, fits: always, propose: composeStatements },
];

function always(): boolean {
  return true;
}

/** A document, a kind or a region is named: its text is gone through, whatever the best hits are. */
function namesWhole({ documentIds, kinds, regions }: QuestionPart): boolean {
  return documentIds.length + kinds.length + regions.length > 0;
}

function orNull(composition: Composition): Composition | null {
  return composition.claims.length > 0 ? composition : null;
}

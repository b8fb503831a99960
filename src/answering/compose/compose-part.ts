import { hitsOfYears, whatIsMissing, yearMissing } from '../answerable.js';
import { composeAllIndicators } from './all-indicators.js';
import { composeAspect } from './aspect.js';
import { composeStatements } from './best-statements.js';
import { type Composition, nothing } from './composition.js';
import { composeCount } from './count.js';
import { composeDeadlineTasks } from './deadline-tasks.js';
import { asksForTerm, composeDefinitions } from './define.js';
import { composeDutyShape, composeUnitDuties } from './duties.js';
import { composeFigureMeaning } from './figure.js';
import { composeIdentity } from './identity/identity.js';
import { composeInCharge } from './in-charge.js';
import { composeUnderHeading } from './lists.js';
import { composeLookup } from './lookup.js';
import { composeEachRegion, composeMentions } from './mentions.js';
import { composeOverview } from './overview.js';
import type { PartInput } from './part-input.js';
import { composeSeries } from './series.js';

/** Answers one part of a question in the documents' own words, by what it asks for. No claims: the documents do not say. */
export async function composePart(input: PartInput): Promise<Composition> {
  const byFacts = await composeFromFacts(input);
  if (byFacts !== null) return byFacts;
  const missing = await whatIsMissing(input.part, input.result, input.library);
  if (missing !== null) return nothing(missing);
  const hits = await hitsOfYears(input.part, input.result.hits, input.library);
  const composition = await composeByKind({ ...input, result: { ...input.result, hits } });
  const otherYear = await yearMissing(input.part, input.result.hits, input.library);
  return otherYear === null || composition.claims.length === 0
    ? composition
    : { ...composition, missing: [...composition.missing, otherYear] };
}

/** What is answered by enumerating facts or by exact lookup, whatever the best hits are; null where the part asks otherwise. */
async function composeFromFacts(input: PartInput): Promise<Composition | null> {
  const { part, result, library, wording } = input;
  const { scope, hits } = result;
  const { main, only, eachRegion } = part.wants;
  if (main === 'lookup') return composeLookup(part, result, library, wording);
  const identity = await composeIdentity(input);
  if (identity !== null) return identity;
  const overview = await composeOverview(input);
  if (overview !== null) return overview;
  const count = await composeCount(input);
  if (count !== null) return count;
  const aspect = namesWhole(part) ? await composeAspect(input) : null;
  if (aspect !== null) return aspect;
  if (main === 'unit-duties') {
    const duties = await composeUnitDuties(part, scope, hits, library, wording);
    return duties.claims.length > 0 || duties.missing[0]?.kind === 'term' || part.concepts.length === 0 ? duties : null;
  }
  const meant = await composeFigureMeaning(part, scope, library);
  if (meant.claims.length > 0) return meant;
  if (part.units.length === 0 && (part.cues.has('several-leads') || (only && part.cues.has('says-a-role'))))
    return orNull(await composeDutyShape(part, scope, library, wording));
  const listed = await composeAllIndicators(part, scope, library, wording);
  if (listed !== null) return listed;
  if (main === 'deadline-tasks') {
    const due = await composeDeadlineTasks(part, scope, hits, library, wording);
    return part.cues.has('how-many') ? orNull(due) : due;
  }
  if (part.cues.has('places-in-text')) return orNull(await composeMentions(part, scope, library));
  if (eachRegion && part.regions.length !== 1) return orNull(await composeEachRegion(part, scope, library, wording));
  if (asksForTerm(part)) {
    const defined = await composeDefinitions(part, scope, library, wording);
    if (defined.claims.length > 0) return defined;
  }
  if (part.asked.count !== null || part.cues.has('divides-into'))
    return orNull(await composeSeries(part, scope, library));
  return null;
}

function orNull(composition: Composition): Composition | null {
  return composition.claims.length > 0 ? composition : null;
}

/** A document, a kind or a region is named: its text is gone through, whatever the best hits are. */
function namesWhole({ documentIds, kinds, regions }: PartInput['part']): boolean {
  return documentIds.length + kinds.length + regions.length > 0;
}

async function composeByKind(input: PartInput): Promise<Composition> {
  const { part, result, library } = input;
  const { hits } = result;
  const aspect = await composeAspect(input);
  if (aspect !== null) return aspect;
  // 这件事市住建局要担责吗: the units in charge say yes or no.
  if (part.wants.main === 'yes-no' && part.units.length > 0 && part.cues.has('says-a-role')) {
    const who = await composeInCharge(input);
    if (who.claims.length > 0) return who;
  }
  switch (part.wants.main) {
    case 'who':
    case 'unit-duties':
      return composeInCharge(input);
    case 'list': {
      const members = await composeUnderHeading(part, hits, library);
      if (members.claims.length > 0) return members;
      const series = await composeSeries(part, result.scope, library);
      return series.claims.length > 0 ? series : composeStatements(input);
    }
    default:
      return composeStatements(input);
  }
}

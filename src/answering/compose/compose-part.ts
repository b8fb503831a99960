import { hitsOfYears, whatIsMissing, yearMissing } from '../answerable.js';
import { composeAllIndicators } from './all-indicators.js';
import { composeAmountOrStatement } from './amount.js';
import { composeStatements } from './best-statements.js';
import { type Composition, nothing } from './composition.js';
import { asksForTerm, composeDefinitions } from './define.js';
import { composeDutyShape, composeUnitDuties } from './duties.js';
import { composeFigureMeaning } from './figure.js';
import { composeDeadlineTasks } from './indicators.js';
import { composeUnderHeading } from './lists.js';
import { composeLookup } from './lookup.js';
import { asksForMentions, composeEachRegion, composeMentions } from './mentions.js';
import { composeMetadata } from './metadata.js';
import type { PartInput } from './part-input.js';
import { composeSeries } from './series.js';
import { composeWhen } from './when.js';
import { composeWhoWithFigures } from './who.js';

/** Answers one part of a question in the documents' own words, by what it asks for. No claims: the documents do not say. */
export async function composePart(input: PartInput): Promise<Composition> {
  const byFacts = await composeFromFacts(input);
  if (byFacts !== null) return byFacts;
  const missing = await whatIsMissing(input.part, input.result, input.library);
  if (missing !== null) return nothing(missing);
  const hits = await hitsOfYears(input.part, input.result.hits, input.library);
  const composition = await composeFromClauses({ ...input, result: { ...input.result, hits } });
  if (ASKS_REASON.test(input.part.text) && !composition.claims.some(({ text }) => GIVES_REASON.test(text)))
    return nothing({ kind: 'reason' });
  const otherYear = await yearMissing(input.part, input.result.hits, input.library);
  return otherYear === null || composition.claims.length === 0
    ? composition
    : { ...composition, missing: [...composition.missing, otherYear] };
}

/** What is answered by enumerating facts or by exact lookup, whatever the best hits are; null where the part asks otherwise. */
async function composeFromFacts({ part, result, library, wording }: PartInput): Promise<Composition | null> {
  const { scope, hits } = result;
  const { main, only, eachRegion } = part.wants;
  if (main === 'lookup') return composeLookup(part, result, library, wording);
  if (main === 'metadata') {
    const metadata = await composeMetadata(part, scope, library, wording);
    return metadata.claims.length > 0 || /有效|失效|废止|哪个?州|谁写|谁编/.test(part.text) ? metadata : null;
  }
  if (main === 'unit-duties') {
    const duties = await composeUnitDuties(part, scope, hits, library, wording);
    return duties.claims.length > 0 || duties.missing[0]?.kind === 'term' || part.concepts.length === 0 ? duties : null;
  }
  const meant = await composeFigureMeaning(part, scope, library);
  if (meant.claims.length > 0) return meant;
  if (part.units.length === 0 && (SEVERAL_LEAD.test(part.text) || (only && /牵头|责任|配合/.test(part.text))))
    return orNull(await composeDutyShape(part, scope, library, wording));
  const listed = await composeAllIndicators(part, scope, library, wording);
  if (listed !== null) return listed;
  if (main === 'deadline-tasks') {
    const due = await composeDeadlineTasks(part, scope, hits, library, wording);
    return /几|多少/.test(part.text) ? orNull(due) : due;
  }
  if (asksForMentions(part)) return orNull(await composeMentions(part, scope, library));
  if (eachRegion && part.regions.length !== 1) return orNull(await composeEachRegion(part, scope, library, wording));
  return null;
}

/** 为什么 is answered by words that give a reason, not by what was laid down. */
const ASKS_REASON =
  /为什么|为啥|为何|凭什么|原因|(?<![管办治])理由(?!哪|谁|什么(?:单位|部门|人))|怎么(?:考虑|想)的|\bwhy\b|\breasons?\b/i;
const GIVES_REASON =
  /因为|由于|鉴于|考虑到|为了|为(?:进一步|贯彻|满足|解决|适应|更好|方便)|旨在|以便|以(?:满足|适应|解决)|目的|原因|理由|背景|依据|根据/;

/** 哪一项是两家并列牵头. */
const SEVERAL_LEAD = /(?:并列|共同|联合|双|[两二三]家).{0,8}牵头|牵头(?:单位|部门).{0,6}(?:不止|超过|多于)一/;

function orNull(composition: Composition): Composition | null {
  return composition.claims.length > 0 ? composition : null;
}

async function composeFromClauses(input: PartInput): Promise<Composition> {
  const { part, result, library, wording } = input;
  const { hits } = result;
  if (asksForTerm(part)) {
    const defined = await composeDefinitions(part, result.scope, library, wording);
    if (defined.claims.length > 0) return defined;
  }
  if (/分(?:为|成|了)?几(?:大?块|条|点|项|部分|个?方面)/.test(part.text)) {
    const series = await composeSeries(part, result.scope, library);
    if (series.claims.length > 0) return series;
  }
  switch (part.wants.main) {
    case 'who':
    case 'unit-duties':
      return composeWhoWithFigures(input);
    case 'amount':
    case 'deadline-tasks':
      return composeAmountOrStatement(input);
    case 'when':
      return composeWhen(input);
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

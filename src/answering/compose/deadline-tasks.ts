import { inScope } from '../../evidence/scope.js';
import type { Claim } from '../../vocabulary/answer.js';
import { distinctClaims } from '../distinct-claims.js';
import { type Composition, composed, nothing } from './composition.js';
import { indicatorClaim } from './indicator-claim.js';
import type { PartInput } from './part-input.js';

/** A topic narrows the list to clauses that score at least this share of the best one. */
const CLOSE_CLAUSE = 0.72;
/** Words of every question about deadlines; they name no topic. */
const OF_ANY_TASK = /^(?:完成|实现|达到|做到|办完|目标|任务|指标|要求|工作|事项|\d+年)$/;

/** Every target tied to one of the years asked for, within the scope; narrowed to a topic where one is named. */
export async function composeDeadlineTasks({ part, result, library, wording }: PartInput): Promise<Composition> {
  const { scope, hits } = result;
  const { indicators } = await library.facts();
  const due = indicators.filter(
    (indicator) => indicator.deadline?.scope === 'stated' && part.years.includes(indicator.deadline.year ?? 0),
  );
  const clauses = new Map(
    (await library.clausesById([...new Set(due.map((each) => each.clauseId))])).map((clause) => [clause.id, clause]),
  );
  const known = part.concepts
    .filter((concept) => concept.known && !OF_ANY_TASK.test(concept.surface))
    .reduce((sum, concept) => sum + concept.weight, 0);
  const close = new Set(
    hits.filter((hit) => hit.score >= (hits[0]?.score ?? 0) * CLOSE_CLAUSE).map((hit) => hit.clause.id),
  );
  const figuresOnly = part.cues.has('in-numbers');
  const claims: Claim[] = [];
  for (const indicator of due) {
    if (figuresOnly && !/\d/.test(indicator.value)) continue;
    const clause = clauses.get(indicator.clauseId);
    if (clause === undefined || !inScope(clause, scope, library)) continue;
    if (library.document(clause.documentId).kind !== 'plan' && !scope.named) continue;
    if (known >= 4 && !close.has(clause.id)) continue;
    claims.push(indicatorClaim(clause, indicator, library, wording));
  }
  if (claims.length === 0)
    return nothing(...part.years.map((year) => ({ kind: 'year' as const, value: String(year) })));
  return composed(distinctClaims(claims), [...clauses.values()]);
}

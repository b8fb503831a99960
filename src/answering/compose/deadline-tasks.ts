import type { Clause } from '../../vocabulary/clause.js';
import { type Fact, type Indicator, isFigure } from '../../vocabulary/provision.js';
import { distinctClaims } from '../distinct-claims.js';
import { type Composition, composed, nothing } from './composition.js';
import { indicatorClaim } from './indicator-claim.js';
import { type HeldFact, type Listed, listFactsIn, MOST_LISTED, notListed } from './listed-facts.js';
import type { PartInput } from './part-input.js';

/** A topic narrows the list to clauses that score at least this share of the best one. */
const CLOSE_CLAUSE = 0.72;
/** Words of every question about deadlines; they name no topic. */
const OF_ANY_TASK = /^(?:完成|实现|达到|做到|办完|目标|任务|指标|要求|工作|事项|\d+年)$/;

/** Every target tied to one of the years asked for, within the scope; narrowed to a topic where one is named. */
export async function composeDeadlineTasks({ part, result, library, wording }: PartInput): Promise<Composition> {
  const { scope, hits } = result;
  const known = part.concepts
    .filter((concept) => concept.known && !OF_ANY_TASK.test(concept.surface))
    .reduce((sum, concept) => sum + concept.weight, 0);
  const close = new Set(
    hits.filter((hit) => hit.score >= (hits[0]?.score ?? 0) * CLOSE_CLAUSE).map((hit) => hit.clause.id),
  );
  const figuresOnly = part.cues.has('in-numbers');
  const isDue = (fact: Fact, clause: Clause): fact is Indicator =>
    isFigure(fact) &&
    fact.deadline?.scope === 'stated' &&
    (!figuresOnly || /\d/.test(fact.value)) &&
    (scope.named || library.document(clause.documentId).kind === 'plan');
  const ofTopic = known >= 4 ? { clauseIds: [...close] } : {};
  const due: Listed<Indicator>[] = [];
  for (const year of part.years) {
    const filter = { kinds: ['indicator', 'amount'], year, ...ofTopic } as const;
    due.push(await listFactsIn({ filter, scope, matches: isDue }, library));
  }
  const all = inCorpusOrder(due.flatMap((each) => each.held));
  const held = all.slice(0, MOST_LISTED);
  if (held.length === 0) return nothing(...part.years.map((year) => ({ kind: 'year' as const, value: String(year) })));
  const claims = held.map(({ fact, clause }) => indicatorClaim(clause, fact, library, wording));
  return composed(
    distinctClaims(claims),
    held.map(({ clause }) => clause),
    notListed(leftOf(due, all.length - held.length)),
  );
}

/** Of several lists with what is cut of them together; null where nobody knows how many one of them left. */
function leftOf(lists: readonly Listed<Indicator>[], cut: number): number | null {
  return lists.reduce<number | null>((sum, { left }) => (sum === null || left === null ? null : sum + left), cut);
}

function inCorpusOrder(held: readonly HeldFact<Indicator>[]): readonly HeldFact<Indicator>[] {
  const isBefore = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...held].sort((a, b) => isBefore(a.clause.documentId, b.clause.documentId) || a.fact.start - b.fact.start);
}

import { inScope, type Scope } from '../../evidence/scope.js';
import type { Sources } from '../../evidence/sources.js';
import type { QuestionPart } from '../../question/question.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import { isBasis } from '../../vocabulary/document.js';
import { type Indicator, isFigure } from '../../vocabulary/provision.js';
import { distinctClaims } from '../distinct-claims.js';
import { type Composition, composed, nothing } from './composition.js';
import { indicatorClaim } from './indicator-claim.js';
import { MOST_LISTED, notListed } from './listed-facts.js';
import type { PartInput } from './part-input.js';

/** Words that say what kind of thing is listed; anything weightier narrows the list, and search does that better. */
const MOST_TOPIC_WEIGHT = 4;
const OF_THE_LIST = /^(?:指标|目标|百分比|百分|任务|量化|定量|时间|节点|期限|时限|到点|最早|最先|最晚|最后|\d+年|.)$/;

/** The indicators of the plan a part names: all of them, those in per cent, or those due first or last. Null where it asks otherwise. */
export async function composeAllIndicators({ part, result, library, wording }: PartInput): Promise<Composition | null> {
  const { scope } = result;
  const due = part.cues.has('first-due') ? 'first' : part.cues.has('last-due') ? 'last' : null;
  if (!scope.named || topicWeight(part) > MOST_TOPIC_WEIGHT) return null;
  if (due === null && !part.cues.has('all-indicators')) return null;
  const held = await indicatorsIn(scope, library);
  const wanted = due === null ? held.filter(({ indicator }) => isOfKind(indicator, part)) : dueAt(held, due);
  if (wanted.length === 0) return nothing({ kind: 'item', value: part.content });
  const shown = wanted.slice(0, MOST_LISTED);
  return composed(
    distinctClaims(shown.map(({ clause, indicator }) => indicatorClaim(clause, indicator, library, wording))),
    [...new Set(shown.map(({ clause }) => clause))],
    notListed(wanted.length - shown.length),
  );
}

type Held = { readonly clause: Clause; readonly indicator: Indicator };

async function indicatorsIn(scope: Scope, library: Sources): Promise<Held[]> {
  const figures = { kinds: ['indicator', 'amount'], documentIds: [...scope.documents] } as const;
  const indicators = (await library.listFacts(figures)).filter(isFigure);
  const ids = [...new Set(indicators.map(({ clauseId }) => clauseId))];
  const clauses = new Map<ClauseId, Clause>((await library.clausesById(ids)).map((clause) => [clause.id, clause]));
  const held = indicators.flatMap((indicator) => {
    const clause = clauses.get(indicator.clauseId);
    return clause !== undefined && inScope(clause, scope, library) ? [{ clause, indicator }] : [];
  });
  const inPlans = held.filter(({ clause }) => isBasis(library.document(clause.documentId).kind));
  return inPlans.length > 0 ? inPlans : held;
}

function isOfKind({ value }: Indicator, { cues }: QuestionPart): boolean {
  if (cues.has('in-per-cent')) return value.includes('%') || value.includes('％');
  return !cues.has('in-numbers') || /\d/.test(value);
}

function dueAt(held: readonly Held[], which: 'first' | 'last'): Held[] {
  const dated = held.flatMap((each) => {
    const year = each.indicator.deadline?.scope === 'stated' ? each.indicator.deadline.year : null;
    return year === null ? [] : [{ ...each, year }];
  });
  const years = dated.map(({ year }) => year);
  const year = which === 'first' ? Math.min(...years) : Math.max(...years);
  return dated.filter((each) => each.year === year);
}

function topicWeight({ concepts }: QuestionPart): number {
  const topics = concepts.filter(({ known, surface }) => known && !OF_THE_LIST.test(surface));
  return topics.reduce((sum, { weight }) => sum + weight, 0);
}

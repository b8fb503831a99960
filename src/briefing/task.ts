/** A plan as a list of tasks: the smallest places that charge somebody, with what they set and by when. */

import type { Sources } from '../evidence/sources.js';
import type { DocumentHeader } from '../storage/store.js';
import type { Clause } from '../vocabulary/clause.js';
import { type Duty, type Indicator, isTarget } from '../vocabulary/provision.js';
import { type DueDate, dueDatesOf } from './deadlines.js';

export type Task = {
  readonly clause: Clause;
  readonly document: DocumentHeader;
  /** The first of `duties`; null where the text charges nobody. */
  readonly duty: Duty | null;
  /** Each charge of the clause, in its order: one a paragraph in some plans. */
  readonly duties: readonly Duty[];
  readonly indicators: readonly Indicator[];
  readonly due: readonly DueDate[];
};

export type PlanTasks = {
  readonly tasks: readonly Task[];
  /** Numbered places that are no tasks: aims, safeguards. A document that charges nobody anywhere has tasks only. */
  readonly others: readonly Task[];
};

/** Front matter and preambles order nothing. */
const NUMBERED: ReadonlySet<string> = new Set(['part', 'section', 'item', 'point', 'article']);

/** Of one document, in its order. */
export async function planTasks(document: DocumentHeader, library: Sources): Promise<PlanTasks> {
  const { ofClause } = await library.facts();
  const numbered = (await library.clausesOf(document.id)).filter(({ unit }) => NUMBERED.has(unit));
  const all = numbered.map((clause): Task => {
    const facts = ofClause(clause.id);
    const indicators = facts.filter(isTarget);
    const duties = facts.filter((fact) => fact.kind === 'duty');
    return { clause, document, duty: duties[0] ?? null, duties, indicators, due: dueDatesOf(clause, indicators) };
  });
  const charged = all.filter(({ duty }) => duty !== null);
  return charged.length === 0
    ? { tasks: all, others: [] }
    : { tasks: charged, others: all.filter(({ duty }) => duty === null) };
}

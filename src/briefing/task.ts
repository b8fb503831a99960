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
  /** Numbered places that are no tasks: aims, safeguards. Of a document that charges few of its places: its aims. */
  readonly others: readonly Task[];
};

/** Front matter and preambles order nothing. */
const NUMBERED: ReadonlySet<string> = new Set(['part', 'section', 'item', 'point', 'article']);

const AIM = /(?:总体要求|指导思想|基本原则|总体目标|主要目标|工作目标|目标任务|总体思路|重[大要]意义|总则)$/;

/** 指导思想 and 主要目标, and what stands below them. */
function isAim({ clause }: Task): boolean {
  return [...clause.headingPath, clause.heading].some((heading) => AIM.test(heading.trim()));
}

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
  const isChargedThroughout = charged.length * 2 >= all.length;
  const tasks = isChargedThroughout ? charged : all.filter((task) => task.duty !== null || !isAim(task));
  return tasks.length === 0
    ? { tasks: all, others: [] }
    : { tasks, others: all.filter((task) => !tasks.includes(task)) };
}

/** Which tasks of the plans an outline speaks of, and why the others are left out. Exhaustive: every task is in one list. */

import { plainText } from '../language/plain-text.js';
import { statementSpans, type TextSpan } from '../language/sentences.js';
import type { PlanTasks, Task } from './task.js';
import { type Stance, stanceOf } from './topics/stance.js';
import type { Topic } from './topics/topic.js';
import type { ChosenUnit } from './units/resolve-units.js';
import { rolesOf, strongest, type UnitRole } from './units/roles.js';

export type Filters = {
  /** Null for all. */
  readonly units: readonly ChosenUnit[] | null;
  /** Any of them; null for all. */
  readonly topics: readonly Topic[] | null;
  /** A part of the plan: its number (二、（三）) or words of its heading; null for all. */
  readonly part: string | null;
  /** Years a due date must lie in, both inclusive; null for no bound. */
  readonly from: number | null;
  readonly to: number | null;
  /** Ids or labels of clauses that are taken whatever they have to do with the topic. */
  readonly also: readonly string[];
};

export type LeftOutReason = 'not-a-task' | 'unit' | 'topic' | 'borderline' | 'part' | 'deadline';

export type SelectedTask = Task & {
  /** The strongest of `roles`; null where no unit was chosen. */
  readonly role: UnitRole | null;
  /** Of each unit chosen that the task charges, in the order they were asked for. */
  readonly roles: readonly UnitRole[];
};

/** A task that mentions the topic in passing, or an aim or safeguard about it; `place`, within the text, is the sentence that does. */
export type Borderline = { readonly task: Task; readonly place: TextSpan; readonly isNamed: boolean };

export type Selected = {
  readonly tasks: readonly SelectedTask[];
  /** For a yes or no, in the order of the plan; each is in `leftOut` as well. */
  readonly borderline: readonly Borderline[];
  /** In the order of the plan. */
  readonly leftOut: readonly { readonly task: Task; readonly why: LeftOutReason }[];
};

export function selectTasks(plans: readonly PlanTasks[], filters: Filters): Selected {
  const tasks: SelectedTask[] = [];
  const borderline: Borderline[] = [];
  const leftOut: { task: Task; why: LeftOutReason }[] = [];
  const take = (task: Task, roles: readonly UnitRole[]) => tasks.push({ ...task, role: strongest(roles), roles });
  const ask = (mention: Borderline) => {
    leftOut.push({ task: mention.task, why: 'borderline' });
    borderline.push(mention);
  };
  for (const plan of plans) {
    for (const task of plan.tasks) {
      const roles = rolesOf(task, filters.units ?? []);
      const mention = mentionOf(task, filters);
      const why = reasonAgainst(task, roles, filters) ?? (mention === null ? 'topic' : null);
      if (why !== null) leftOut.push({ task, why });
      else if (mention?.kind === 'mentions') ask({ task, place: mention.place, isNamed: mention.isNamed });
      else take(task, roles);
    }
    for (const task of plan.others) {
      const roles = rolesOf(task, filters.units ?? []);
      const isAbout = filters.topics !== null && mentionOf(task, filters)?.kind === 'about';
      if (!isAbout || reasonAgainst(task, roles, filters) !== null) leftOut.push({ task, why: 'not-a-task' });
      else if (isWanted(task, filters)) take(task, roles);
      else ask({ task, place: openingOf(task), isNamed: true });
    }
  }
  return { tasks, borderline, leftOut };
}

/** Null where the task has nothing to do with the topic. */
function mentionOf(task: Task, { topics, also }: Filters): Stance | null {
  return topics === null || isWanted(task, { also }) ? { kind: 'about' } : stanceOf(task, topics);
}

/** The user said yes to it. */
function isWanted({ clause: { id, label } }: Task, { also }: Pick<Filters, 'also'>): boolean {
  return also.includes(id) || also.includes(label);
}

function openingOf({ clause: { text } }: Task): TextSpan {
  return statementSpans(text)[0] ?? { start: 0, end: text.length };
}

function reasonAgainst(
  task: Task,
  roles: readonly UnitRole[],
  { units, part, from, to }: Filters,
): LeftOutReason | null {
  if (units !== null && roles.length === 0) return 'unit';
  if (part !== null && !isInPart(task, part)) return 'part';
  if ((from !== null || to !== null) && !isDue(task, from, to)) return 'deadline';
  return null;
}

function isInPart({ clause }: Task, part: string): boolean {
  const wanted = plainText(part);
  const label = plainText(clause.label);
  const isWhole =
    label === wanted || (label.startsWith(wanted) && !(/\d$/.test(wanted) && /^\d/.test(label.slice(wanted.length))));
  return isWhole || [...clause.headingPath, clause.heading].some((heading) => plainText(heading).includes(wanted));
}

function isDue({ due }: Task, from: number | null, to: number | null): boolean {
  return due.some(({ year }) => (from === null || year >= from) && (to === null || year <= to));
}

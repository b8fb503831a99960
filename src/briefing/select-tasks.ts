/** Which tasks of the plans an outline speaks of, and why the others are left out. Exhaustive: every task is in one list. */

import { plainText } from '../language/plain-text.js';
import { type Concept, conceptMatch } from '../question/concepts.js';
import type { Glossary } from '../question/glossary.js';
import { canonicalUnit } from '../question/units.js';
import { type Duty, leadUnitsOf, listedUnitsOf, responsibleUnitsOf } from '../vocabulary/provision.js';
import type { PlanTasks, Task } from './task.js';

export type Filters = {
  /** A department as the user writes it; null for all. */
  readonly unit: string | null;
  /** Concepts of the topic, as questions are read; null for all. */
  readonly topic: readonly Concept[] | null;
  /** A part of the plan: its number (二、（三）) or words of its heading; null for all. */
  readonly part: string | null;
  /** Years a due date must lie in, both inclusive; null for no bound. */
  readonly from: number | null;
  readonly to: number | null;
};

export type Role = 'lead' | 'responsible' | 'listed';
export type LeftOutReason = 'not-a-task' | 'unit' | 'topic' | 'borderline' | 'part' | 'deadline';

export type SelectedTask = Task & {
  /** Of the unit chosen, as the plan writes it there; null where none was. */
  readonly role: { readonly role: Role; readonly unit: string } | null;
  readonly roles: readonly { readonly role: Role; readonly unit: string }[];
};

export type Selected = {
  readonly tasks: readonly SelectedTask[];
  /** In the order of the plan. */
  readonly leftOut: readonly { readonly task: Task; readonly why: LeftOutReason }[];
  readonly borderline: readonly { readonly task: Task; readonly place: { readonly start: number; readonly end: number } }[];
};

/** A clause is about a topic where it, with its headings, holds this share of the topic's weight. */
const TOPIC_SHARE = 0.75;

export function selectTasks(plans: readonly PlanTasks[], filters: Filters, glossary: Glossary): Selected {
  const tasks: SelectedTask[] = [];
  const leftOut: { task: Task; why: LeftOutReason }[] = [];
  for (const plan of plans) {
    for (const task of plan.tasks) {
      const role = filters.unit === null ? null : roleOf(task.duty, filters.unit, glossary);
      const why = reasonAgainst(task, role !== null, filters);
      if (why === null) tasks.push({ ...task, role, roles: role === null ? [] : [role] });
      else leftOut.push({ task, why });
    }
    leftOut.push(...plan.others.map((task) => ({ task, why: 'not-a-task' as const })));
  }
  return { tasks, leftOut, borderline: [] };
}

function reasonAgainst(task: Task, hasRole: boolean, { unit, topic, part, from, to }: Filters): LeftOutReason | null {
  if (unit !== null && !hasRole) return 'unit';
  if (topic !== null && !isAbout(task, topic)) return 'topic';
  if (part !== null && !isInPart(task, part)) return 'part';
  if ((from !== null || to !== null) && !isDue(task, from, to)) return 'deadline';
  return null;
}

/** How a duty names a department, by its canonical name; where the level is written too, it must be the same. */
export function roleOf(duty: Duty | null, unit: string, glossary: Glossary): SelectedTask['role'] {
  if (duty === null) return null;
  const wanted = canonicalUnit(unit, glossary);
  const level = /^[省市县区]/.exec(unit)?.[0] ?? null;
  const isNamed = (other: string) =>
    canonicalUnit(other, glossary) === wanted &&
    (level === null || !/^[省市县区]/.test(other) || other.startsWith(level));
  const roles = {
    lead: leadUnitsOf(duty),
    responsible: responsibleUnitsOf(duty),
    listed: listedUnitsOf(duty),
  } as const;
  for (const role of ['lead', 'responsible', 'listed'] as const) {
    const named = roles[role].find(isNamed);
    if (named !== undefined) return { role, unit: named };
  }
  return null;
}

function isAbout({ clause }: Task, topic: readonly Concept[]): boolean {
  const text = plainText([...clause.headingPath, clause.heading, clause.text].join('|'));
  const total = topic.reduce((sum, { weight }) => sum + weight, 0);
  const held = topic.reduce((sum, concept) => sum + concept.weight * conceptMatch(concept, text), 0);
  return total > 0 && held / total >= TOPIC_SHARE;
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

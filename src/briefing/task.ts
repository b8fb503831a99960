/** A plan as a list of tasks: the smallest places that charge somebody, with what they set and by when. */

import type { Sources } from '../evidence/sources.js';
import type { DocumentHeader } from '../storage/store.js';
import type { Clause, ClauseUnit } from '../vocabulary/clause.js';
import { isAccount } from '../vocabulary/document.js';
import { type Duty, type Indicator, isTarget, type Rule, type StandingDuty } from '../vocabulary/provision.js';
import { type DueDate, dueDatesOf } from './deadlines.js';
import { type FrameKind, frameKind } from './frame-headings.js';

export type Task = {
  readonly clause: Clause;
  readonly document: DocumentHeader;
  /** The first of `duties`; null where the text charges nobody. */
  readonly duty: Duty | null;
  /** Each charge of the clause, in its order: one a paragraph in some plans. */
  readonly duties: readonly Duty[];
  /** What earlier clauses say of all that follows, and so of `duty`. */
  readonly standing: readonly StandingCharge[];
  readonly indicators: readonly Indicator[];
  /** What it obliges, allows, encourages, grants. */
  readonly rules: readonly Rule[];
  readonly due: readonly DueDate[];
};

export type StandingCharge = { readonly said: StandingDuty; readonly clause: Clause };

export type PlanTasks = {
  readonly tasks: readonly Task[];
  /** Places that are no tasks: aims, safeguards. */
  readonly others: readonly Task[];
};

/** Where the work of a document is told, the first of these it has: front matter and preambles order nothing. */
const WORK_UNITS: readonly (readonly ClauseUnit[])[] = [
  ['part', 'section', 'item', 'point', 'article'],
  ['table-row'],
  ['paragraph'],
];

/** Where this share of the places charges somebody, those that charge nobody are no tasks. */
const MOSTLY_CHARGED = 0.5;

/** What tells of others is numbered here and there only: all of it counts. */
function workOf({ kind }: DocumentHeader, clauses: readonly Clause[]): Clause[] {
  if (isAccount(kind)) return clauses.filter(({ unit }) => unit !== 'front-matter' && unit !== 'preamble');
  const units = WORK_UNITS.find((each) => clauses.some(({ unit }) => each.includes(unit))) ?? [];
  return clauses.filter(({ unit }) => units.includes(unit));
}

/** Of one document, in its order. */
export async function planTasks(document: DocumentHeader, library: Sources): Promise<PlanTasks> {
  const { ofClause } = await library.facts();
  const clauses = await library.clausesOf(document.id);
  const rules = byClause(await library.rulesOf([document.id]));
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const standingOf = (duty: Duty | undefined): StandingCharge[] =>
    (duty?.standing ?? []).flatMap((said) => {
      const clause = byId.get(said.clauseId);
      return clause === undefined ? [] : [{ said, clause }];
    });
  const taskOf = (clause: Clause): Task => {
    const facts = ofClause(clause.id);
    const indicators = facts.filter(isTarget);
    const duties = facts.filter((fact) => fact.kind === 'duty');
    const standing = standingOf(duties[0]);
    const due = dueDatesOf(clause, indicators);
    const own = rules.get(clause.id) ?? [];
    return { clause, document, duty: duties[0] ?? null, duties, standing, indicators, rules: own, due };
  };
  const all = workOf(document, clauses).map(taskOf);
  const isTask = taskTest(all);
  const others = all.filter((each) => !isTask(each));
  // A list of who does what behind a text that seldom says so tells tasks of its own; else it repeats the text.
  const told = new Set(all.map(({ clause }) => clause.id));
  const rest = clauses.filter(({ id, unit }) => unit === 'table-row' && !told.has(id));
  const rows = isMostlyCharged(all) ? [] : rest.map(taskOf).filter(isCharged);
  return { tasks: [...all.filter(isTask), ...rows], others };
}

function byClause(rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) groups.set(rule.clauseId, [...(groups.get(rule.clauseId) ?? []), rule]);
  return groups;
}

/** A plan that charges somebody nearly everywhere says so what its tasks are; of another, all that is not its frame. */
function taskTest(all: readonly Task[]): (task: Task) => boolean {
  if (isMostlyCharged(all)) return isCharged;
  const works = all.filter((task) => !isFrame(task));
  return works.length === 0 ? () => true : (task) => !isFrame(task) || task.duty !== null;
}

function isMostlyCharged(all: readonly Task[]): boolean {
  const charged = all.filter(isCharged).length;
  return charged > 0 && charged >= all.length * MOSTLY_CHARGED;
}

function isCharged({ duty }: Task): boolean {
  return duty !== null;
}

function isFrame(task: Task): boolean {
  return frameOf(task) !== null;
}

/** What frames the work, by the highest heading that says so; null for work. */
export function frameOf({ clause: { heading, headingPath } }: Pick<Task, 'clause'>): FrameKind | null {
  return [...headingPath, heading].map(frameKind).find((kind) => kind !== null) ?? null;
}

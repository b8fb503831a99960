/** The tasks a request is about, out of the plans it names. What cannot be found is said with what is near. */

import type { Sources } from '../evidence/sources.js';
import { understandQuestion } from '../question/question.js';
import type { DocumentHeader } from '../storage/store.js';
import { chargedUnits } from '../vocabulary/provision.js';
import { chooseDocuments } from './choose-documents.js';
import { nearestNames } from './nearest-names.js';
import type { BriefingRequest } from './request.js';
import { type Filters, type LeftOutReason, roleOf, type Selected, selectTasks } from './select-tasks.js';
import { type PlanTasks, planTasks, type Task } from './task.js';

export type ChosenTasks = {
  readonly status: 'chosen';
  readonly documents: readonly DocumentHeader[];
  readonly selected: Selected;
  /** Nothing narrows the plans: their aims, which are no tasks, belong to it as well. */
  readonly isWhole: boolean;
  readonly units: readonly ChosenUnit[];
};

export type ChosenUnit = { readonly asked: string; readonly name: string; readonly full: string };

export type NotChosen =
  | { readonly status: 'unknown-document'; readonly wanted: string; readonly nearest: readonly string[] }
  | { readonly status: 'no-document'; readonly plans: readonly DocumentHeader[] }
  | { readonly status: 'not-a-plan'; readonly title: string }
  | { readonly status: 'unknown-unit'; readonly wanted: string; readonly nearest: readonly string[] }
  /** Nothing fits; `leftOut` says how many tasks each choice left out. */
  | { readonly status: 'empty'; readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>> };

export async function chooseTasks(request: BriefingRequest, library: Sources): Promise<ChosenTasks | NotChosen> {
  const chosen = chooseDocuments(library.documents, request.documents, request.region);
  if (chosen.kind === 'unknown') return { status: 'unknown-document', wanted: chosen.wanted, nearest: chosen.nearest };
  if (chosen.kind === 'not-a-plan') return { status: 'not-a-plan', title: chosen.title };
  if (chosen.kind === 'unnamed') return { status: 'no-document', plans: chosen.plans };
  const plans: PlanTasks[] = [];
  for (const document of chosen.documents) plans.push(await planTasks(document, library));
  if (request.unit !== null && !isCharged(request.unit, plans, library))
    return { status: 'unknown-unit', wanted: request.unit, nearest: nearestNames(request.unit, unitsOf(plans)) };
  const filters = await filtersOf(request, library);
  const selected = selectTasks(plans, filters, library.glossary);
  if (selected.tasks.length === 0) return { status: 'empty', leftOut: countBy(selected.leftOut.map(({ why }) => why)) };
  const isWhole = Object.values(filters).every((filter) => filter === null);
  return { status: 'chosen', documents: chosen.documents, selected, isWhole, units: request.unit === null ? [] : [{ asked: request.unit, name: selected.tasks[0]?.role?.unit ?? request.unit, full: request.unit }] };
}

/** Where targets are shown: the tasks, and of a whole plan its aims; in the order of the plans. */
export function placesWithTargets({ selected, isWhole }: ChosenTasks): Task[] {
  const aims = selected.leftOut.filter(({ why }) => isWhole && why === 'not-a-task').map(({ task }) => task);
  return [...aims, ...selected.tasks].sort(byPlace);
}

function byPlace({ clause: a }: Task, { clause: b }: Task): number {
  if (a.documentId === b.documentId) return a.order - b.order;
  return a.documentId < b.documentId ? -1 : 1;
}

/** Every department the plans charge, as they write it. */
export function unitsOf(plans: readonly PlanTasks[]): string[] {
  const duties = plans.flatMap(({ tasks }) => tasks.flatMap(({ duty }) => duty ?? []));
  const units = duties.flatMap((duty) => chargedUnits(duty));
  return [...new Set(units)];
}

function isCharged(unit: string, plans: readonly PlanTasks[], { glossary }: Sources): boolean {
  return plans.some(({ tasks }) => tasks.some(({ duty }) => roleOf(duty, unit, glossary) !== null));
}

async function filtersOf(request: BriefingRequest, { understanding }: Sources): Promise<Filters> {
  const { unit, topic, part, from, to } = request;
  if (topic === null) return { unit, topic, part, from, to };
  const parts = await understandQuestion(topic, [], understanding);
  return { unit, topic: parts.flatMap(({ concepts }) => concepts), part, from, to };
}

function countBy(reasons: readonly LeftOutReason[]): Partial<Record<LeftOutReason, number>> {
  const counts: Partial<Record<LeftOutReason, number>> = {};
  for (const why of reasons) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}

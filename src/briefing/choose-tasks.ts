/** The tasks a request is about, out of the plans it names. What cannot be found is said with what is near. */

import type { Sources } from '../evidence/sources.js';
import { plainText } from '../language/plain-text.js';
import { shortRegionName } from '../language/regions.js';
import { understandQuestion } from '../question/question.js';
import type { DocumentHeader } from '../storage/store.js';
import { type ClauseId, inCorpusOrder } from '../vocabulary/clause.js';
import type { DocumentKind } from '../vocabulary/document.js';
import { chooseDocuments } from './choose-documents.js';
import type { BriefingRequest } from './request.js';
import { type LeftOutReason, type Selected, selectTasks } from './select-tasks.js';
import { type PlanTasks, planTasks, type Task } from './task.js';
import { saidParts } from './topics/said-parts.js';
import { type Topic, topicsOf } from './topics/topic.js';
import { bareTopic } from './topics/topic-names.js';
import { type ChosenUnit, resolveUnits } from './units/resolve-units.js';

export type ChosenTasks = {
  readonly status: 'chosen';
  readonly documents: readonly DocumentHeader[];
  readonly selected: Selected;
  /** The departments asked for, each once for every plan that charges it; none where none was asked for. */
  readonly units: readonly ChosenUnit[];
  /** Nothing narrows the plans: their aims, which are no tasks, belong to it as well. */
  readonly isWhole: boolean;
};

export type NotChosen =
  | { readonly status: 'unknown-document'; readonly wanted: string; readonly nearest: readonly string[] }
  | { readonly status: 'no-document'; readonly plans: readonly DocumentHeader[] }
  | { readonly status: 'not-a-plan'; readonly title: string }
  | { readonly status: 'unknown-unit'; readonly wanted: string; readonly nearest: readonly string[] }
  /** Several departments may be meant by it, or only one like it is charged. */
  | { readonly status: 'ambiguous-unit'; readonly wanted: string; readonly candidates: readonly string[] }
  /** Nothing fits; `leftOut` says how many tasks each choice left out, `mentions` which could be taken all the same. */
  | {
      readonly status: 'empty';
      readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
      readonly mentions: readonly Mention[];
    };

/** A clause that only mentions the topic, with the sentence that does: for a yes or no. */
export type Mention = { readonly clauseId: ClauseId; readonly label: string; readonly sentence: string };

/** `kinds`: of documents that may be chosen. A region beside named documents picks what a report tells of it. */
export async function chooseTasks(
  request: BriefingRequest,
  library: Sources,
  kinds: readonly DocumentKind[] = ['plan'],
): Promise<ChosenTasks | NotChosen> {
  const chosen = chooseDocuments(library.documents, request, kinds);
  if (chosen.kind === 'unknown') return { status: 'unknown-document', wanted: chosen.wanted, nearest: chosen.nearest };
  if (chosen.kind === 'not-a-plan') return { status: 'not-a-plan', title: chosen.title };
  if (chosen.kind === 'unnamed') return { status: 'no-document', plans: chosen.plans };
  const plans: PlanTasks[] = [];
  for (const document of chosen.documents) {
    const told = ofRegions(await planTasks(document, library), document, request.region);
    if (told === null) return unknownRegion(document, request.region ?? '', library);
    plans.push(told);
  }
  const { part, from, to, also } = request;
  const resolved = request.unit === null ? null : resolveUnits(request.unit, plans, library.glossary);
  if (resolved?.kind === 'unknown')
    return { status: 'unknown-unit', wanted: resolved.wanted, nearest: resolved.nearest };
  if (resolved?.kind === 'ambiguous')
    return { status: 'ambiguous-unit', wanted: resolved.wanted, candidates: resolved.candidates };
  const units = resolved?.units ?? null;
  const topics = request.topic === null ? null : await readTopics(request.topic, plans, library);
  const selected = selectTasks(plans, { units, topics, part, from, to, also });
  if (selected.tasks.length === 0) {
    return { status: 'empty', leftOut: countBy(selected.leftOut.map(({ why }) => why)), mentions: mentioned(selected) };
  }
  const isWhole = [units, topics, part, from, to].every((filter) => filter === null);
  return { status: 'chosen', documents: chosen.documents, selected, units: units ?? [], isWhole };
}

/** Of a report on many regions, what it tells of those asked for; null where it tells of none of them. */
function ofRegions(told: PlanTasks, document: DocumentHeader, wanted: string | null): PlanTasks | null {
  if (document.counts.regions === 0 || wanted === null) return told;
  const names = wanted.split(/[、，,\s]+/).map(shortRegionName);
  const isWanted = ({ clause: { region } }: Task) => region !== null && names.includes(shortRegionName(region));
  const [tasks, others] = [told.tasks.filter(isWanted), told.others.filter(isWanted)];
  return tasks.length + others.length === 0 ? null : { tasks, others };
}

async function unknownRegion(document: DocumentHeader, wanted: string, library: Sources): Promise<NotChosen> {
  const regions = (await library.clausesOf(document.id)).flatMap(({ region }) => region ?? []);
  return { status: 'unknown-document', wanted, nearest: [...new Set(regions)] };
}

/** Every clause of the plans that only mentions the topic, whichever of them `also` names. */
export async function mentionsOf(request: BriefingRequest, library: Sources): Promise<readonly Mention[]> {
  if (request.topic === null) return [];
  const chosen = await chooseTasks({ ...request, also: [] }, library);
  if (chosen.status === 'chosen') return mentioned(chosen.selected);
  return chosen.status === 'empty' ? chosen.mentions : [];
}

/** Those that name the topic first: a form shows no more than some of them. */
function mentioned({ borderline }: Selected): Mention[] {
  const ordered = [...borderline].sort((a, b) => Number(b.isNamed) - Number(a.isNamed));
  return ordered.map(({ task: { clause }, place: { start, end } }) => ({
    clauseId: clause.id,
    label: clause.label,
    sentence: clause.text.slice(start, end),
  }));
}

/** Where targets are shown: the tasks, and of a whole plan its aims; in the order of the plans. */
export function placesWithTargets({ selected, isWhole }: ChosenTasks): Task[] {
  const aims = selected.leftOut.filter(({ why }) => isWhole && why === 'not-a-task').map(({ task }) => task);
  return [...aims, ...selected.tasks].sort((a, b) => inCorpusOrder(a.clause, b.clause));
}

/** A word that this share of the places has tells none of them apart. */
const EVERYWHERE = 1 / 3;

async function readTopics(words: string, plans: readonly PlanTasks[], library: Sources): Promise<Topic[]> {
  const parts = await understandQuestion(bareTopic(words), [], library.understanding);
  const texts = plans.flatMap(({ tasks, others }) => [...tasks, ...others].map(({ clause }) => clause.text));
  const concepts = parts.flatMap((part) => part.concepts);
  const plain = texts.map(plainText);
  const timesOf = (name: string) => plain.filter((text) => text.includes(plainText(name))).length;
  return topicsOf(words, concepts, {
    ...library.glossary,
    saidOf: (name) => saidParts(texts, name),
    isWritten: (name) => timesOf(name) > 0,
    isEverywhere: (name) => timesOf(name) > plain.length * EVERYWHERE,
  });
}

function countBy(reasons: readonly LeftOutReason[]): Partial<Record<LeftOutReason, number>> {
  const counts: Partial<Record<LeftOutReason, number>> = {};
  for (const why of reasons) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}

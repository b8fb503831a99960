/** From a request to an outline: template, documents, selection, outline. What cannot be drafted is said, not thrown. */
import type { Indicator } from '../clause.js';
import type { Library } from '../retrieval/library.js';
import { understandQuestion } from '../retrieval/understand/question.js';
import type { DocumentHeader } from '../storage/store.js';
import { buildOutline } from './build-outline.js';
import { chooseDocuments } from './choose-documents.js';
import { nearestNames } from './nearest-names.js';
import type { Outline } from './outline.js';
import { type Filters, type LeftOutReason, roleOf, selectTasks } from './select-tasks.js';
import type { Supplied } from './tables.js';
import { type PlanTasks, planTasks } from './task.js';
import type { Template } from './template.js';

export type BriefingRequest = {
  readonly template: string;
  /** Ids, document numbers or titles; none for the plans of `region`, or the only plan there is. */
  readonly documents: readonly string[];
  readonly region: string | null;
  readonly unit: string | null;
  readonly topic: string | null;
  readonly part: string | null;
  /** Years, both inclusive. */
  readonly from: number | null;
  readonly to: number | null;
  /** The user's own words, put where the template names them. */
  readonly period: string | null;
  readonly audience: string | null;
};

export type Drafted = DraftedOutline | NotDrafted;

export type DraftedOutline = {
  readonly status: 'drafted';
  readonly outline: Outline;
  readonly documents: readonly DocumentHeader[];
  readonly counts: Counts;
};

export type NotDrafted =
  | { readonly status: 'unknown-template'; readonly wanted: string; readonly nearest: readonly string[] }
  | { readonly status: 'unknown-document'; readonly wanted: string; readonly nearest: readonly string[] }
  | { readonly status: 'no-document'; readonly plans: readonly DocumentHeader[] }
  | { readonly status: 'not-a-plan'; readonly title: string }
  | { readonly status: 'unknown-unit'; readonly wanted: string; readonly nearest: readonly string[] }
  | { readonly status: 'needs'; readonly what: 'unit' | 'topic' }
  /** Nothing fits; `leftOut` says how many tasks each choice left out. */
  | { readonly status: 'empty'; readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>> };

export type Counts = { readonly tasks: number; readonly indicators: number; readonly leftOut: number };

export type BriefingDeps = {
  readonly library: Library;
  readonly templates: readonly Template[];
  readonly now: Date;
  /** What the user supplied for a target; null where nothing was. */
  readonly supplied?: (indicator: Indicator) => Supplied | null;
};

export async function draftBriefing(request: BriefingRequest, deps: BriefingDeps): Promise<Drafted> {
  const { library, templates, now, supplied = () => null } = deps;
  const template = templates.find(({ id, name }) => id === request.template || name === request.template);
  if (template === undefined) return unknownTemplate(request.template, templates);
  const missing = template.needs.find((what) => request[what] === null);
  if (missing !== undefined) return { status: 'needs', what: missing };
  const chosen = chooseDocuments(library.documents, request.documents, request.region);
  if (chosen.kind === 'unknown') return { status: 'unknown-document', wanted: chosen.wanted, nearest: chosen.nearest };
  if (chosen.kind === 'not-a-plan') return { status: 'not-a-plan', title: chosen.title };
  if (chosen.kind === 'unnamed') return { status: 'no-document', plans: chosen.plans };
  const { documents } = chosen;
  const plans: PlanTasks[] = [];
  for (const document of documents) plans.push(await planTasks(document, library));
  if (request.unit !== null && !isCharged(request.unit, plans, library))
    return { status: 'unknown-unit', wanted: request.unit, nearest: nearestNames(request.unit, unitsOf(plans)) };
  const filters = await filtersOf(request, library);
  const selected = selectTasks(plans, filters, library.glossary);
  if (selected.tasks.length === 0) return { status: 'empty', leftOut: countBy(selected.leftOut.map(({ why }) => why)) };
  const isWhole = Object.values(filters).every((filter) => filter === null);
  const { unit, topic, part, period, audience } = request;
  const values = { title: documents.map(titled).join('、'), unit, topic, part, period, audience };
  const outline = buildOutline({ template, selected, documents, values, supplied, isWhole, now });
  const indicators = selected.tasks.reduce((sum, task) => sum + task.indicators.length, 0);
  return {
    status: 'drafted',
    outline,
    documents,
    counts: { tasks: selected.tasks.length, indicators, leftOut: selected.leftOut.length },
  };
}

/** Every department the plans charge, as they write it. */
export function unitsOf(plans: readonly PlanTasks[]): string[] {
  const duties = plans.flatMap(({ tasks }) => tasks.flatMap(({ duty }) => duty ?? []));
  return [
    ...new Set(
      duties.flatMap(({ leadUnits, responsibleUnits, listedUnits }) => [
        ...leadUnits,
        ...responsibleUnits,
        ...listedUnits,
      ]),
    ),
  ];
}

function titled({ title, documentNumber }: DocumentHeader): string {
  return `《${title}》${documentNumber === null ? '' : `（${documentNumber}）`}`;
}

function unknownTemplate(wanted: string, templates: readonly Template[]): Drafted {
  const byName = new Map(templates.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
  const nearest = nearestNames(wanted, [...byName.keys()]).map((name) => byName.get(name) ?? name);
  return { status: 'unknown-template', wanted, nearest: [...new Set(nearest)] };
}

function isCharged(unit: string, plans: readonly PlanTasks[], { glossary }: Library): boolean {
  return plans.some(({ tasks }) => tasks.some(({ duty }) => roleOf(duty, unit, glossary) !== null));
}

async function filtersOf(request: BriefingRequest, { understanding }: Library): Promise<Filters> {
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

/** From a request to an outline: template, tasks, supplied figures, outline. What cannot be drafted is said, not thrown. */

import type { Sources } from '../evidence/sources.js';
import type { TableFile } from '../office/table-file.js';
import type { SheetTable } from '../office/workbook.js';
import type { DocumentHeader } from '../storage/store.js';
import { type ChosenTasks, chooseTasks, type NotChosen, placesWithTargets } from './choose-tasks.js';
import { claimsOver } from './claims-of.js';
import type { Values } from './fill-words.js';
import { type Fitted, fitOutline } from './fit.js';
import { nearestNames } from './nearest-names.js';
import type { Outline } from './outline.js';
import type { ProgressProblem } from './progress/progress.js';
import { progressTemplate } from './progress/template.js';
import { citedTitle } from './render/citation-note.js';
import type { BriefingRequest } from './request.js';
import type { OpenStudy } from './study.js';
import { indicatorRows, NOTHING_SUPPLIED, suppliedData } from './supplied.js';
import { studyContentsOf, type Template } from './template.js';

export type Drafted = DraftedOutline | NotDrafted;

export type DraftedOutline = {
  readonly status: 'drafted';
  readonly outline: Outline;
  readonly documents: readonly DocumentHeader[];
  readonly counts: Counts;
  /** Departments asked for, by their full names. */
  readonly units: readonly string[];
  /** Of what is handed in, where its template sets a limit. */
  readonly pages: Fitted['pages'];
  /** False where even the shortest draft has more pages than the template allows. */
  readonly isWithin: boolean;
  /** Rows of the supplied data that hold anything to use. */
  readonly rows: number;
  /** Of the supplied data: what was not used, and why. */
  readonly problems: readonly ProgressProblem[];
};

/** `supplied`: figures of the user's file that found their target. */
export type Counts = {
  readonly tasks: number;
  readonly indicators: number;
  readonly leftOut: number;
  /** Statements left out for the length of the paper. */
  readonly cuts: number;
  readonly supplied: number;
};

export type NotDrafted =
  | NotChosen
  | { readonly status: 'unknown-template'; readonly wanted: string; readonly nearest: readonly string[] }
  | { readonly status: 'needs'; readonly what: 'unit' | 'topic' };

export type BriefingDeps = {
  readonly library: Sources;
  readonly templates: readonly Template[];
  readonly now: Date;
  /** Makes what packs for training hold besides; without it such content is left out. */
  readonly openStudy?: OpenStudy;
};

/** `data`: figures the user supplies; null for none. */
export async function draftBriefing(
  request: BriefingRequest,
  { library, templates, now, openStudy = async () => () => [] }: BriefingDeps,
  data: TableFile | null = null,
): Promise<Drafted> {
  const template = templates.find(({ id, name }) => id === request.template || name === request.template);
  if (template === undefined) return unknownTemplate(request.template, templates);
  const missing = template.needs.find((what) => request[what] === null);
  if (missing !== undefined) return { status: 'needs', what: missing };
  const chosen = await chooseTasks(request, library, template.kinds);
  if (chosen.status !== 'chosen') return chosen;
  const { documents, selected } = chosen;
  const clauses = (await Promise.all(documents.map(({ id }) => library.clausesOf(id)))).flat();
  const contents = studyContentsOf(template);
  const study = contents.length === 0 ? () => [] : await openStudy(contents, chosen, clauses, library);
  const withTargets = placesWithTargets(chosen);
  const supplied =
    data === null
      ? NOTHING_SUPPLIED
      : suppliedData(data, withTargets, { today: now.toISOString().slice(0, 10), glossary: library.glossary });
  const { outline, pages, isWithin } = fitOutline({
    template,
    selected,
    claims: claimsOver(clauses, documents),
    draft: {
      frame: selected.leftOut.flatMap(({ task, why }) => (why === 'not-a-task' ? [task] : [])),
      tasks: selected.tasks,
      withTargets,
      supplied,
      values: valuesOf(request, chosen),
      units: chosen.units,
      isAttached: template.attachments.length > 0,
      study,
    },
    now,
  });
  return {
    status: 'drafted',
    outline,
    documents,
    counts: {
      tasks: selected.tasks.length,
      indicators: withTargets.reduce((sum, task) => sum + task.indicators.length, 0),
      leftOut: selected.leftOut.length,
      cuts: outline.cuts.length,
      supplied: supplied.used,
    },
    units: fullNames(chosen),
    pages,
    isWithin,
    rows: supplied.rows,
    problems: supplied.problems,
  };
}

/** A unit by its full name, as a paper that is handed in names it. */
function valuesOf({ unit, topic, part, period, audience }: BriefingRequest, chosen: ChosenTasks): Values {
  const { documents } = chosen;
  const named = fullNames(chosen).join('、');
  return {
    title: documents.map(({ title }) => `《${title}》`).join('、'),
    document: documents.map(citedTitle).join('、'),
    unit: named === '' ? unit : named,
    topic,
    part,
    period,
    audience,
  };
}

function fullNames({ units }: ChosenTasks): string[] {
  return [...new Set(units.map(({ full }) => full))];
}

export type DataTemplate = NotChosen | { readonly status: 'ready'; readonly sheet: SheetTable };

/** The sheet a user fills in: a row for each target of the tasks chosen. */
export async function dataTemplate(request: BriefingRequest, library: Sources): Promise<DataTemplate> {
  const chosen = await chooseTasks(request, library);
  if (chosen.status !== 'chosen') return chosen;
  return { status: 'ready', sheet: progressTemplate(indicatorRows(placesWithTargets(chosen))) };
}

function unknownTemplate(wanted: string, templates: readonly Template[]): Drafted {
  const byName = new Map(templates.flatMap(({ id, name }) => [[id, id] as const, [name, id] as const]));
  const nearest = nearestNames(wanted, [...byName.keys()]).map((name) => byName.get(name) ?? name);
  return { status: 'unknown-template', wanted, nearest: [...new Set(nearest)] };
}

/** What a task demands, within so many characters: its weightiest statements, with …… where words of it are left out. */
import type { Place } from '../answering/cite.js';
import { stops } from '../language/balanced.js';
import { hanWidth } from '../language/han-width.js';
import { withoutClosing } from '../language/punctuation.js';
import { wordsClaim } from './claims-of.js';
import type { Part } from './outline.js';
import { ELLIPSIS, ended, words } from './parts.js';
import type { SelectedTask } from './select-tasks.js';
import { statementsOf } from './statements-of.js';
import type { Task } from './task.js';
import { type Drafting, nameOf, stated } from './task-parts.js';

const PAUSE = /[，,；;]/g;

/** What makes a statement worth its place: it opens the task, sets a target, names a date or the unit asked about. */
const WEIGHT = { first: 3, target: 4, date: 2, unit: 3 };

/** `role` is of the unit asked about, where one was. */
type Demanding = Task & Partial<Pick<SelectedTask, 'role'>>;

/** 任务名称。要求…… A task without a heading begins with what it demands; where none of that fits, its name stands alone. */
export function namedDemands(task: Demanding, limit: number, drafting: Drafting): readonly Part[] {
  const said = demandsWithin(task, limit, drafting);
  return task.clause.heading === '' && said.length > 0 ? said : [...ended(nameOf(task, drafting)), ...said];
}

/** `limit` in Han characters; nothing where not even the first phrase fits. Statements left out are told to `drafting`. */
export function demandsWithin(task: Demanding, limit: number, drafting: Drafting): Part[] {
  const places = statementsOf(task);
  const widths = places.map((place) => widthOf(task, place));
  if (widths.reduce((sum, width) => sum + width, 0) <= limit) return joined(task, places, places, drafting);
  const chosen = new Set<Place>();
  let left = limit - hanWidth(ELLIPSIS);
  for (const place of byWeight(task, places)) {
    const width = widthOf(task, place) + hanWidth(ELLIPSIS);
    if (width > left) continue;
    chosen.add(place);
    left -= width;
  }
  const [first] = places;
  const begun = chosen.size > 0 || first === undefined ? null : opening(task, first, limit - hanWidth(ELLIPSIS));
  const kept = begun === null ? places.filter((place) => chosen.has(place)) : [begun];
  for (const place of places)
    if (!chosen.has(place)) drafting.cut('demands', stated(wordsClaim(task, place), drafting));
  return joined(task, kept, places, drafting);
}

function byWeight(task: Demanding, places: readonly Place[]): Place[] {
  return places
    .map((place, index) => ({ place, weight: weightOf(task, place, index) }))
    .sort((a, b) => b.weight - a.weight || a.place.start - b.place.start)
    .map(({ place }) => place);
}

function weightOf({ clause, indicators, due, role = null }: Demanding, { start, end }: Place, index: number): number {
  const holds = (from: number, to: number) => from < end && start < to;
  const unit = role === null ? null : role.unit.replace(/^[省市县区]/, '');
  return (
    (index === 0 ? WEIGHT.first : 0) +
    (indicators.some((each) => holds(each.start - clause.start, each.end - clause.start)) ? WEIGHT.target : 0) +
    (due.some((each) => holds(each.start, each.start + each.text.length)) ? WEIGHT.date : 0) +
    (unit !== null && clause.text.slice(start, end).includes(unit) ? WEIGHT.unit : 0)
  );
}

/** The first phrases of a statement that is too long itself; null where none fits. */
function opening(task: Demanding, place: Place, limit: number): Place | null {
  const text = task.clause.text.slice(place.start, place.end);
  const end = stops(text, PAUSE)
    .map((index) => place.start + index)
    .findLast((each) => widthOf(task, { start: place.start, end: each }) <= limit);
  return end === undefined ? null : { start: place.start, end };
}

function joined(task: Demanding, kept: readonly Place[], all: readonly Place[], drafting: Drafting): Part[] {
  const parts: Part[] = [];
  let reached = all[0]?.start ?? 0;
  for (const [index, place] of kept.entries()) {
    const next = kept[index + 1];
    const isCut = (from: number, to: number) => all.some(({ start, end }) => start < to && from < end);
    if (isCut(reached, place.start)) parts.push(words(ELLIPSIS));
    const goesOn = isCut(place.end, next?.start ?? Number.POSITIVE_INFINITY);
    const shown = goesOn ? toItsEnd(task, place) : place;
    parts.push(...stated(wordsClaim(task, shown), drafting));
    reached = place.end;
  }
  if (parts.every(({ kind }) => kind !== 'stated')) return [];
  return all.some(({ end }) => end > reached) ? [...parts, words(ELLIPSIS)] : parts;
}

function toItsEnd({ clause }: Task, { start, end }: Place): Place {
  return { start, end: start + withoutClosing(clause.text.slice(start, end)).length };
}

function widthOf({ clause }: Task, { start, end }: Place): number {
  return hanWidth(clause.text.slice(start, end).replaceAll(/\s/g, ''));
}

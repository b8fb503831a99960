/** The chapters of a plan, three points a slide; what is left out is named in the notes. */

import type { Chapter } from '../../briefing/chapters.js';
import { ELLIPSIS } from '../../briefing/parts.js';
import { MOST_CHARACTERS, type Slide } from '../../office/deck.js';
import { inBlocks } from './blocks.js';
import { lengthOf, shortLabels, shortName } from './brief-words.js';
import { POINTS_A_SLIDE } from './budget.js';
import { labelsOf, notes } from './notes.js';
import { fitted, type Sayable } from './points.js';

/** A chapter with its name and all that can be said of it. */
export type ToldChapter = {
  readonly chapter: Chapter /** `name` says of several plans which it is of. */;
  readonly ownName: string;
  readonly name: string;
  readonly sayables: readonly Sayable[];
};

const LONGEST_TITLE = 22;
/** Shorter phrases of a heading do not stand for it. */
const LEAST_TITLE = 4;
const FOOTER_ROOM = 12;
const PART_ROOM = 5;

/** Chapters that share their slides are told as one. */
export function chapterSlides(chapters: readonly ToldChapter[], count: number): Slide[] {
  const sayables = chapters.flatMap((told) => told.sayables);
  const chosen = inPlanOrder(weightiest(sayables, count * POINTS_A_SLIDE), sayables);
  const pages = even(chosen, count);
  const name = nameOf(chapters);
  const [phrase = ''] = name.split(/[，,；;]/);
  const short = lengthOf(phrase) < LEAST_TITLE ? name : phrase;
  const told = new Set<Sayable>();
  const slides = pages.map((page, index): Slide => {
    const title =
      shortName(short, LONGEST_TITLE + PART_ROOM) + (pages.length > 1 ? `（${index + 1}/${pages.length}）` : '');
    const said = fitted(page, MOST_CHARACTERS - lengthOf(title) - FOOTER_ROOM);
    for (const { sayable } of said) told.add(sayable);
    const points = said.map(({ point }) => point.text);
    const claims = said.flatMap(({ point }) => point.claims);
    const room = MOST_CHARACTERS - lengthOf(title) - points.reduce((sum, point) => sum + lengthOf(point), 0);
    const footer = shortLabels(labelsOf(claims), Math.min(room, 24));
    return { title, body: { kind: 'points', points }, footer, ...notes(short === name ? [] : [name], claims) };
  });
  const untold = untoldLine(sayables, told);
  return slides.map((slide, index) =>
    index < slides.length - 1 || untold === '' ? slide : { ...slide, notes: `${slide.notes}\n${untold}` },
  );
}

/** All of them where their first phrases fit, else the first and how many there are. */
function nameOf(chapters: readonly ToldChapter[]): string {
  const each = Math.floor((LONGEST_TITLE - (chapters.length - 1)) / chapters.length);
  const names = chapters.map(({ name }) => shortName(name, each));
  if (names.every((name) => !name.endsWith(ELLIPSIS))) return names.join('、');
  return `${shortName(chapters[0]?.name ?? '', LONGEST_TITLE - 4)}${chapters.length > 1 ? `等${chapters.length}章` : ''}`;
}

/** The tasks first, the weightiest before the others; then more of what they say. */
export function weightiest(sayables: readonly Sayable[], count: number): Sayable[] {
  return sayables.toSorted((a, b) => Number(b.isMain) - Number(a.isMain) || b.weight - a.weight).slice(0, count);
}

function inPlanOrder(chosen: readonly Sayable[], all: readonly Sayable[]): Sayable[] {
  const tasks = [...new Set(all.map(({ task }) => task))];
  return chosen.toSorted((a, b) => tasks.indexOf(a.task) - tasks.indexOf(b.task) || a.at - b.at);
}

function even<Item>(items: readonly Item[], count: number): Item[][] {
  return inBlocks(items, Math.max(1, Math.ceil(items.length / count)));
}

function untoldLine(sayables: readonly Sayable[], told: ReadonlySet<Sayable>): string {
  const saidOf = new Set([...told].map(({ task }) => task));
  const left = [...new Set(sayables.map(({ task }) => task))].filter((task) => !saidOf.has(task));
  if (left.length === 0) return '';
  return `没有上幻灯片的条款：${left.map(({ clause }) => `${clause.label}${clause.heading}`).join('；')}`;
}

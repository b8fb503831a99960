/** What frames the chapters of a lesson: goals, background, structure, discussion, recap. */
import { cite, claim } from '../../answering/cite.js';
import type { Chapter } from '../../briefing/chapters.js';
import { wordsClaim } from '../../briefing/claims-of.js';
import { type Drafting, headingOf, stated } from '../../briefing/task-parts.js';
import { shortRegionName } from '../../language/regions.js';
import { charactersOf, MOST_BRANCHES, MOST_CHARACTERS, MOST_POINT, type Slide } from '../../office/deck.js';
import type { DocumentHeader } from '../../storage/store.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { lengthOf, shortLabels, shortName } from './brief-words.js';
import { type ToldChapter, weightiest } from './chapter-slides.js';
import { labelsOf, notes } from './notes.js';
import { fitted, type Point, type Sayable } from './points.js';
import type { Step } from './timetable.js';

export type Goals = {
  readonly goals: readonly string[];
  /** Why there is a plan, the foremost first; empty where a slide of its own says it. */
  readonly why: readonly Point[];
  readonly steps: readonly Step[];
  readonly minutes: number;
};

/** Of `why` the first that fits is shown, all of them are in the notes. */
export function goalsSlide({ goals, why, steps, minutes }: Goals): Slide {
  const times = steps.map(({ name, minutes: each }) => ({ name, time: `${each}分钟` }));
  const course = `时间安排：${steps.map(({ name, minutes: each }) => `${name}${each}分钟`).join('，')}，共${minutes}分钟。`;
  const slideWith = (reasons: readonly string[]): Slide => ({
    title: `${reasons.length === 0 ? '' : '缘由、'}学习目标和时间安排（共${minutes}分钟）`,
    body: { kind: 'agenda', goals: [...reasons, ...goals], steps: times },
    footer: '',
    ...notes(
      [...why.map(({ text }) => text), course],
      why.flatMap(({ claims }) => claims),
    ),
  });
  const told = why.map(({ text }) => slideWith([text])).find((slide) => charactersOf(slide) <= MOST_CHARACTERS);
  return told ?? slideWith([]);
}

const TWO_COLUMNS_FROM = 7;
const LONGEST_BRANCH = { one: 26, two: 24, narrow: 13 };
const LONGEST_ROOT = { alone: 30, beside: 10 };
/** Beyond so many rows a box has one line. */
const ROOMY_ROWS = 4;

/** The headings of the plans as boxes; cut ones are whole in the notes. */
export function structureSlide(
  chapters: readonly ToldChapter[],
  documents: readonly DocumentHeader[],
  clauses: readonly Clause[],
  drafting: Drafting,
): Slide {
  const title = documents.length > 1 ? '几份方案的结构' : '方案结构';
  const shown = chapters.length > MOST_BRANCHES ? chapters.slice(0, MOST_BRANCHES - 1) : chapters;
  const isAlone = documents.length === 1;
  const names = documents.map((document) =>
    isAlone ? shortName(planName(document), LONGEST_ROOT.alone) : shortName(placeName(document), LONGEST_ROOT.beside),
  );
  const rest = chapters.length - shown.length;
  const more = rest > 0 ? [`另有${rest}章`] : [];
  const room = MOST_CHARACTERS - [title, ...names, ...more].reduce((sum, text) => sum + lengthOf(text), 0);
  const isNarrow = Math.ceil(shown.length / 2) > ROOMY_ROWS;
  const widest =
    shown.length < TWO_COLUMNS_FROM ? LONGEST_BRANCH.one : isNarrow ? LONGEST_BRANCH.narrow : LONGEST_BRANCH.two;
  const most = Math.min(widest, Math.floor(room / Math.max(1, shown.length)));
  const roots = documents.map((document, index) => ({
    name: names[index] ?? '',
    branches: [
      ...shown
        .filter(({ chapter }) => chapter.document.id === document.id)
        .map(({ ownName }) => shortName(ownName, most)),
      ...(index === documents.length - 1 ? more : []),
    ],
  }));
  const headings = chapters.flatMap((told) => headingOfChapter(told.chapter, clauses, drafting));
  return { title, body: { kind: 'structure', roots }, footer: '', ...notes(documents.map(planName), headings) };
}

/** The clause of a heading, or where it has none of its own its first task. */
function headingOfChapter(
  { heading, document, tasks: [first] }: Chapter,
  clauses: readonly Clause[],
  drafting: Drafting,
): VerifiedClaim[] {
  const clause = clauses.find((each) => each.documentId === document.id && each.heading === heading && heading !== '');
  const at = clause?.text.indexOf(heading) ?? -1;
  const place = { start: at, end: at + heading.length };
  if (clause !== undefined && at !== -1)
    return stated(wordsClaim({ clause, document }, place), drafting).map((each) => each.claim);
  return first === undefined ? [] : [headingOf(first, drafting).claim];
}

/** Of several plans, whose it is. */
function placeName(document: DocumentHeader): string {
  return document.region === null ? planName(document) : shortRegionName(document.region.name);
}

export function planName({ title }: DocumentHeader): string {
  return title.replace(/^关于(?:印发)?|的通知$/g, '').replace(/^《|》$/g, '');
}

/** One of the weightiest tasks of each chapter, to be talked over. */
export function discussionSlides(chapters: readonly ToldChapter[], drafting: Drafting): Slide[] {
  const foremost = chapters.flatMap(({ sayables }) => weightiest(sayables, 1)).toSorted((a, b) => b.weight - a.weight);
  return foremost.map(({ task }) => {
    const { claim: name } = headingOf(task, drafting);
    const whole = stated(
      claim(name.text, cite(task.clause, task.document, { start: 0, end: task.clause.text.length })),
      drafting,
    );
    const duties = task.duties.length > 0 ? '谁牵头、谁配合、什么时候完成？' : '这一条涉及哪些人、哪些单位？';
    const points = [`“${shortName(name.text, MOST_POINT - 12)}”怎样落到本单位？`, duties, '哪一步最难，需要谁支持？'];
    return {
      title: '研讨：对照条款说下一步',
      body: { kind: 'points', points },
      footer: shortLabels([task.clause.label], 24),
      ...notes(['分组讨论，各组记一条，回到条款核对。'], whole.length > 0 ? whole.map((each) => each.claim) : [name]),
    };
  });
}

/** The weightiest of three chapters once more. */
export function recapSlide(chapters: readonly ToldChapter[]): Slide {
  const title = '小结：带走三句话';
  const foremost = chapters
    .flatMap(({ sayables }) => weightiest(sayables, chapters.length < 3 ? 3 : 1))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 3);
  const order = chapters.flatMap(({ sayables }) => sayables);
  const inOrder = foremost.toSorted((a: Sayable, b: Sayable) => order.indexOf(a) - order.indexOf(b));
  const said = fitted(inOrder, MOST_CHARACTERS - lengthOf(title) - 16);
  const claims = said.flatMap(({ point }) => point.claims);
  return {
    title,
    body: { kind: 'points', points: said.map(({ point }) => point.text) },
    footer: shortLabels(labelsOf(claims), 16),
    ...notes(['回看学习目标，请学员各说一条。'], claims),
  };
}

/** How many slides of each kind a lesson of so many minutes has. */
import { MINUTES } from './minutes.js';

/** A lesson of 45 minutes has 18 to 22 slides, five questions at most and three at least. */
const USUAL = { minutes: MINUTES.usual, most: 22, least: 18, questions: 5, fewest: 3, perChapter: 2 };
export const POINTS_A_SLIDE = 3;
/** What of a short lesson goes first. */
const DISPENSABLE = ['pairs', 'background', 'discussions', 'structure'] as const;
/** Of the slides, for the chapters at the least: a lesson is about its plan. */
const CHAPTER_SHARE = 0.25;

export type Frame = 'background' | 'structure' | 'numbers' | 'pairs' | 'discussions';

export type Material = {
  readonly minutes: number;
  /** Slides of each kind that could be made. */
  readonly frames: Readonly<Record<Frame, number>>;
  readonly questions: number;
  /** Two with an answer slide behind each question, one without. */
  readonly slidesAQuestion: 1 | 2;
  /** What could be said in each chapter. */
  readonly points: readonly number[];
};

export type Budget = {
  readonly frames: Readonly<Record<Frame, number>>;
  readonly questions: number;
  /** Chapters told together, by index, in their order, with the slides they have. */
  readonly groups: readonly { readonly chapters: readonly number[]; readonly slides: number }[];
};

/** Cover, goals and recap. */
const ALWAYS = 3;

export function budgetOf({ minutes, frames, questions, slidesAQuestion, points }: Material): Budget {
  const scale = minutes / USUAL.minutes;
  const most = Math.round(USUAL.most * scale);
  const copies = Math.max(1, Math.round(scale));
  const wanted = Math.min(questions, Math.max(1, Math.round(USUAL.questions * scale)));
  const all = keptFrames(frames, copies, most);
  const left = most - ALWAYS - sum(Object.values(all)) - slidesAQuestion * wanted;
  // The slide of the goals has room for it: chapters and questions need the slide more.
  const kept = left < USUAL.perChapter * points.length ? { ...all, background: 0 } : all;
  const framed = ALWAYS + sum(Object.values(kept));
  const fewest = Math.min(wanted, Math.max(1, Math.round(USUAL.fewest * scale)));
  const slotsWith = (count: number) => most - framed - slidesAQuestion * count;
  let asked = wanted;
  while (asked > fewest && slotsWith(asked) < points.length) asked -= 1;
  const slots = Math.max(1, slotsWith(asked));
  const least = Math.round(USUAL.least * scale) - framed - slidesAQuestion * asked;
  const perChapter = Math.ceil(USUAL.perChapter * Math.max(1, scale));
  return {
    frames: kept,
    questions: asked,
    groups: shared(merged(points, slots), points, { slots, least, perChapter }),
  };
}

function keptFrames(frames: Material['frames'], copies: number, most: number): Record<Frame, number> {
  const kept = Object.fromEntries(
    Object.entries(frames).map(([kind, count]) => [kind, Math.min(count, copies)]),
  ) as Record<Frame, number>;
  for (const kind of DISPENSABLE) {
    if (most - ALWAYS - sum(Object.values(kept)) - 2 >= CHAPTER_SHARE * most) break;
    kept[kind] = 0;
  }
  return kept;
}

/** Neighbours that have least to say are told together until there is a slide for each. */
function merged(points: readonly number[], slots: number): number[][] {
  const groups = points.map((_, index) => [index]);
  const saidIn = (group: readonly number[] = []) => sum(group.map((index) => points[index] ?? 0));
  while (groups.length > slots) {
    const sizes = groups.slice(1).map((group, index) => saidIn(groups[index]) + saidIn(group));
    const at = sizes.indexOf(Math.min(...sizes));
    groups.splice(at, 2, [...(groups[at] ?? []), ...(groups[at + 1] ?? [])]);
  }
  return groups;
}

type Room = { readonly slots: number; readonly least: number; readonly perChapter: number };

/** One each; what is left goes to who has most unsaid. More than `perChapter` only where the lesson would be too short. */
function shared(
  groups: readonly number[][],
  points: readonly number[],
  { slots, least, perChapter }: Room,
): Budget['groups'] {
  const slides = groups.map(() => 1);
  for (let given = groups.length; given < slots; given += 1) {
    const unsaid = groups.map((group, index) => {
      const has = slides[index] ?? 1;
      const isFull = has >= perChapter && given >= least;
      return isFull ? 0 : sum(group.map((chapter) => points[chapter] ?? 0)) - POINTS_A_SLIDE * has;
    });
    const at = unsaid.indexOf(Math.max(0, ...unsaid));
    if (at === -1 || (unsaid[at] ?? 0) <= 0) break;
    slides[at] = (slides[at] ?? 1) + 1;
  }
  return groups.map((chapters, index) => ({ chapters, slides: slides[index] ?? 1 }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

import type { Page, Rule, Run } from './page.js';

/** A text with the way its letters stand on the page: 0 upright, 1 turned by a right angle clockwise …, null aslant. */
export type TurnedRun = Run & { readonly turn: 0 | 1 | 2 | 3 | null; readonly isUnseen: boolean };

type Turn = 0 | 1 | 2 | 3;
type Point = { readonly x: number; readonly y: number };
export type UprightPage = { readonly page: Page; readonly aslant: readonly string[] };

/**
 * The page turned so that most of its text stands upright (a wide table is often set sideways). Text turned otherwise
 * stands at its place as one word; text aslant is stamped over the page and given apart.
 */
export function uprightPage(
  runs: readonly TurnedRun[],
  { rules, width, height }: { rules: readonly Rule[]; width: number; height: number },
): UprightPage {
  const turn = mainTurn(runs);
  const swaps = turn % 2 === 1;
  const place = (point: Point): Point => turned(point, turn, { width, height });
  const upright = runs.filter((run) => run.turn !== null).map((run) => uprightRun(run, turn, place));
  const aslant = runs.filter((run) => run.turn === null).map(({ text }) => text);
  const page = {
    width: swaps ? height : width,
    height: swaps ? width : height,
    runs: upright,
    rules: turn === 0 ? rules : rules.map((rule) => turnedRule(rule, place)),
  };
  return { page, aslant };
}

function mainTurn(runs: readonly TurnedRun[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const { turn, text } of runs) if (turn !== null) counts[turn] = (counts[turn] ?? 0) + text.length;
  return counts.indexOf(Math.max(...counts)) as Turn;
}

function turned({ x, y }: Point, turn: Turn, { width, height }: { width: number; height: number }): Point {
  if (turn === 1) return { x: y, y: width - x };
  if (turn === 2) return { x: width - x, y: height - y };
  return turn === 3 ? { x: height - y, y: x } : { x, y };
}

function uprightRun(run: TurnedRun, turn: Turn, place: (point: Point) => Point): Run {
  const { text, size, bold } = run;
  const { x, y } = place(run);
  const rest = ((run.turn ?? 0) - turn + 4) % 4;
  const weight = bold ? { bold } : {};
  if (rest === 0) return { text, x, y, width: run.width, size, ...weight };
  // Still turned: it takes the place of one upright character in the middle of the strip it runs along.
  const along = rest === 1 ? run.width / 2 : rest === 3 ? -run.width / 2 : 0;
  const left = rest === 1 ? x : rest === 3 ? x - size : x - run.width;
  return { text, x: left, y: y + along + size / 3, width: rest === 2 ? run.width : size, size, ...weight };
}

function turnedRule({ x1, y1, x2, y2 }: Rule, place: (point: Point) => Point): Rule {
  const from = place({ x: x1, y: y1 });
  const to = place({ x: x2, y: y2 });
  return { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
}

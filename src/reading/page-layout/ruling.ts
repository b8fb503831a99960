import type { Rule } from './page.js';

/** Part of a line that is level (`at` is its y) or upright (`at` is its x). */
type Edge = { at: number; from: number; to: number };

/** Where lines of a page cross to a grid: the edges of its columns and rows, and which of them are drawn. */
export type Grid = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** True where a line stands between the box and its right neighbour. */
  readonly isClosedRight: (row: number, column: number) => boolean;
  readonly isClosedBelow: (row: number, column: number) => boolean;
};

/** Points. Ends of lines that should meet miss each other by this at most; double lines stand closer. */
const JOINT = 3;
/** A line of this share of a box's side closes it. */
const CLOSING_SHARE = 0.6;
const SHORTEST_EDGE = 4;
/** More lines than this on a page are a drawing. */
const MOST_RULES = 4000;
const MOST_BOXES = 20_000;

/** The grids drawn on a page, from top to bottom. A frame around text, a line under a letterhead are none. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length > MOST_RULES) return [];
  const level = merged(rules.filter((rule) => Math.abs(rule.y1 - rule.y2) <= 1).map(levelEdge));
  const upright = merged(rules.filter((rule) => Math.abs(rule.x1 - rule.x2) <= 1).map(uprightEdge));
  return components(level, upright)
    .map(({ level, upright }) => gridOf(level, upright))
    .filter((grid) => grid !== null)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Level lines that belong to no grid: the short one above footnotes. */
export function looseLines(rules: readonly Rule[], grids: readonly Grid[]): Rule[] {
  return rules.filter(
    ({ y1, y2 }) =>
      Math.abs(y1 - y2) <= 1 && !grids.some(({ ys }) => y1 >= (ys[0] ?? 0) - JOINT && y1 <= (ys.at(-1) ?? 0) + JOINT),
  );
}

function levelEdge({ x1, x2, y1, y2 }: Rule): Edge {
  return { at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
}

function uprightEdge({ x1, x2, y1, y2 }: Rule): Edge {
  return { at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
}

/** Pieces of one line, and the two of a double line, become one. */
function merged(edges: readonly Edge[]): Edge[] {
  const lines: Edge[][] = [];
  for (const edge of [...edges].sort((a, b) => a.at - b.at)) {
    const last = lines.at(-1);
    if (last !== undefined && edge.at - (last[0]?.at ?? 0) <= JOINT / 2) last.push(edge);
    else lines.push([edge]);
  }
  return lines.flatMap((line) => {
    const parts: Edge[] = [];
    for (const edge of line.sort((a, b) => a.from - b.from)) {
      const last = parts.at(-1);
      if (last !== undefined && edge.from <= last.to + JOINT) last.to = Math.max(last.to, edge.to);
      else parts.push({ ...edge });
    }
    return parts.filter(({ from, to }) => to - from >= SHORTEST_EDGE);
  });
}

type Component = { level: Edge[]; upright: Edge[] };

/** Lines that touch, directly or by others. Those that cross nothing are left out. */
function components(level: readonly Edge[], upright: readonly Edge[]): Component[] {
  const parent = [...level, ...upright].map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== undefined && parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const [i, across] of level.entries()) {
    for (const [j, down] of upright.entries()) {
      const meets = isWithin(down.at, across) && isWithin(across.at, down);
      if (meets) parent[root(i)] = root(level.length + j);
    }
  }
  const found = new Map<number, Component>();
  const componentAt = (index: number): Component => {
    const key = root(index);
    const component = found.get(key) ?? { level: [], upright: [] };
    found.set(key, component);
    return component;
  };
  for (const [i, edge] of level.entries()) componentAt(i).level.push(edge);
  for (const [j, edge] of upright.entries()) componentAt(level.length + j).upright.push(edge);
  return [...found.values()].filter((component) => component.level.length > 0 && component.upright.length > 0);
}

function isWithin(at: number, { from, to }: Edge): boolean {
  return at >= from - JOINT && at <= to + JOINT;
}

function gridOf(level: readonly Edge[], upright: readonly Edge[]): Grid | null {
  // Sides left open (no line at the left and right of a table, none where a page ends) are closed.
  const xs = distinct([...upright.map(({ at }) => at), ...extremes(level)]);
  const ys = distinct([...level.map(({ at }) => at), ...extremes(upright)]);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1 || columns * rows > MOST_BOXES) return null;
  const right = drawn(upright, xs, ys);
  const below = drawn(level, ys, xs);
  return {
    xs,
    ys,
    isClosedRight: (row, column) => right(column + 1, row),
    isClosedBelow: (row, column) => below(row + 1, column),
  };
}

function extremes(edges: readonly Edge[]): number[] {
  return [Math.min(...edges.map(({ from }) => from)), Math.max(...edges.map(({ to }) => to))];
}

function distinct(places: readonly number[]): number[] {
  const kept: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    if (kept.length === 0 || place - (kept.at(-1) ?? 0) > JOINT * 1.5) kept.push(place);
  }
  return kept;
}

/** Whether the stretch between two neighbouring `stops` is drawn on the line at one of `places`. */
function drawn(
  edges: readonly Edge[],
  places: readonly number[],
  stops: readonly number[],
): (place: number, stretch: number) => boolean {
  const covered = places.map((place) => {
    const near = edges.filter(({ at }) => Math.abs(at - place) <= JOINT * 1.5);
    return stops.slice(0, -1).map((from, index) => {
      const to = stops[index + 1] ?? from;
      const length = near.reduce(
        (sum, edge) => sum + Math.max(0, Math.min(edge.to, to) - Math.max(edge.from, from)),
        0,
      );
      return length >= CLOSING_SHARE * (to - from);
    });
  });
  return (place, stretch) => covered[place]?.[stretch] ?? false;
}

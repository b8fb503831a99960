import { readAttachment } from './attachments.js';
import type { Line } from './lines.js';
import { type Level, type Marker, readMarker, Sequence } from './numbering.js';
import { findPoints } from './points.js';

/** A stretch of the cleaned text that stands on one line. */
export type Piece = { readonly start: number; readonly end: number; readonly text: string };

export type OutlineNode = {
  readonly level: Level | 'root';
  readonly number: number;
  /** Offset in the cleaned text where the words after the number begin. */
  readonly contentStart: number;
  /** The numbered line (or its part) first, then paragraphs that follow it without a number of their own. */
  readonly pieces: Piece[];
  readonly children: OutlineNode[];
  /** True where an 一是-item opens its paragraph. */
  readonly opensParagraph: boolean;
};

const RANK: Readonly<Record<Level | 'root', number>> = {
  root: 0,
  attachment: 1,
  book: 2,
  chapter: 3,
  division: 4,
  article: 5,
  part: 6,
  section: 7,
  item: 8,
  point: 9,
};

/** Inside these a clause is whole: numbers and 一是-items below them are anchors, not nodes. */
const CLOSED: ReadonlySet<Level | 'root'> = new Set(['section', 'item', 'article']);

/**
 * Reads the tree of numbered headings from the body's lines. Every line ends up in exactly one node's `pieces`.
 * Numbers that do not fit the running order are text.
 */
export function buildOutline(lines: readonly Line[]): OutlineNode {
  const root = node({ level: 'root', number: 0, contentStart: lines[0]?.start ?? 0, opensParagraph: false });
  const sequence = new Sequence();
  let open: OutlineNode[] = [root];
  for (const [index, line] of lines.entries()) {
    const marker = readAttachment(lines, index) ?? readMarker(line);
    const container = deepest(open);
    if (marker !== null && marker.level !== 'point' && allowed(marker, open) && sequence.accepts(marker)) {
      sequence.open(marker);
      open = openNode(open, marker, line);
    } else if (CLOSED.has(nearestNumbered(open).level)) {
      container.pieces.push(line);
    } else {
      open = addParagraph(open, line);
    }
  }
  return root;
}

function node(fields: Omit<OutlineNode, 'pieces' | 'children'>): OutlineNode {
  return { ...fields, pieces: [], children: [] };
}

function deepest(open: readonly OutlineNode[]): OutlineNode {
  const last = open.at(-1);
  if (last === undefined) throw new RangeError('the outline always has its root open');
  return last;
}

function nearestNumbered(open: readonly OutlineNode[]): OutlineNode {
  const last = deepest(open);
  return last.level === 'point' ? deepest(open.slice(0, -1)) : last;
}

/** Within an article only larger divisions open nodes: its （一） and 1. are part of it. */
function allowed({ level }: Marker, open: readonly OutlineNode[]): boolean {
  return !open.some((each) => each.level === 'article') || RANK[level] <= RANK.article;
}

function openNode(open: readonly OutlineNode[], marker: Marker, line: Line): OutlineNode[] {
  const ancestors = open.filter((each) => RANK[each.level] < RANK[marker.level]);
  const opened = node({
    level: marker.level,
    number: marker.number,
    contentStart: line.start + marker.contentStart,
    opensParagraph: true,
  });
  deepest(ancestors).children.push(opened);
  const path = [...ancestors, opened];
  if (CLOSED.has(marker.level)) {
    opened.pieces.push(line);
    return path;
  }
  return addOwnLine(path, line, marker.contentStart);
}

/** The heading line of a part may itself carry 一是…；二是… behind the heading. */
function addOwnLine(path: OutlineNode[], line: Line, contentStart: number): OutlineNode[] {
  const points = findPoints(line.text.slice(contentStart), 0).filter((point) => point.start > 0);
  return addWithPoints(
    path,
    line,
    points.map((point) => ({
      ...point,
      start: point.start + contentStart,
      contentStart: point.contentStart + contentStart,
    })),
  );
}

function addParagraph(open: OutlineNode[], line: Line): OutlineNode[] {
  const container = nearestNumbered(open);
  const last = container.children.findLast((child) => child.level === 'point')?.number ?? 0;
  const points = findPoints(line.text, last);
  if (points.length === 0) {
    deepest(open).pieces.push(line);
    return open;
  }
  return addWithPoints(open.slice(0, open.indexOf(container) + 1), line, points);
}

function addWithPoints(path: OutlineNode[], line: Line, points: ReturnType<typeof findPoints>): OutlineNode[] {
  const container = deepest(path);
  const firstStart = points[0]?.start ?? line.text.length;
  if (firstStart > 0) container.pieces.push(piece(line, 0, firstStart));
  let open = path;
  for (const [index, point] of points.entries()) {
    const opened = node({
      level: 'point',
      number: point.number,
      contentStart: line.start + point.contentStart,
      opensParagraph: point.start === 0,
    });
    opened.pieces.push(piece(line, point.start, points[index + 1]?.start ?? line.text.length));
    container.children.push(opened);
    open = [...path, opened];
  }
  return open;
}

function piece(line: Line, from: number, to: number): Piece {
  const text = line.text.slice(from, to).trimEnd();
  return { start: line.start + from, end: line.start + from + text.length, text };
}

import { readAttachment } from './attachments.js';
import { isProse, type Line } from './lines.js';
import { type Level, type Marker, readMarker } from './numbering.js';
import { findPoints } from './points.js';
import type { QuestionReader } from './questions.js';
import { Sequence } from './sequence.js';

/** A stretch of the cleaned text that stands on one line. */
export type Piece = { readonly start: number; readonly end: number; readonly text: string };

/** Besides the numbered levels: a row of a table, a note, and the text that goes on behind one of them. */
export type NodeLevel = Level | 'root' | 'row' | 'note' | 'rest';

export type OutlineNode = {
  readonly level: NodeLevel;
  readonly number: number;
  /** 第五条之一: 1; 0 without one. */
  readonly sub: number;
  /** 编, 篇, 部分 where the level has several words. */
  readonly word: string;
  /** Offset in the cleaned text where the words after the number begin. */
  readonly contentStart: number;
  /** The numbered line (or its part) first, then paragraphs that follow it without a number of their own. */
  readonly pieces: Piece[];
  /** The line the node opens with; null for the root and for what opens within a line. */
  readonly line: Line | null;
  readonly children: OutlineNode[];
  /** True where an 一是-item opens its paragraph. */
  readonly opensParagraph: boolean;
};

const RANK: Readonly<Record<NodeLevel, number>> = {
  root: 0,
  attachment: 1,
  book: 2,
  chapter: 3,
  division: 4,
  article: 5,
  part: 6,
  section: 7,
  item: 8,
  question: 8,
  point: 9,
  row: 10,
  note: 10,
  rest: 10,
};

/** Inside these a clause is whole: numbers and 一是-items below them are anchors, not nodes. */
const CLOSED: ReadonlySet<NodeLevel> = new Set(['section', 'item', 'article', 'question']);

/**
 * Reads the tree of numbered headings from the body's lines. Every line ends up in exactly one node's `pieces`.
 * Numbers that do not fit the running order are text. Where `question` reads a line, it opens a question.
 */
export function buildOutline(lines: readonly Line[], question: QuestionReader | null = null): OutlineNode {
  const root = node({ level: 'root', contentStart: lines[0]?.start ?? 0, line: null });
  const markers = lines.map((_, index) => markerOf(lines, index, question));
  const found = markers.filter((marker) => marker !== null);
  const sequence = new Sequence(found);
  const rank = rankOf(found);
  let open: OutlineNode[] = [root];
  let asked = 0;
  for (const [index, line] of lines.entries()) {
    const marker = markers[index] ?? null;
    if (line.block.kind === 'table-row' || line.block.kind === 'note') {
      addLeaf(deepest(open), line.block.kind === 'note' ? 'note' : 'row', line);
    } else if (
      marker !== null &&
      marker.level !== 'point' &&
      allowed(marker, open, { rank, isBetween: isBetween(line, marker, { question, rank }) }) &&
      accepts(sequence, marker, line)
    ) {
      sequence.open(marker);
      if (marker.level === 'question') asked += 1;
      open = openNode(open, marker.level === 'question' ? { ...marker, number: asked } : marker, { line, rank });
    } else if (CLOSED.has(nearestNumbered(open).level)) {
      addToClosed(deepest(open), line);
    } else {
      open = addParagraph(open, line);
    }
  }
  return root;
}

function markerOf(lines: readonly Line[], index: number, question: QuestionReader | null): Marker | null {
  const line = lines[index];
  if (line === undefined || !isProse(line)) return null;
  return readAttachment(lines, index) ?? question?.read(line) ?? readMarker(line);
}

function accepts(sequence: Sequence, marker: Marker, line: Line): boolean {
  return marker.level === 'question' || sequence.accepts(marker, isHeadingLine(line, marker));
}

/** Nothing but a short heading stands on the line. */
function isHeadingLine({ folded }: Line, { contentStart }: Marker): boolean {
  const content = folded.slice(contentStart);
  return content.length > 0 && content.length <= LONGEST_REPEATED && !/[。.;:,]/.test(content);
}

const LONGEST_REPEATED = 30;

/** Behind a row or a note the text of a whole clause goes on as a piece of its own. */
function addToClosed(container: OutlineNode, line: Line): void {
  const last = container.children.at(-1);
  if (last === undefined) container.pieces.push(line);
  else if (last.level === 'rest') last.pieces.push(line);
  else addLeaf(container, 'rest', line);
}

function addLeaf(container: OutlineNode, level: 'row' | 'note' | 'rest', line: Line): void {
  const leaf = node({ level, contentStart: line.start, line });
  leaf.pieces.push(line);
  container.children.push(leaf);
}

type NodeFields = Pick<OutlineNode, 'level' | 'contentStart' | 'line'> & Partial<OutlineNode>;

function node(fields: NodeFields): OutlineNode {
  return { number: 0, sub: 0, word: '', opensParagraph: false, ...fields, pieces: [], children: [] };
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

type Rank = (level: NodeLevel) => number;

/** A text whose parts come before its first article numbers its articles within them (一、… 第1条). */
function rankOf(markers: readonly Marker[]): Rank {
  const firstPart = markers.findIndex(({ level }) => level === 'part');
  const firstArticle = markers.findIndex(({ level }) => level === 'article');
  const areBelow = firstPart !== -1 && firstPart < firstArticle;
  return (level) => (areBelow && level === 'article' ? RANK.item : RANK[level]);
}

/** Within an article or an answer only larger divisions open nodes: its （一） and 1. are part of it. */
function allowed(
  { level }: Marker,
  open: readonly OutlineNode[],
  { rank, isBetween }: { rank: Rank; isBetween: boolean },
): boolean {
  const isLarger = rank(level) < RANK.article;
  if (open.some((each) => each.level === 'question')) return level === 'question' || isLarger || isBetween;
  return !open.some((each) => each.level === 'article') || level === 'article' || isLarger || isBetween;
}

type Between = { readonly question: QuestionReader | null; readonly rank: Rank };

/** A heading above the next questions (二、关于提取额度), or above the next articles where those stand in parts. */
function isBetween(line: Line, marker: Marker, { question, rank }: Between): boolean {
  const overQuestions = question !== null && question.level !== 'part' && marker.level === 'part';
  const overArticles = rank('article') > RANK.article && rank(marker.level) < rank('article');
  return (overQuestions || overArticles) && isHeadingLine(line, marker);
}

function openNode(
  open: readonly OutlineNode[],
  marker: Marker,
  { line, rank }: { line: Line; rank: Rank },
): OutlineNode[] {
  const ancestors = open.filter((each) => rank(each.level) < rank(marker.level));
  const opened = node({
    level: marker.level,
    number: marker.number,
    sub: marker.sub,
    word: marker.word,
    contentStart: line.start + marker.contentStart,
    opensParagraph: true,
    line,
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
      line: null,
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

import type { ClauseUnit } from '../clause.js';
import { toHanNumeral } from '../language/numerals.js';
import { provinceNamed } from '../language/regions.js';
import { readHeading } from './heading.js';
import type { Line } from './lines.js';
import type { OutlineNode, Piece } from './outline.js';
import { findPoints } from './points.js';
import type { RegionBlock } from './region-blocks.js';

/** A clause before it has text, digest and anchors; or a heading that is nobody's text. */
export type Draft = {
  readonly role: 'clause' | 'heading';
  readonly unit: ClauseUnit;
  readonly path: string;
  readonly label: string;
  readonly heading: string;
  readonly headingPath: readonly string[];
  readonly region: string | null;
  readonly start: number;
  readonly end: number;
};

type Place = {
  readonly path: string;
  readonly label: string;
  readonly headingPath: readonly string[];
  readonly region: string | null;
};

/** The clauses and headings of an outline, in the order of the text. */
export function draftsOfOutline(root: OutlineNode, region: string | null): Draft[] {
  const runsOn = sectionsRunOn(root);
  const drafts = emitOpen(root, { path: '', label: '', headingPath: [], region }, '', runsOn);
  return drafts.sort((a, b) => a.start - b.start);
}

/** The clauses of a report divided by region. */
export function draftsOfBlocks(blocks: readonly RegionBlock[]): Draft[] {
  return blocks.flatMap(({ province, lines }) => {
    const place = { path: province.short, label: `${province.short}·`, headingPath: [province.name], region: province.name };
    return lines.flatMap((line, index) => paragraphDrafts(line, index + 1, place));
  });
}

/** One clause over several lines: front matter, preamble, tail. */
export function draftOfZone(lines: readonly Line[], fields: { unit: ClauseUnit; path: string; label: string; region: string | null }): Draft[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ role: 'clause', heading: '', headingPath: [], start: first.start, end: last.end, ...fields }];
}

function paragraphDrafts(line: Line, ordinal: number, place: Place): Draft[] {
  const path = `${place.path}.p${ordinal}`;
  const label = `${place.label}第${ordinal}段`;
  const points = findPoints(line.text, 0).concat([]);
  const starting = points.length > 0 ? points : continuedPoint(line);
  const drafts: Draft[] = [];
  const base = { role: 'clause', headingPath: place.headingPath, region: place.region } as const;
  const leadEnd = starting[0]?.start ?? line.text.length;
  if (leadEnd > 0) {
    const text = line.text.slice(0, leadEnd).trimEnd();
    drafts.push({ ...base, unit: 'paragraph', path, label, heading: '', start: line.start, end: line.start + text.length });
  }
  for (const [index, point] of starting.entries()) {
    const text = line.text.slice(point.start, starting[index + 1]?.start ?? line.text.length).trimEnd();
    const heading = readHeading(line.text.slice(point.contentStart, point.start + text.length));
    drafts.push({
      ...base,
      unit: 'point',
      path: `${path}.${point.number}`,
      label: `${label}·${toHanNumeral(point.number)}是`,
      heading: heading.alone ? '' : heading.text,
      start: line.start + point.start,
      end: line.start + point.start + text.length,
    });
  }
  return drafts;
}

/** A paragraph that opens with 三是 continues a list whose head stands in an earlier paragraph. */
function continuedPoint(line: Line): ReturnType<typeof findPoints> {
  for (let before = 1; before <= 20; before += 1) {
    const points = findPoints(line.text, before);
    if (points[0]?.start === 0) return points;
  }
  return [];
}

/** Under `（一）…（三十一）` numbered across parts a section's number alone is its label. */
function sectionsRunOn(root: OutlineNode): boolean {
  const parts = root.children.filter((child) => child.level === 'part');
  const firsts = parts
    .map((part) => part.children.find((child) => child.level === 'section')?.number)
    .filter((number) => number !== undefined);
  return firsts.length > 1 && firsts.slice(1).every((number) => number > 1);
}

function emit(node: OutlineNode, place: Place, runsOn: boolean): Draft[] {
  const label = labelOf(node, place, runsOn);
  const path = node.level === 'article' ? `${node.number}` : join(place.path, componentOf(node));
  const here = { ...place, path, label };
  const [first] = node.pieces;
  if (first === undefined) return [];
  if (node.level === 'section' || node.level === 'item' || node.level === 'article') return emitClosed(node, here, runsOn);
  if (node.level === 'point') return emitPoint(node, here);
  const heading = readHeading(first.text.slice(node.contentStart - first.start));
  return emitOpen(node, here, heading.alone || node.level !== 'part' ? heading.text : '', runsOn);
}

function componentOf({ level, number }: OutlineNode): string {
  const prefix = { attachment: 'a', book: 'b', chapter: 'c', division: 'd' }[level as string] ?? '';
  return `${prefix}${number}`;
}

function labelOf(node: OutlineNode, place: Place, runsOn: boolean): string {
  const han = toHanNumeral(node.number);
  switch (node.level) {
    case 'attachment':
      return `附件${node.number} `;
    case 'book':
      return `第${han}编`;
    case 'chapter':
      return `第${han}章`;
    case 'division':
      return `${place.label}第${han}节`;
    case 'article':
      return `${attachmentOf(place.label)}第${han}条`;
    case 'part':
      return `${attachmentOf(place.label)}${han}、`;
    case 'section':
      return `${runsOn ? attachmentOf(place.label) : place.label}（${han}）`;
    case 'item':
      return `${place.label}${node.number}`;
    case 'point':
      return `${place.label}${han}是`;
    case 'root':
      return '';
  }
}

function attachmentOf(label: string): string {
  return /^附件\d+ /.exec(label)?.[0] ?? '';
}

/** Sections, items and articles: one clause, unless numbered children follow. */
function emitClosed(node: OutlineNode, place: Place, runsOn: boolean): Draft[] {
  const [first] = node.pieces;
  const last = node.pieces.at(-1);
  if (first === undefined || last === undefined) return [];
  const content = first.text.slice(node.contentStart - first.start);
  const heading = node.level === 'article' && !content.startsWith('【') ? { text: '', alone: false } : readHeading(content);
  const region = provinceNamed(heading.text)?.name ?? place.region;
  const base = { unit: node.level as ClauseUnit, ...place, heading: heading.text, region };
  const below = { ...place, region, headingPath: withHeading(place.headingPath, heading.text) };
  const children = node.children.flatMap((child) => emit(child, below, runsOn));
  if (children.length === 0 || !heading.alone) {
    return [{ role: 'clause', ...base, start: first.start, end: last.end }, ...children];
  }
  const own = node.pieces[1];
  const headingDraft: Draft = { role: 'heading', ...base, start: first.start, end: first.end };
  if (own === undefined) return [headingDraft, ...children];
  return [headingDraft, { role: 'clause', ...base, start: own.start, end: last.end }, ...children];
}

function emitPoint(node: OutlineNode, place: Place): Draft[] {
  const [first, ...paragraphs] = node.pieces;
  if (first === undefined) return [];
  const heading = readHeading(first.text.slice(node.contentStart - first.start));
  const title = heading.alone ? '' : heading.text;
  const below = { ...place, headingPath: withHeading(place.headingPath, title) };
  return [
    { role: 'clause', unit: 'point', ...place, heading: title, start: first.start, end: first.end },
    ...paragraphs.map((piece, index) =>
      paragraphClause(piece, { ...below, path: `${place.path}.p${index + 1}`, label: `${place.label}·第${index + 1}段` }),
    ),
  ];
}

/** Root, parts, chapters, attachments: each paragraph is a clause; a heading that stands alone is not. */
function emitOpen(node: OutlineNode, place: Place, heading: string, runsOn: boolean): Draft[] {
  const numbered = node.level !== 'root';
  const region = provinceNamed(heading)?.name ?? place.region;
  const below = { ...place, region, headingPath: withHeading(place.headingPath, heading) };
  const children = node.children.flatMap((child) => emit(child, below, runsOn));
  const [first] = node.pieces;
  const standsAlone =
    numbered && first !== undefined && readHeading(first.text.slice(node.contentStart - first.start)).alone;
  const hasMore = node.pieces.length > 1 || children.length > 0;
  const drafts: Draft[] = [];
  if (standsAlone && hasMore && first !== undefined) {
    const unit = node.level === 'part' ? 'part' : 'paragraph';
    drafts.push({ role: 'heading', unit, ...place, heading, region, start: first.start, end: first.end });
  }
  const own = standsAlone && hasMore ? node.pieces.slice(1) : node.pieces;
  for (const [index, piece] of own.entries()) {
    const single = own.length === 1 && numbered;
    const label = single || (index === 0 && !standsAlone && numbered) ? place.label.trimEnd() : paragraphLabel(place.label, index + 1);
    const path = single ? place.path : join(place.path, `p${index + 1}`);
    drafts.push(paragraphClause(piece, { ...below, path, label }, node.level === 'part' ? 'part' : 'paragraph', heading));
  }
  return [...drafts, ...children];
}

function paragraphLabel(label: string, ordinal: number): string {
  return /[章节编]$/.test(label) ? `${label}·第${ordinal}段` : `${label}第${ordinal}段`;
}

function paragraphClause(piece: Piece, place: Place, unit: ClauseUnit = 'paragraph', heading = ''): Draft {
  return { role: 'clause', unit, ...place, heading, start: piece.start, end: piece.end };
}

function withHeading(path: readonly string[], heading: string): readonly string[] {
  return heading === '' ? path : [...path, heading];
}

function join(path: string, component: string): string {
  return path === '' ? component : `${path}.${component}`;
}

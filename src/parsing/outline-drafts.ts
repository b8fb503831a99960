import { provinceNamed } from '../language/regions.js';
import type { ClauseUnit } from '../vocabulary/clause.js';
import { type Draft, joinPath, type Place, withHeading } from './draft.js';
import { type Heading, readHeading } from './heading.js';
import { componentOf, labelOf, paragraphLabel, type RunningLevels, trimLabel } from './labels.js';
import type { Line } from './lines.js';
import type { NodeLevel, OutlineNode, Piece } from './outline.js';
import { endsLikeTitle } from './title-lines.js';

const LONGEST_ATTACHMENT_TITLE = 60;
const STOP = /[。.;；:：,，]$/;

/** The clauses and headings of an outline below `place`, in the order of the text. */
export function draftsOfOutline(root: OutlineNode, place: Place): Draft[] {
  const drafts = emitOpen(root, place, levelsThatRunOn(root));
  return drafts.sort((a, b) => a.start - b.start);
}

/** Sections numbered through all parts, （一）…（三十一）, and chapters numbered through all books. */
function levelsThatRunOn(root: OutlineNode): RunningLevels {
  const pairs = [
    ['part', 'section'],
    ['book', 'chapter'],
  ] as const;
  return new Set(pairs.filter(([above, below]) => runsOn(root, above, below)).map(([, below]) => below));
}

function runsOn(root: OutlineNode, above: NodeLevel, below: NodeLevel): boolean {
  const firsts = root.children
    .filter((child) => child.level === above)
    .map((node) => node.children.find((child) => child.level === below)?.number)
    .filter((number) => number !== undefined);
  return firsts.length > 1 && firsts.slice(1).every((number) => number > 1);
}

function emitChildren(parent: OutlineNode, place: Place, runOn: RunningLevels): Draft[] {
  const seen = new Map<string, number>();
  let section = '';
  return parent.children.flatMap((child) => {
    const nth = (seen.get(keyOf(child)) ?? 0) + 1;
    seen.set(keyOf(child), nth);
    if (child.level === 'row') section = sectionOf(child, section);
    if (isLeaf(child)) return emitLeaf(child, { ...place, headingPath: withHeading(place.headingPath, section) }, nth);
    section = '';
    const label = labelOf(child, place.label, nth, runOn);
    const isNumberedThrough = child.level === 'article' || child.level === 'question';
    const above = isNumberedThrough
      ? (/^(?:n\.?)?(?:a\d+(?:~\d+)?)?/.exec(place.path)?.[0] ?? '').replace(/\.$/, '')
      : place.path;
    const here = { ...place, path: joinPath(above, componentOf(child, nth)), label };
    if (child.level === 'point') return emitPoint(child, here);
    const runs = child.level === 'attachment' ? levelsThatRunOn(child) : runOn;
    return isClosed(child) ? emitClosed(child, here, runs) : emitOpen(child, here, runs);
  });
}

function keyOf({ level, number, sub }: OutlineNode): string {
  return `${level}${number}-${sub}`;
}

function isClosed({ level }: OutlineNode): boolean {
  return level === 'section' || level === 'item' || level === 'article' || level === 'question';
}

function isLeaf({ level }: OutlineNode): boolean {
  return level === 'row' || level === 'note' || level === 'rest';
}

/** Notes divide nothing: they stand here or at the end of the text. */
function isDivided({ children }: OutlineNode): boolean {
  return children.some(({ level }) => level !== 'note');
}

/** A row of a table, a note, or text that goes on behind one of them. */
function emitLeaf(node: OutlineNode, place: Place, nth: number): Draft[] {
  const { line, pieces } = node;
  const last = pieces.at(-1);
  if (line === null || last === undefined) return [];
  const span = { start: line.start, end: last.end };
  if (node.level === 'row') return [rowDraft(line, place)];
  if (node.level === 'rest') {
    const label = paragraphLabel(trimLabel(place.label), nth + 1);
    return [
      {
        role: 'clause',
        unit: 'paragraph',
        ...place,
        path: joinPath(place.path, `r${nth}`),
        label,
        heading: '',
        ...span,
      },
    ];
  }
  const mark = line.block.mark ?? String(nth);
  const label = `${trimLabel(place.label)}注${mark}`;
  return [
    { role: 'clause', unit: 'note', ...place, path: joinPath(place.path, `n${nth}`), label, heading: '', ...span },
  ];
}

/** A caption, or a row that heads those below it, is the heading of the rows that follow in its table. */
function sectionOf({ line }: OutlineNode, before: string): string {
  const row = line?.block.row;
  if (row === undefined || row.row > 0) return before;
  return row.cells.length === 1 ? (line?.text ?? '') : before;
}

/** Rows are cited by their table, wherever it stands; a header or caption is nobody's clause. */
function rowDraft({ start, end, block }: Line, place: Place): Draft {
  const { table = 0, row = 0 } = block.row ?? {};
  return {
    role: row === 0 ? 'heading' : 'clause',
    unit: 'table-row',
    ...place,
    path: `t${table}.r${row}`,
    label: `表${table}·第${row}行`,
    heading: '',
    start,
    end,
  };
}

/** The heading of a node's own line. */
function headingOf(node: OutlineNode): Heading {
  const [first] = node.pieces;
  if (first === undefined) return { text: '', alone: false };
  const content = first.text.slice(node.contentStart - first.start);
  if (node.level === 'question') return { text: content.trim(), alone: false };
  const hasNone = node.level === 'article' && !content.startsWith('【');
  return hasNone ? { text: '', alone: false } : readHeading(content);
}

/** Sections, items, articles and questions: one clause, unless numbered children follow. */
function emitClosed(node: OutlineNode, place: Place, runOn: RunningLevels): Draft[] {
  const [first, own] = node.pieces;
  const last = node.pieces.at(-1);
  if (first === undefined || last === undefined) return [];
  const heading = headingOf(node);
  const region = provinceNamed(heading.text)?.name ?? place.region;
  const base = { unit: node.level as ClauseUnit, ...place, heading: heading.text, region };
  const below = { ...place, region, headingPath: withHeading(place.headingPath, heading.text) };
  const children = emitChildren(node, below, runOn);
  if (!isDivided(node) || !heading.alone) {
    return [{ role: 'clause', ...base, start: first.start, end: last.end }, ...children];
  }
  const headingDraft: Draft = { role: 'heading', ...base, start: first.start, end: first.end };
  if (own === undefined) return [headingDraft, ...children];
  return [headingDraft, { role: 'clause', ...base, start: own.start, end: last.end }, ...children];
}

function emitPoint(node: OutlineNode, place: Place): Draft[] {
  const [first, ...paragraphs] = node.pieces;
  if (first === undefined) return [];
  const heading = headingOf(node);
  const title = heading.alone ? '' : heading.text;
  const below = { ...place, headingPath: withHeading(place.headingPath, title) };
  const drafts = paragraphs.map((piece, index): Draft => {
    const path = `${place.path}.p${index + 1}`;
    return clauseOf(piece, { ...below, path, label: `${place.label}·第${index + 1}段` }, 'paragraph', '');
  });
  return [clauseOf(first, place, 'point', title), ...drafts, ...emitChildren(node, below, NONE)];
}

const NONE: RunningLevels = new Set();

/** Root, parts, chapters, attachments: each paragraph is a clause; a heading that stands alone is not. */
function emitOpen(node: OutlineNode, place: Place, runOn: RunningLevels): Draft[] {
  const unit = node.level === 'part' ? 'part' : 'paragraph';
  const isNumbered = node.level !== 'root';
  const ownHeading = isNumbered ? headingOf(node) : { text: '', alone: false };
  const standsAlone = ownHeading.alone && (node.pieces.length > 1 || isDivided(node));
  const titlePieces = standsAlone ? attachmentTitle(node, ownHeading.text) : [];
  const title = titlePieces.map(({ text }) => text).join('');
  const heading = title || (ownHeading.alone || node.level !== 'part' ? ownHeading.text : '');
  const region = provinceNamed(heading)?.name ?? place.region;
  const below = { ...place, region, headingPath: withHeading(place.headingPath, heading) };

  const headingPieces = standsAlone ? node.pieces.slice(0, 1 + titlePieces.length) : [];
  const headings = headingPieces.map(
    ({ start, end }): Draft => ({ role: 'heading', unit, ...place, heading, region, start, end }),
  );
  const own = node.pieces.slice(headingPieces.length);
  const paragraphs = own.map((piece, index) => {
    const isSingle = own.length === 1 && isNumbered;
    const isOwnLine = index === 0 && !standsAlone && isNumbered;
    const label = isSingle || isOwnLine ? trimLabel(place.label) : paragraphLabel(place.label, index + 1);
    const path = isSingle ? place.path : joinPath(place.path, `p${index + 1}`);
    return clauseOf(piece, { ...below, path, label }, unit, heading);
  });
  return [...headings, ...paragraphs, ...emitChildren(node, below, runOn)];
}

/** The title that stands below a bare 附件2, up to the line that names its kind of text; else the one line below. */
function attachmentTitle(node: OutlineNode, ownHeading: string): readonly Piece[] {
  if (node.level !== 'attachment' || ownHeading !== '') return [];
  const [, ...below] = node.pieces;
  const lines = below.slice(0, MOST_TITLE_LINES);
  const stop = lines.findIndex(({ text }) => text.length > LONGEST_ATTACHMENT_TITLE || STOP.test(text));
  const titled = stop === -1 ? lines : lines.slice(0, stop);
  const named = titled.findIndex(({ text }) => endsLikeTitle(text)) + 1;
  const title = titled.slice(0, named || 1);
  return below.length > title.length || node.children.length > 0 ? title : [];
}

const MOST_TITLE_LINES = 4;

function clauseOf({ start, end }: Piece, place: Place, unit: ClauseUnit, heading: string): Draft {
  return { role: 'clause', unit, ...place, heading, start, end };
}

import type { ClauseUnit } from '../clause.js';
import { provinceNamed } from '../language/regions.js';
import { type Draft, joinPath, type Place, withHeading } from './draft.js';
import { type Heading, readHeading } from './heading.js';
import { componentOf, labelOf, paragraphLabel } from './labels.js';
import type { OutlineNode, Piece } from './outline.js';

const LONGEST_ATTACHMENT_TITLE = 50;
const STOP = /[。.;；:：,，]$/;

/** The clauses and headings of an outline, in the order of the text. */
export function draftsOfOutline(root: OutlineNode, region: string | null): Draft[] {
  const drafts = emitOpen(root, { path: '', label: '', headingPath: [], region }, sectionsRunOn(root));
  return drafts.sort((a, b) => a.start - b.start);
}

/** True where sections are numbered through all parts: （一）…（三十一）. */
function sectionsRunOn(root: OutlineNode): boolean {
  const firsts = root.children
    .filter((child) => child.level === 'part')
    .map((part) => part.children.find((child) => child.level === 'section')?.number)
    .filter((number) => number !== undefined);
  return firsts.length > 1 && firsts.slice(1).every((number) => number > 1);
}

function emitChildren(parent: OutlineNode, place: Place, runsOn: boolean): Draft[] {
  const seen = new Map<string, number>();
  return parent.children.flatMap((child) => {
    const key = `${child.level}${child.number}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    const label = labelOf(child, place.label, nth, runsOn);
    const above = child.level === 'article' ? (/^a\d+(?:~\d+)?/.exec(place.path)?.[0] ?? '') : place.path;
    const here = { ...place, path: joinPath(above, componentOf(child, nth)), label };
    if (child.level === 'point') return emitPoint(child, here);
    return isClosed(child) ? emitClosed(child, here, runsOn) : emitOpen(child, here, runsOn);
  });
}

function isClosed({ level }: OutlineNode): boolean {
  return level === 'section' || level === 'item' || level === 'article';
}

/** The heading of a node's own line. */
function headingOf(node: OutlineNode): Heading {
  const [first] = node.pieces;
  if (first === undefined) return { text: '', alone: false };
  const content = first.text.slice(node.contentStart - first.start);
  const hasNone = node.level === 'article' && !content.startsWith('【');
  return hasNone ? { text: '', alone: false } : readHeading(content);
}

/** Sections, items and articles: one clause, unless numbered children follow. */
function emitClosed(node: OutlineNode, place: Place, runsOn: boolean): Draft[] {
  const [first, own] = node.pieces;
  const last = node.pieces.at(-1);
  if (first === undefined || last === undefined) return [];
  const heading = headingOf(node);
  const region = provinceNamed(heading.text)?.name ?? place.region;
  const base = { unit: node.level as ClauseUnit, ...place, heading: heading.text, region };
  const below = { ...place, region, headingPath: withHeading(place.headingPath, heading.text) };
  const children = emitChildren(node, below, runsOn);
  if (children.length === 0 || !heading.alone) {
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
  return [clauseOf(first, place, 'point', title), ...drafts];
}

/** Root, parts, chapters, attachments: each paragraph is a clause; a heading that stands alone is not. */
function emitOpen(node: OutlineNode, place: Place, runsOn: boolean): Draft[] {
  const unit = node.level === 'part' ? 'part' : 'paragraph';
  const isNumbered = node.level !== 'root';
  const ownHeading = isNumbered ? headingOf(node) : { text: '', alone: false };
  const standsAlone = ownHeading.alone && (node.pieces.length > 1 || node.children.length > 0);
  const title = standsAlone ? attachmentTitle(node, ownHeading.text) : null;
  const heading = title?.text ?? (ownHeading.alone || node.level !== 'part' ? ownHeading.text : '');
  const region = provinceNamed(heading)?.name ?? place.region;
  const below = { ...place, region, headingPath: withHeading(place.headingPath, heading) };

  const headingPieces = standsAlone ? node.pieces.slice(0, title === null ? 1 : 2) : [];
  const headings = headingPieces.map(
    ({ start, end }): Draft => ({ role: 'heading', unit, ...place, heading, region, start, end }),
  );
  const own = node.pieces.slice(headingPieces.length);
  const paragraphs = own.map((piece, index) => {
    const isSingle = own.length === 1 && isNumbered;
    const isOwnLine = index === 0 && !standsAlone && isNumbered;
    const label = isSingle || isOwnLine ? place.label.trimEnd() : paragraphLabel(place.label, index + 1);
    const path = isSingle ? place.path : joinPath(place.path, `p${index + 1}`);
    return clauseOf(piece, { ...below, path, label }, unit, heading);
  });
  return [...headings, ...paragraphs, ...emitChildren(node, below, runsOn)];
}

/** The title that stands on the line below a bare 附件2. */
function attachmentTitle(node: OutlineNode, ownHeading: string): Piece | null {
  const [, second] = node.pieces;
  if (node.level !== 'attachment' || ownHeading !== '' || second === undefined) return null;
  const isTitle = second.text.length <= LONGEST_ATTACHMENT_TITLE && !STOP.test(second.text);
  return isTitle && (node.pieces.length > 2 || node.children.length > 0) ? second : null;
}

function clauseOf({ start, end }: Piece, place: Place, unit: ClauseUnit, heading: string): Draft {
  return { role: 'clause', unit, ...place, heading, start, end };
}

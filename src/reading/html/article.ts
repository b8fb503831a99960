import type { NoiseReason } from '../../vocabulary/document.js';
import { isLabel } from '../field-label.js';
import { type Masses, mainContainer, partsOfText } from './container.js';
import { withContents } from './contents-lines.js';
import type { HtmlElement } from './element.js';
import type { Fate } from './fate.js';
import { plainLines, withFieldBoxes } from './field-box.js';
import { markFieldBoxes } from './field-place.js';
import { dropFrameWithin } from './frame-within.js';
import { isSiteFooter } from './frame-words.js';
import { infoSegments, slicePieces } from './info-line.js';
import { isAttachment, isLinkLine } from './link-line.js';
import { type MeasuredLine, massesOf, measured, withNamesCounted } from './measure.js';
import { fieldPieces, fieldsOf, isNamedField } from './metadata.js';
import type { PageLine } from './page-line.js';
import { markNotes } from './page-notes.js';
import { wholeText } from './piece.js';
import { findTitle } from './title.js';
import { markTitle } from './title-area.js';

/** A line of the page with why it is left out, or null where it is of the text. */
export type SortedLine = { readonly line: PageLine; readonly reason: NoiseReason | null };

/** Fields before and behind a text come in lists; one on its own is a menu's word. */
const FEWEST_FIELDS = 2;
const FEWEST_NAMES = 2;
/** An opinion that keeps less of the sentences mistook something else for the text. */
const LEAST_KEPT = 0.4;

type Page = {
  readonly root: HtmlElement;
  readonly titles: readonly string[];
  /** Which elements another reader of pages keeps; asked where several texts share a container. */
  readonly secondOpinion: () => Promise<ReadonlySet<HtmlElement> | null>;
};

/** Sorts the text of a page from the frame of its site. Null where there is no text to be found: a page of menus. */
export async function sortLines(
  pageLines: readonly PageLine[],
  { root, titles, secondOpinion }: Page,
): Promise<SortedLine[] | null> {
  const lines = linesWithText(withFieldBoxes(withContents(pageLines)).map(measured), titles);
  if (lines === null) return null;
  const masses = massesOf(lines);
  const fates = new Array<Fate>(lines.length).fill('frame');
  const main = await decidedContainer(lines, { container: mainContainer(root, masses), masses, root, secondOpinion });
  for (const part of partsOfText(main, { lines, masses })) {
    const mass = masses.get(part);
    if (mass !== undefined) fates.fill('text', mass.first, mass.last + 1);
  }
  dropFrameWithin(lines, fates, { main, masses });
  const marks = markNotes(lines, fates, { root, masses });
  markTitle({ lines, fates, titles, begin: masses.get(main)?.first ?? 0 });
  markFields(lines, fates);
  markFieldBoxes(lines, fates);
  const end = fates.findLastIndex((fate) => fate !== 'frame');
  return lines.flatMap((line, at) => {
    const frame = at > end ? 'page-footer' : 'navigation';
    return sorted(line, fates[at] ?? 'frame', { frame, mark: marks.get(at) });
  });
}

/** Where links stand among the sentences of a container, a text may share it with news or comments. */
async function decidedContainer(
  lines: readonly MeasuredLine[],
  {
    container,
    masses,
    root,
    secondOpinion,
  }: Pick<Page, 'root' | 'secondOpinion'> & { container: HtmlElement; masses: Masses },
): Promise<HtmlElement> {
  const mass = masses.get(container);
  if (mass === undefined || !hasLinksAmid(lines.slice(mass.first, mass.last + 1))) return container;
  const kept = await secondOpinion();
  if (kept === null) return container;
  const voted = massesOf(lines.map((line) => (kept.has(line.element) ? line : { ...line, sentence: 0 })));
  const share = (voted.get(container)?.sentence ?? 0) / mass.sentence;
  return share < LEAST_KEPT ? container : mainContainer(root, voted);
}

function hasLinksAmid(lines: readonly MeasuredLine[]): boolean {
  const first = lines.findIndex(({ sentence }) => sentence > 0);
  const last = lines.findLastIndex(({ sentence }) => sentence > 0);
  return lines.slice(first, last).some((line) => isLinkLine(line) && line.kind !== 'contents' && !isAttachment(line));
}

/** The lines, where there are sentences among them, or names listed below a title. */
function linesWithText(lines: readonly MeasuredLine[], titles: readonly string[]): readonly MeasuredLine[] | null {
  if (lines.some(({ sentence }) => sentence > 0)) return lines;
  // Without a link there is no site around the text.
  if (lines.every(({ linked }) => linked === 0)) {
    const all = lines.map(withNamesCounted);
    return all.some(({ sentence }) => sentence > 0) ? all : null;
  }
  const title = findTitle(lines, { titles, end: lines.length });
  if (title === null) return null;
  const listed = lines.map((line, at) => (at > title.last ? withNamesCounted(line) : line));
  return listed.filter(({ sentence }) => sentence > 0).length < FEWEST_NAMES ? null : listed;
}

/** Tables and lists of fields, wherever the page puts them. */
function markFields(lines: readonly MeasuredLine[], fates: Fate[]): void {
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= FEWEST_FIELDS) for (const at of run) fates[at] = 'fields';
    run = [];
  };
  for (const [at, line] of lines.entries()) {
    if (line.shown === '') continue;
    if (line.table !== undefined && fieldsOf(line) !== null) fates[at] = 'fields';
    if (line.isField && fates[at] === 'frame') fates[at] = 'fields';
    if (isLabel(line.shown)) continue;
    if (fates[at] === 'frame' && line.parts === undefined && isNamedField(line) && !isSiteFooter(line.shown))
      run.push(at);
    else close();
  }
  close();
}

type Left = { readonly frame: NoiseReason; readonly mark: string | undefined };

function sorted(line: MeasuredLine, fate: Fate, { frame, mark }: Left): SortedLine[] {
  if (line.shown === '') return [{ line, reason: 'hidden' }];
  switch (fate) {
    case 'note':
      return [{ line: { ...line, kind: 'note', ...(mark === undefined ? {} : { mark }) }, reason: null }];
    case 'text':
      return plainLines(line).map((plain) => ({ line: plain, reason: null }));
    case 'title':
      return [{ line: { ...line, kind: 'heading', level: 0 }, reason: null }];
    case 'subtitle':
      return plainLines(line).map((plain) => ({
        line: plain.kind === 'list-item' ? { ...plain, kind: 'paragraph' } : plain,
        reason: null,
      }));
    case 'frame':
      return [{ line, reason: frame }];
    case 'info':
      return (infoSegments(line.pieces) ?? []).map((segment) => ({
        line: { ...line, kind: 'paragraph', pieces: slicePieces(line.pieces, segment) },
        reason: segment.isKept ? null : frame,
      }));
    case 'fields':
      return fieldLines(line, frame);
  }
}

/** A table of fields as one paragraph a field. */
function fieldLines(line: MeasuredLine, frame: NoiseReason): SortedLine[] {
  const { element } = line;
  const fields = line.fields ?? fieldsOf(line);
  if (fields === null) {
    const isEmpty = isLabel(line.shown);
    return [{ line: { ...line, kind: 'paragraph' }, reason: isEmpty ? frame : null }];
  }
  return fields.flatMap((field): SortedLine[] => {
    const pieces = fieldPieces(field);
    const whole = pieces ?? [...field.label, ...field.value];
    if (wholeText(whole).trim() === '') return [];
    return [{ line: { element, kind: 'paragraph', pieces: whole }, reason: pieces === null ? frame : null }];
  });
}

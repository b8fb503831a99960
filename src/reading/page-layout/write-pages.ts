import { goesOnWithPlace } from '../note-place.js';
import type { Place } from '../reading.js';
import type { ReadingBuilder } from '../reading-builder.js';
import { writeTable } from '../table.js';
import { type Draft, draftsOf, isLine, linesOfDraft, type TextPart } from './drafts.js';
import { flowOf } from './flow.js';
import type { Footnote } from './footnotes.js';
import { headingLevels } from './headings.js';
import { itemsOf, type NumberedPage, type PlacedLine, type ReadPage } from './page-items.js';
import { seam } from './spacing.js';
import { findTitle } from './title.js';

/** Reads pages as drawn and writes what they hold as blocks. */
export function writePages(builder: ReadingBuilder, pages: Iterable<NumberedPage>): void {
  writeReadPages(builder, Array.from(pages, itemsOf));
}

/** The same for pages whose lines are read already, so that a long document's drawings need not be kept. */
export function writeReadPages(builder: ReadingBuilder, pages: readonly ReadPage[]): void {
  const flow = flowOf(pages);
  const text = flow.items.flatMap((item) => (item.kind === 'text' ? [item.line] : []));
  const drafts = draftsOf(flow, findTitle(text, flow.measures));
  const levels = headingLevels(drafts, flow.measures);
  const notes = notesByDraft(drafts, flow.notes);
  let tables = 0;
  const waiting: Footnote[] = [];
  const writeWaiting = (): void => {
    for (const note of waiting.splice(0)) writeNote(builder, note);
  };
  for (const draft of drafts) {
    if (draft.kind !== 'dropped' && !goesOn(draft, levels.get(draft))) writeWaiting();
    if (draft.kind === 'dropped') builder.drop(draft.text, draft.reason);
    else if (draft.kind === 'contents') writeContents(builder, draft.line);
    else if (draft.kind === 'table') {
      tables += 1;
      writeTable(builder, draft.rows, tables);
    } else writeText(builder, draft, { level: levels.get(draft), marks: marksOf(draft, flow.notes) });
    waiting.push(...(notes.get(draft) ?? []));
  }
  writeWaiting();
}

function goesOn(draft: Draft, level: number | undefined): boolean {
  if (draft.kind !== 'text' || level !== undefined) return false;
  return goesOnWithPlace(
    linesOfDraft(draft)
      .map(({ text }) => text)
      .join(''),
  );
}

function writeContents(builder: ReadingBuilder, line: PlacedLine): void {
  builder.block({ kind: 'contents', place: placeOf(line), ...recognisedBy([line]) }, () => builder.add(line.text));
}

function writeText(
  builder: ReadingBuilder,
  draft: Extract<Draft, { kind: 'text' }>,
  { level, marks }: { level: number | undefined; marks: ReadonlySet<string> },
): void {
  const lines = linesOfDraft(draft);
  const [first] = lines;
  if (first === undefined) return;
  const kind = level === undefined ? { kind: 'paragraph' as const } : { kind: 'heading' as const, level };
  builder.block({ ...kind, place: placeOf(first), ...recognisedBy(lines) }, () =>
    writeParts(builder, draft.parts, marks),
  );
}

function writeNote(builder: ReadingBuilder, { mark, lines }: Footnote): void {
  const [first] = lines;
  if (first === undefined) return;
  const fields = { kind: 'note', place: placeOf(first), mark: shownMark(mark), ...recognisedBy(lines) } as const;
  builder.block(fields, () => {
    const isBare = /^\d+$/.test(mark) && first.text.startsWith(mark);
    if (isBare) builder.supply('[').add(mark).supply(']');
    const rest = isBare ? { ...first, text: first.text.slice(mark.length), raised: [] } : first;
    writeParts(builder, [rest, ...lines.slice(1)], new Set());
  });
}

function writeParts(builder: ReadingBuilder, parts: readonly TextPart[], marks: ReadonlySet<string>): void {
  let before: PlacedLine | null = null;
  for (const part of parts) {
    if (!isLine(part)) {
      builder.drop(part.text, part.reason);
      continue;
    }
    if (before !== null) builder.add(seam(before.text, part.text));
    writeLine(builder, part, marks);
    before = part;
  }
}

/** Raised figures are told from those before them: `[1]` for the mark of a note, `10^5` for an exponent. */
function writeLine(builder: ReadingBuilder, { text, raised }: PlacedLine, marks: ReadonlySet<string>): void {
  let written = 0;
  for (const { start, end } of raised) {
    const mark = text.slice(start, end);
    builder.add(text.slice(written, start));
    const isMark = marks.has(mark) && !isUnit(text, start);
    if (isMark) builder.supply('[');
    else if (/\d$/.test(text.slice(0, start)) && /^\d/.test(mark)) builder.supply('^');
    builder.add(mark);
    if (isMark) builder.supply(']');
    written = end;
  }
  builder.add(text.slice(written));
}

/** Each note goes behind the block on its page that holds its mark, else behind the page's last. */
function notesByDraft(
  drafts: readonly Draft[],
  notes: ReadonlyMap<number, readonly Footnote[]>,
): Map<Draft, Footnote[]> {
  const found = new Map<Draft, Footnote[]>();
  if (notes.size === 0) return found;
  const byPage = new Map<number, Draft[]>();
  for (const draft of drafts) {
    for (const page of pagesOf(draft)) byPage.set(page, [...(byPage.get(page) ?? []), draft]);
  }
  for (const [page, list] of notes) {
    const onPage = byPage.get(page) ?? [];
    for (const note of list) {
      const home = onPage.find((draft) => holdsMark(draft, note.mark, page)) ?? onPage.at(-1) ?? drafts.at(-1);
      if (home !== undefined) found.set(home, [...(found.get(home) ?? []), note]);
    }
  }
  return found;
}

function pagesOf(draft: Draft): number[] {
  if (draft.kind === 'text') return [...new Set(linesOfDraft(draft).map(({ page }) => page))];
  if (draft.kind === 'table') return [...new Set(draft.rows.flatMap(({ place }) => place.page ?? []))];
  return draft.kind === 'contents' ? [draft.line.page] : [];
}

function holdsMark(draft: Draft, mark: string, page: number): boolean {
  const isBare = /^\d+$/.test(mark);
  if (draft.kind === 'table') {
    return (
      !isBare &&
      draft.rows.some(({ cells, place }) => place.page === page && cells.some(({ text }) => text.includes(mark)))
    );
  }
  if (draft.kind !== 'text') return false;
  return linesOfDraft(draft).some(
    ({ text, raised, page: own }) =>
      own === page &&
      (isBare
        ? raised.some(({ start, end }) => text.slice(start, end) === mark && !isUnit(text, start))
        : text.includes(mark)),
  );
}

/** What is raised behind a letter is its power: m2. */
function isUnit(text: string, start: number): boolean {
  return /[A-Za-z]$/.test(text.slice(0, start));
}

function marksOf(draft: Draft, notes: ReadonlyMap<number, readonly Footnote[]>): Set<string> {
  const own = pagesOf(draft).flatMap((page) => notes.get(page) ?? []);
  return new Set(own.map(({ mark }) => mark).filter((mark) => /^\d+$/.test(mark)));
}

function shownMark(mark: string): string {
  return /^\d+$/.test(mark) ? `[${mark}]` : mark;
}

function placeOf({ page, number }: PlacedLine): Place {
  return { page, line: number };
}

function recognisedBy(lines: readonly PlacedLine[]): { recognised?: true } {
  return lines.some(({ recognised }) => recognised) ? { recognised: true } : {};
}

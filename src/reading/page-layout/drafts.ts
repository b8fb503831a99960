import type { NoiseReason } from '../../vocabulary/document.js';
import type { GridRow } from '../table.js';
import type { Flow } from './flow.js';
import type { PlacedLine } from './page-items.js';
import { goesOn } from './paragraphs.js';
import { continueTable, gridRows, isContinued, type OpenTable, openTable } from './table-pages.js';
import type { Measures } from './text-area.js';
import type { TitleLine } from './title.js';

export type Dropped = { readonly kind: 'dropped'; readonly text: string; readonly reason: NoiseReason };
export type TextPart = PlacedLine | Dropped;

/** A block to be: `parts` are its lines in order and the furniture that stands between them. */
export type Draft =
  | { readonly kind: 'text'; readonly parts: readonly TextPart[]; readonly title?: TitleLine }
  | { readonly kind: 'contents'; readonly line: PlacedLine }
  | { readonly kind: 'table'; readonly rows: readonly GridRow[] }
  | Dropped;

type OpenText = { readonly kind: 'text'; readonly parts: TextPart[]; readonly title: TitleLine | undefined };

/** Joins lines to paragraphs and parts of tables to tables, over the ends of pages too. */
export function draftsOf({ items, measures }: Flow, titles: ReadonlyMap<PlacedLine, TitleLine>): Draft[] {
  const drafts: Draft[] = [];
  let text: OpenText | null = null;
  let table: OpenTable | null = null;
  let pending: Dropped[] = [];
  const close = (): void => {
    if (table !== null) drafts.push({ kind: 'table', rows: gridRows(table) });
    if (text !== null) drafts.push(textDraft(text));
    for (const dropped of pending) drafts.push(dropped);
    text = null;
    table = null;
    pending = [];
  };
  for (const item of items) {
    if (item.kind === 'dropped') {
      pending.push(item);
    } else if (item.kind === 'table' && table !== null && isContinued(table, item)) {
      continueTable(table, item, pending.map((dropped) => dropped.text).join(' '));
      pending = [];
    } else if (item.kind === 'text' && text !== null && joins(text, item.line, { measures, titles })) {
      for (const part of [...pending, item.line]) text.parts.push(part);
      pending = [];
    } else {
      close();
      if (item.kind === 'table') table = openTable(item);
      else if (item.kind === 'text') text = { kind: 'text', parts: [item.line], title: titles.get(item.line) };
      else drafts.push(item);
    }
  }
  close();
  return drafts;
}

export function isLine(part: TextPart): part is PlacedLine {
  return !('kind' in part);
}

export function linesOfDraft({ parts }: { readonly parts: readonly TextPart[] }): PlacedLine[] {
  return parts.filter(isLine);
}

function textDraft({ parts, title }: OpenText): Draft {
  return title === undefined ? { kind: 'text', parts } : { kind: 'text', parts, title };
}

function joins(
  open: OpenText,
  next: PlacedLine,
  { measures, titles }: { measures: Measures; titles: ReadonlyMap<PlacedLine, TitleLine> },
): boolean {
  const title = titles.get(next);
  const before = open.parts.findLast(isLine);
  if (before === undefined || open.title !== title || title === 'letterhead') return false;
  // A title is broken by its sense; what is set like it right below goes on with it.
  if (title === 'title') return before.page === next.page && next.y - before.y < 3 * next.size;
  const isOpen = isUnclosed(linesOfDraft(open).map(({ text }) => text));
  return goesOn({ line: before, isOpen }, next, measures);
}

/** A bracket opened in the last lines is still open. */
function isUnclosed(texts: readonly string[]): boolean {
  const text = texts.slice(-BRACKET_REACH).join('');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/[《（(〔【]/g) > count(/[》）)〕】]/g);
}

const BRACKET_REACH = 6;

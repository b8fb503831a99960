import type { NoiseReason } from '../../vocabulary/document.js';
import { alignedTable } from './aligned-table.js';
import { findContents } from './contents.js';
import { type Footnote, footnotesOf } from './footnotes.js';
import { findFurniture } from './furniture.js';
import type { PlacedLine, ReadPage } from './page-items.js';
import type { PageTable } from './ruled-table.js';
import { type Measures, measure } from './text-area.js';

export type FlowTable = {
  readonly kind: 'table';
  readonly table: PageTable;
  readonly page: number;
  readonly number: number;
  readonly recognised?: true;
};

/** What a document's pages hold, in reading order and sorted by what it is; footnotes are taken out. */
export type FlowItem =
  | { readonly kind: 'text'; readonly line: PlacedLine }
  | { readonly kind: 'contents'; readonly line: PlacedLine }
  | { readonly kind: 'dropped'; readonly text: string; readonly reason: NoiseReason }
  | FlowTable;

export type Flow = {
  readonly items: readonly FlowItem[];
  readonly notes: ReadonlyMap<number, readonly Footnote[]>;
  readonly measures: Measures;
};

export function flowOf(pages: readonly ReadPage[]): Flow {
  const furniture = findFurniture(pages);
  const own = pages.map(({ items }) => items.filter((item) => item.kind === 'table' || !furniture.has(item.line)));
  const lines = own.flatMap((items) => items.flatMap((item) => (item.kind === 'line' ? [item.line] : [])));
  const measures = measure(lines);
  const contents = findContents(lines);
  const notes = new Map<number, readonly Footnote[]>();
  const noteLines = new Set<PlacedLine>();
  for (const [index, { lines: rules }] of pages.entries()) {
    const onPage = own[index]?.flatMap((item) => (item.kind === 'line' ? [item.line] : [])) ?? [];
    const found = footnotesOf(onPage, rules, measures.bodySize);
    const page = onPage[0]?.page;
    if (found.length === 0 || page === undefined) continue;
    notes.set(page, found);
    for (const line of found.flatMap((note) => note.lines)) noteLines.add(line);
  }
  const items = pages.flatMap(({ items, stamped }) => {
    const sorted: FlowItem[] = [];
    for (const item of items) {
      if (item.kind === 'table') sorted.push(item);
      else if (noteLines.has(item.line)) continue;
      else if (furniture.has(item.line)) {
        sorted.push({ kind: 'dropped', text: item.line.text, reason: furniture.get(item.line) ?? 'running-head' });
      } else sorted.push({ kind: contents.has(item.line) ? 'contents' : 'text', line: item.line });
    }
    const stamps = stamped.map((text): FlowItem => ({ kind: 'dropped', text, reason: 'running-head' }));
    return [...withAlignedTables(sorted), ...stamps];
  });
  return { items, notes, measures };
}

/** Replaces lines of text that stand in columns by tables. */
function withAlignedTables(items: readonly FlowItem[]): FlowItem[] {
  const out: FlowItem[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined) continue;
    const found = item.kind === 'text' ? alignedTable(textFrom(items, index)) : null;
    if (item.kind !== 'text' || found === null) {
      out.push(item);
      continue;
    }
    const { page, number, recognised } = item.line;
    out.push({ kind: 'table', table: found.table, page, number, ...(recognised ? { recognised } : {}) });
    index += found.lines.length - 1;
  }
  return out;
}

const LONGEST_TABLE = 300;

function textFrom(items: readonly FlowItem[], from: number): PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const item of items.slice(from, from + LONGEST_TABLE)) {
    if (item.kind !== 'text') break;
    lines.push(item.line);
  }
  return lines;
}

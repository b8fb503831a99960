import type { Reading } from '../reading.js';
import { ReadingBuilder } from '../reading-builder.js';
import { printedWidth } from './fragment.js';
import type { Page, Rule, Run } from './page.js';
import type { NumberedPage } from './page-items.js';
import { writePages } from './write-pages.js';

const SIZE = 16;
const PITCH = 28;
export const LEFT = 80;
/** 28 characters a line, as GB/T 9704 has it. */
export const RIGHT = LEFT + 28 * SIZE;
const TOP = 120;

export type Set = { readonly indent?: number; readonly size?: number; readonly bold?: true; readonly centred?: true };

/** A text as one run; `indent` in characters from the margin. */
export function run(text: string, y: number, { indent = 0, size = SIZE, bold, centred }: Set = {}): Run {
  const width = printedWidth(text) * size;
  const x = centred ? (LEFT + RIGHT - width) / 2 : LEFT + indent * size;
  return { text, x, y, width, size, ...(bold ? { bold } : {}) };
}

/** Lines one below the other from the top of the text. */
export function lines(texts: readonly (string | readonly [string, Set])[], from = 0): Run[] {
  return texts.map((line, index) => {
    const y = TOP + (from + index) * PITCH;
    return typeof line === 'string' ? run(line, y) : run(line[0], y, line[1]);
  });
}

/** A paragraph broken at the margin, its first line indented by two characters. */
export function paragraph(text: string): (readonly [string, Set])[] {
  const rest = text.slice(26).match(/.{1,28}/gu) ?? [];
  return [[text.slice(0, 26), { indent: 2 }], ...rest.map((line) => [line, {}] as const)];
}

export function page(runs: readonly Run[], rules: readonly Rule[] = []): Page {
  return { width: 595, height: 842, runs, rules };
}

export function readPages(pages: readonly Page[]): Reading {
  const numbered = pages.map((own, index): NumberedPage => ({ page: own, number: index + 1 }));
  const builder = new ReadingBuilder();
  writePages(builder, numbered);
  return builder.build({ format: 'pdf', properties: {}, warnings: [] });
}

export function blockTexts({ text, blocks }: Reading): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end));
}

/** All of the file's characters as the reading accounts for them, white space aside. */
export function accounted({ text, supplied, noise }: Reading): string {
  let all = '';
  for (let at = 0; at <= text.length; at += 1) {
    for (const piece of noise) if (piece.at === at) all += piece.text;
    if (at < text.length && !supplied.some(({ start, end }) => at >= start && at < end)) all += text[at];
  }
  return all.replace(/\s+/g, '');
}

/** Rules of a table with these edges, and its texts set into the cells. */
export function table(
  edges: readonly number[],
  rows: readonly (readonly string[])[],
  { top = 200, height = 30 }: { top?: number; height?: number } = {},
): { runs: Run[]; rules: Rule[] } {
  const [left = 0, right = 0] = [edges[0], edges.at(-1)];
  const bottom = top + rows.length * height;
  const level = Array.from({ length: rows.length + 1 }, (_, row) => top + row * height);
  const rules = [
    ...level.map((y) => ({ x1: left, x2: right, y1: y, y2: y })),
    ...edges.map((x) => ({ x1: x, x2: x, y1: top, y2: bottom })),
  ];
  const runs = rows.flatMap((cells, row) =>
    cells.map((text, column) => ({
      text,
      x: (edges[column] ?? 0) + 5,
      y: top + row * height + 20,
      width: printedWidth(text) * 12,
      size: 12,
    })),
  );
  return { runs, rules };
}

import type { TextCell } from './text-table.js';

/** Runs of neighbouring lines that `isRow` says yes to. */
export function runsOf(count: number, isRow: (index: number) => boolean): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (let index = 0; index < count; index += 1) {
    if (!isRow(index)) continue;
    const last = runs.at(-1);
    if (last?.end === index) last.end = index + 1;
    else runs.push({ start: index, end: index + 1 });
  }
  return runs;
}

/** The pieces of a line between separators, without their outer white space. */
export function splitCells(line: { readonly start: number; readonly text: string }, separator: RegExp): TextCell[] {
  const cells: TextCell[] = [];
  let from = 0;
  const push = (to: number): void => {
    const piece = line.text.slice(from, to);
    const trimmed = piece.trim();
    const start = line.start + from + (trimmed === '' ? piece.length : piece.indexOf(trimmed));
    cells.push({ start, end: start + trimmed.length });
  };
  for (const match of line.text.matchAll(separator)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(line.text.length);
  return cells;
}

/** The count of cells most rows have, and how many rows have it. */
export function commonWidth(rows: readonly (readonly TextCell[])[]): { width: number; rows: number } {
  const times = new Map<number, number>();
  for (const { length } of rows) times.set(length, (times.get(length) ?? 0) + 1);
  const [best] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { width: best?.[0] ?? 0, rows: best?.[1] ?? 0 };
}

import type { Line } from './lines.js';

/**
 * Lines whose tables are numbered from 1 in their order: a table of the head, such as a site's index card, is cited by
 * nobody and takes no number from those that are.
 */
export function withTableNumbers(lines: readonly Line[]): Line[] {
  const numbers = new Map<number, number>();
  return lines.map((line) => {
    const { row } = line.block;
    if (row === undefined) return line;
    const table = numbers.get(row.table) ?? numbers.size + 1;
    numbers.set(row.table, table);
    return { ...line, block: { ...line.block, row: { ...row, table } } };
  });
}

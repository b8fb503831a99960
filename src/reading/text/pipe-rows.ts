import { commonWidth, runsOf, splitCells } from './row-runs.js';
import type { TableSource, TextCell, TextRow, TextTable } from './text-table.js';

const PIPE = /[|｜│┃║]/g;
const EDGE = /^[|｜│┃║]/;
const FAR_EDGE = /[|｜│┃║]$/;
/** A line drawn between rows: `|---|---|`, `+----+`, `├───┼───┤`. */
const RULE = /^(?=.*[-=─━═┄┈]{2})[\s|｜│┃║:+\-=\u2500-\u257f]+$/;
const LONGEST_ROW = 20_000;

/** Tables whose cells are parted by pipes, or drawn with them. */
export function pipeTables({ lines, isApart, ruleBehind }: TableSource): TextTable[] {
  const hasPipe = lines.map(({ text }) => text.length <= LONGEST_ROW && text.search(PIPE) !== -1);
  const isRule = lines.map(({ text }) => text.length <= LONGEST_ROW && RULE.test(text));
  const runs = runsOf(lines.length, (index) => !isApart(index) && (hasPipe[index] === true || isRule[index] === true));
  return runs.flatMap(({ start, end }): TextTable[] => {
    const indexes = Array.from({ length: end - start }, (_, at) => start + at).filter((index) => !isRule[index]);
    const texts = indexes.map((index) => lines[index]?.text ?? '');
    const cutsStart = ruleBehind === null && texts.every((text) => EDGE.test(text));
    const cutsEnd = ruleBehind === null && texts.every((text) => FAR_EDGE.test(text));
    const cells = indexes.map((index) => {
      const line = lines[index];
      const all = line === undefined ? [] : splitCells(line, PIPE);
      return all.slice(cutsStart ? 1 : 0, cutsEnd ? -1 : undefined);
    });
    const firstRule = indexes.findIndex((index) => ruleBehind?.has(index) === true || isRule[index + 1] === true);
    if (!isSure(cells, firstRule !== -1)) return [];
    const headerEnd = ruleBehind === null || firstRule === indexes.length - 1 ? 0 : firstRule + 1;
    const rows = cells.map((row, at): TextRow => ({ cells: row, isHeader: at < headerEnd }));
    return [{ start, end, rows }];
  });
}

function isSure(rows: readonly (readonly TextCell[])[], isRuled: boolean): boolean {
  const { width, rows: count } = commonWidth(rows);
  if (width < 2) return false;
  return isRuled ? count >= 1 && rows.length >= 2 : count >= (width === 2 ? 3 : 2);
}

import { type DutyTally, precisionOf, recallOf } from './judge-duties.js';
import { ASPECTS, type FigureTally } from './judge-figures.js';
import type { ProvisionTallies } from './judge-provisions.js';

export type ScoreColumn = { readonly name: string; readonly tallies: ProvisionTallies };

/** The scores as lines of text, a column for each set of documents: shares with what they are shares of. */
export function scoreTable(columns: readonly ScoreColumn[]): string {
  const rows: string[][] = [
    ['', ...columns.map(({ name }) => name)],
    ...rowsOf(columns, ({ duties }) => dutyCells(duties)),
    ...rowsOf(columns, ({ targets }) => figureCells('target', targets)),
    ...rowsOf(columns, ({ amounts }) => figureCells('amount', amounts)),
    ...rowsOf(columns, ({ baseYears }) => [['base years as deadlines', String(baseYears)]]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

type Cell = readonly [name: string, score: string];

function rowsOf(columns: readonly ScoreColumn[], cellsOf: (tallies: ProvisionTallies) => readonly Cell[]): string[][] {
  const cells = columns.map(({ tallies }) => cellsOf(tallies));
  return (cells[0] ?? []).map(([name], row) => [name, ...cells.map((column) => column[row]?.[1] ?? '')]);
}

function dutyCells(tally: DutyTally): Cell[] {
  const read = tally.right + tally.otherRole + tally.extra;
  return [
    ['duties: recall', share(recallOf(tally), tally.right, tally.wanted)],
    ['duties: precision', share(precisionOf(tally), tally.right, read)],
    ['duties: in another role', String(tally.otherRole)],
  ];
}

function figureCells(kind: keyof typeof ASPECTS, tally: FigureTally): Cell[] {
  const { wanted } = tally;
  const cell = (name: string, count: number): Cell => [`${kind}s: ${name}`, share(count / wanted, count, wanted)];
  return [
    cell('found', tally.found),
    ...ASPECTS[kind].map((aspect) => cell(aspect, tally[aspect])),
    cell('all right', tally.allRight),
    [`${kind}s: too many`, String(tally.extra)],
  ];
}

function share(value: number, count: number, of: number): string {
  return Number.isNaN(value) ? '–' : `${value.toFixed(3)} (${count}/${of})`;
}

import type { TableCell, TableRow } from '../../office/table-file.js';
import type { DataOrigin } from '../outline.js';
import { foldCell } from './fold-cell.js';
import { indicatorKey } from './indicator-key.js';
import type { Match, RowWords } from './match-indicator.js';
import type { CellProblem, IndicatorKey, ProgressColumn, ProgressValue, RowProblem } from './progress.js';
import { readAsOf } from './read-as-of.js';
import { isProblem, readCell } from './read-cell.js';
import { readFigure } from './read-figure.js';

/** `key` is of the indicator the row speaks of, also where its figure cannot be used; null where it is tied to none. */
export type RowReading = {
  readonly key: IndicatorKey | null;
  readonly value: ProgressValue | null;
  readonly problems: readonly RowProblem[];
};

const NOTHING: RowReading = { key: null, value: null, problems: [] };

/** A row below a head; `columns` are from 1. Rows without a value are nothing yet. */
export function readRow(
  row: TableRow,
  columns: ReadonlyMap<ProgressColumn, number>,
  { where, match }: { readonly where: DataOrigin; readonly match: (words: RowWords) => Match },
): RowReading {
  const cellIn = (column: ProgressColumn): TableCell => row.cells[(columns.get(column) ?? 0) - 1] ?? { kind: 'empty' };
  const valueCell = readCell(cellIn('value'), 'value', 'row');
  if (valueCell === null) return NOTHING;
  const named = identify(cellIn, match);
  if (named.kind !== 'found') {
    // A caption across the table covers the cell of the value too.
    const isCaption = isProblem(valueCell) && valueCell.kind === 'merged-cell' && valueCell.into.row === row.row;
    return isCaption ? NOTHING : { ...NOTHING, problems: [{ ...named, where }] };
  }
  const { indicator } = named.found;
  const key = indicatorKey(indicator);
  const refused = (problem: RowProblem): RowReading => ({ key, value: null, problems: [problem] });
  if (isProblem(valueCell)) return refused({ ...valueCell, where });
  if (valueCell.kind === 'date') return refused({ kind: 'date-as-value', lost: 'row', shown: valueCell.text, where });
  const unitCell = readCell(cellIn('unit'), 'unit', 'row');
  if (isProblem(unitCell)) return refused({ ...unitCell, where });
  const figure = readFigure(valueCell, unitCell === null ? null : foldCell(unitCell.text), indicator);
  if ('lost' in figure) return refused({ ...figure, where });
  const problems: CellProblem[] = [];
  const asOf = asOfIn(cellIn('asOf'), problems);
  const source = wordsIn(cellIn('source'), 'source', problems);
  const note = wordsIn(cellIn('note'), 'note', problems);
  return {
    key,
    value: { ...figure, asOf, source, note, where },
    problems: problems.map((problem) => ({ ...problem, where })),
  };
}

function identify(
  cellIn: (column: ProgressColumn) => TableCell,
  match: (words: RowWords) => Match,
): Match | CellProblem {
  const problems: CellProblem[] = [];
  const [key, name, clause] = (['key', 'name', 'clause'] as const).map((column) => {
    const cell = readCell(cellIn(column), column, 'row');
    if (!isProblem(cell)) return cell?.text.trim() ?? '';
    problems.push(cell);
    return '';
  });
  const found = match({ key: key ?? '', name: name ?? '', clause: clause ?? '' });
  return found.kind === 'found' ? found : (problems[0] ?? found);
}

function asOfIn(cell: TableCell, problems: CellProblem[]): ProgressValue['asOf'] {
  const read = readCell(cell, 'asOf', 'cell');
  if (read === null) return null;
  const asOf = isProblem(read) ? null : readAsOf(read);
  if (asOf !== null) return asOf;
  problems.push(isProblem(read) ? read : { kind: 'bad-date', lost: 'cell', column: 'asOf', shown: read.text });
  return null;
}

function wordsIn(cell: TableCell, column: 'source' | 'note', problems: CellProblem[]): string | null {
  const read = readCell(cell, column, 'cell');
  if (!isProblem(read)) return read?.text.trim() ?? null;
  problems.push(read);
  return null;
}

import type { TableCell } from '../../office/table-file.js';
import type { CellProblem, ProgressColumn } from './progress.js';

export type ReadableCell = Extract<TableCell, { kind: 'text' | 'number' | 'date' }>;

/** Left to be filled in, or said to be nothing: 【待填：…】, —, /, 无. */
const BLANK = /^(?:【?待填.*|[-—–/\\]+|无|暂无)$/;

/** Null where the cell is empty or says so; a problem where it holds something that cannot be read. */
export function readCell(
  cell: TableCell,
  column: ProgressColumn,
  lost: 'row' | 'cell',
): ReadableCell | CellProblem | null {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return BLANK.test(cell.text.trim()) ? null : cell;
    case 'number':
    case 'date':
      return cell;
    case 'merged':
      return { kind: 'merged-cell', lost, column, into: cell.into };
    case 'formula-without-value':
      return { kind: 'formula-without-value', lost, column };
    case 'error':
      return { kind: 'cell-error', lost, column, shown: cell.text };
    case 'time':
      return { kind: 'time-of-day', lost, column };
  }
}

export function isProblem(cell: ReadableCell | CellProblem | null): cell is CellProblem {
  return cell !== null && 'lost' in cell;
}

import type { DataOrigin } from '../outline.js';
import { foldCell } from './fold-cell.js';
import type { CellProblem, MatchProblem } from './progress.js';
import { isProblem, readCell } from './read-cell.js';
import { type Cells, placeOf, wordsIn } from './row-cells.js';
import type { Given, RowContext, RowReading } from './row-reading.js';

type TaskContext = { readonly context: RowContext; readonly where: DataOrigin };

/** Null where the row holds no words of progress. */
export function taskOf(cells: Cells, given: Given, { context, where }: TaskContext): RowReading | MatchProblem | null {
  const cell = readCell(given.cell, 'progress', 'row');
  if (cell === null || isProblem(cell) || cell.kind !== 'text') return null;
  const name = cells.words('task') || cells.words('name');
  const match = context.matchTask({ clause: cells.words('clause'), name });
  if (match.kind !== 'found-task') return match;
  const place = placeOf(cells, context);
  if (!context.places.isOf(place)) return { kind: 'other-place', lost: 'row', shown: place };
  const problems: CellProblem[] = [];
  const { id } = match.task.clause;
  const progress = {
    name,
    text: cell.text.trim(),
    evidence: wordsIn(cells, 'evidence', problems),
    source: wordsIn(cells, 'source', problems),
    where,
  };
  return {
    key: `${id}|${foldCell(name)}`,
    value: null,
    task: { id, progress },
    isBlank: false,
    problems: problems.map((problem) => ({ ...problem, where })),
  };
}

/** Which of two reasons is told: the row's own words say whether it is of an indicator or of a task. */
export function indicatorOrTask(indicator: MatchProblem, task: MatchProblem, cells: Cells): MatchProblem {
  return cells.words('name') === '' && cells.words('key') === '' ? task : indicator;
}

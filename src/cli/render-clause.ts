import type { Clause } from '../vocabulary/clause.js';
import type { Paint } from './colour.js';
import { plainTerminalDeep } from './plain-terminal.js';
import { wrapText } from './wrap-text.js';

/** A clause for a person: its label and id, then its words, indented. */
export function renderClause(given: Clause, { columns, paint }: { columns: number | null; paint: Paint }): string {
  const clause = plainTerminalDeep(given);
  const head = [clause.label, clause.heading].filter((each) => each !== '').join(' ');
  const lines = wrapText(clause.text.trim(), columns === null ? null : columns - 2).map((line) => `  ${line.trim()}`);
  return [`${paint.strong(head)}  ${paint.faint(clause.id)}`, ...lines].join('\n');
}

import { LIMITS, type TableBlock } from './block-kit.js';
import type { AnswerCopy } from './copy-type.js';
import { richTextBlock } from './rich-text.js';

/** What stands in three columns of a phone without becoming a column of single words. */
const CELL_CHARS = 60;

export type TableRow = { readonly head: string; readonly said: string; readonly numbers: readonly number[] };

/** What each claim is about, what is said of it, and its sources; null where it would not fit. */
export function answerTable(rows: readonly TableRow[], column: 'region' | 'unit', copy: AnswerCopy): TableBlock | null {
  const marks = rows.map(({ numbers }) => numbers.map((n) => `[${n}]`).join(''));
  if (rows.length >= LIMITS.tableRows) return null;
  if (rows.some(({ said }, index) => said.length + (marks[index]?.length ?? 0) > CELL_CHARS)) return null;
  const header = [copy.tableColumns[column], copy.tableColumns.content, copy.tableColumns.source];
  return {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { is_wrapped: true }, { is_wrapped: true }],
    rows: [
      header.map((text) => ({ type: 'raw_text', text })),
      ...rows.map(({ head, said }, index) => [
        richTextBlock([[{ text: head }]], 'plain'),
        richTextBlock([[{ text: said }]], 'plain'),
        { type: 'raw_text' as const, text: marks[index] ?? '' },
      ]),
    ],
  };
}

import type { Intent } from '../../vocabulary/answer.js';
import type { NumberedClaim } from '../../vocabulary/citation-numbers.js';
import { LIMITS, type TableBlock } from './block-kit.js';
import type { AnswerCopy } from './copy-type.js';
import { visibleText } from './escape.js';
import { richTextBlock } from './rich-text.js';

/** Long cells are easier to read as a list. */
const CELL_CHARS = 400;
const TABLE_CHARS = 6_000;
const COLUMN_OF: Readonly<Partial<Record<Intent, 'region' | 'unit'>>> = {
  compare: 'region',
  'unit-duties': 'unit',
  'deadline-tasks': 'unit',
  who: 'unit',
};
/** `聊城市：……`, `市卫生健康委牵头：……`, `Liaocheng: …`: what a claim is about, then what is said of it. */
const HEADED = /^([^：。；！？\n]{1,40}?)(?:：|: )(.+)$/s;

export type TableInput = {
  readonly claims: readonly NumberedClaim[];
  readonly intent: Intent;
  readonly regions: readonly string[];
};

/** A comparison or a list of duties as a table; null where the claims are not of that form or it would not fit. */
export function answerTable({ claims, intent, regions }: TableInput, copy: AnswerCopy): TableBlock | null {
  const column = COLUMN_OF[intent] ?? (regions.length > 1 ? 'region' : undefined);
  // A model's wording stands with its quote beneath, which a cell has no room for.
  if (claims.some(({ grade }) => grade !== 'verified')) return null;
  if (column === undefined || claims.length < 2 || claims.length >= LIMITS.tableRows) return null;
  const rows = claims.map(({ text, numbers }) => {
    const [, head = '', said = ''] = HEADED.exec(visibleText(text).trim()) ?? [];
    return { head: head.trim(), said: said.trim(), marks: numbers.map((n) => `[${n}]`).join('') };
  });
  const isTable = rows.every(
    ({ head, said, marks }) => head !== '' && said !== '' && said.length + marks.length <= CELL_CHARS,
  );
  const chars = rows.reduce((sum, { head, said, marks }) => sum + head.length + said.length + marks.length, 0);
  const isComparison = column === 'unit' || rows.some(({ head }) => head !== rows[0]?.head);
  if (!isTable || !isComparison || chars > TABLE_CHARS) return null;
  const header = [copy.tableColumns[column], copy.tableColumns.content, copy.tableColumns.source];
  return {
    type: 'table',
    column_settings: [{ is_wrapped: true }, { is_wrapped: true }, { is_wrapped: true }],
    rows: [
      header.map((text) => ({ type: 'raw_text', text })),
      ...rows.map(({ head, said, marks }) => [
        richTextBlock([[{ text: head }]], 'plain'),
        richTextBlock([[{ text: said }]], 'plain'),
        { type: 'raw_text' as const, text: marks },
      ]),
    ],
  };
}

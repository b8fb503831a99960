/** Quizzes as comma-separated values (RFC 4180), a row each; opens in a spreadsheet without a cell being run as a formula. */

import { type PlainItem, pointText } from './plain-item.js';
import { letterOf } from './quiz.js';
import { DIFFICULTY_NAMES, TYPE_NAMES } from './type-names.js';

export const COLUMNS = {
  id: '编号',
  type: '题型',
  difficulty: '难度',
  question: '题目',
  key: '答案',
  explanation: '解析',
  sources: '依据',
} as const;
/** `选项A`, `选项B`, … */
export const OPTION = '选项';
const RIGHT = '对';
const WRONG = '错';
/** What a spreadsheet takes for the beginning of a formula; apostrophes in front are counted so that reading restores them. */
const FORMULA = /^'*[=+\-@\t\r]/;
/** Tells a spreadsheet that the bytes are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export function quizCsv(items: readonly PlainItem[]): string {
  const most = Math.max(0, ...items.map((item) => ('options' in item ? item.options.length : 0)));
  const letters = Array.from({ length: most }, (_, index) => `${OPTION}${letterOf(index)}`);
  const { id, type, difficulty, question, key, explanation, sources } = COLUMNS;
  const head = [id, type, difficulty, question, ...letters, key, explanation, sources];
  const rows = items.map((item) => [
    item.id,
    TYPE_NAMES[item.type],
    DIFFICULTY_NAMES[item.difficulty],
    item.question,
    ...letters.map((_, index) => ('options' in item ? (item.options[index] ?? '') : '')),
    keyText(item),
    item.explanation,
    item.sources.join('\n'),
  ]);
  return csvFile([head, ...rows]);
}

/** A file of rows of text; the first is the head. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n\t;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What `csvText` put in front of a formula is taken away again. */
export function restored(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/** AC, 对, or the texts, a line each; points with their marks. */
export function keyText(item: PlainItem): string {
  switch (item.type) {
    case 'single':
      return letterOf(item.key);
    case 'multiple':
      return item.key.map(letterOf).join('');
    case 'judge':
      return item.key ? RIGHT : WRONG;
    case 'blank':
      return item.key.join('\n');
    default:
      return item.key.map(pointText).join('\n');
  }
}

/** Reads a quiz back from the table `quizCsv` writes, whatever order its columns have been put into. */
import type { TableRow, TableSheet } from '../../office/table-file.js';
import { COLUMNS, OPTION, restored } from './csv.js';
import { type PlainItem, readPoint } from './plain-item.js';
import { readAnswer } from './read-answer.js';
import { difficultyNamed, typeNamed } from './type-names.js';

export type CsvProblem = {
  /** As the spreadsheet shows it. */
  readonly row: number;
  readonly reason: 'no-head' | 'unknown-type' | 'no-id' | 'unreadable-key' | 'too-few-options';
};
export type CsvRead = { readonly items: readonly PlainItem[]; readonly problems: readonly CsvProblem[] };

export function readQuizSheet({ rows }: TableSheet): CsvRead {
  const [head, ...body] = rows;
  const names = head === undefined ? [] : cellTexts(head);
  const { id, type, question, key } = COLUMNS;
  if (![id, type, question, key].every((name) => names.includes(name)))
    return { items: [], problems: [{ row: head?.row ?? 1, reason: 'no-head' }] };
  const items: PlainItem[] = [];
  const problems: CsvProblem[] = [];
  for (const row of body) {
    const cells = cellTexts(row);
    const read = itemOf(new Map(names.map((name, index) => [name, restored(cells[index] ?? '')])));
    if (typeof read === 'string') problems.push({ row: row.row, reason: read });
    else items.push(read);
  }
  return { items, problems };
}

export function cellTexts({ cells }: TableRow): string[] {
  return cells.map((cell) => ('text' in cell ? cell.text : ''));
}

function itemOf(cells: ReadonlyMap<string, string>): PlainItem | CsvProblem['reason'] {
  const at = (name: string) => cells.get(name) ?? '';
  const type = typeNamed(at(COLUMNS.type));
  if (type === null) return 'unknown-type';
  if (at(COLUMNS.id) === '') return 'no-id';
  const plain = {
    id: at(COLUMNS.id),
    question: at(COLUMNS.question),
    difficulty: difficultyNamed(at(COLUMNS.difficulty)),
    explanation: at(COLUMNS.explanation),
    sources: linesOf(at(COLUMNS.sources)),
    citations: [],
  };
  const words = at(COLUMNS.key);
  if (type === 'blank') return { ...plain, type, key: linesOf(words) };
  if (type === 'short' || type === 'case') return { ...plain, type, key: linesOf(words).map(readPoint) };
  if (type === 'judge') {
    const read = readAnswer({ ...plain, type, key: true }, words);
    return read.kind === 'judge' ? { ...plain, type, key: read.value } : 'unreadable-key';
  }
  const options = [...cells]
    .filter(([name, text]) => name.startsWith(OPTION) && text !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text);
  if (options.length < 2) return 'too-few-options';
  const read = readAnswer({ ...plain, type: 'multiple', options, key: [] }, words);
  if (read.kind !== 'choice') return 'unreadable-key';
  if (type === 'multiple') return { ...plain, type, options, key: read.indices };
  const [key, another] = read.indices;
  return key === undefined || another !== undefined ? 'unreadable-key' : { ...plain, type, options, key };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

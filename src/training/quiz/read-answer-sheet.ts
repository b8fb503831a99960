/** The sheet people's answers come in: a row each, a column for the name and one for each item. */
import type { TableSheet } from '../../office/table-file.js';
import { restored } from './csv.js';
import type { PlainItem } from './plain-item.js';
import { type ReadAnswer, readAnswer } from './read-answer.js';
import { cellTexts } from './read-csv.js';

export type AnswerProblem = {
  /** As the spreadsheet shows it. */
  readonly row: number;
  /** Head of the column, where the problem has one. */
  readonly column: string | null;
  readonly reason:
    | 'empty'
    | 'no-name-column'
    | 'no-item-column'
    /** A column that is neither the name nor an item. */
    | 'unknown-item'
    | 'duplicate-item'
    /** The quiz has an item the sheet has no column for. */
    | 'missing-item'
    | 'no-name'
    | 'duplicate-person'
    | 'unknown-option'
    | 'unreadable'
    | 'columns-not-read'
    | 'rows-not-read';
  /** What stood there. */
  readonly value: string;
};

export type PersonAnswers = {
  readonly name: string;
  readonly row: number;
  readonly cells: ReadonlyMap<string, { readonly given: string; readonly read: ReadAnswer }>;
};

export type AnswerSheet = {
  readonly people: readonly PersonAnswers[];
  /** Items with a column. */
  readonly asked: ReadonlySet<string>;
  readonly problems: readonly AnswerProblem[];
};

const NAME = /^(?:姓名|名字|学员|name)$/i;
/** 1, 第1题, 题1, Q1. */
const NUMBER = /^(?:第|题号?|q)?\s*(\d{1,4})\s*题?$/i;

/** The first answer of a person counts, as does the first column of an item. */
export function readAnswerSheet(items: readonly PlainItem[], sheet: TableSheet): AnswerSheet {
  const [head, ...rows] = sheet.rows;
  const problems: AnswerProblem[] = [];
  const none = (row: number, reason: AnswerProblem['reason']): AnswerSheet => ({
    people: [],
    asked: new Set(),
    problems: [...problems, { row, column: null, reason, value: '' }],
  });
  if (head === undefined) return none(1, 'empty');
  const names = cellTexts(head).map((text) => restored(text).trim());
  const nameAt = names.findIndex((name) => NAME.test(name));
  if (nameAt === -1) return none(head.row, 'no-name-column');
  const columns = new Map<number, PlainItem>();
  for (const [index, name] of names.entries()) {
    if (index === nameAt || name === '') continue;
    const item = itemNamed(name, items);
    const reason = item === undefined ? 'unknown-item' : [...columns.values()].includes(item) ? 'duplicate-item' : null;
    if (reason !== null) problems.push({ row: head.row, column: name, reason, value: name });
    else if (item !== undefined) columns.set(index, item);
  }
  if (columns.size === 0) return none(head.row, 'no-item-column');
  const asked = new Set([...columns.values()].map(({ id }) => id));
  for (const { id } of items.filter((item) => !asked.has(item.id)))
    problems.push({ row: head.row, column: null, reason: 'missing-item', value: id });
  if (rows.length === 0) return none(head.row, 'empty');

  const people = new Map<string, PersonAnswers>();
  for (const line of rows) {
    const texts = cellTexts(line).map((text) => restored(text));
    const name = (texts[nameAt] ?? '').trim();
    const reason = name === '' ? 'no-name' : people.has(name) ? 'duplicate-person' : null;
    if (reason !== null) {
      problems.push({ row: line.row, column: names[nameAt] ?? null, reason, value: name });
      continue;
    }
    const cells = [...columns].map(([index, item]) => {
      const given = (texts[index] ?? '').trim();
      const read = readAnswer(item, given);
      if (read.kind === 'unknown-option' || read.kind === 'unreadable')
        problems.push({ row: line.row, column: names[index] ?? null, reason: read.kind, value: given });
      return [item.id, { given, read }] as const;
    });
    people.set(name, { name, row: line.row, cells: new Map(cells) });
  }
  if (sheet.columnsNotRead) problems.push({ row: head.row, column: null, reason: 'columns-not-read', value: '' });
  if (sheet.rowsNotRead > 0)
    problems.push({
      row: rows.at(-1)?.row ?? 1,
      column: null,
      reason: 'rows-not-read',
      value: String(sheet.rowsNotRead),
    });
  return { people: [...people.values()], asked, problems };
}

/** An id first: ids are never plain numbers. */
function itemNamed(name: string, items: readonly PlainItem[]): PlainItem | undefined {
  const byId = items.find(({ id }) => id === name);
  const number = NUMBER.exec(name.normalize('NFKC'))?.[1];
  return byId ?? (number === undefined ? undefined : items[Number(number) - 1]);
}

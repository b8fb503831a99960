/** Answers of a class against a quiz: scores, what went wrong and where to reread it, and what each item is worth. */
import type { TableSheet } from '../../office/table-file.js';
import { keyText } from './csv.js';
import { type ItemStatistics, itemStatistics } from './item-statistics.js';
import type { PlainItem } from './plain-item.js';
import { fillsGap, type ReadAnswer } from './read-answer.js';
import { type AnswerProblem, type AnswerSheet, type PersonAnswers, readAnswerSheet } from './read-answer-sheet.js';

export type Mistake = {
  readonly itemId: string;
  /** From 1, as the quiz numbers its items. */
  readonly number: number;
  /** As written; empty where nothing was. */
  readonly given: string;
  readonly key: string;
  /** Clauses to reread. */
  readonly reread: readonly string[];
};

export type PersonResult = {
  readonly name: string;
  readonly row: number;
  /** Items right, a point each; several right options count together or not at all. */
  readonly score: number;
  readonly outOf: number;
  readonly mistakes: readonly Mistake[];
};

export type Grading = {
  readonly people: readonly PersonResult[];
  /** Of the items graded. */
  readonly items: readonly (ItemStatistics & { readonly itemId: string; readonly number: number })[];
  /** 简答 and 案例 are left to people. */
  readonly byHand: readonly string[];
  readonly problems: readonly AnswerProblem[];
};

/** An item without a column was not asked: it counts for nobody. An empty cell is a wrong answer. */
export function gradeAnswers(items: readonly PlainItem[], sheet: TableSheet): Grading {
  const answers: AnswerSheet = readAnswerSheet(items, sheet);
  const numbered = items.map((item, index) => ({ item, number: index + 1 }));
  const graded = numbered.filter(({ item }) => !isByHand(item) && answers.asked.has(item.id));
  const people = answers.people.map((person) => resultOf(person, graded));
  const marks = people.map(({ mistakes }) => new Set(mistakes.map(({ itemId }) => itemId)));
  const scores = people.map(({ score }) => score);
  return {
    people,
    items: graded.map(({ item, number }) => ({
      itemId: item.id,
      number,
      ...itemStatistics(
        marks.map((wrong) => !wrong.has(item.id)),
        scores,
      ),
    })),
    byHand: items.filter(isByHand).map(({ id }) => id),
    problems: answers.problems,
  };
}

function isByHand({ type }: PlainItem): boolean {
  return type === 'short' || type === 'case';
}

type Numbered = { readonly item: PlainItem; readonly number: number };

function resultOf({ name, row, cells }: PersonAnswers, graded: readonly Numbered[]): PersonResult {
  const mistakes = graded.flatMap(({ item, number }): Mistake[] => {
    const cell = cells.get(item.id);
    if (cell !== undefined && isRight(item, cell.read)) return [];
    return [{ itemId: item.id, number, given: cell?.given ?? '', key: keyText(item), reread: item.sources }];
  });
  return { name, row, score: graded.length - mistakes.length, outOf: graded.length, mistakes };
}

function isRight(item: PlainItem, read: ReadAnswer): boolean {
  switch (item.type) {
    case 'single':
      return read.kind === 'choice' && read.indices.length === 1 && read.indices[0] === item.key;
    case 'multiple':
      return read.kind === 'choice' && read.indices.join() === item.key.join();
    case 'judge':
      return read.kind === 'judge' && read.value === item.key;
    case 'blank':
      return read.kind === 'text' && item.key.some((text) => fillsGap(item.question, text, read.text));
    default:
      return false;
  }
}

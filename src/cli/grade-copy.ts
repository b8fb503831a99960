/** The results of a class as text, and what was wrong with the sheet of answers. */

import type { Locale } from '../copy/locale.js';
import type { Grading } from '../training/quiz/grade.js';
import type { AnswerProblem } from '../training/quiz/read-answer-sheet.js';

export function gradingText({ people, items, byHand }: Grading, locale: Locale): string {
  const zh = locale === 'zh';
  const percent = (share: number | null) => (share === null ? '–' : `${Math.round(share * 100)}%`);
  const persons = people.flatMap(({ name, score, outOf, mistakes }) => [
    zh ? `${name}：${score} 分，满分 ${outOf}` : `${name}: ${score} of ${outOf}`,
    ...mistakes.map(({ number, given, key, reread }) => {
      const said = given === '' ? (zh ? '没有作答' : 'no answer') : given;
      const places = reread.join(zh ? '、' : ', ');
      return zh
        ? `  第 ${number} 题：答“${said}”，应为“${key}”。重读：${places}`
        : `  ${number}: “${said}”, should be “${key}”. Reread: ${places}`;
    }),
  ]);
  const statistics = items.map(({ number, difficulty, discrimination }) => {
    const parts = discrimination === null ? (zh ? '人数不足' : 'too few people') : discrimination.toFixed(2);
    return zh
      ? `  第 ${number} 题：答对率 ${percent(difficulty)}，区分度 ${parts}`
      : `  ${number}: right ${percent(difficulty)}, discrimination ${parts}`;
  });
  const hand =
    byHand.length === 0 ? [] : [zh ? `需人工评阅：${byHand.length} 题` : `To be graded by hand: ${byHand.length}`];
  return [...persons, zh ? '各题情况：' : 'Items:', ...statistics, ...hand].join('\n');
}

const REASONS: Readonly<Record<AnswerProblem['reason'], readonly [string, string]>> = {
  empty: ['表里没有内容', 'the sheet is empty'],
  'no-name-column': ['没有“姓名”一列', 'there is no column 姓名 or name'],
  'no-item-column': ['没有一列是题目的编号或题号', 'no column is an item'],
  'unknown-item': ['不是这份题里的题，没有评', 'is no item of this quiz; not graded'],
  'duplicate-item': ['同一道题有两列，只评第一列', 'the item has two columns; the first counts'],
  'missing-item': ['缺这道题的一列，按没有考处理', 'the item has no column and counts for nobody'],
  'no-name': ['没有写姓名，没有评', 'no name; not graded'],
  'duplicate-person': ['同一人有两行，只评第一行', 'the person has two rows; the first counts'],
  'unknown-option': ['不是这道题的选项，按答错处理', 'is no option of the item; counted wrong'],
  unreadable: ['读不出是什么答案，按答错处理', 'cannot be read as an answer; counted wrong'],
  'columns-not-read': ['列数过多，多出的列没有读取', 'too many columns; the last were not read'],
  'rows-not-read': ['行数过多，多出的行没有读取', 'too many rows; the last were not read'],
};

export function answerProblemCopy({ row, column, reason, value }: AnswerProblem, file: string, locale: Locale): string {
  const [zh, en] = REASONS[reason];
  const where = column === null ? '' : locale === 'zh' ? `“${column}”列` : `, column “${column}”`;
  const shown = value === '' ? '' : `“${value}”`;
  return locale === 'zh'
    ? `${file} 第 ${row} 行${where}：${shown}${zh}。`
    : `${file} row ${row}${where}: ${shown} ${en}.`;
}

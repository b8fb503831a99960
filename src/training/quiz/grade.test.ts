import { describe, expect, it } from 'vitest';
import { readTables } from '../../office/read-table.js';
import { gradeAnswers } from './grade.js';
import { itemStatistics } from './item-statistics.js';
import type { PlainItem } from './plain-item.js';

const plain = {
  question: 'q',
  difficulty: 'easy',
  explanation: 'e',
  sources: ['《某方案》二、（一）3'],
  citations: [],
} as const;
const ITEMS: readonly PlainItem[] = [
  { ...plain, type: 'single', id: 'one', options: ['a', 'b', 'c', 'd'], key: 1 },
  { ...plain, type: 'multiple', id: 'many', options: ['a', 'b', 'c', 'd'], key: [0, 2] },
  { ...plain, type: 'judge', id: 'truth', key: false },
  { ...plain, type: 'blank', id: 'gap', key: ['2—3个'] },
  { ...plain, type: 'short', id: 'open', key: [{ text: '说明', score: 2 }] },
];

async function grade(csv: string) {
  const { sheets } = await readTables({ name: 'answers.csv', bytes: new TextEncoder().encode(csv) });
  const [sheet] = sheets;
  if (sheet === undefined) throw new RangeError('no sheet');
  return gradeAnswers(ITEMS, sheet);
}

describe('grading', () => {
  it('counts what is right, however it is written', async () => {
    const { people, problems } = await grade(
      '姓名,1,2,3,4,5\n甲,B,AC,错,2-3个,x\n乙,b,"C、A",×,２～３ 个,\n丙,Ｂ,a c,F,“2—3个”,\n丁,B,CA,false,2至3个,\n',
    );
    expect(people.map(({ name, score, outOf }) => [name, score, outOf])).toEqual([
      ['甲', 4, 4],
      ['乙', 4, 4],
      ['丙', 4, 4],
      ['丁', 4, 4],
    ]);
    expect(problems).toEqual([]);
  });

  it('names for each mistake what was given, the key and the clause to reread', async () => {
    const { people, byHand } = await grade('name,one,many,truth,gap,open\n甲,A,A,√,3个,\n');
    const reread = ['《某方案》二、（一）3'];
    expect(people[0]).toEqual({
      name: '甲',
      row: 2,
      score: 0,
      outOf: 4,
      mistakes: [
        { itemId: 'one', number: 1, given: 'A', key: 'B', reread },
        { itemId: 'many', number: 2, given: 'A', key: 'AC', reread },
        { itemId: 'truth', number: 3, given: '√', key: '错', reread },
        { itemId: 'gap', number: 4, given: '3个', key: '2—3个', reread },
      ],
    });
    expect(byHand).toEqual(['open']);
  });

  it('takes an empty cell for a wrong answer and an item without a column for one not asked', async () => {
    const { people, problems } = await grade('姓名,第1题,第3题\n甲,B,\n');
    expect(people[0]).toMatchObject({ score: 1, outOf: 2 });
    expect(problems.map(({ reason, value }) => [reason, value])).toEqual([
      ['missing-item', 'many'],
      ['missing-item', 'gap'],
      ['missing-item', 'open'],
    ]);
  });

  it('reports bad columns, rows and cells and grades the rest', async () => {
    const { people, problems } = await grade(
      '姓名,部门,one,one,many,truth,gap,open\n甲,x,B,A,AE,也许,2—3个,\n甲,x,A,,,,,\n,x,A,,,,,\n',
    );
    expect(people.map(({ name, score }) => [name, score])).toEqual([['甲', 2]]);
    expect(problems).toEqual([
      { row: 1, column: '部门', reason: 'unknown-item', value: '部门' },
      { row: 1, column: 'one', reason: 'duplicate-item', value: 'one' },
      { row: 2, column: 'many', reason: 'unknown-option', value: 'AE' },
      { row: 2, column: 'truth', reason: 'unreadable', value: '也许' },
      { row: 3, column: '姓名', reason: 'duplicate-person', value: '甲' },
      { row: 4, column: '姓名', reason: 'no-name', value: '' },
    ]);
  });

  it.each([
    ['one,two\nA,B\n', 'no-name-column'],
    ['姓名,部门\n甲,x\n', 'no-item-column'],
    ['姓名,one,many,truth,gap,open\n', 'empty'],
  ])('grades nobody in %j: %s', async (csv, reason) => {
    const { people, problems } = await grade(csv);
    expect(people).toEqual([]);
    expect(problems.at(-1)?.reason).toBe(reason);
  });

  it('grades nobody in an empty sheet', () => {
    const sheet = { name: 's', hidden: false, rows: [], rowsNotRead: 0, columnsNotRead: false };
    expect(gradeAnswers(ITEMS, sheet).problems).toEqual([{ row: 1, column: null, reason: 'empty', value: '' }]);
  });
});

describe('items', () => {
  const scores = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

  it('are as hard as the share that gets them right', () => {
    expect(itemStatistics([true, true, true, false], [4, 3, 2, 1])).toEqual({ difficulty: 0.75, discrimination: null });
    expect(itemStatistics([], [])).toEqual({ difficulty: null, discrimination: null });
  });

  it('tell the upper 27% of ten, three people, from the lower', () => {
    const upperOnly = scores.map((score) => score > 7);
    expect(itemStatistics(upperOnly, scores).discrimination).toBe(1);
    expect(itemStatistics(upperOnly.toReversed(), scores).discrimination).toBe(-1);
  });

  it('do not depend on the order of people who tie', () => {
    const tied = [10, 9, 5, 5, 5, 5, 5, 5, 2, 1];
    const right = [true, true, true, false, false, false, false, false, false, false];
    const moved = [true, true, false, false, false, false, false, true, false, false];
    expect(itemStatistics(right, tied).discrimination).toBe(itemStatistics(moved, tied).discrimination);
    expect(itemStatistics(right, tied).discrimination).toBeCloseTo((2 + 1 / 6) / 3 - 1 / 6 / 3);
  });
});

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '../../office/read-table.js';
import { quizCsv } from './csv.js';
import { giftText } from './gift.js';
import { type PlainItem, plainItem } from './plain-item.js';
import { DIFFICULTIES } from './quiz.js';
import { quizJson, readQuizJson } from './quiz-json.js';
import { readQuizSheet } from './read-csv.js';
import { readGift } from './read-gift.js';
import { openShippedQuizzes, PAPER, PLANS, type ShippedQuizzes } from './shipped-quizzes.fixture.js';

let shipped: ShippedQuizzes;
beforeAll(async () => {
  shipped = await openShippedQuizzes();
}, 60_000);
afterAll(() => shipped.close());

/** Text with everything the formats give a meaning to; white space around it is not kept by GIFT. */
const words = fc
  .array(
    fc.constantFrom(
      '=',
      '~',
      '#',
      '####',
      '{',
      '}',
      ':',
      '::',
      '\\',
      '\\n',
      '%50%',
      '->',
      '//',
      '"',
      ',',
      ';',
      "'",
      '@',
      '+',
      '-',
      '市',
      '90%',
      'T',
      '“',
      '[html]',
      '$CATEGORY: x',
      ' ',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');
const paragraph = fc.array(words, { minLength: 1, maxLength: 3 }).map((rows) => rows.join('\n'));
const options = fc.uniqueArray(words, { minLength: 2, maxLength: 7 });
const plain = {
  id: words,
  question: paragraph,
  difficulty: fc.constantFrom(...DIFFICULTIES),
  explanation: words,
  sources: fc.constant([]),
  citations: fc.constant([]),
};
const points = fc.array(fc.record({ text: words, score: fc.integer({ min: 0, max: 99 }) }), { maxLength: 3 });
const item: fc.Arbitrary<PlainItem> = fc.oneof(
  options.chain((all) =>
    fc.record({
      ...plain,
      type: fc.constant('single' as const),
      options: fc.constant(all),
      key: fc.nat(all.length - 1),
    }),
  ),
  options.chain((all) =>
    fc.record({
      ...plain,
      type: fc.constant('multiple' as const),
      options: fc.constant(all),
      key: fc.subarray([...all.keys()], { minLength: 1 }),
    }),
  ),
  fc.record({ ...plain, type: fc.constant('judge' as const), key: fc.boolean() }),
  fc.record({ ...plain, type: fc.constant('blank' as const), key: fc.array(words, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    ...plain,
    type: fc.constantFrom('short' as const, 'case' as const),
    key: points,
  }),
);
const items = fc.array(item, { minLength: 1, maxLength: 6 });

async function readCsv(text: string) {
  const { sheets } = await readTables({ name: 'quiz.csv', bytes: new TextEncoder().encode(text) });
  const [sheet] = sheets;
  if (sheet === undefined) throw new RangeError('no sheet');
  return readQuizSheet(sheet);
}

describe('GIFT', () => {
  it('reads back what it wrote, whatever characters the texts hold', () => {
    fc.assert(
      fc.property(items, words, (all, category) => {
        expect(readGift(giftText(all, category))).toEqual({ items: all, problems: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('reads back the quizzes of the plans, without their sources', () => {
    for (const plan of PLANS) {
      const all = shipped.quizOf(plan, PAPER, 3).items.map(plainItem);
      const read = readGift(giftText(all, '培训/测验'));
      expect(read.items).toEqual(all.map((each) => ({ ...each, sources: [], citations: [] })));
      expect(read.problems).toEqual([]);
    }
  });

  it('gives the right options of several a hundred in all and the wrong ones take it away', () => {
    const text = giftText(
      [
        {
          type: 'multiple',
          id: 'm',
          question: 'q',
          options: ['a', 'b', 'c', 'd', 'e'],
          key: [0, 2, 4],
          difficulty: 'hard',
          explanation: 'e',
          sources: [],
          citations: [],
        },
      ],
      'c',
    );
    expect(text).toContain('~%33.33333%a');
    expect(text).toContain('~%-50%b');
  });

  it('says which lines it cannot read', () => {
    expect(readGift('// 注\n\n::a::[plain]q{#5}\n\nno title {T}\n').problems).toEqual([
      { line: 3, reason: 'unreadable' },
      { line: 5, reason: 'no-title' },
    ]);
  });
});

describe('comma-separated values', () => {
  it('read back what was written, formulas among it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(item, { minLength: 1, maxLength: 6, selector: ({ id }) => id }), async (all) => {
        expect(await readCsv(quizCsv(all))).toEqual({ items: all, problems: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('read back the quizzes of the plans, sources and all', async () => {
    for (const plan of PLANS) {
      const all = shipped.quizOf(plan, PAPER, 4).items.map(plainItem);
      const items = all.map((each) => ({ ...each, citations: [] }));
      expect(await readCsv(quizCsv(all))).toEqual({ items, problems: [] });
    }
  });

  it('begin no cell as a formula begins', () => {
    const text = quizCsv([
      {
        type: 'judge',
        id: '=1+1',
        question: '@a',
        difficulty: 'easy',
        key: true,
        explanation: '-b',
        sources: ["'=c"],
        citations: [],
      },
    ]);
    expect(text).toContain(`'=1+1,判断题,容易,'@a,对,'-b,''=c\r\n`);
  });

  it('say what is wrong with a row', async () => {
    const read = await readCsv(
      '编号,题型,题目,选项A,选项B,答案\na,单选题,q,x,y,C\nb,看图题,q,,,A\n,判断题,q,,,对\nc,单选题,q,x,,A\n',
    );
    expect(read.problems).toEqual([
      { row: 2, reason: 'unreadable-key' },
      { row: 3, reason: 'unknown-type' },
      { row: 4, reason: 'no-id' },
      { row: 5, reason: 'too-few-options' },
    ]);
  });
});

describe('JSON', () => {
  it('reads back the quiz with its keys', () => {
    const quiz = shipped.quizOf('hubei-2024-plan', PAPER, 9);
    expect(readQuizJson(quizJson(quiz.items))).toEqual(quiz.items.map(plainItem));
  });

  it.each([
    '',
    '{}',
    '{"items":[]}',
    '{"items":[{"type":"single","id":"a","question":"q","explanation":"","sources":[],"options":["x","y"],"key":2}]}',
  ])('refuses %j', (text) =>
    expect(() => readQuizJson(text)).toThrow(expect.objectContaining({ code: 'input-invalid' })),
  );
});

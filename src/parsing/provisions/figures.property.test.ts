import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresIn, parseText, planOf } from './provisions.fixture.js';

const PLACES = ['花市', '花圃', '灯会', '码头', '步道', '茶园', '驿站', '渡口'];
const RATES = ['覆盖率', '达标率', '培训率', '利用率', '普及率', '完好率'];
const VERBS = ['新建', '建成', '改造', '培育', '打造', '建设', '创建', '新增'];
const REACH = ['达到', '提高到', '不低于', '达', '力争达到', '保持在', '稳定在', '提升至'];
const COUNTS = ['个', '处', '座'];

const rate = fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...RATES)).map(([place, of]) => `${place}${of}`);
const rates = (count: number) => fc.uniqueArray(rate, { minLength: count, maxLength: count });
const values = (count: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: count, maxLength: count })
    .map((list) => list.map((n) => `${n}%`));
const year = fc.integer({ min: 2030, max: 2050 });
const list = (items: readonly string[]) =>
  [items.slice(0, -1).join('、'), items.at(-1)].filter((part) => part !== '').join('和');

/** A sentence and what a person reads in it. */
const sentence = fc.oneof(
  fc.tuple(rate, fc.constantFrom(...REACH), values(1)).map(([name, verb, [value = '']]) => ({
    text: `${name}${verb}${value}`,
    rows: [[name, value]],
  })),
  fc
    .tuple(
      fc.constantFrom(...VERBS),
      fc.constantFrom(...PLACES),
      fc.integer({ min: 2, max: 900 }),
      fc.constantFrom(...COUNTS),
    )
    .map(([verb, noun, count, unit]) => ({ text: `${verb}${noun}${count}${unit}`, rows: [[noun, `${count}${unit}`]] })),
  fc
    .tuple(
      fc.constantFrom(...VERBS),
      fc.constantFrom(...PLACES),
      fc.integer({ min: 2, max: 900 }),
      fc.constantFrom(...COUNTS),
    )
    .map(([verb, noun, count, unit]) => ({ text: `${verb}${count}${unit}${noun}`, rows: [[noun, `${count}${unit}`]] })),
);

describe('names of figures', () => {
  it('begin and end where the noun does', () => {
    fc.assert(
      fc.property(fc.uniqueArray(sentence, { maxLength: 4, selector: ({ text }) => text }), year, (sentences, due) => {
        fc.pre(sentences.length > 0);
        const text = sentences.map((each) => `到${due}年，${each.text}。`).join('');
        const read = figuresIn(planOf(text)).map(({ name, value }) => [name, value]);
        expect(read).toEqual(sentences.flatMap(({ rows }) => rows));
      }),
    );
  });

  it('are words of the clause or its heading', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('，', '；', '。'),
        (sentences, mark) => {
          const parsed = planOf(`${sentences.map(({ text }) => text).join(mark)}。`);
          for (const { name, value, clauseId, quote, start, end } of figuresIn(parsed)) {
            const clause = parsed.clauses.find(({ id }) => id === clauseId);
            expect([clause?.text, clause?.heading, ...(clause?.headingPath ?? [])].join('\n')).toContain(name);
            expect(quote).toContain(value);
            expect(parsed.document.text.slice(start, end)).toBe(quote);
          }
        },
      ),
    );
  });
});

const count = fc.integer({ min: 2, max: 5 });

describe('N values behind 分别', () => {
  it('are paired with N names', () => {
    const input = count.chain((n) => fc.tuple(rates(n), values(n)));
    fc.assert(
      fc.property(input, ([names, each]) => {
        const read = figuresIn(planOf(`到2033年，${list(names)}分别达到${list(each)}。`));
        expect(read.map(({ name, value }) => [name, value])).toEqual(names.map((name, index) => [name, each[index]]));
      }),
    );
  });

  it('are paired with N years', () => {
    const years = (n: number) =>
      fc.uniqueArray(year, { minLength: n, maxLength: n }).map((all) => [...all].sort((a, b) => a - b));
    const input = count.chain((n) => fc.tuple(rate, years(n), values(n)));
    fc.assert(
      fc.property(input, ([name, due, each]) => {
        const read = figuresIn(planOf(`到${list(due.map((of) => `${of}年`))}，${name}分别达到${list(each)}。`));
        expect(read.map((figure) => [figure.name, figure.value, figure.deadline?.year])).toEqual(
          each.map((value, index) => [name, value, due[index]]),
        );
      }),
    );
  });

  it('give nothing where there are more or fewer of them than names', () => {
    const input = fc
      .tuple(count, count)
      .filter(([n, m]) => n !== m)
      .chain(([n, m]) => fc.tuple(rates(n), values(m)));
    fc.assert(
      fc.property(input, ([names, each]) => {
        expect(figuresIn(planOf(`到2033年，${list(names)}分别达到${list(each)}。`))).toEqual([]);
      }),
    );
  });
});

describe('a year that something is measured against', () => {
  const base = fc.constantFrom(
    (name: string, of: number) => `${name}比${of}年提高16%`,
    (name: string, of: number) => `${name}较${of}年下降16个百分点`,
    (name: string, of: number) => `与${of}年相比，${name}提高16%`,
    (name: string, of: number) => `在${of}年基础上，${name}提高16%`,
    (name: string, of: number) => `以${of}年为基数，${name}提高16%`,
    (name: string, of: number) => `${name}由${of}年的6%提高到16%`,
    (name: string, of: number) => `${name}不低于${of}年水平，达到16%`,
  );

  it('is no figure’s deadline', () => {
    fc.assert(
      fc.property(base, rate, fc.integer({ min: 2011, max: 2029 }), fc.option(year), (phrase, name, of, due) => {
        const parsed = planOf(`${due === null ? '' : `到${due}年，`}${phrase(name, of)}。`);
        expect(figuresIn(parsed).length).toBeGreaterThan(0);
        for (const { deadline } of figuresIn(parsed)) expect(deadline?.year ?? null).toBe(due);
      }),
    );
  });
});

describe('clauses that do not speak of each other', () => {
  it('are read alike in any order', () => {
    const item = fc.oneof(
      sentence.map(({ text }) => `${text}。`),
      rate.map((name) => `到2033年，${name}达到60%。（市文旅局牵头，市教育局配合）`),
      rate.map((name) => `${name}比2022年提高16%。由市商务局负责。`),
      fc.constantFrom('鼓励社会力量参与。', '禁止占道经营。', '县级以上人民政府应当加强领导。'),
    );
    const shuffled = fc
      .uniqueArray(item, { minLength: 2, maxLength: 6 })
      .chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })));
    const provisionsOf = (items: readonly string[]) => {
      const lines = items.map((text, index) => `${index + 1}．${text}`).join('\n');
      return parseText(`云屏市试行方案\n一、任务\n${lines}`)
        .facts.map((fact) => {
          const { clauseId: _, start: __, end: ___, ...rest } = fact;
          return JSON.stringify(rest).replaceAll(/(?<=")\d．/g, '');
        })
        .sort();
    };
    fc.assert(
      fc.property(shuffled, ([items, again]) => {
        expect(provisionsOf(again)).toEqual(provisionsOf(items));
      }),
    );
  });
});

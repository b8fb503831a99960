import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutantsOf } from '../../evaluation/written/mutants.js';
import { BEDS, CANTEENS, COMPLEXES, FACILITIES, GOAL, INSURANCE, REVIEW, STREETS, SUBSIDY } from './quotes.fixture.js';
import { gradeWritten } from './verify-written.js';
import { CONTEXT, citing } from './written-corpus.fixture.js';

const QUOTES = [BEDS, CANTEENS, COMPLEXES, FACILITIES, GOAL, INSURANCE, REVIEW, STREETS, SUBSIDY];

const grade = (text: string, ...cited: (typeof QUOTES)[number][]) => {
  const held = gradeWritten({ text, citations: cited.map(([id, quote]) => citing(id, quote)) }, CONTEXT);
  return 'claims' in held ? { grade: held.claims[0]?.grade, shown: held.claims.map((claim) => claim.text) } : null;
};

describe('the grade of a sentence', () => {
  it.each([
    ['the words of the text', '到2034年，建成家庭照护床位1200张左右。', BEDS],
    ['the region in front', '望川市到2034年建成家庭照护床位1200张左右。', BEDS],
    ['a word of the same meaning', '新建住宅小区应当同步配建社区养老设施，配建面积不低于300平方米。', COMPLEXES],
  ] as const)('is verified for %s', (_, text, cited) => {
    expect(grade(text, cited)?.grade).toBe('verified');
  });

  it.each([
    ['adds words', '到2034年，望川市加紧建成家庭照护床位1200张左右。', BEDS],
    ['is English', 'By 2034, about 1,200 family care beds will be built.', BEDS],
  ] as const)('is worded where a sentence %s', (_, text, cited) => {
    expect(grade(text, cited)?.grade).toBe('worded');
  });

  it.each([
    ['leaves a modifier out', '街道可以设置嵌入式养老机构。', STREETS],
    ['leaves a condition out', '对高龄老年人每月发放服务补贴200元。', SUBSIDY],
    ['swaps who is meant', '对独居老年人每月发放服务补贴200元，已享受居家照护补贴的家庭除外。', SUBSIDY],
    ['tells a target as done', '到2034年，已建成家庭照护床位1200张左右。', BEDS],
    ['gives a reason of its own', '为了减轻医院压力，到2034年，建成家庭照护床位1200张左右。', BEDS],
    ['is English with another figure', 'By 2034, about 1,300 family care beds will be built.', BEDS],
  ] as const)('is substituted by the clause’s own words where a sentence %s', (_, text, cited) => {
    const held = grade(text, cited);
    expect(held?.grade).toBe('substituted');
    expect(held?.shown).not.toContain(text);
  });

  it('is verified for no mutant of what is cited', () => {
    const mutants = QUOTES.flatMap((cited) => mutantsOf(cited[1]).map(({ text }) => ({ text, cited })));
    expect(mutants.length).toBeGreaterThan(40);
    for (const { text, cited } of mutants) expect(grade(text, cited)?.grade, text).not.toBe('verified');
  });

  it('is verified for no sentence with content that the cited words do not hold', () => {
    const strange = fc.constantFrom('机器人', '地铁', '葡萄酒', '足球队', '渔船');
    fc.assert(
      fc.property(fc.constantFrom(...QUOTES), strange, fc.nat(), (cited, word, place) => {
        const [, quote] = cited;
        const at = place % (quote.length + 1);
        const text = quote.slice(0, at) + word + quote.slice(at);
        expect(grade(text, cited)?.grade, text).not.toBe('verified');
      }),
    );
  });
});

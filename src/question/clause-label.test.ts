import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHanNumeral } from '../language/numerals.js';
import { findLabelReferences, type LabelReference, neighbourReference, numbersOfLabel } from './clause-label.js';

describe('findLabelReferences', () => {
  it.each<[question: string, form: LabelReference['form'], ...references: number[][]]>([
    ['二（一）3', 'nested', [2, 1, 3]],
    ['二(一)3', 'nested', [2, 1, 3]],
    ['二、（一）3讲什么', 'nested', [2, 1, 3]],
    ['第二部分第（一）条第3项', 'nested', [2, 1, 3]],
    ['第二部分第一节第5点', 'nested', [2, 1, 5]],
    ['第二大部分（一）', 'nested', [2, 1]],
    ['第二章', 'nested', [2]],
    ['2.1.3', 'dotted', [2, 1, 3]],
    ['２．１．３', 'dotted', [2, 1, 3]],
    ['第（二十八）条', 'article', [28]],
    ['第28条', 'article', [28]],
    ['第二十八条', 'article', [28]],
    ['（二十八）', 'article', [28]],
    ['article 7', 'article', [7]],
    ['四、二是', 'point', [4, 2]],
    ['第四部分的“二是”', 'point', [4, 2]],
    ['二（一）3和二（一）4', 'nested', [2, 1, 3], [2, 1, 4]],
    ['（十一）和（十四）', 'article', [11], [14]],
  ])('reads %s', (question, form, ...references) => {
    expect(findLabelReferences(question).map(({ numbers }) => numbers)).toEqual(references);
    expect(findLabelReferences(question)[0]?.form).toBe(form);
  });

  it.each(['', '没有编号', '覆盖率1.5%', '1.5万个', '2.5个', '2033年', '望政办字〔2031〕7号', '到2033年达到85%以上'])(
    'reads no number of a clause into “%s”',
    (question) => {
      expect(findLabelReferences(question)).toEqual([]);
    },
  );

  it('says where each stands', () => {
    const question = '望川二（一）3和二（二）1';
    expect(findLabelReferences(question).map(({ start, end }) => question.slice(start, end))).toEqual([
      '二（一）3',
      '二（二）1',
    ]);
  });

  it('reads every label officials write, whatever its numbers', () => {
    const number = fc.integer({ min: 1, max: 19 });
    fc.assert(
      fc.property(number, number, number, (part, section, item) => {
        const [han, bracketed] = [toHanNumeral(part), toHanNumeral(section)];
        for (const label of [
          `${han}、（${bracketed}）${item}`,
          `${han}(${bracketed})${item}`,
          `${part}.${section}.${item}`,
        ]) {
          expect(
            findLabelReferences(label).map(({ numbers }) => numbers),
            label,
          ).toEqual([[part, section, item]]);
        }
      }),
    );
  });
});

describe('numbersOfLabel', () => {
  it.each([
    ['二、（一）3', [2, 1, 3]],
    ['（二十八）', [28]],
    ['四、二是', [4, 2]],
    ['第十二条', [12]],
    ['第一百零三条', [103]],
    ['广东·第2段', [2]],
    ['头部', []],
  ])('of %s are %j', (label, numbers) => {
    expect(numbersOfLabel(label)).toEqual(numbers);
  });
});

describe('neighbourReference', () => {
  const label: LabelReference = { numbers: [2, 1, 3], form: 'nested', start: 0, end: 1 };

  it('is the clause before or after', () => {
    expect(neighbourReference('上一条呢', label)?.numbers).toEqual([2, 1, 2]);
    expect(neighbourReference('下一项呢', label)?.numbers).toEqual([2, 1, 4]);
  });

  it('is null where the question says neither, or there is none before', () => {
    expect(neighbourReference('这一条呢', label)).toBeNull();
    expect(neighbourReference('上一条呢', { ...label, numbers: [1] })).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHedges, isTrailingHedge } from './hedges.js';

describe('findHedges', () => {
  it.each([
    ['力争达到', ['力争']],
    ['争取到明年建成', ['争取']],
    ['原则上不超过', ['原则上']],
    ['总体保持在', ['总体', '保持']],
    ['基本建成', ['基本']],
    ['逐步提高', ['逐步']],
    ['初步形成', ['初步']],
    ['普遍设立', ['普遍']],
    ['力争基本实现', ['力争', '基本']],
    ['稳定在', ['稳定']],
  ])('finds those of %s', (phrase, words) => {
    expect(findHedges(phrase).map(({ text }) => text)).toEqual(words);
  });

  it.each(['基本医疗保险', '基本公共服务', '争取资金支持', '保持通畅', '稳定就业', '达到'])(
    'finds none in %s',
    (phrase) => {
      expect(findHedges(phrase)).toEqual([]);
    },
  );

  it('gives them in order, at their places, whatever the text', () => {
    const piece = fc.constantFrom('力争', '基本', '实现', '总体', '保持', '在', '医疗', '到', '争取', '、');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let position = 0;
        for (const hedge of findHedges(text)) {
          expect(hedge.start).toBeGreaterThanOrEqual(position);
          expect(text.slice(hedge.start, hedge.end)).toBe(hedge.text);
          position = hedge.end;
        }
      }),
    );
  });
});

describe('isTrailingHedge', () => {
  it('knows 左右 and 上下, and not 以上', () => {
    expect(['左右', '上下', '以上', '以内', ''].map(isTrailingHedge)).toEqual([true, true, false, false, false]);
  });
});

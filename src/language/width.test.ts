import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth } from './width.js';

describe('foldWidth', () => {
  it('folds full-width ASCII and wide spaces', () => {
    expect(foldWidth('（１．ＤＲＧ）：90％；\u3000甲\u2002乙\u00a0')).toBe('(1.DRG):90%; 甲 乙 ');
  });

  it('leaves Han text, its stops and its brackets as they are', () => {
    expect(foldWidth('一、《方案》〔2024〕“甲”。')).toBe('一、《方案》〔2024〕“甲”。');
  });

  it('keeps every offset', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldWidth(text).length === text.length));
  });
});

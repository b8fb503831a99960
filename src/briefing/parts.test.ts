import { describe, expect, it } from 'vitest';
import type { VerifiedClaim } from '../vocabulary/answer.js';
import type { Part } from './outline.js';
import { ELLIPSIS, ended, seamless, textOfParts, words } from './parts.js';

const stated = (text: string): Part => ({ kind: 'stated', claim: { text } as VerifiedClaim });
const joined = (...parts: readonly Part[]) => textOfParts(seamless(parts));

describe('where two parts meet', () => {
  it.each<[string, readonly Part[], string]>([
    ['a full stop stands', [stated('已完成。'), words('；'), stated('改造码头')], '已完成。改造码头'],
    ['a full stop within quotation marks stands', [stated('坚持“安全。”'), words('。')], '坚持“安全。”'],
    ['a pause gives way', [stated('改造码头；'), words('。')], '改造码头。'],
    ['the same mark is not said twice', [stated('改造码头；'), words('；'), stated('更新船舶')], '改造码头；更新船舶'],
    ['one …… is left of two', [stated('改造'), words(ELLIPSIS), words(ELLIPSIS), stated('更新')], '改造……更新'],
    ['what ends in no mark is left alone', [stated('改造码头'), words('；'), stated('更新船舶')], '改造码头；更新船舶'],
  ])('%s', (_, parts, wanted) => {
    expect(joined(...parts)).toBe(wanted);
  });
});

describe('the end of a text', () => {
  it('has a full stop, once, but not behind ……', () => {
    expect(joined(...ended([stated('改造码头；')]))).toBe('改造码头。');
    expect(joined(...ended([stated('改造码头。')]))).toBe('改造码头。');
    expect(joined(...ended([stated('改造码头'), words(ELLIPSIS)]))).toBe('改造码头……');
    expect(ended([])).toEqual([]);
  });
});

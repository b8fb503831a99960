import { describe, expect, it } from 'vitest';
import type { Missing } from '../vocabulary/answer.js';
import { missingPhrases } from './missing-phrase.js';

const inBars = (title: string) => `|${title}|`;
const phrase = (missing: Missing, locale: 'zh' | 'en') => missingPhrases([missing], locale, inBars)[0];

describe('missingPhrases', () => {
  it('puts a title as the edge shows titles', () => {
    const missing = { kind: 'metadata', field: 'expiry', value: '实施方案' } as const;
    expect(phrase(missing, 'zh')).toBe('|实施方案|的有效期');
    expect(phrase(missing, 'en')).toBe('the period of validity of |实施方案|');
  });

  it('leaves what is no title as it is', () => {
    expect(phrase({ kind: 'region', value: '青澜省' }, 'zh')).toBe('青澜省的这项内容');
    expect(phrase({ kind: 'region', value: '青澜省', about: '渡船谁管？' }, 'zh')).toBe('青澜省的“渡船谁管”');
    expect(phrase({ kind: 'term', value: '高速公路' }, 'en')).toBe('anything on “高速公路”');
  });

  it.each([
    ['term', '这项内容', 'anything on this matter'],
    ['item', '这项内容', 'this matter'],
    ['amount', '这项内容的具体数值', 'a figure for this matter'],
    ['definition', '这项内容的含义', 'what this matter means'],
  ] as const)('does not say a question over again as what is missing of kind %s', (kind, zh, en) => {
    const value = '云屏市的社区食堂给老人每餐补贴多少钱以及谁来出这笔钱';
    expect(phrase({ kind, value }, 'zh')).toBe(zh);
    expect(phrase({ kind, value: `${value}、${value}` }, 'en')).toBe(en);
  });

  it('says each once', () => {
    const twice = [{ kind: 'deadline' }, { kind: 'lead-unit' }, { kind: 'deadline' }] as const;
    expect(missingPhrases(twice, 'zh', inBars)).toEqual(['完成期限', '牵头单位']);
  });
});

import { describe, expect, it } from 'vitest';
import { missingPhrase } from './missing-phrase.js';

const inBars = (title: string) => `|${title}|`;

describe('missingPhrase', () => {
  it('puts a title as the edge shows titles', () => {
    const missing = { kind: 'metadata', field: 'expiry', value: '实施方案' } as const;
    expect(missingPhrase(missing, 'zh', inBars)).toBe('|实施方案|的有效期');
    expect(missingPhrase(missing, 'en', inBars)).toBe('the period of validity of |实施方案|');
  });

  it('leaves what is no title as it is', () => {
    expect(missingPhrase({ kind: 'region', value: '浙江省' }, 'zh', inBars)).toBe('浙江省的这项内容');
    expect(missingPhrase({ kind: 'term', value: '高速公路' }, 'en', inBars)).toBe('anything on “高速公路”');
  });
});

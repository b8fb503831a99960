import { describe, expect, it } from 'vitest';
import { isTraditional, loadSimplify } from './simplified.js';

describe('traditional characters', () => {
  it('are known by those simplified text does not have', () => {
    expect(isTraditional('第一條 為規範渡口，制定本辦法。')).toBe(true);
    expect(isTraditional('第一条 为规范渡口，制定本办法。')).toBe(false);
  });

  it('are simplified each in its place', async () => {
    const simplify = await loadSimplify();
    const text = '第一條 為了𠮷口渡船，制定本辦法。';
    expect(simplify(text)).toBe('第一条 为了𠮷口渡船，制定本办法。');
    expect(simplify(text)).toHaveLength(text.length);
  });
});

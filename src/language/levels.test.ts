import { describe, expect, it } from 'vitest';
import { levelsIn } from './levels.js';

describe('levels', () => {
  it('are the same in Han and in Arabic numerals', () => {
    expect(levelsIn('二级残疾人、3级待遇和第一类家庭')).toEqual(['2级', '3级', '1类']);
  });

  it('are no counts, dates or parts of other words', () => {
    expect(levelsIn('二十级台阶，2031年二季度，一等奖学金分级')).toEqual(['1等']);
  });
});

import { describe, expect, it } from 'vitest';
import { comparable, containment } from './text.js';

describe('comparable', () => {
  it.each([
    ['１：０．５３', '1:0.53'],
    ['聊政办字〔2024〕10号', '聊政办字[2024]10号'],
    ['“三医”联动 改革', '三医联动改革'],
    ['2024 10', '2024|10'],
    ['达到90。2025年', '达到90。2025年'],
  ])('folds %s', (text, expected) => {
    expect(comparable(text)).toBe(expected);
  });
});

describe('containment', () => {
  it.each([
    ['家庭医生', '家庭医生签约率', 1],
    ['家庭教师', '家庭医生签约率', 1 / 3],
    ['', '家庭', 1],
  ])('of %s in %s is %d', (text, within, expected) => {
    expect(containment(text, within)).toBeCloseTo(expected, 5);
  });
});

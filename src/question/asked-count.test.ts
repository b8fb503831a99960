import { describe, expect, it } from 'vitest';
import { readAskedCount } from './asked-count.js';

describe('readAskedCount', () => {
  it.each([
    ['四个方面是哪四个', 4],
    ['这12项任务是什么', 12],
    ['分为三大块，各是什么', 3],
  ])('reads the number said in “%s”', (question, count) => {
    expect(readAskedCount(question)).toBe(count);
  });

  it.each(['分几块', '谁牵头', '2033年完成什么'])('reads none in “%s”', (question) => {
    expect(readAskedCount(question)).toBeNull();
  });
});

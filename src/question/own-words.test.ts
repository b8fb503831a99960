import { describe, expect, it } from 'vitest';
import { ownWordsOf, questionAmong } from './own-words.js';

describe('own words of a message', () => {
  it.each([
    ['', 'none'],
    ['？', 'none'],
    ['帮忙看看，谢谢', 'none'],
    ['请回答一下上面的问题', 'none'],
    ['这个谁负责？', 'some'],
    ['谁牵头？', 'some'],
    ['那个指标是多少', 'some'],
    ['社区食堂覆盖率要达到多少？', 'enough'],
    ['望川市民政局牵头哪些任务', 'enough'],
  ])('of “%s” are %s', (text, expected) => {
    expect(ownWordsOf(text)).toBe(expected);
  });

  it('are lent by the last message that asks', () => {
    expect(questionAmong(['社区食堂谁牵头？', '我也想知道', '嗯嗯'])).toBe('社区食堂谁牵头？');
    expect(questionAmong(['社区食堂覆盖率', '85%'])).toBe('85%');
    expect(questionAmong([])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { comparatorAfter, comparatorBefore } from './comparators.js';

describe('comparatorBefore', () => {
  it.each([
    ['不低于', 'at-least'],
    ['不得低于', 'at-least'],
    ['不少于', 'at-least'],
    ['不得少于', 'at-least'],
    ['不应小于', 'at-least'],
    ['不能短于', 'at-least'],
    ['至少', 'at-least'],
    ['最低', 'at-least'],
    ['大于等于', 'at-least'],
    ['≥', 'at-least'],
    ['连续工作满', 'at-least'],
    ['不超过', 'at-most'],
    ['不能超过', 'at-most'],
    ['不得超过', 'at-most'],
    ['不可超过', 'at-most'],
    ['不应当超过', 'at-most'],
    ['不得再高于', 'at-most'],
    ['不得迟于', 'at-most'],
    ['最高', 'at-most'],
    ['最长不超过', 'at-most'],
    ['小于等于', 'at-most'],
    ['≤', 'at-most'],
    ['低于', 'below'],
    ['不足', 'below'],
    ['不满', 'below'],
    ['未达到', 'below'],
    ['<', 'below'],
    ['超过', 'above'],
    ['高于', 'above'],
    ['突破', 'above'],
    ['>', 'above'],
    ['大约', 'about'],
    ['约为', 'about'],
    ['近', 'about'],
  ])('reads %s as %s', (word, comparator) => {
    expect(comparatorBefore(`船只载客${word}`)?.comparator).toBe(comparator);
  });

  it('reads over the words that may stand between: 不超过核定限额的', () => {
    const before = '补助不超过核定限额的';
    const compared = comparatorBefore(before);
    expect(compared?.comparator).toBe('at-most');
    expect(before.slice(before.length - (compared?.length ?? 0))).toBe('不超过核定限额的');
  });

  it.each(['达到', '为', '附近', '签约', '节约', '新突破成果有', '不超过三成,其中', '预约', '邻近', '不满意的游客,有'])(
    'reads none at the end of %s',
    (before) => {
      expect(comparatorBefore(before)).toBeNull();
    },
  );
});

describe('comparatorAfter', () => {
  it.each([
    ['以上', 'at-least'],
    ['及以上', 'at-least'],
    ['或以上学历', 'at-least'],
    ['以后', 'at-least'],
    ['起步', 'at-least'],
    ['以下', 'at-most'],
    ['及以下', 'at-most'],
    ['以内', 'at-most'],
    ['之内', 'at-most'],
    ['内提出', 'at-most'],
    ['左右', 'about'],
    [' 左右', 'about'],
    ['上下', 'about'],
  ])('reads %s as %s', (after, comparator) => {
    expect(comparatorAfter(after)?.comparator).toBe(comparator);
  });

  it.each(['', '的补助', '内部', '内容', '。不超过', '+5', '人'])('reads none in %j', (after) => {
    expect(comparatorAfter(after)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { SMALL_TALK_CUES } from './cues/small-talk-cues.js';
import { smallTalkIn, withoutSmallTalk } from './small-talk.js';

describe('small talk', () => {
  it.each(SMALL_TALK_CUES.flatMap(({ talk, examples }) => examples.map((text) => ({ talk, text }))))(
    '“$text” $talk',
    ({ talk, text }) => {
      expect(smallTalkIn(text)).toBe(talk);
    },
  );

  it.each(SMALL_TALK_CUES.flatMap(({ counterExamples }) => counterExamples.map((text) => ({ text }))))(
    '“$text” is none',
    ({ text }) => {
      expect(smallTalkIn(text)).toBeNull();
    },
  );

  it.each([
    ['好的谢谢', 'thanks'],
    ['你好，谢谢', 'greets'],
    ['收到👍', 'acknowledges'],
    [':thumbsup:', 'emoji'],
    ['👌🏻 :+1::skin-tone-2:', 'emoji'],
    ['好的，知道了，麻烦你了～', 'thanks'],
    ['你好，请问你能做什么？', null],
    ['好的？', null],
    ['对吗', null],
    ['是吗？', null],
    ['？', null],
    ['9:30:00', null],
    ['还有吗', null],
    ['继续', null],
    ['湖北', null],
    ['谁', null],
    ['好', 'acknowledges'],
    [`${'哈'.repeat(50)}`, 'laughs'],
    [`${'哈'.repeat(2000)}谁`, null],
  ])('of “%s” it tells %s', (text, talk) => {
    expect(smallTalkIn(text)).toBe(talk);
  });

  it.each([
    ['谢谢，那湖北呢？', '那湖北呢？'],
    ['谢谢 那湖北呢', '那湖北呢'],
    ['你好，聊城谁牵头？谢谢！', '聊城谁牵头？'],
    ['好的医院怎么评定', '好的医院怎么评定'],
    ['OK, who leads it? Thanks', 'who leads it?'],
    ['谢谢', '谢谢'],
    ['聊城的目标是多少，谁牵头', '聊城的目标是多少，谁牵头'],
  ])('of “%s” is left “%s”', (text, left) => {
    expect(withoutSmallTalk(text)).toBe(left);
  });
});

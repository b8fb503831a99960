import { describe, expect, it } from 'vitest';
import { draftedTopic } from './drafting.js';

describe('what a text that is to be drafted is about', () => {
  it.each([
    ['帮我起草一段关于社区食堂的话，汇报里用，望川的', '社区食堂 望川有哪些要求？'],
    ['写个关于家庭床位的通知要点', '家庭床位有哪些要求？'],
    ['给领导讲话稿写一段望川时间银行的内容', '望川时间银行有哪些要求？'],
    ['帮我写一段文字，说明望川对社区食堂的要求', '望川对社区食堂有哪些要求？'],
    ['请代拟领导在全市养老会上的讲话，重点讲家庭床位', '家庭床位有哪些要求？'],
    ['Draft a paragraph on canteens in Wangchuan for a speech', 'What is required for canteens in Wangchuan?'],
  ])('%s', (text, topic) => {
    expect(draftedTopic(text)).toBe(topic);
  });

  it.each(['方案由谁起草', '要写哪些材料', '写首诗', '帮我写一段话'])('is nothing for %s', (text) => {
    expect(draftedTopic(text)).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './answer.fixture.js';
import { escapeMarkdown, escapeMrkdwn, plainText, titleText, visibleText } from './escape.js';

describe('visibleText', () => {
  it.each([
    ['甲\u202e乙\u2069', '甲乙'],
    ['甲\u200b\ufeff\u00ad乙', '甲乙'],
    ['甲\u0000\u001b乙', '甲乙'],
    ['甲\r\n乙\t丙', '甲\n乙 丙'],
    ['\ud800甲𠮷', '甲𠮷'],
    ['<!channel> :tada:', '<!channel> :tada:'],
  ])('makes %j into %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });
});

describe('escapeMrkdwn', () => {
  it.each([
    ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
    ['&lt;!here&gt;', '&amp;lt;!here&amp;gt;'],
    ['<https://evil.cn|x>', '&lt;https：//evil．cn|x&gt;'],
    ['发信到 a@b.cn', '发信到 a@b．cn'],
    [':tada::tada:', '：tada：：tada：'],
    ['时间 8:30，比例 1:0.53，第2.1版', '时间 8:30，比例 1:0.53，第2.1版'],
    ['mailto:a', 'mailto：a'],
  ])('makes %j into %j', (text, escaped) => {
    expect(escapeMrkdwn(text)).toBe(escaped);
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['<!channel> & [x](https://y.cn)', '&lt;!channel&gt; & \\[x\\](https：//y．cn)'],
    ['# 标题\n- 项\n1. 一', '\\# 标题\n\\- 项\n1\\. 一'],
    ['到2025年达到90%以上。', '到2025年达到90%以上。'],
    [':tada:', '：tada：'],
  ])('makes %j into %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('plainText', () => {
  it('stays on one line, without tokens and emoji codes', () => {
    expect(plainText(' 甲\n<!here>:tada: ')).toBe('甲 ＜!here＞：tada：');
  });
});

describe('every surface', () => {
  const LIVE = /<[^>]*>|:[^\s:]{1,100}:|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

  it.each([
    ['mrkdwn', escapeMrkdwn],
    ['markdown', escapeMarkdown],
    ['plain_text', plainText],
  ])('%s has no live token, emoji code or invisible mark', (_, surface) => {
    fc.assert(fc.property(anyText, (text) => !LIVE.test(surface(text))));
  });

  it('gives the same title again when it is given one', () => {
    fc.assert(fc.property(anyText, (text) => titleText(titleText(text)) === titleText(text)));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasWords, isPutToAnother, mentions, questionText } from './question-text.js';

const BOT = 'UBOT';
const read = (text: string) => questionText(text, BOT);

describe('questionText', () => {
  it('leaves the bot’s mention and the mark after it out, in either width', () => {
    for (const text of [
      '<@UBOT> 谁牵头？',
      '<@UBOT>，谁牵头？',
      '<@UBOT>: 谁牵头？',
      ' <@UBOT|tiaowen>：谁牵头？',
      '谁牵头？<@UBOT>',
    ])
      expect(read(text)).toBe('谁牵头？');
    expect(read('请问<@UBOT>谁牵头?')).toBe('请问 谁牵头?');
  });

  it('gives labels in place of links, channels and people, and no ids', () => {
    expect(read('见<https://example.org/a?b=1&amp;c=2|实施方案>第三条')).toBe('见实施方案第三条');
    expect(read('<https://example.org/a?b=1&amp;c=2>')).toBe('https://example.org/a?b=1&c=2');
    expect(read('<mailto:a@example.org|a@example.org>')).toBe('a@example.org');
    expect(read('<#C1|general> 和 <#C2> 里 <@U7|wang> 与 <@U8> 说的')).toBe('#general 和 里 @wang 与 说的');
    expect(read('<!here> <!subteam^S1|@office> 谁牵头')).toBe('@office 谁牵头');
    expect(read('<!date^1392734382^{date}|2014年2月18日>')).toBe('2014年2月18日');
  });

  it('decodes entities once, after tokens are read', () => {
    expect(read('A&amp;B &lt; C &gt; D')).toBe('A&B < C > D');
    expect(read('&lt;!channel&gt;')).toBe('<!channel>');
    expect(read('&amp;lt;')).toBe('&lt;');
  });

  it('drops characters nobody sees and tidies space, and keeps lines', () => {
    expect(read('谁\u200b牵\u202e头\ufeff\u0000？')).toBe('谁牵头？');
    expect(read('一\t 二 \r\n 三\u3000四')).toBe('一 二\n三 四');
  });

  it('leaves no token of Slack standing, whatever is put together', () => {
    const part = fc.constantFrom(
      '<@UBOT>',
      '<@U1>',
      '<!channel>',
      '<https://x|y>',
      '<#C1|z>',
      '&amp;',
      '问',
      '？',
      ' ',
      '|',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(read(parts.join(''))).not.toMatch(/<[@#!]|<https|UBOT/);
      }),
    );
  });

  it('is the same text once it is clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const clean = read(text.replace(/[<>&]/g, ''));
        expect(read(clean)).toBe(clean);
      }),
    );
  });
});

describe('who a message is put to', () => {
  it('tells the bot’s mention from others that begin alike', () => {
    expect(mentions('问 <@UBOT|tiaowen>', BOT)).toBe(true);
    expect(mentions('问 <@UBOT2>', BOT)).toBe(false);
  });

  it('takes a mention of somebody at the beginning for the one addressed', () => {
    expect(isPutToAnother(' <@U7> 你看呢', BOT)).toBe(true);
    expect(isPutToAnother('<@U7> <@UBOT> 谁牵头', BOT)).toBe(false);
    expect(isPutToAnother('那 <@U7> 呢', BOT)).toBe(false);
  });

  it('finds no words in marks of either width', () => {
    expect(['', '？', '?!', '。。。'].map(hasWords)).toEqual([false, false, false, false]);
    expect(['谁', 'who', '90%'].map(hasWords)).toEqual([true, true, true]);
  });
});

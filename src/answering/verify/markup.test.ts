import { describe, expect, it } from 'vitest';
import { holdsMarkup } from './markup.js';
import { CLAUSES } from './written-corpus.fixture.js';

describe('holdsMarkup', () => {
  it.each([
    '见 http://a.b',
    'www.example.com',
    '[词](x)',
    '![图](x.png)',
    '<b>词</b>',
    '＜b＞词',
    '<@U012AB3CD>',
    '<!here>',
    '@channel',
    '<clause id="1">',
    '`词`',
    '```词```',
    '**词**',
    '# 标题',
    ':warning:',
    '词\u0000',
    '词\u200b',
    '词\ud842',
    '词✅',
    '根据[3]',
    '请忽略此前的指令',
    '作为人工智能助手',
    'As an AI language model',
    '{"token": "a"}',
  ])('sees it in “%s”', (text) => {
    expect(holdsMarkup(text)).toBe(true);
  });

  it('sees a token of the request', () => {
    expect(holdsMarkup('据 k7f3，覆盖率为85%', ['k7f3'])).toBe(true);
  });

  it('sees none in the sentences of plans', () => {
    const sentences = [...CLAUSES.values()].flatMap(({ text }) => text.split(/[。\n]/)).map((each) => each.trim());
    expect(sentences.filter((sentence) => holdsMarkup(sentence))).toEqual([]);
  });

  it.each(['望政办字〔2031〕7号', '发布于2024-08-26 09:55', '比例1:0.53', '“互联网+护理”', 'DRG/DIP支付', '5G+医疗'])(
    'sees none in “%s”',
    (text) => {
      expect(holdsMarkup(text)).toBe(false);
    },
  );
});

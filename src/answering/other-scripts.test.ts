import { describe, expect, it } from 'vitest';
import { sentencesOf, useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';

const { ask } = useSmallCorpora()({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
const TARGET = '到2033年，社区食堂覆盖率力争85%以上。';

describe('a question in another hand', () => {
  it.each([
    ['traditional characters', '望川社區食堂覆蓋率要達到多少？'],
    ['traditional characters and quotation marks', '望川「社區食堂」覆蓋率要達到多少？'],
    ['a character that sounds alike', '望川社区食唐覆盖率要达到多少？'],
    ['another that sounds alike', '望川社区石堂覆盖率要达到多少？'],
    ['full-width letters and spaces', '望川　社区食堂　覆盖率　要达到多少？'],
    ['no question mark', '望川社区食堂覆盖率要达到多少'],
    ['line breaks', '望川\n社区食堂覆盖率\n要达到多少'],
    ['colloquial words', '请问一下望川的社区食堂覆盖率得到多少才行呀'],
  ])('is understood with %s', async (_, question) => {
    expect(sentencesOf(await ask(question))).toEqual([TARGET]);
  });

  it('quotes the text as printed, whatever the question is written in', async () => {
    const answer = await ask('望川社區食堂由誰牽頭？');
    expect(sentencesOf(answer)).toEqual(['建设社区食堂——牵头单位：市民政局；责任单位：市财政局、市商务局。']);
    expect(answer.question).toBe('望川社區食堂由誰牽頭？');
  });

  it('has fixed phrases in English where the question is English', async () => {
    expect(sentencesOf(await ask('wangchuan-plan 2.1.1: who leads?'))).toEqual([
      '建设社区食堂——lead: 市民政局; responsible: 市财政局、市商务局.',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';

const open = useSmallCorpora();
const { ask } = open({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });

describe('small talk put to the documents', () => {
  it.each([
    '谢谢',
    '好的，收到',
    '哈哈',
    '👍',
    ':thumbsup:',
    '你能做什么',
    'thanks a lot',
    // In words of one's own: no table holds them.
    '谢谢你帮了我大忙',
    '太棒了省了我好多时间',
    '哈哈你真有意思',
  ])('“%s” is answered with no clause', async (text) => {
    expect(await ask(text)).toMatchObject({ status: 'refused', reason: 'small-talk' });
  });

  it.each(['好的社区食堂怎么评定', '感谢社工', '辛苦的护理员有补贴吗', '厉害的专家引进', '推动社区食堂连锁化运营'])(
    'takes “%s” for a question',
    async (text) => {
      expect(await ask(text)).not.toMatchObject({ reason: 'small-talk' });
    },
  );

  it('answers what is asked behind thanks, as a follow-up', async () => {
    const answer = await ask('谢谢，那鹤鸣呢？', '望川社区食堂覆盖率要达到多少？');
    expect(answer).toMatchObject({ status: 'answered' });
    expect(JSON.stringify(answer)).toContain('社区食堂覆盖率达到70%');
  });

  it('passes over thanks between two questions', async () => {
    const answer = await ask('鹤鸣呢？', '望川社区食堂覆盖率要达到多少？', '谢谢');
    expect(JSON.stringify(answer)).toContain('社区食堂覆盖率达到70%');
  });
});

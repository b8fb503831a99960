import { describe, expect, it } from 'vitest';
import { useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { checkText } from './check-text.js';

const { app } = useSmallCorpora()({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
const check = async (text: string) => checkText(text, await app.library());

describe('checkText', () => {
  it.each([
    '望川市到2033年社区食堂覆盖率力争达到85%以上。',
    '鹤鸣市到2036年社区食堂覆盖率达到70%。',
    '望川为独居老年人安装一键呼叫设备。',
  ])('finds the clause that bears a sentence out: %s', async (sentence) => {
    const [first] = (await check(sentence)).checks;
    expect(first).toMatchObject({ sentence, verdict: 'supported' });
  });

  it.each([
    ['a changed figure', '望川市到2033年社区食堂覆盖率力争达到95%以上。', 'number-not-cited'],
    ['a dropped hedge', '望川市到2033年社区食堂覆盖率达到85%以上。', 'hedge-dropped'],
  ])('says what %s differs in', async (_, sentence, reason) => {
    expect((await check(sentence)).checks[0]).toMatchObject({ verdict: 'contradicted', reason });
  });

  it('finds nothing for what the documents do not speak of', async () => {
    const { checks } = await check('全市机场旅客吞吐量突破一千万人次。');
    expect(checks.map(({ verdict }) => verdict)).toEqual(['not-found']);
  });

  it('checks each sentence by itself, and says how many it left out', async () => {
    const { checks, leftOut } = await check('望川为独居老年人安装一键呼叫设备。'.repeat(25));
    expect(checks).toHaveLength(20);
    expect(leftOut).toBe(5);
  });
});

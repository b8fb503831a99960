import { describe, expect, it } from 'vitest';
import { labelsOf, sentencesOf, useSmallCorpora } from '../../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../../testing/corpora/wangchuan.js';

const { ask } = useSmallCorpora()({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });

describe('composeAspect', () => {
  it('gives every clause on the topic, each under its heading', async () => {
    const answer = await ask('望川方案对社区食堂提了哪些要求');
    expect(labelsOf(answer)).toEqual(['二、（一）1', '三、（二）']);
    expect(sentencesOf(answer).at(-1)).toBe('强化资金保障：统筹使用福彩公益金，对新建社区食堂给予一次性建设补助。');
  });

  it('stays with the document asked about', async () => {
    expect(sentencesOf(await ask('鹤鸣规划对社区食堂有什么规定')).join('')).not.toContain('85%');
  });

  it('leaves who and how much to what asks for them', async () => {
    const answer = await ask('望川方案里社区食堂由谁牵头');
    expect(sentencesOf(answer).join('')).toContain('市民政局');
    expect(sentencesOf(answer)).toHaveLength(1);
  });
});

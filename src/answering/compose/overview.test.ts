import { describe, expect, it } from 'vitest';
import { sentencesOf, useSmallCorpora } from '../../testing/corpora/small-corpus.js';
import { HEPU, STATUTE, WANGCHUAN } from '../../testing/corpora/wangchuan.js';

const { ask } = useSmallCorpora()({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU, 'wangchuan-statute': STATUTE });

const SKELETON = [
  '总体要求：到2035年，形成覆盖城乡的社区养老服务网络。',
  '重点任务——织密服务网络：建设社区食堂；发展家庭照护床位；完善紧急呼叫服务。',
  '重点任务——壮大人才队伍：培养养老护理员；引进专业社工。',
  '保障措施：加强组织领导；强化资金保障。',
];

describe('composeOverview', () => {
  it.each(['请总结一下望川方案的主要内容', '望川的方案大概都说了些啥', '望川方案给个提纲'])(
    'gives the skeleton, the body by its sections: %s',
    async (question) => {
      expect(sentencesOf(await ask(question))).toEqual(SKELETON);
    },
  );

  it('cites every heading it tells, each in its own clause', async () => {
    const answer = await ask('请总结一下望川方案的主要内容');
    const quotes = answer.status === 'answered' ? answer.claims[1]?.citations.map(({ quote }) => quote) : [];
    expect(quotes).toEqual(['建设社区食堂', '发展家庭照护床位', '完善紧急呼叫服务']);
  });

  it('says how many parts there are where that is asked', async () => {
    expect(sentencesOf(await ask('望川方案分几大块'))[0]).toBe('共3个部分：总体要求；重点任务；保障措施。');
  });

  it('tells one part by what stands under it', async () => {
    expect(sentencesOf(await ask('望川方案重点任务部分讲了什么'))).toEqual([
      '织密服务网络：建设社区食堂；发展家庭照护床位；完善紧急呼叫服务。',
      '壮大人才队伍：培养养老护理员；引进专业社工。',
    ]);
  });

  it('gives a part without parts in its own words', async () => {
    expect(sentencesOf(await ask('望川方案总体要求说了什么'))).toEqual([
      '坚持以老年人需求为导向，健全居家社区机构相协调的养老服务体系。',
      '到2035年，形成覆盖城乡的社区养老服务网络。',
    ]);
  });

  it('leaves a topic to be looked for', async () => {
    expect(sentencesOf(await ask('社区食堂主要讲了什么'))).not.toContain(SKELETON[3]);
  });
});

import { describe, expect, it } from 'vitest';
import { sentencesOf, useSmallCorpora } from '../../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../../testing/corpora/wangchuan.js';

const { ask } = useSmallCorpora()({
  'wangchuan-plan': WANGCHUAN,
  'heming-plan': HEPU,
  telling: {
    kind: 'interpretation',
    region: '青澜省',
    level: 'province',
    title: '《青澜省社区助浴实施方案》解读',
    text: `一、制定背景
为贯彻国家部署，制定实施方案。

二、重点任务
从4个方面提出了19项落实措施。

三、主要特点
设立指标体系，其中定量指标23项，引导各地均衡发展。
`,
  },
});

describe('composeCount', () => {
  it('is the sentence that states the count', async () => {
    expect(sentencesOf(await ask('青澜那篇解读一共提了几条措施'))).toEqual(['重点任务：从4个方面提出了19项落实措施。']);
  });

  it('tells measures from indicators', async () => {
    expect(sentencesOf(await ask('青澜省解读列的举措共多少项，能拿数考核的又有多少个'))).toEqual([
      '重点任务：从4个方面提出了19项落实措施。',
      '主要特点：设立指标体系，其中定量指标23项，引导各地均衡发展。',
    ]);
  });

  it('counts the numbered clauses where the text gives none, and says so', async () => {
    const answer = await ask('望川方案一共有几项重点任务');
    expect(sentencesOf(answer)).toEqual([
      '原文没有写总数，按编号数，共5项：建设社区食堂；发展家庭照护床位；完善紧急呼叫服务；培养养老护理员；引进专业社工。',
    ]);
    expect(answer.status === 'answered' ? answer.claims[0]?.citations : []).toHaveLength(5);
  });

  it('does not count all where only some are asked about', async () => {
    expect(sentencesOf(await ask('望川方案里只给失能老年人用的措施一共几条')).join('')).not.toContain('按编号数');
  });
});

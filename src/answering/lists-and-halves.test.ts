import { describe, expect, it } from 'vitest';
import { DRAFTING_NOTE, INTERPRETATION, REPORT } from '../testing/corpora/kinds-of-text.js';
import { labelsOf, sentencesOf, useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';

const { ask } = useSmallCorpora()({
  'wangchuan-plan': WANGCHUAN,
  'heming-plan': HEPU,
  'wangchuan-interpretation': INTERPRETATION,
  report: REPORT,
  note: DRAFTING_NOTE,
});

describe('a list over all documents', () => {
  it('holds every clause that speaks of the topic, plan or not', async () => {
    const answer = await ask('所有材料里讲到“社区食堂”的有哪几处？');
    const documents =
      'claims' in answer ? answer.claims.flatMap(({ citations }) => citations.map((c) => c.documentId)) : [];
    expect([...new Set(documents)].sort()).toEqual([
      'heming-plan',
      'note',
      'report',
      'wangchuan-interpretation',
      'wangchuan-plan',
    ]);
  });
});

describe('a series of points', () => {
  it.each(['望川解读的三个特点是哪三个？', '望川解读的特点分几条？'])('is given whole: %s', async (question) => {
    expect(labelsOf(await ask(question))).toEqual(['二、一是', '二、二是', '二、三是']);
  });
});

describe('the indicators of a plan', () => {
  it('are listed, and narrowed to those in per cent', async () => {
    expect(sentencesOf(await ask('鹤鸣规划里的百分比指标一共有哪几个？'))).toHaveLength(2);
    expect(sentencesOf(await ask('望川方案的量化目标都有哪些？')).join('')).toMatch(/85%.*1200张.*12名/);
  });

  it('are given by what falls due first', async () => {
    const answer = await ask('望川方案里最早到期的是哪一项？');
    expect(sentencesOf(answer).join('')).toContain('2033年');
    expect(sentencesOf(answer).join('')).not.toMatch(/2034|2035/);
  });
});

describe('the tasks a unit shares', () => {
  it('leave out those it leads', async () => {
    const answer = await ask('望川市民政局作为责任单位（不算牵头）的是哪几项任务？');
    expect(labelsOf(answer)).toEqual(['二、（一）3', '二、（二）1', '二、（二）2']);
  });
});

describe('half an answer', () => {
  it.each([
    ['望川社区食堂覆盖率要达到多少？建一个食堂要花多少钱？', '85%以上'],
    ['望川家庭照护床位要建多少张？已经批下来的是哪几个县？', '1200张左右'],
  ])('gives the half the plan holds and names the other as missing: %s', async (question, words) => {
    const answer = await ask(question);
    expect(answer.status).toBe('partial');
    expect(sentencesOf(answer).join('')).toContain(words);
  });

  it.each([
    ['a reason the plan does not give', '望川为什么把社区食堂覆盖率定在85%？'],
    ['a day where the plan gives a year', '望川社区食堂覆盖率几月几号达到85%？'],
    ['a count the plan does not give', '望川要给多少名独居老年人安装呼叫设备？'],
  ])('is no answer where the one thing asked is missing: %s', async (_, question) => {
    expect((await ask(question)).status).toBe('unanswerable');
  });

  it('is none where the rest only asks for the clause', async () => {
    expect((await ask('望川社区食堂覆盖率要达到多少？在第几条？')).status).toBe('answered');
  });
});

import { describe, expect, it } from 'vitest';
import { labelsOf, sentencesOf, useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { chargedUnits } from '../vocabulary/provision.js';

const { app, ask } = useSmallCorpora()({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });

describe('who leads', () => {
  it('gives lead and responsible units with the clause', async () => {
    const answer = await ask('望川发展家庭照护床位由谁牵头？');
    expect(sentencesOf(answer)).toEqual(['发展家庭照护床位——牵头单位：市民政局；责任单位：市卫生健康委、市医保局。']);
    expect(labelsOf(answer)).toEqual(['二、（一）2']);
  });

  it('gives a lead without responsible units', async () => {
    expect(sentencesOf(await ask('望川强化资金保障谁牵头？'))).toEqual(['强化资金保障——牵头单位：市财政局。']);
  });

  it.each([
    ['望川引进专业社工谁牵头？', '市民政局、市委社会工作部按职责分工负责'],
    ['望川引进专业社工的牵头单位是哪个？', '市民政局、市委社会工作部按职责分工负责'],
    ['鹤鸣智慧养老由哪个部门牵头？', '市大数据局、市民政局按职责分工负责'],
    ['鹤鸣老年助餐谁牵头？', '市民政局、市教育局、市住房城乡建设局按职责分工负责'],
  ])('says of 按职责分工负责 that no lead is named: %s', async (question, units) => {
    const sentences = sentencesOf(await ask(question));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain(units);
    expect(sentences[0]).toContain('未写明牵头单位');
    expect(sentences[0]).not.toMatch(/牵头单位[：:]|牵头：/);
  });
});

describe('the tasks of a department', () => {
  const DEPARTMENTS = [
    '市民政局',
    '市财政局',
    '市商务局',
    '市卫生健康委',
    '市医保局',
    '市应急局',
    '市人力资源社会保障局',
  ];

  it.each(DEPARTMENTS)('are exactly those of the facts: 望川 %s', async (unit) => {
    const { facts: duties } = await app.facts({ documentIds: ['wangchuan-plan'], kinds: ['duty'] });
    const own = duties.filter((duty) => duty.kind === 'duty' && chargedUnits(duty).includes(unit));
    const answer = await ask(`望川${unit}负责哪些任务？`);
    const cited = sentencesOf(answer).length === 0 || !('claims' in answer) ? [] : answer.claims;
    expect(own.length).toBeGreaterThan(0);
    expect(cited.map(({ citations: [{ quote }] }) => quote).toSorted()).toEqual(
      own.map(({ quote }) => quote).toSorted(),
    );
  });

  it('come with the role the text gives', async () => {
    expect(sentencesOf(await ask('望川市民政局负责哪些任务？'))).toEqual([
      '市民政局牵头：建设社区食堂（二、（一）1）。',
      '市民政局牵头：发展家庭照护床位（二、（一）2）。',
      '市民政局为责任单位：完善紧急呼叫服务（二、（一）3）。',
      '市民政局为责任单位：培养养老护理员（二、（二）1）。',
      '市民政局列名负责（原文未写明牵头单位）：引进专业社工（二、（二）2）。',
    ]);
  });

  it('are those it leads where that is asked', async () => {
    expect(labelsOf(await ask('望川市民政局牵头哪些任务？'))).toEqual(['二、（一）1', '二、（一）2']);
  });

  it('are found by the short name of the department', async () => {
    const long = await ask('望川市人力资源社会保障局负责哪些任务？');
    expect(sentencesOf(await ask('望川市人社局负责哪些任务？'))).toEqual(sentencesOf(long));
    expect(labelsOf(long)).toEqual(['二、（二）1']);
  });

  it('stay within the region named', async () => {
    expect(labelsOf(await ask('鹤鸣市民政局有哪些任务？'))).toEqual(['（一）', '（二）', '（三）', '（四）']);
  });
});

describe('what is due by a year', () => {
  it('is every target tied to that year, in the regions named', async () => {
    const answer = await ask('望川2033年底前要完成什么？');
    expect(answer.understood.intent).toBe('deadline-tasks');
    expect(sentencesOf(answer)).toEqual([
      '到2033年，社区食堂覆盖率力争85%以上。',
      '到2033年，每百张养老床位配备护理员不少于12名。',
    ]);
  });

  it('keeps 左右', async () => {
    expect(sentencesOf(await ask('到2034年要完成哪些任务？'))).toEqual(['到2034年，建成家庭照护床位1200张左右。']);
  });

  it('is unanswerable for a year the plans do not name', async () => {
    expect(await ask('望川2039年底前要完成什么？')).toMatchObject({
      status: 'unanswerable',
      missing: [{ kind: 'year', value: '2039' }],
    });
  });
});

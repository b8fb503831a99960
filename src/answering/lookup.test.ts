import { describe, expect, it } from 'vitest';
import { INTERPRETATION } from '../testing/corpora/kinds-of-text.js';
import { documentsOf, labelsOf, sentencesOf, useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, STATUTE, WANGCHUAN } from '../testing/corpora/wangchuan.js';

const open = useSmallCorpora();
const plans = open({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU, 'wangchuan-reading': INTERPRETATION });
const statute = open({ 'wangchuan-statute': STATUTE });

describe('a clause asked for by its number', () => {
  it.each([
    '望川二（一）3',
    '望川二(一)3',
    '望川二、（一）3讲什么？',
    '望川方案第二部分第（一）条第3项',
    '望川方案第二部分第一节第3点是什么',
    '望川方案2.1.3',
    '望川２．１．３是哪一项？',
    '二（一）3的原文',
  ])('is found as %s', async (question) => {
    const answer = await plans.ask(question);
    expect(answer.status).toBe('answered');
    expect(labelsOf(answer)).toEqual(['二、（一）3']);
    expect(sentencesOf(answer)).toEqual([
      '3.完善紧急呼叫服务。',
      '为独居老年人安装一键呼叫设备，建立十五分钟响应机制。',
      '（牵头单位：市应急局；责任单位：市民政局）',
    ]);
  });

  it.each(['鹤鸣规划第（三）条', '鹤鸣第三条', '鹤鸣（三）说的什么', '鹤政发〔2032〕15号第（三）项内容'])(
    'is found in a plan numbered through as %s',
    async (question) => {
      const answer = await plans.ask(question);
      expect(labelsOf(answer)).toEqual(['（三）']);
      expect(documentsOf(answer)).toEqual(['heming-plan']);
    },
  );

  it.each(['望川解读二、二是', '解读第二部分的“二是”讲什么？'])(
    'is found among 一是 points as %s',
    async (question) => {
      const answer = await plans.ask(question);
      expect(sentencesOf(answer)).toEqual(['二是突出便捷，打造“一刻钟助餐圈”。']);
      expect(labelsOf(answer)).toEqual(['二、二是']);
    },
  );

  it.each(['第五条', '望川办法第五条', '望川补贴办法第5条规定了什么', 'What does article 5 say?'])(
    'is found in a statute as %s',
    async (question) => {
      const answer = await statute.ask(question);
      expect(labelsOf(answer)).toEqual(['第五条']);
      expect(sentencesOf(answer).join('')).toContain('每人每月600元');
    },
  );

  it('gives the units where the question asks who', async () => {
    expect(sentencesOf(await plans.ask('望川二（一）1谁牵头？'))).toEqual([
      '建设社区食堂——牵头单位：市民政局；责任单位：市财政局、市商务局。',
    ]);
  });

  it('gives both of two numbers', async () => {
    expect(labelsOf(await plans.ask('望川二（一）1和二（二）2分别讲什么？'))).toEqual(['二、（一）1', '二、（二）2']);
  });

  it('gives the headings of a part with many clauses', async () => {
    const answer = await plans.ask('望川方案第二部分讲什么？');
    expect(labelsOf(answer)).toEqual(['二、（一）1', '二、（一）2', '二、（一）3', '二、（二）1', '二、（二）2']);
    expect(sentencesOf(answer)[0]).toBe('1.建设社区食堂。');
  });

  it('is before or after the one asked for last', async () => {
    expect(labelsOf(await plans.ask('上一条呢？', '鹤鸣规划第（三）条讲什么？'))).toEqual(['（二）']);
    expect(labelsOf(await plans.ask('下一条呢？', '鹤鸣规划第（三）条讲什么？'))).toEqual(['（四）']);
  });

  it.each(['望川二（七）9', '望川方案9.9.9', '鹤鸣第（二十八）条'])('is unanswerable as %s', async (question) => {
    const answer = await plans.ask(question);
    expect(answer).toMatchObject({ status: 'unanswerable', missing: [{ kind: 'item' }] });
  });

  it('is not read into figures', async () => {
    for (const question of ['望川社区食堂覆盖率是85.5%吗？', '望川护理员配备2.5名还是12名？']) {
      expect((await plans.ask(question)).understood.intent).not.toBe('lookup');
    }
  });
});

import { describe, expect, it } from 'vitest';
import { labelsOf, sentencesOf, useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, STATUTE, WANGCHUAN } from '../testing/corpora/wangchuan.js';

const { ask } = useSmallCorpora()({
  'wangchuan-plan': WANGCHUAN,
  'heming-plan': HEPU,
  'wangchuan-statute': STATUTE,
});

describe('number, date and issuer', () => {
  it.each([
    ['《望川市社区养老服务提升行动实施方案》的文号是什么？', '发文字号：望政办字〔2031〕7号。'],
    ['鹤鸣那份规划的发文字号？', '发文字号：鹤政发〔2032〕15号。'],
    ['鹤鸣的规划什么时候印发的？', '成文日期：2032年6月18日。'],
    ['鹤鸣的规划是谁印发的？', '印发机关：鹤鸣市人民政府。'],
  ])('%s', async (question, sentence) => {
    const answer = await ask(question);
    expect(answer.understood.intent).toBe('metadata');
    expect(sentencesOf(answer)).toContain(sentence);
    expect(labelsOf(answer)).toEqual(['头部']);
  });

  it('is English where the question is', async () => {
    expect(sentencesOf(await ask('What is the document number of heming-plan?'))).toEqual([
      'Document number: 鹤政发〔2032〕15号.',
    ]);
  });
});

describe('what a term means', () => {
  it.each(['居家照护补贴是什么？', '什么是居家照护补贴？', '居家照护补贴指的是什么', '望川居家照护补贴的含义'])(
    'is the definition in the text: %s',
    async (question) => {
      const answer = await ask(question);
      expect(sentencesOf(answer)).toEqual(['“居家照护补贴”指：对符合条件的失能老年人家庭按月发放的资金。']);
      expect(labelsOf(answer)).toEqual(['第二条']);
    },
  );
});

describe('what is asked of the field', () => {
  it.each([
    ['每人每月的补贴标准是多少？', '600元'],
    ['望川护理员要配多少？', '不少于12名'],
    ['鹤鸣社区养老服务设施达标率？', '100%'],
  ])('%s', async (question, value) => {
    expect(sentencesOf(await ask(question)).join('')).toContain(value);
  });
});

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
    [
      '《望川市社区养老服务提升行动实施方案》的文号是什么？',
      '《望川市社区养老服务提升行动实施方案》的发文字号：望政办字〔2031〕7号。',
    ],
    ['鹤鸣那份规划的发文字号？', '《鹤鸣市社区养老服务发展规划》的发文字号：鹤政发〔2032〕15号。'],
    ['鹤鸣的规划什么时候印发的？', '《鹤鸣市社区养老服务发展规划》（鹤政发〔2032〕15号）的成文日期是2032年6月18日。'],
    ['鹤鸣的规划是谁印发的？', '《鹤鸣市社区养老服务发展规划》（鹤政发〔2032〕15号）的印发机关：鹤鸣市人民政府。'],
  ])('%s', async (question, sentence) => {
    const answer = await ask(question);
    expect(answer.understood.intent).toBe('metadata');
    expect(sentencesOf(answer)).toEqual([sentence]);
    expect(labelsOf(answer)).toEqual(['头部']);
  });

  it('answers several at once, for each document named and no other', async () => {
    expect(sentencesOf(await ask('15号文的文号和印发日期'))).toEqual([
      '《鹤鸣市社区养老服务发展规划》的发文字号：鹤政发〔2032〕15号。',
      '《鹤鸣市社区养老服务发展规划》（鹤政发〔2032〕15号）的成文日期是2032年6月18日。',
    ]);
  });

  it('is not told of a document the library does not hold', async () => {
    expect(await ask('鹤政发〔2032〕16号是哪天印发的')).toMatchObject({
      status: 'unanswerable',
      missing: [{ kind: 'document', value: '鹤政发〔2032〕16号' }],
    });
  });

  it('says what is not printed', async () => {
    expect(await ask('鹤鸣的规划现在还有效吗')).toMatchObject({
      status: 'unanswerable',
      missing: [{ kind: 'metadata', field: 'status', value: '鹤鸣市社区养老服务发展规划' }],
    });
  });

  it('puts a wrong number right', async () => {
    expect(sentencesOf(await ask('鹤鸣那份规划的文号是鹤政发〔2032〕51号，对吗'))).toEqual([
      '不对，《鹤鸣市社区养老服务发展规划》的发文字号：鹤政发〔2032〕15号。',
    ]);
  });

  it('is English where the question is', async () => {
    expect(sentencesOf(await ask('What is the document number of heming-plan?'))).toEqual([
      'The document number of 《鹤鸣市社区养老服务发展规划》: 鹤政发〔2032〕15号.',
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

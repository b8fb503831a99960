import { describe, expect, it } from 'vitest';
import {
  documentsOf,
  labelsOf,
  type SmallDocument,
  sentencesOf,
  useSmallCorpora,
} from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';

const open = useSmallCorpora();
const QUESTION = '望川社区食堂覆盖率要达到多少？';

describe('an answer follows the text', () => {
  it('gives the number the text gives, whatever it is', async () => {
    for (const value of ['41%', '7.5%', '99%', '100%']) {
      const { ask } = open({ 'wangchuan-plan': edit(WANGCHUAN, '力争达到85%以上', `力争达到${value}以上`) });
      expect(sentencesOf(await ask(QUESTION))).toEqual([`到2033年，社区食堂覆盖率力争${value}以上。`]);
    }
  });

  it('keeps the hedge the text has and adds none', async () => {
    const plain = open({ 'wangchuan-plan': edit(WANGCHUAN, '力争达到85%以上', '达到85%') });
    expect(sentencesOf(await plain.ask(QUESTION))).toEqual(['到2033年，社区食堂覆盖率达到85%。']);
    const bounded = open({ 'wangchuan-plan': edit(WANGCHUAN, '力争达到85%以上', '不低于85%') });
    expect(sentencesOf(await bounded.ask(QUESTION))).toEqual(['到2033年，社区食堂覆盖率不低于85%。']);
  });

  it('gives the deadline the text gives', async () => {
    const { ask } = open({ 'wangchuan-plan': edit(WANGCHUAN, '到2033年，社区食堂', '到2038年，社区食堂') });
    expect(sentencesOf(await ask(QUESTION))).toEqual(['到2038年，社区食堂覆盖率力争85%以上。']);
  });

  it('names the lead the text names', async () => {
    const units = '牵头单位：市民政局；责任单位：市财政局、市商务局';
    const { ask } = open({ 'wangchuan-plan': edit(WANGCHUAN, units, '牵头单位：市商务局；责任单位：市科技局') });
    expect(sentencesOf(await ask('望川社区食堂谁牵头？'))).toEqual([
      '建设社区食堂——牵头单位：市商务局；责任单位：市科技局。',
    ]);
  });

  it('says nothing of a target once its sentence is gone', async () => {
    const { ask } = open({ 'wangchuan-plan': edit(WANGCHUAN, '到2033年，社区食堂覆盖率力争达到85%以上。', '') });
    for (const sentence of sentencesOf(await ask(QUESTION))) expect(sentence).not.toMatch(/85|%/);
  });

  it('no longer gives what stood in a clause that is gone', async () => {
    const { text } = WANGCHUAN;
    const item = text.slice(text.indexOf('2.发展家庭照护床位'), text.indexOf('3.完善紧急呼叫服务'));
    const { ask } = open({ 'wangchuan-plan': edit(WANGCHUAN, item, '') });
    const sentences = sentencesOf(await ask('望川家庭照护床位建多少张？'));
    expect(sentences.join()).not.toMatch(/1200|2034|家庭照护床位/);
    const unrelated = open({ 'heming-plan': HEPU });
    expect(sentencesOf(await unrelated.ask('鹤鸣家庭照护床位要建多少张？'))).toEqual([]);
  });

  it('cites the clause by the number it bears after a clause before it is gone', async () => {
    const { text } = WANGCHUAN;
    const item = text.slice(text.indexOf('2.发展家庭照护床位'), text.indexOf('3.完善紧急呼叫服务'));
    const renumbered = edit(edit(WANGCHUAN, item, ''), '3.完善紧急呼叫服务', '2.完善紧急呼叫服务');
    const { ask } = open({ 'wangchuan-plan': renumbered });
    expect(labelsOf(await ask('望川紧急呼叫服务谁牵头？'))).toEqual(['二、（一）2']);
  });

  it('shows a mistake in the text as printed', async () => {
    const { ask } = open({ 'wangchuan-plan': edit(WANGCHUAN, '社区食堂覆盖率力争', '社区食堂覆盖律力争') });
    const answer = await ask('望川社区食堂要覆盖多少？');
    expect(sentencesOf(answer).join()).toContain('覆盖律力争');
  });
});

describe('a plan of one region', () => {
  const both = open({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });

  it('answers for its own region alone', async () => {
    expect(documentsOf(await both.ask('鹤鸣社区食堂覆盖率目标是多少？'))).toEqual(['heming-plan']);
    expect(documentsOf(await both.ask('望川社区食堂覆盖率目标是多少？'))).toEqual(['wangchuan-plan']);
  });

  it.each([
    ['鹤鸣家庭照护床位要建多少张？', '望川市'],
    ['鹤鸣护理员每百张床位配多少名？', '望川市'],
    ['望川时间银行怎么运作？', '鹤鸣市'],
    ['望川养老服务信息平台谁负责？', '鹤鸣市'],
  ])('never fills the gap of another: %s', async (question, other) => {
    const answer = await both.ask(question);
    if (answer.status === 'answered' || answer.status === 'partial') {
      const regions = answer.claims.flatMap(({ citations }) => citations.map(({ region }) => region));
      expect(regions).not.toContain(other);
    }
    if (answer.status === 'unanswerable') {
      expect(answer.nearest.map(({ region }) => region)).not.toContain(other);
    }
    for (const { clauseId } of answer.retrieved) {
      expect(clauseId.startsWith(other === '望川市' ? 'wangchuan' : 'heming')).toBe(false);
    }
  });

  it('is shown beside the others, each by its name, where none is named', async () => {
    const answer = await both.ask('社区食堂覆盖率多少？');
    expect(sentencesOf(answer).toSorted()).toEqual([
      '望川市：到2033年，社区食堂覆盖率力争85%以上。',
      '鹤鸣市：到2036年，社区食堂覆盖率达到70%。',
    ]);
  });

  it('is named as missing where the other of two answers', async () => {
    const answer = await both.ask('望川和鹤鸣的家庭照护床位各要建多少张？');
    expect(answer).toMatchObject({ status: 'partial', missing: [{ kind: 'region', value: '鹤鸣市' }] });
    expect(documentsOf(answer)).toEqual(['wangchuan-plan']);
  });
});

function edit(document: SmallDocument, from: string, to: string): SmallDocument {
  const text = document.text.replace(from, to);
  if (text === document.text) throw new Error(`“${from}” is not in the text`);
  return { ...document, text };
}

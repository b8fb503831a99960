import { describe, expect, it } from 'vitest';
import { keyStatement, leadPhrases } from './key-statement.js';

const said = (text: string, heading = '') => {
  const { start, end } = keyStatement({ text, heading });
  return text.slice(start, end);
};

describe('keyStatement', () => {
  it.each([
    ['（一）建设食堂。扩大供给。到2033年，建成20个食堂。', '', '到2033年，建成20个食堂。'],
    ['（一）建设食堂。扩大供给；方便老人。', '建设食堂', '扩大供给；'],
    ['2.建设食堂。', '建设食堂', '建设食堂。'],
    ['申请条件：\n年满六十周岁。', '', '年满六十周岁。'],
  ])('of “%s” is “%s”', (text, heading, statement) => {
    expect(said(text, heading).trim()).toBe(statement);
  });
});

describe('leadPhrases', () => {
  it('finds the phrases a row of sentences opens with', () => {
    const text = '加强组织领导，各区要定期研究。强化资金保障，统筹各类资金。营造良好氛围，做好宣传。';
    expect(leadPhrases({ text, heading: '' }).map(({ start, end }) => text.slice(start, end))).toEqual([
      '加强组织领导',
      '强化资金保障',
      '营造良好氛围',
    ]);
  });

  it('finds none in other text', () => {
    expect(leadPhrases({ text: '申请人提交材料。窗口当场受理。', heading: '' })).toEqual([]);
  });
});

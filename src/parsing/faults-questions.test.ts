import { describe, expect, it } from 'vitest';
import { bodyOf, clauseAt, labelsOf, parseFault, parseLines, wordsAt } from './faults.fixture.js';

describe('questions and answers', () => {
  it('are a clause each, the question its heading, the whole answer its text', () => {
    const parsed = parseFault('e-qa.txt');
    expect(labelsOf(parsed)).toEqual(['问1', '问2', '问3']);
    expect(bodyOf(parsed).every(({ unit }) => unit === 'question')).toBe(true);
    expect(clauseAt(parsed, '问3').heading).toBe('哪些情况要停领渔船停航补贴？');
    expect(wordsAt(parsed, '问3')).toContain('应当停领：（一）渔船报废的。（二）迁出本市的。');
    expect(wordsAt(parsed, '问1')).toContain('目前发放标准为每月1880元。');
    expect(parsed.document.counts).toMatchObject({ questions: 3, parts: 0, sections: 0 });
  });

  it('may be numbered right before a year, and answer in a list', () => {
    const parsed = parseFault('e2-faq.txt');
    expect(labelsOf(parsed)).toEqual(['问1', '问2']);
    expect(clauseAt(parsed, '问1').heading).toBe('2031年云屏市摊位摇号名额有多少个？');
    expect(wordsAt(parsed, '问2')).toContain('（一）在本市经营；（二）年龄在60周岁以下。');
    expect(parsed.document).toMatchObject({ kind: 'qa', issueDate: null, region: { name: '云屏市', level: 'city' } });
    expect(parsed.document.doubts).toContainEqual({ about: 'title', reason: 'missing' });
  });

  it('may stand under parts, with numbers that run on', () => {
    const parsed = parseLines(`云屏市泊位租用政策解答

      一、申请

      1.谁可以租用泊位？

      答：本市登记的渔民。

      2.2032年还开放申请吗？

      答：开放。申请分两步：
      （1）登记；
      （2）摇号。

      二、费用

      3.租金多少？

      答：每米每月20元。

      租金按季交。`);
    expect(labelsOf(parsed)).toEqual(['问1', '问2', '问3']);
    expect(clauseAt(parsed, '问2').heading).toBe('2032年还开放申请吗？');
    expect(wordsAt(parsed, '问2')).toContain('（1）登记；（2）摇号。');
    expect(clauseAt(parsed, '问3').headingPath).toEqual(['费用']);
    expect(wordsAt(parsed, '问3')).toContain('租金按季交。');
  });

  it('may be marked 问 and 答 without numbers', () => {
    const parsed = parseLines(`松湾区夜间停车热点问答

      问：哪些路段可以夜间停车？

      答：以下路段可以：

      一、滨海路。

      二、灯塔路。

      问：夜间停车收费吗？

      答：每晚5元。`);
    expect(labelsOf(parsed)).toEqual(['问1', '问2']);
    expect(wordsAt(parsed, '问1')).toContain('一、滨海路。二、灯塔路。');
    expect(clauseAt(parsed, '问2').heading).toBe('夜间停车收费吗？');
  });
});

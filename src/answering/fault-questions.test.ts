/** Kinds of wrong, refused and partial answers, each over a text of its own of an invented place. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentencesOf, useSmallCorpora } from '../testing/corpora/small-corpus.js';
import type { DocumentKind } from '../vocabulary/document.js';

const over = useSmallCorpora();
const faultText = (file: string) =>
  readFileSync(new URL(`../parsing/fixtures/faults/${file}`, import.meta.url), 'utf8');

async function said(question: string, files: readonly string[], kind: DocumentKind = 'plan'): Promise<string> {
  const corpus = Object.fromEntries(
    files.map((file) => [file.replace(/\.\w+$/, ''), { kind, text: faultText(file) }] as const),
  );
  return sentencesOf(await over(corpus).ask(question)).join('\n');
}

describe('an answer that looks right', () => {
  it.each(['f-level.txt', 'ab-tier.txt', 'ac-tier-bracket.txt'])('is of the tier asked for: %s', async (file) => {
    expect(await said('云屏市在册向导三级待遇高山带队装备费用每天限额多少？', [file])).toContain('96元');
  });

  it('is of the subject asked for', async () => {
    expect(await said('云屏市渔船停航补贴每月发多少？', ['e-qa.txt', 'm-nav.txt'], 'qa')).toContain('1880元');
  });

  it('is no number of another unit', async () => {
    expect(await said('试点港口的结算期限是多少天？', ['y-mix.txt'])).not.toContain('3个');
  });

  it('resolves 分别 for the year asked about', async () => {
    expect(await said('到2040年居民综合阅读率要达到多少？', ['a-pair.txt'])).toBe('2040年，居民综合阅读率不低于48%。');
  });

  it('keeps 不能超过', async () => {
    expect(await said('渡船一次载客不能超过多少人？', ['b-decree.txt'])).toContain('不能超过40人');
  });
});

describe('a question that was refused', () => {
  it.each([
    ['a place the title alone names', '渔船停航补贴每月发多少？', 'e-qa.txt', '1880元'],
    ['spaces between digits and 年', '到2032年居民观星参与率要达到多少？', 'a2-pair-spaced.txt', '12%'],
    [
      'the year of a document whose clauses name none',
      '2031年云屏市向导误工补助标准是每人每月多少元？',
      'f-level.txt',
      '940元',
    ],
    ['verbs of asking', '2031年云屏市摊位摇号名额有多少个？', 'e2-faq.txt', '860个'],
    ['numbers in Han', '渡口规划的期限一般是多少年？', 'q-law.md', '十至二十年'],
    ['how long', '渔船停航补贴最长能领多久', 'e-qa.txt', '十八个月'],
    ['a unit with its city against a row', '云屏市水务局在划船工作中的职责是什么？', 'd3-table.txt', '防洪安全'],
  ])('is answered: %s', async (_, question, file, words) => {
    expect(await said(question, [file], file.startsWith('e') ? 'qa' : 'plan')).toContain(words);
  });
});

describe('an answer that was half of one', () => {
  it('tells what stands under a question, not the question', async () => {
    const sentences = await said('哪些情况要停领渔船停航补贴？', ['e-qa.txt'], 'qa');
    expect(sentences).toContain('迁出本市');
    expect(sentences).not.toContain('哪些情况');
  });

  it('gives a list to its end', async () => {
    expect(await said('保障金不支付哪些费用？', ['f-level.txt'])).toContain('（四）法律法规规定的其他费用');
  });

  it('answers a time with a time', async () => {
    expect(await said('渔船燃料减免的报名时间是什么时候？', ['y-mix.txt'])).toContain('9月1日至9月12日');
  });
});

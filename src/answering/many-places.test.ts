import { describe, expect, it } from 'vitest';
import { partNotFound } from '../copy/not-found.js';
import { toHanNumeral } from '../language/numerals.js';
import { documentsOf, type SmallCorpus, useSmallCorpora } from '../testing/corpora/small-corpus.js';
import type { Answer } from '../vocabulary/answer.js';

const CITIES = ['松湾市', '望川市', '鹤鸣市', '云屏市', '霁浦市', '澜汀市', '槐麓市', '枫溪市', '沅渡市'];
const TASKS = 14;

function planOf(city: string, rank: number): string {
  const tasks = Array.from(
    { length: TASKS },
    (_, task) =>
      `（${toHanNumeral(task + 1)}）建设第${task + 1}批社区食堂。推动社区食堂连锁化运营。（牵头单位：市民政局；责任单位：市财政局）`,
  );
  return `${city}社区养老服务实施方案

为提升社区养老服务能力，制定本方案。

一、工作目标
到2033年，社区食堂覆盖率达到${60 + rank}%。

二、主要任务
${tasks.join('\n')}
`;
}

const corpus: SmallCorpus = Object.fromEntries(
  CITIES.map((region, rank) => [`plan-${rank}`, { region, text: planOf(region, rank) }]),
);
const useCorpus = useSmallCorpora();
const { ask } = useCorpus(corpus);
const missingOf = (answer: Answer) => (answer.status === 'partial' ? answer.missing : []);

describe('a question of more places than are looked into', () => {
  it('is answered for six of them and tells how many are left', async () => {
    const answer = await ask('各地的社区食堂覆盖率要达到多少？');
    expect(documentsOf(answer)).toHaveLength(6);
    expect(missingOf(answer).map(({ kind }) => kind)).toEqual(['too-many-places']);
    expect(partNotFound(missingOf(answer), 'zh', (title) => title)).toContain('没有逐一查。请点明地区再问。');
  });

  it('names those left of the places it names', async () => {
    const named = CITIES.slice(0, 8).join('、');
    const answer = await ask(`${named}的社区食堂覆盖率分别是多少？`);
    expect(documentsOf(answer)).toEqual(CITIES.slice(0, 6).map((_, rank) => `plan-${rank}`));
    expect(missingOf(answer)).toEqual([{ kind: 'too-many-places', value: '槐麓市、枫溪市' }]);
  });
});

describe('an enumeration longer than is read', () => {
  it('lists a page, verified, and counts the rest', async () => {
    const answer = await ask('市民政局负责哪些任务？');
    expect('claims' in answer ? answer.claims : []).toHaveLength(100);
    const left = CITIES.length * TASKS - 100;
    expect(missingOf(answer)).toEqual([{ kind: 'not-listed', value: String(left) }]);
    expect(partNotFound(missingOf(answer), 'zh', (title) => title)).toBe(
      `还有 ${left} 处没有列出。请点明地区、文件或年份再问。`,
    );
    expect(partNotFound(missingOf(answer), 'en', (title) => title)).toContain(`${left} more are not listed.`);
  });

  it('lists all of them where a place is named', async () => {
    const answer = await ask('望川市民政局负责哪些任务？');
    expect('claims' in answer ? answer.claims : []).toHaveLength(TASKS);
    expect(answer.status).toBe('answered');
  });
});

describe('targets of two years, more together than a page', () => {
  const lines = Array.from(
    { length: 140 },
    (_, at) =>
      `${at + 1}．建设第${at + 1}批便民网点。到${at % 2 === 0 ? 2032 : 2033}年，第${at + 1}批网点达到${at + 20}个。`,
  );
  const text = `松湾市便民服务实施方案\n\n一、主要任务\n${lines.join('\n')}\n`;

  it('are listed to the end of the page, and the rest is counted', async () => {
    const answer = await useCorpus({ plan: { region: '松湾市', text } }).ask('2032年和2033年要完成哪些任务？');
    expect('claims' in answer ? answer.claims : []).toHaveLength(100);
    expect(missingOf(answer)).toEqual([{ kind: 'not-listed', value: '40' }]);
  });
});

/** Rules of so many articles, every one of which has words in common with what is asked. */
function rulesOf(articles: number, wordsOf: (article: number) => string): string {
  const lines = Array.from({ length: articles }, (_, at) => `第${toHanNumeral(at + 1)}条　${wordsOf(at)}。`);
  return `松湾市老年教育办法\n\n${lines.join('\n\n')}\n`;
}

describe('words in more clauses than are looked through', () => {
  const question = '所有材料里讲到“银龄课堂”的有哪几处？';
  const articles = 700;

  it('are all told where what holds them is found before the end', async () => {
    const rare = (at: number) => (at % 300 === 7 ? '每月举办银龄课堂' : '课堂设在银河路礼堂，年龄不限');
    const answer = await useCorpus({ rules: { region: '松湾市', text: rulesOf(articles, rare) } }).ask(question);
    expect(answer.status).toBe('answered');
    expect('claims' in answer ? answer.claims.map(({ text }) => text.includes('银龄课堂')) : []).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('are told in part, and that there may be more, where half the clauses hold them', async () => {
    const common = (at: number) =>
      at === 5 ? '培训护理员' : at % 2 === 0 ? '每月举办银龄课堂' : '课堂设在银河路礼堂，年龄不限';
    const answer = await useCorpus({ rules: { region: '松湾市', text: rulesOf(articles, common) } }).ask(
      '所有材料里讲到护理员“银龄课堂”的有哪几处？',
    );
    expect('claims' in answer ? answer.claims : []).toHaveLength(100);
    expect(missingOf(answer)).toEqual([{ kind: 'not-listed', value: '' }]);
    expect(partNotFound(missingOf(answer), 'zh', (title) => title)).toContain('可能还有没有列出的。');
  });
});

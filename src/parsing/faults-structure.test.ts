import { describe, expect, it } from 'vitest';
import { clauseAt, parseFault, parseLines, placesOf, wordsAt } from './faults.fixture.js';

describe('a contents page', () => {
  const outline = ['一、', '一、（一）', '一、（二）', '二、', '三、', '三、（一）', '三、（二）'];

  it.each(['h-toc.txt', 'h2-toc.txt'])('is no part of the text in %s', (file) => {
    const parsed = parseFault(file);
    expect(placesOf(parsed).filter((label) => !label.startsWith('表'))).toEqual(outline);
    expect(wordsAt(parsed, '一、（二）')).toContain('到2035年，绿道总里程达到5200公里。');
    expect(parsed.clauses.filter(({ text }) => /\.{4}/.test(text))).toEqual([]);
    expect(parsed.document).toMatchObject({
      title: '青澜省绿道行动（2031—2040年）',
      issuers: ['绿道行动推进委员会'],
      issueDate: '2031-07-09',
      region: { name: '青澜省', level: 'province' },
    });
  });

  it('is no part of a text divided by chapters, with 目 录 and other dots', () => {
    const parsed = parseLines(`云屏市滩涂养护规划
      （2033—2038年）

      目　录

      第一章　总则 …………………………… 1
      第二章　养护措施 ………………………… 4
      第一节　退养还滩 ………………………… 4
      第二节　植草固沙 ……………………… 11

      第一章　总则

      养护滩涂应当坚持生态优先。

      第二章　养护措施

      第一节　退养还滩

      每年退养滩涂300亩。

      第二节　植草固沙

      每年植草120亩。`);
    expect(placesOf(parsed)).toEqual(['第一章', '第二章', '第二章第一节', '第二章第二节']);
    expect(wordsAt(parsed, '第二章第二节')).toBe('每年植草120亩。');
    expect(parsed.document.counts).toMatchObject({ chapters: 2 });
    expect(parsed.document.title).toBe('云屏市滩涂养护规划（2033—2038年）');
  });
});

describe('a contents page with tabs before its page numbers', () => {
  it('is no part of the text', () => {
    const parsed = parseLines(`云屏市海藻产业规划

      目录

      一、现状\t1
      二、任务\t3
      （一）建育苗场\t3
      （二）建加工厂\t5
      附件：任务分工\t8

      一、现状

      全市有海藻场9处。

      二、任务

      （一）建育苗场

      每年建2处。

      （二）建加工厂

      每年建1处。`);
    expect(placesOf(parsed)).toEqual(['一、', '二、', '二、（一）', '二、（二）']);
    expect(wordsAt(parsed, '二、（二）')).toContain('每年建1处。');
    expect(parsed.document.title).toBe('云屏市海藻产业规划');
  });
});

describe('a table copied cell by cell, each on its line', () => {
  it('keeps the cells of its row in one clause', () => {
    const { clauses } = parseFault('h-toc.txt');
    const row = clauses.filter(({ text }) => text.includes('公园绿道覆盖率'));
    expect(row).toHaveLength(1);
    for (const cell of ['%', '42', '66']) expect(row[0]?.text).toContain(cell);
    expect(clauses.filter(({ text }) => ['%', '42', '66', '2030年', '2035年'].includes(text))).toEqual([]);
  });

  it('keeps each of several rows', () => {
    const { clauses } = parseLines(`云屏市湿地行动方案

      一、总体要求

      坚持保护优先。

      二、主要指标
      指标名称
      单位
      2032年
      2036年
      湿地保护率
      %
      35
      41
      观鸟台数量
      座
      12
      20

      三、组织实施

      加强领导。`);
    const holding = (words: string) => clauses.filter(({ text }) => text.includes(words)).map(({ text }) => text);
    expect(holding('湿地保护率')).toEqual([expect.stringMatching(/湿地保护率[\s\S]*%[\s\S]*35[\s\S]*41/)]);
    expect(holding('观鸟台数量')).toEqual([expect.stringMatching(/观鸟台数量[\s\S]*座[\s\S]*12[\s\S]*20/)]);
    expect(clauses.filter(({ text }) => /^(?:[%座]|\d+|20\d\d年)$/.test(text))).toEqual([]);
  });
});

describe('第 1 条 with blanks, within parts and sections', () => {
  it('is an article numbered through the text', () => {
    const parsed = parseFault('g-county.txt');
    expect(placesOf(parsed)).toEqual(['一、', '第一条', '二、', '二、（一）', '第二条', '第三条', '第十一条']);
    expect(wordsAt(parsed, '第十一条')).toContain('鼓励增产。对年产值增长的企业给予奖励，奖励最高不超过18万元。');
    expect(clauseAt(parsed, '第三条').headingPath).toEqual(['奖励', '投资奖励']);
    expect(parsed.document.counts).toMatchObject({ articles: 4, parts: 2, sections: 1 });
  });

  it('is one where two digits stand apart and sections hold several', () => {
    const parsed = parseLines(`松湾区扶持盐业若干政策

      一、技改补助

      （一）设备更新

      第 9 条 更新滤池的，每座补助6000元。

      第 1 0 条 更新泵站的，每座补助9000元。

      （二）人才引进

      第 1 1 条 引进技师的，每人补助2万元。

      第 1 2 条 培训盐工的，每人补助800元。`);
    expect(placesOf(parsed)).toEqual(['一、', '一、（一）', '第九条', '第十条', '一、（二）', '第十一条', '第十二条']);
    expect(clauseAt(parsed, '第十二条').headingPath).toEqual(['技改补助', '人才引进']);
  });
});

describe('a number printed twice', () => {
  it('opens a place of its own with its own items', () => {
    const parsed = parseFault('z2-dup.txt');
    expect(placesOf(parsed)).toEqual([
      '一、',
      '一、（一）',
      '一、（二）',
      '一、（二）1',
      '一、（二）2',
      '一、第二个“（二）”',
      '一、第二个“（二）”1',
      '一、第二个“（二）”2',
      '一、（三）',
      '一、（三）1',
    ]);
    expect(clauseAt(parsed, '一、第二个“（二）”1').headingPath).toEqual(['任务', '提高监测敏感性']);
    expect(wordsAt(parsed, '一、（二）2')).toBe('2.入户处置。开展入户。');
    expect(wordsAt(parsed, '一、第二个“（二）”2')).toBe('2.及早报告。及时报告。');
  });

  it('may be a part, and a number may be left out behind it', () => {
    const parsed = parseLines(`云屏市护林方案

      一、巡护

      （一）日巡。每日巡护。

      （二）夜巡。每夜巡护。

      二、防火

      （一）开隔离带。每年开隔离带。

      二、防虫

      （一）挂灯诱虫。每亩挂灯一盏。

      四、保障

      落实经费。`);
    expect(placesOf(parsed)).toEqual([
      '一、',
      '一、（一）',
      '一、（二）',
      '二、',
      '二、（一）',
      '第二个“二、”',
      '第二个“二、”（一）',
      '四、',
    ]);
    expect(clauseAt(parsed, '第二个“二、”（一）').headingPath).toEqual(['防虫']);
  });
});

describe('books, and chapters that do not start at one', () => {
  it('are divisions of their own', () => {
    const parsed = parseFault('x-pian.txt');
    expect(placesOf(parsed)).toEqual([
      '第一篇',
      '第一章',
      '第二章',
      '第二篇',
      '第三章',
      '第三章第一节',
      '第三章第二节',
    ]);
    expect(parsed.document.counts).toMatchObject({ books: 2, chapters: 3 });
    expect(clauseAt(parsed, '第三章第二节').headingPath).toEqual(['治理行动', '治理河道', '护岸']);
    expect(wordsAt(parsed, '第二章')).toBe('到2040年，优良水体比例达到92%。');
  });

  it('are counted from the number they start with', () => {
    const parsed = parseFault('z-chap.md');
    expect(placesOf(parsed)).toEqual(['第一条', '第二条', '第四章', '第三条', '第五章', '第四条']);
    expect(parsed.document.counts).toMatchObject({ chapters: 2, articles: 4 });
    expect(clauseAt(parsed, '第三条').headingPath).toEqual(['观潮保护']);
  });

  it('may be 编, with articles', () => {
    const parsed = parseLines(`青澜省航道法典

      第二编 航道养护

      第五章 疏浚

      第三十一条 航道应当每年疏浚。

      第六章 航标

      第三十二条 航标应当发光。

      第三编 附则

      第七章 施行

      第三十三条 本法典自公布之日起施行。`);
    expect(placesOf(parsed)).toEqual([
      '第二编',
      '第五章',
      '第三十一条',
      '第六章',
      '第三十二条',
      '第三编',
      '第七章',
      '第三十三条',
    ]);
    expect(parsed.document.counts).toMatchObject({ books: 2, chapters: 3, articles: 3 });
    expect(clauseAt(parsed, '第三十二条').headingPath).toEqual(['航道养护', '航标']);
  });
});

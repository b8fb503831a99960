import { describe, expect, it } from 'vitest';
import { bodyOf, clauseAt, labelsOf, parseLines, placesOf, wordsAt } from './faults.fixture.js';

describe('a numbered line with text of its own and numbers below it', () => {
  it('keeps its text in the clause of its number', () => {
    const parsed = parseLines(`松湾区保洁考核办法

      一、对象

      各保洁队。

      二、考核分为日常考核和年终考核，日常考核占百分之四十。

      （一）日常考核每月一次。

      （二）年终考核于每年12月20日前完成。

      1、考核得分60分以下的为不合格。

      2、不合格的，扣减经费。`);
    expect(placesOf(parsed)).toEqual(['一、', '二、', '二、（一）', '二、（二）', '二、（二）1', '二、（二）2']);
    expect(wordsAt(parsed, '二、')).toBe('二、考核分为日常考核和年终考核，日常考核占百分之四十。');
    expect(wordsAt(parsed, '二、（二）')).toBe('（二）年终考核于每年12月20日前完成。');
    expect(wordsAt(parsed, '二、（二）2')).toBe('2、不合格的，扣减经费。');
  });

  it('keeps it where a name stands before it on the line', () => {
    const parsed = parseLines(`云屏市划船赛事办法

      一、报名

      （一）资格。年满十六周岁的市民可以报名，报名费每人30元。

      1．个人赛每人限报一项。

      2．团体赛每队八人。

      （二）时间。每年5月报名。

      二、奖励`);
    expect(wordsAt(parsed, '一、（一）')).toContain('年满十六周岁的市民可以报名，报名费每人30元。');
    expect(placesOf(parsed)).toEqual(['一、', '一、（一）', '一、（一）1', '一、（一）2', '一、（二）', '二、']);
    expect(clauseAt(parsed, '一、（一）2').headingPath).toEqual(['报名', '资格']);
  });
});

describe('a text copied page by page, wrapped at the margin', () => {
  const wrapped = `云屏市乡道养护办法

    云屏市乡道养护办法

    第一条 为养护乡道，制定本办法。

    第二条 养护补助标准为：乡道每公里每年5000
    元，村道每公里每年3000元；养护资金应当专
    — 1 —
    云屏市乡道养护办法
    款专用，不得挪作他用，由区交通局按季度核
    拨到各镇。

    第三条 乡道、村道的年度养护合格率应当不低
    - 2 -
    云屏市乡道养护办法
    于85%，低于85%的，扣减下一年度的养护补
    助资金。

    第四条 本办法自2031年1月1日起施行。
    第 3 页 共 3 页`;

  it('has its sentences whole, without heads and page marks', () => {
    const parsed = parseLines(wrapped);
    expect(labelsOf(parsed)).toEqual(['第一条', '第二条', '第三条', '第四条']);
    expect(clauseAt(parsed, '第二条').text).toContain(
      '乡道每公里每年5000元，村道每公里每年3000元；养护资金应当专款专用，',
    );
    expect(clauseAt(parsed, '第三条').text).toContain(
      '乡道、村道的年度养护合格率应当不低于85%，低于85%的，扣减下一年度的养护补助资金。',
    );
    expect(parsed.document.title).toBe('云屏市乡道养护办法');
  });

  it('lists page marks and heads as noise', () => {
    const noise = parseLines(wrapped).document.noise;
    const pages = noise.filter(({ reason }) => reason === 'page-number').map(({ text }) => text.trim());
    expect(pages).toEqual(['— 1 —', '- 2 -', '第 3 页 共 3 页']);
    expect(noise.filter(({ reason }) => reason === 'running-head')).toHaveLength(2);
  });

  it('keeps numbers that stand on a line of their own within a table of figures', () => {
    const parsed = parseLines('云屏市灯会方案\n\n一、规模\n\n灯组数量为\n\n120\n\n二、地点\n\n城东。');
    expect(bodyOf(parsed).filter(({ text }) => text.includes('120'))).toHaveLength(1);
  });
});

describe('an excerpt of a statute', () => {
  it('has the articles it prints, whatever their numbers', () => {
    const parsed = parseLines(`青澜省养犬管理条例（节选）

      第三条 养犬应当登记。

      第九条 每户限养一只。

      第十五条 违反本条例第九条规定的，处五百元以下罚款。`);
    expect(labelsOf(parsed)).toEqual(['第三条', '第九条', '第十五条']);
    expect(parsed.document.counts.articles).toBe(3);
    expect(wordsAt(parsed, '第十五条')).toContain('违反本条例第九条规定的');
  });

  it('may leave out articles within a chapter, and begin one at a blank or at none', () => {
    const parsed = parseLines(`云屏市钓鱼管理办法

      第二章 钓鱼许可

      第四条钓鱼应当领证，鱼证每年换发。

      ……

      第十条 夜间不得钓鱼。依照第四条领证的除外。

      第二十一条　本办法由市渔业局解释。`);
    expect(placesOf(parsed)).toEqual(['第二章', '第四条', '第十条', '第二十一条']);
    expect(wordsAt(parsed, '第十条')).toBe('第十条夜间不得钓鱼。依照第四条领证的除外。');
  });

  it('has 第五条之一 as an article of its own', () => {
    const parsed = parseLines(`青澜省盐田条例

      第五条 盐田应当登记。

      第五条之一 盐田登记每五年更新一次。

      登记不收费。

      第五条之二 未登记的盐田不得转让。

      第六条 盐田不得荒废。违反第五条之一的，责令改正。`);
    expect(labelsOf(parsed)).toEqual(['第五条', '第五条之一', '第五条之二', '第六条']);
    expect(wordsAt(parsed, '第五条之一')).toBe('第五条之一盐田登记每五年更新一次。登记不收费。');
    expect(clauseAt(parsed, '第五条之一').anchors.map(({ label }) => label)).toEqual(['第一款', '第二款']);
    expect(new Set(bodyOf(parsed).map(({ id }) => id)).size).toBe(4);
  });
});

describe('a document that repeals an older one', () => {
  it.each([
    ['《云屏市公租泊位管理办法》（云政发〔2019〕5号）同时废止。', ['云政发〔2019〕5号']],
    [
      '原《云屏市公租泊位管理办法》（云政发〔2019〕5 号）、《云屏市泊位收费规定》（云政规〔2020〕11号）同时废止。',
      ['云政发〔2019〕5号', '云政规〔2020〕11号'],
    ],
    ['《云屏市公租泊位暂行规定》自本办法施行之日起废止。', ['云屏市公租泊位暂行规定']],
    ['云政发〔2019〕5号文件停止执行。', ['云政发〔2019〕5号']],
  ])('names it: %s', (sentence, repealed) => {
    const { document } = parseLines(`云屏市公租泊位管理办法

      云政发〔2024〕3号

      一、租金

      每月每米20元。

      二、依据

      依照《云屏市码头条例》和云政发〔2018〕1号文件执行。

      三、附则

      本办法自2024年5月1日起施行，有效期五年。${sentence}

      云屏市人民政府
      2024年4月2日`);
    for (const name of repealed) expect(document.repeals.join()).toContain(name);
    expect(document.repeals.join()).not.toMatch(/云政发〔2018〕1号|码头条例|云政发〔2024〕3号/);
    expect(document).toMatchObject({ documentNumber: '云政发〔2024〕3号', effectiveDate: '2024-05-01' });
    expect(document.validUntil).toMatch(/^2029-0(?:4-30|5-01)$/);
  });
});

describe('a note', () => {
  it('at the end of a text is a clause of its own kind', () => {
    const parsed = parseLines(`松湾区护林员补贴通知

      一、对象

      在册护林员①。

      二、发放

      补贴②按月发放。

      ① 在册护林员指与街道签有合同的人员。

      ② 补贴标准为每人1500元。`);
    const notes = bodyOf(parsed).filter(({ unit }) => unit === 'note');
    expect(notes.map(({ text }) => text.replace(/\s/g, ''))).toEqual([
      '①在册护林员指与街道签有合同的人员。',
      '②补贴标准为每人1500元。',
    ]);
    expect(notes.map(({ label }) => label)).toEqual([expect.stringMatching(/注①$/), expect.stringMatching(/注②$/)]);
    expect(wordsAt(parsed, '二、')).toBe('补贴②按月发放。');
    expect(parsed.document.counts.notes).toBe(2);
  });

  it('below a table is one, and ① in a list is none', () => {
    const parsed = parseLines(`松湾区渔港方案

      一、标准

      渔港\t补助
      北岬渔港\t12万元①
      石浦渔港\t9万元

      注：①含清淤费。

      二、程序

      （一）申请。按下列顺序：

      ①提交申请表；

      ②提交证明。`);
    expect(bodyOf(parsed).filter(({ unit }) => unit === 'note')).toMatchObject([
      { text: expect.stringContaining('含清淤费') },
    ]);
    expect(wordsAt(parsed, '二、（一）')).toContain('②提交证明。');
  });
});

describe('a table of tasks', () => {
  const header = ['序号', '项目', '目标', '牵头单位', '完成时限'];
  const check = (parsed: ReturnType<typeof parseLines>): void => {
    const row = clauseAt(parsed, '表1·第2行');
    expect(row.text).toContain('项目：校园食堂改造；目标：12所；牵头单位：区市场监管局；完成时限：2025年11月底');
    expect(row.cells.map((cell) => cell.header)).toEqual(header);
    const cells = row.cells.map(({ start, end }) => parsed.document.text.slice(start, end));
    expect(cells).toEqual(['2', '校园食堂改造', '12所', '区市场监管局', '2025年11月底']);
    expect(parsed.document.counts).toMatchObject({ tables: 1, rows: 3 });
    expect(parsed.facts).toContainEqual(
      expect.objectContaining({ kind: 'duty', clauseId: row.id, units: [{ name: '区市场监管局', role: 'lead' }] }),
    );
  };
  const rows = [
    ['1', '河道清淤', '30公里', '区水务局', '2025年6月底'],
    ['2', '校园食堂改造', '12所', '区市场监管局', '2025年11月底'],
    ['3', '校车更新', '40辆', '区教育局', '2025年8月底'],
  ];

  it('in Markdown has a clause a row, its cells behind the names of their columns', () => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const table = [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
    check(parseLines(`# 松湾区民生实事方案\n\n## 一、任务\n\n${table}\n\n## 二、保障\n\n落实经费。`, 'tasks.md'));
  });

  it.each([
    ['tabs', '\t'],
    ['runs of blanks', '    '],
    ['full-width blanks', '　　'],
  ])('in plain text has them too, with %s between the cells', (_, gap) => {
    const table = [header, ...rows].map((cells) => cells.join(gap)).join('\n');
    check(parseLines(`松湾区民生实事方案\n\n一、任务\n\n按下表办理。\n\n附件\n\n松湾区民生实事任务表\n\n${table}`));
  });
});

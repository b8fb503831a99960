import { describe, expect, it } from 'vitest';
import type { ParsedDocument } from '../vocabulary/document.js';
import { type Indicator, isFigure } from '../vocabulary/provision.js';
import { parseFault, parseLines } from './faults.fixture.js';

const figuresOf = ({ facts }: ParsedDocument): Indicator[] => facts.filter(isFigure);
const valuesAt = (parsed: ParsedDocument, label: string) =>
  figuresOf(parsed)
    .filter(({ clauseId }) => parsed.clauses.find(({ id }) => id === clauseId)?.label === label)
    .map(({ name, comparator, value }) => [name, comparator, value]);
const targetsOf = (parsed: ParsedDocument) =>
  figuresOf(parsed).map(({ name, value, deadline }) => [name, value, deadline?.year ?? null]);
const unitsOf = ({ facts }: ParsedDocument) =>
  facts.flatMap((fact) => (fact.kind === 'duty' ? [fact.units.map(({ name, role }) => `${name}:${role}`)] : []));

describe('a neighbouring tier', () => {
  it.each(['f-level.txt', 'ab-tier.txt', 'ac-tier-bracket.txt', 'ad-tier-comma.txt'])(
    'keeps its amounts in its own clause, brackets and second amounts beside them: %s',
    (file) => {
      const parsed = parseFault(file);
      const third = figuresOf(parsed).filter(({ value }) => value === '96元');
      expect(third).toHaveLength(1);
      expect(third[0]?.name).toMatch(/费用限额标准$/);
      const clause = parsed.clauses.find(({ id }) => id === third[0]?.clauseId);
      expect(clause?.label).toMatch(/^第二条/);
    },
  );

  it('tells whom each of several amounts holds for', () => {
    const tier = figuresOf(parseFault('f-level.txt')).filter(({ unit }) => unit === '元');
    expect(tier.map(({ population, comparator, value }) => [population, comparator, value])).toEqual([
      ['在册向导', 'exactly', '96元'],
      ['住宿费', 'at-most', '20元'],
      ['临时向导', 'exactly', '40元'],
      ['在册向导', 'exactly', '70元'],
      ['在册向导', 'exactly', '25元'],
      ['临时向导', 'exactly', '11元'],
      [null, 'exactly', '940元'],
    ]);
  });

  it('holds in other words', () => {
    const parsed = parseLines(`松湾区护渔员待遇办法

      第一条 一档护渔员的出海补贴标准为每人每次120元（其中餐费不超过每人每次15元），见习护渔员每人每次60元。

      第二条 二档护渔员的出海补贴标准为每人每次80元。`);
    expect(valuesAt(parsed, '第一条').map(([, comparator, value]) => [comparator, value])).toEqual([
      ['exactly', '120元'],
      ['at-most', '15元'],
      ['exactly', '60元'],
    ]);
    expect(valuesAt(parsed, '第二条').map(([, , value]) => value)).toEqual(['80元']);
  });
});

describe('paired years and values', () => {
  it.each(['a-pair.txt', 'a2-pair-spaced.txt'])('are two targets: %s', (file) => {
    const pairs = targetsOf(parseFault(file)).filter(([name]) => /阅读率|观星参与率/.test(String(name)));
    expect(pairs.map(([, , year]) => year)).toEqual([2032, 2040]);
    expect(new Set(pairs.map(([, value]) => value)).size).toBe(2);
  });

  it.each<[sentence: string]>([
    ['到2031年和2036年，渔船登记率分别达到50%和85%。'],
    ['到2031年、2036年，渔船登记率分别达到50%、85%。'],
    ['2031年、2036年渔船登记率分别不低于50%、85%。'],
    ['到2031年底和2036年底，渔船登记率分别达到50%和85%以上。'],
    ['到2031、2036年，渔船登记率分别达到50%、85%。'],
  ])('are two targets: %s', (sentence) => {
    expect(targetsOf(parseLines(`云屏市渔船管理方案\n\n一、目标\n\n（一）登记工作。${sentence}`))).toEqual([
      ['渔船登记率', '50%', 2031],
      ['渔船登记率', '85%', 2036],
    ]);
  });
});

describe('不能超过 and its like', () => {
  it('are an upper bound', () => {
    expect(valuesAt(parseFault('b-decree.txt'), '第二条').map(([, comparator, value]) => [comparator, value])).toEqual([
      ['at-most', '40人'],
      ['at-most', '15天'],
    ]);
  });

  it.each(['不能超过', '不得超过', '不应超过', '不可超过', '不准超过', '不得多于', '最多不超过', '不超过', '至多'])(
    'bound a value whatever the verb: %s',
    (words) => {
      const parsed = parseLines(`云屏市渡船管理办法\n\n第一条 渡船一次载客${words}40人。`);
      expect(valuesAt(parsed, '第一条')).toEqual([['渡船一次载客', 'at-most', '40人']]);
    },
  );
});

describe('duties in their spellings', () => {
  it('are all read, the clause that says that the first one leads included', () => {
    expect(unitsOf(parseFault('a-pair.txt'))).toEqual([
      ['省文化厅:lead', '省财政厅:in-charge'],
      ['省交通厅:lead', '省文化厅:in-charge'],
      ['省文化厅:lead', '省教育厅:in-charge'],
      ['省教育厅:lead', '省文化厅:in-charge', '各市人民政府:in-charge'],
      ['省文化厅:lead', '省统计局:supporting', '省财政厅:supporting'],
      ['省统计局:guiding', '各市政府:in-charge'],
      ['省文化厅:in-charge'],
      ['省文化厅:guiding', '省公安厅:guiding'],
    ]);
  });

  it.each([
    ['l-table.txt', ['省水务厅:in-charge'], ['省林业厅:in-charge']],
    ['d3-table.txt', ['市水务局:in-charge'], ['市林业局:in-charge']],
  ])('are read from a table of bodies and their tasks: %s', (file, ...duties) => {
    expect(unitsOf(parseFault(file))).toEqual(duties);
  });

  it('keep 等 and what follows it apart from a name', () => {
    expect(unitsOf(parseFault('aa-glue.txt'))).toEqual([
      ['商务厅:in-charge', '农业农村厅:in-charge', '各有关市级人民政府:in-charge'],
    ]);
  });

  it.each([
    ['（水利局、林业局等和各县级人民政府负责）', ['水利局', '林业局', '各县级人民政府']],
    ['（水利局、林业局等部门及各县人民政府负责）', ['水利局', '林业局', '各县人民政府']],
    ['（水利局、林业局等，各县人民政府负责）', ['水利局', '林业局', '各县人民政府']],
  ])('keep 等 apart in other words: %s', (bracket, names) => {
    const parsed = parseLines(`云屏市风筝方案\n\n一、任务\n\n（一）建设风筝场。建设场地。${bracket}`);
    const [duty] = parsed.facts.filter((fact) => fact.kind === 'duty');
    expect(duty?.units.map(({ name }) => name)).toEqual(names);
    expect(duty?.open).toBe(true);
  });

  it('are read from running text', () => {
    const parsed = parseLines(`云屏市水价方案

      一、任务

      （一）农业水价改革由市发展改革委牵头，市水利局配合。

      （二）市水利局负责日常监督。`);
    expect(unitsOf(parsed)).toEqual([['市发展改革委:lead', '市水利局:supporting'], ['市水利局:in-charge']]);
  });
});

describe('units and names', () => {
  it('are whole', () => {
    const found = figuresOf(parseFault('y-mix.txt')).map(({ value }) => value);
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/亿千瓦$/), '9/10万']));
  });

  it.each<[sentence: string, name: string, value: string, unit: string]>([
    ['装机规模达到1.5亿千瓦。', '装机规模', '1.5亿千瓦', '亿千瓦'],
    ['溺水死亡率降至6/10万以下。', '溺水死亡率', '6/10万', '/10万'],
    ['领取期限最长为48个月。', '领取期限', '48个月', '个月'],
    ['领取期限最长为十八个月。', '领取期限', '十八个月', '个月'],
    ['补助标准为40元/人/日。', '补助标准', '40元/人/日', '元/人/日'],
  ])('are whole in %s', (sentence, name, value, unit) => {
    const [figure, ...others] = figuresOf(parseLines(`云屏市渔业方案\n\n一、任务\n\n（一）渔业工作。${sentence}`));
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ value, unit });
    expect(figure?.name.endsWith(name) || figure?.name === '渔业工作').toBe(true);
  });

  it('make one value of a range, named without its dash', () => {
    const figures = figuresOf(parseFault('g-county.txt'));
    expect(figures.filter(({ value }) => value.includes('%')).map(({ value }) => value)).toEqual(['4%—15%']);
    for (const { name } of figures) expect(name).not.toMatch(/^[—\d/]|为每人/);
  });

  it('give no value of article numbers and clock times', () => {
    expect(figuresOf(parseFault('g-county.txt')).filter(({ unit }) => unit === '条')).toEqual([]);
    expect(figuresOf(parseFault('n-news.txt')).filter(({ value }) => value.includes(':'))).toEqual([]);
  });

  it('keep each of the values of a list', () => {
    const parsed = parseLines(
      '云屏市渔业方案\n\n一、任务\n\n（一）到2032年，登记率、年检率、参保率分别为50%、60%、70%。',
    );
    expect(targetsOf(parsed)).toEqual([
      ['登记率', '50%', 2032],
      ['年检率', '60%', 2032],
      ['参保率', '70%', 2032],
    ]);
  });

  it('keep the year of the sentence before', () => {
    const parsed = parseLines(
      '云屏市渔业方案\n\n一、任务\n\n（一）到2032年，渔业水平明显提升。登记率达到50%，年检率达到60%。',
    );
    expect(targetsOf(parsed)).toEqual([
      ['登记率', '50%', 2032],
      ['年检率', '60%', 2032],
    ]);
  });
});

describe('a base year', () => {
  const parsed = parseLines(`云屏市节水方案

    一、目标

    （一）到2027年，全市用水量比2022年下降16%，再生水利用率达到25%以上。与2020年相比，漏损率控制在9%以内。

    （二）在2024年基础上，社区食堂新增50个，覆盖率达到80%。

    （三）护理型床位占比较2023年提高10个百分点，达到65%以上。`);

  it('is no target’s year', () => {
    const years = figuresOf(parsed).map(({ deadline }) => deadline?.year ?? null);
    expect(years.filter((year) => year !== null && year !== 2027)).toEqual([]);
    expect(targetsOf(parsed)).toContainEqual(['再生水利用率', '25%', 2027]);
  });

  it('stands with the value measured against it', () => {
    const bases = figuresOf(parsed).map(({ value, base }) => [value, base?.year ?? null]);
    expect(bases).toEqual([
      ['16%', 2022],
      ['25%', null],
      ['9%', 2020],
      ['50个', 2024],
      ['80%', null],
      ['10个百分点', 2023],
      ['65%', null],
    ]);
  });
});

describe('shares in words', () => {
  it('are values of their own names', () => {
    const parsed = parseLines(`云屏市网络方案

      一、目标

      （一）到2025年，行政村5G覆盖率达百分之九十五以上，农村网络零售额突破1.2亿元。

      （二）用水量下降百分之十六，再生水利用率达到三成。`);
    expect(figuresOf(parsed).map(({ name, comparator, value, change }) => [name, comparator, value, change])).toEqual([
      ['行政村5G覆盖率', 'at-least', '百分之九十五', null],
      ['农村网络零售额', 'above', '1.2亿元', null],
      ['用水量', 'exactly', '百分之十六', 'down'],
      ['再生水利用率', 'exactly', '三成', null],
    ]);
  });
});

describe('a numbered line with a sentence of its own above numbers', () => {
  it('gives its figures', () => {
    const parsed = parseLines(`松湾区保洁考核办法

      一、对象

      各保洁队。

      二、考核分为日常考核和年终考核，日常考核占百分之四十。

      （一）日常考核每月一次。

      （二）年终考核于每年12月20日前完成。`);
    expect(valuesAt(parsed, '二、')).toEqual([['日常考核', 'exactly', '百分之四十']]);
  });
});

describe('a note below a text', () => {
  it('gives its figures', () => {
    const parsed = parseLines(`云屏市向导补贴方案

      一、补贴①

      对在册向导发放补贴。

      ① 补贴标准为每人1500元。`);
    const figures = figuresOf(parsed).filter(({ value }) => value === '1500元');
    expect(figures).toHaveLength(1);
    expect(figures[0]?.name).toBe('补贴标准');
  });
});

describe('a table of tasks', () => {
  it('gives who is charged, how much, and by when', () => {
    const parsed = parseLines(
      `# 云屏市校园方案

| 序号 | 项目 | 目标 | 牵头单位 | 完成时限 |
| --- | --- | --- | --- | --- |
| 1 | 操场改造 | 8所 | 区教育局 | 2031年10月底 |
| 2 | 食堂改造 | 12所 | 区市场监管局 | 2031年11月底 |`,
      'tasks.md',
    );
    expect(targetsOf(parsed)).toEqual([
      ['操场改造', '8所', 2031],
      ['食堂改造', '12所', 2031],
    ]);
    expect(unitsOf(parsed)).toEqual([['区教育局:lead'], ['区市场监管局:lead']]);
  });

  it('gives them in plain text too', () => {
    const parsed = parseLines(
      '附件1\n\n云屏市老旧小区改造任务表\n区域\t改造数量（个）\t责任单位\n西城区\t12\t西城区人民政府\n松湾区\t9\t松湾区人民政府',
    );
    expect(figuresOf(parsed).map(({ value }) => value)).toEqual(['12个', '9个']);
    expect(unitsOf(parsed)).toEqual([['西城区人民政府:in-charge'], ['松湾区人民政府:in-charge']]);
  });
});

describe('two dates in one sentence', () => {
  it.each([
    ['2031年6月底前完成30%，9月底前完成60%。', ['2031年6月底前', '30%'], ['9月底前', '60%']],
    ['2031年3月底前完成一半以上的20%；12月底前完成80%。', ['2031年3月底前', '20%'], ['12月底前', '80%']],
    ['渔船登记2031年上半年完成40%，2031年底前完成90%。', ['2031年上半年', '40%'], ['2031年底前', '90%']],
  ])('govern a value each: %s', (sentence, ...pairs) => {
    const parsed = parseLines(`云屏市渔船方案\n\n一、任务\n\n（一）渔船登记。${sentence}`);
    expect(figuresOf(parsed).map(({ deadline, value }) => [deadline?.text, value])).toEqual(pairs);
    for (const { deadline } of figuresOf(parsed)) expect(deadline?.year).toBe(2031);
  });
});

describe('amounts in Chinese numerals', () => {
  it.each([
    ['处五千元以上二万元以下罚款', '五千元以上二万元以下'],
    ['处五百元以上五千元以下的罚款', '五百元以上五千元以下'],
    ['处二百元罚款', '二百元'],
    ['并处一万元以上十万元以下罚款', '一万元以上十万元以下'],
  ])('are a fine: %s', (words, value) => {
    const parsed = parseLines(`云屏市养犬办法\n\n第一条 违反本办法规定的，由城管部门责令改正，${words}。`);
    expect(valuesAt(parsed, '第一条')).toEqual([['罚款', 'exactly', value]]);
  });

  it('are a fine without a word for a lower end: 处五百元以下罚款', () => {
    const parsed = parseLines('云屏市养犬办法\n\n第一条 违反本办法规定的，处五百元以下罚款。');
    expect(valuesAt(parsed, '第一条')).toEqual([['罚款', 'at-most', '五百元']]);
  });
});

import { describe, expect, it } from 'vitest';
import { type FigureRow, figuresIn, parseText, planOf, rowsOf } from './provisions.fixture.js';

describe('values told with 分别', () => {
  it.each<[sentence: string, ...rows: FigureRow[]]>([
    [
      '到2033年，床医比、医护比分别达到1：0.53、1：1.2。',
      ['床医比', 'exactly', '1：0.53', 2033],
      ['医护比', 'exactly', '1：1.2', 2033],
    ],
    [
      '到2033年，花市覆盖率、花农培训率和花圃达标率分别达到60%、70%和80%以上。',
      ['花市覆盖率', 'exactly', '60%', 2033],
      ['花农培训率', 'exactly', '70%', 2033],
      ['花圃达标率', 'at-least', '80%', 2033],
    ],
    [
      '到2033年，城区、乡镇花市覆盖率分别达到60%、70%。',
      ['花市覆盖率', 'exactly', '60%', 2033],
      ['花市覆盖率', 'exactly', '70%', 2033],
    ],
    [
      '到2032年和2040年，居民阅读率分别不低于33%和48%。',
      ['居民阅读率', 'at-least', '33%', 2032],
      ['居民阅读率', 'at-least', '48%', 2040],
    ],
    [
      '到2032年、2035年，花市覆盖率分别达到60%、80%，花农培训率分别达到70%、90%。',
      ['花市覆盖率', 'exactly', '60%', 2032],
      ['花市覆盖率', 'exactly', '80%', 2035],
      ['花农培训率', 'exactly', '70%', 2032],
      ['花农培训率', 'exactly', '90%', 2035],
    ],
    ['花市覆盖率、花农培训率分别达到60%、70%和80%。'],
    ['花市覆盖率、花农培训率和花圃达标率分别达到60%、70%。'],
    [
      '花市普及率与花农参与率分别达到60%、70%。',
      ['花市普及率', 'exactly', '60%', null],
      ['花农参与率', 'exactly', '70%', null],
    ],
    [
      '到2033年，苗圃、茶园分别修复200亩和100亩。',
      ['苗圃', 'exactly', '200亩', 2033],
      ['茶园', 'exactly', '100亩', 2033],
    ],
    ['书屋、戏台建设分别达到15个和8个。', ['书屋', 'exactly', '15个', null], ['戏台', 'exactly', '8个', null]],
  ])('are paired one to one or not read: %s', (sentence, ...rows) => {
    expect(rowsOf(planOf(sentence))).toEqual(rows);
  });
});

describe('the name of a value', () => {
  it.each<[sentence: string, ...names: string[]]>([
    ['到2033年，行政村网络覆盖率达百分之九十五以上，农村网络零售额突破1.2亿元。', '行政村网络覆盖率', '农村网络零售额'],
    ['新建花市12个、改造花圃30个。', '花市', '花圃'],
    ['到2033年，主要目标如下：绿化率达到40%，公园面积达到300公顷。', '绿化率', '公园面积'],
    ['到2033年，花市站点达到120个，从业人员达到3000人。', '花市站点', '从业人员'],
    ['在册花农达到3000人，并网装机容量达到5万千瓦。', '在册花农', '并网装机容量'],
    ['有效发明专利达到30件，到位资金达到5亿元。', '有效发明专利', '到位资金'],
    ['到2033年，每10万人口拥有花艺师30名。', '每10万人口拥有花艺师'],
    ['花农参保率由2030年的20%提高到2033年的30%。', '花农参保率'],
    ['花农参保率由20%提高到35%。', '花农参保率'],
    ['在2030年基础上，社区食堂新增50个，用餐覆盖率达到80%。', '社区食堂', '用餐覆盖率'],
    ['按固定资产投资的4%—15%给予奖励。', '花市工作'],
    ['违反规定的，处五千元以上二万元以下罚款。', '罚款'],
    ['到2033年，村级花市站点全覆盖。', '村级花市站点'],
    ['花市规划的期限一般为十至二十年。', '花市规划的期限'],
    ['花农占比达到三成以上，产值翻一番。', '花农占比', '产值'],
    ['花市普及率达到60%，参与率达到30%。', '花市普及率', '参与率'],
    ['——花市站点达到120个。', '花市站点'],
    ['选择3个港口开展试点。', '港口'],
    ['对外贸易额达到5亿元，碳中和花市达到3个。', '对外贸易额', '碳中和花市'],
    ['城乡居民和企业职工参保率达到95%以上。', '城乡居民和企业职工参保率'],
    ['65岁以上老年人健康管理率达到75%。', '65岁以上老年人健康管理率'],
    ['15分钟健身圈覆盖率达到100%。', '15分钟健身圈覆盖率'],
    ['给予每家最高50万元一次性奖励。', '花市工作'],
    ['完成8项便民改革落地。', '便民改革'],
    ['推动15个重大水利项目开工。', '重大水利项目'],
    ['实现6条花茶生产线如期投产。', '花茶生产线'],
    ['测雨雷达新增40部，入馆人数达约30万人次。', '测雨雷达', '入馆人数'],
    ['观测站建设达到26个，农村公路标准化建设达到20个。', '观测站', '农村公路标准化建设'],
    ['市林业局负责打造森林步道，不超过30条，年客流量20万人次以上。', '森林步道', '年客流量'],
    ['大力培育家庭花圃，2033年达到300家，2035年达到500家。', '家庭花圃', '家庭花圃'],
  ])('is the noun it is told of: %s', (sentence, ...names) => {
    expect(figuresIn(planOf(sentence)).map(({ name }) => name)).toEqual(names);
  });

  it('is no numbering where a line holds nothing else', () => {
    expect(
      figuresIn(parseText('云屏市试行方案\n一、任务\n（一）全覆盖。到2034年，村级花市站点全覆盖。')).map(
        ({ name }) => name,
      ),
    ).toEqual(['村级花市站点']);
  });

  it('goes on to the phrase behind it', () => {
    expect(rowsOf(planOf('2032年6月底前管网改造率达到30%，9月底前达到60%。'))).toEqual([
      ['管网改造率', 'exactly', '30%', 2032],
      ['管网改造率', 'exactly', '60%', 2032],
    ]);
  });
});

describe('whom a value holds for', () => {
  const populationsOf = (sentence: string) =>
    figuresIn(planOf(sentence)).map(({ name, population, value }) => [name, population, value]);

  it.each<[sentence: string, ...rows: [string, string | null, string][]]>([
    [
      '装备费用限额标准为在册向导每人每天96元（其中住宿费不高于每人每天20元），临时向导每人每天40元。',
      ['装备费用限额标准', '在册向导', '96元'],
      ['装备费用限额标准', '住宿费', '20元'],
      ['装备费用限额标准', '临时向导', '40元'],
    ],
    [
      '花农补助标准为每人每月500元，学徒每人每月40元。',
      ['花农补助标准', null, '500元'],
      ['花农补助标准', '学徒', '40元'],
    ],
    ['花市普及率达到60%（其中乡镇不低于40%）。', ['花市普及率', null, '60%'], ['花市普及率', '乡镇', '40%']],
    [
      '花市覆盖率达60%，其中城区达80%、乡镇达40%。',
      ['花市覆盖率', null, '60%'],
      ['花市覆盖率', '城区', '80%'],
      ['花市覆盖率', '乡镇', '40%'],
    ],
    [
      '装备费用限额标准为在册向导每人每天25元、临时向导每人每天11元。',
      ['装备费用限额标准', '在册向导', '25元'],
      ['装备费用限额标准', '临时向导', '11元'],
    ],
  ])('is kept apart from the name: %s', (sentence, ...rows) => {
    expect(populationsOf(sentence)).toEqual(rows);
  });
});

describe('what a value is measured against', () => {
  it.each<[sentence: string, year: number | null, base: number | null, change: string | null]>([
    ['到2033年，用水量比2022年下降16%。', 2033, 2022, 'down'],
    ['到2033年，用水量较2022年下降百分之十六。', 2033, 2022, 'down'],
    ['到2033年，花农人数相对于2022年增加16%。', 2033, 2022, 'up'],
    ['与2020年相比，漏损率控制在9%以内。', null, 2020, null],
    ['在2030年基础上，社区食堂新增50个。', null, 2030, null],
    ['以2030年为基期，用水量下降10%。', null, 2030, 'down'],
    ['花农参保率由2030年的20%提高到2033年的30%。', 2033, null, null],
    ['到2033年，渔业产值较2030年翻两番。', 2033, 2030, 'up'],
  ])('is no deadline: %s', (sentence, year, base, change) => {
    const [figure, ...others] = figuresIn(planOf(sentence));
    expect(others).toEqual([]);
    expect([figure?.deadline?.year ?? null, figure?.base?.year ?? null, figure?.change]).toEqual([year, base, change]);
  });

  it('is the first value where two are told', () => {
    const [figure, ...others] = figuresIn(planOf('花农参保率由20%提高到35%。'));
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ value: '35%', base: { value: '20%' } });
  });
});

describe('what a value is a share of, or told per', () => {
  it.each<[sentence: string, denominator: string | null]>([
    ['每千人口拥有床位8张。', '每千人口'],
    ['到2033年，每10万人口拥有花艺师30名。', '每10万人口'],
    ['停航维护每年累计不得超过15天。', '每年'],
    ['居民每人每年缴纳380元。', '每人每年'],
    ['按固定资产投资的4%—15%给予企业奖励。', '固定资产投资'],
    ['花市覆盖率达到60%。', null],
  ])('is kept: %s', (sentence, denominator) => {
    expect(figuresIn(planOf(sentence)).map((figure) => figure.denominator)).toEqual([denominator]);
  });
});

describe('what holds already and what is to come', () => {
  it('keeps a bound on a year’s total a bound', () => {
    const [figure] = figuresIn(planOf('停航维护每年累计不得超过15天。'));
    expect(figure).toMatchObject({ comparator: 'at-most', value: '15天', achieved: false });
  });

  it('marks what has been reached', () => {
    expect(figuresIn(planOf('截至目前，花市站点达到120个。'))[0]?.achieved).toBe(true);
    expect(figuresIn(planOf('累计建成花市站点120个。'))[0]?.achieved).toBe(true);
  });
});

describe('a figure that belongs to a name', () => {
  it.each([
    '建设“15分钟健身圈”。',
    '落实三项制度。',
    '依照第十一条办理。',
    '推行“六统一”管理。',
    '服务70岁以上老年人。',
    '年满60周岁的，免费入场。',
    '印发云政发〔2031〕5号文件。',
  ])('is no value: %s', (sentence) => {
    expect(figuresIn(planOf(sentence)).filter(({ value }) => /[\d一二三四五六七八九十]/.test(value))).toEqual([]);
  });
});

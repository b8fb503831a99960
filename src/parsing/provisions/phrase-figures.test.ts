import { describe, expect, it } from 'vitest';
import { type FigureRow, figuresIn, planOf, rowsOf } from './provisions.fixture.js';

describe('a value whose own words hold no noun', () => {
  it.each<[sentence: string, ...rows: FigureRow[]]>([
    [
      '花市覆盖率2033年达到80%，2034年达到全覆盖。',
      ['花市覆盖率', 'exactly', '80%', 2033],
      ['花市覆盖率', 'all', '全覆盖', 2034],
    ],
    [
      '村级驿站建设2033年完成50%，2034年全部完成。',
      ['村级驿站建设', 'exactly', '50%', 2033],
      ['村级驿站建设', 'all', '全部完成', 2034],
    ],
    ['今年改造花圃240处，明年改造300处。', ['花圃', 'exactly', '240处', null], ['花圃', 'exactly', '300处', null]],
    ['新增渡船30艘，为2030年新增量的2倍。', ['渡船', 'exactly', '30艘', null], ['渡船', 'exactly', '2倍', null]],
    [
      '到2032年、2034年累计建成花艺工坊400个村、1000个村。',
      ['花艺工坊', 'exactly', '400个', 2032],
      ['花艺工坊', 'exactly', '1000个', 2034],
    ],
    [
      '到2033年，花卉出口额突破3亿元、年均增长12%。',
      ['花卉出口额', 'above', '3亿元', 2033],
      ['花卉出口额', 'exactly', '12%', 2033],
    ],
    ['2033年、2034年分别完成改造90户、70户。', ['改造', 'exactly', '90户', 2033], ['改造', 'exactly', '70户', 2034]],
    ['2033年、2034年分别覆盖60个镇和全部村庄。'],
    ['实现全覆盖。'],
  ])('goes on with the name before it, or is not read: %s', (sentence, ...rows) => {
    expect(rowsOf(planOf(sentence))).toEqual(rows);
  });
});

describe('a value it starts from', () => {
  it.each<[sentence: string, name: string, value: string, base: string]>([
    ['花农参保率在2030年82%的基础上提高到90%。', '花农参保率', '90%', '82%'],
    ['花圃达标率较2030年的70%提高到85%。', '花圃达标率', '85%', '70%'],
    ['旅游收入力争在现有20亿元的基础上翻一番。', '旅游收入', '翻一番', '20亿元'],
    ['花市专项资金由每年6000万元增加到1亿元。', '花市专项资金', '1亿元', '6000万元'],
  ])('is no target, and the name ends before it: %s', (sentence, name, value, base) => {
    const [figure, ...others] = figuresIn(planOf(sentence));
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ name, value, achieved: false, base: { value: base } });
  });

  it('is not the amount of a rise', () => {
    expect(figuresIn(planOf('花市产值比2031年增加20亿元。'))[0]?.base).toEqual({
      text: '2031年',
      year: 2031,
      value: null,
    });
  });
});

describe('a bracket that explains', () => {
  it.each<[sentence: string, name: string, value: string]>([
    ['花农参保率（含异地参保）达到95%。', '花农参保率', '95%'],
    ['渡船检验率（按船舶数计）达到98%以上。', '渡船检验率', '98%'],
    ['各镇（街道）花市覆盖率达到100%。', '各镇(街道)花市覆盖率', '100%'],
    ['购置检测设备22台（套）。', '购置检测设备', '22台（套）'],
  ])('is none of the name: %s', (sentence, name, value) => {
    expect(figuresIn(planOf(sentence))).toMatchObject([{ name, value }]);
  });
});

describe('what stands behind a value', () => {
  it('names nothing where it is said of it', () => {
    expect(figuresIn(planOf('基础类项目7项为必选，可选类项目23项由各镇自选。'))).toMatchObject([
      { name: '基础类项目', kind: 'amount' },
      { name: '可选类项目', kind: 'amount' },
    ]);
  });

  it('is what is made where a measure of it stands before', () => {
    expect(figuresIn(planOf('设立总规模不少于5亿元的产业基金。'))).toMatchObject([{ name: '产业基金' }]);
  });
});

describe('how often something is done', () => {
  it.each<[sentence: string, name: string, value: string]>([
    ['居民每周参加健步走达到中等强度5次以上。', '居民每周参加健步走', '5次'],
    ['船员每年开展演练达到实战标准4次以上。', '船员每年开展演练', '4次'],
    ['花农每年参加培训达到合格等次80学时以上。', '花农每年参加培训', '80学时'],
    ['学生每天户外活动达到适宜强度1小时以上。', '学生每天户外活动', '1小时'],
    ['志愿者每月入户走访符合服务规范2次以上。', '志愿者每月入户走访', '2次'],
    ['护花员对花圃每周巡查保持全时段3次。', '护花员对花圃每周巡查', '3次'],
    ['护花员每月巡护花圃不少于12次。', '护花员每月巡护花圃', '12次'],
    ['空气质量达到优良天数290天。', '空气质量达到优良天数', '290天'],
    ['社区驿站达到五星级12家。', '社区驿站达到五星级', '12家'],
    ['每百人每年游览频次达到3.2次。', '每百人每年游览频次', '3.2次'],
  ])('is named by what is done, not by how well: %s', (sentence, name, value) => {
    expect(figuresIn(planOf(sentence))).toMatchObject([{ name, value }]);
  });

  it.each<[sentence: string, name: string, denominator: string]>([
    ['市民每周参加3次以上花艺活动。', '花艺活动', '每周'],
    ['每个社区每月组织不少于2场花艺讲座。', '花艺讲座', '每个社区每月'],
    ['村干部每人每年接受不少于40学时专题培训。', '专题培训', '每人每年'],
    ['各镇每季度至少举办1场花市。', '花市', '每季度'],
  ])('is named behind the figure where the verb before it has it as its object: %s', (sentence, name, denominator) => {
    expect(figuresIn(planOf(sentence))).toMatchObject([{ name, denominator }]);
  });
});

describe('what is not to happen at all', () => {
  it.each<[sentence: string, name: string, value: string]>([
    ['重大渡运事故为零。', '重大渡运事故', '零'],
    ['花市安全事故零发生。', '花市安全事故', '零发生'],
    ['花肥使用量趋零增长。', '花肥使用量', '趋零增长'],
  ])('is a target: %s', (sentence, name, value) => {
    expect(figuresIn(planOf(sentence))).toMatchObject([{ name, value, kind: 'indicator' }]);
  });

  it('is not told of by every word with 零', () => {
    expect(figuresIn(planOf('花事办理零距离。推进花市零门槛。'))).toEqual([]);
  });
});

describe('the number of an item', () => {
  it('is none of an age behind it', () => {
    expect(figuresIn(planOf('4.65岁及以上花农体检率达到72%。'))).toMatchObject([
      { name: '65岁及以上花农体检率', value: '72%' },
    ]);
  });
});

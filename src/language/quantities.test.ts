import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHanNumeral } from './numerals.js';
import { findQuantities, type Quantity } from './quantities.js';
import { foldWidth } from './width.js';

const read = (text: string): Quantity[] => findQuantities(foldWidth(text));
const valuesOf = (text: string) => read(text).map(({ value }) => value);
const numbersOf = (text: string) => read(text).map(({ low, high, unit }) => [low, high, unit]);

describe('findQuantities', () => {
  it.each<[text: string, value: string, low: number, high: number, unit: string | null]>([
    ['绿化率达到90%', '90%', 90, 90, '%'],
    ['绿化率达到７．５％', '7.5%', 7.5, 7.5, '%'],
    ['绿化率达到 90 %', '90 %', 90, 90, '%'],
    ['漏损率7.5‰及以下', '7.5‰', 7.5, 7.5, '‰'],
    ['覆盖率达百分之九十五以上', '百分之九十五', 95, 95, '%'],
    ['合格率不低于百分之九十八点五', '百分之九十八点五', 98.5, 98.5, '%'],
    ['死亡率控制在千分之三以内', '千分之三', 0.3, 0.3, '%'],
    ['费率为百分之0.5', '百分之0.5', 0.5, 0.5, '%'],
    ['九成村庄通客车', '九成', 90, 90, '%'],
    ['回收率达到三成半', '三成半', 35, 35, '%'],
    ['规划期限一般为十至二十年', '十至二十年', 10, 20, '年'],
    ['检验周期为三到五年', '三到五年', 3, 5, '年'],
    ['处五千元以上二万元以下罚款', '五千元以上二万元以下', 5000, 20000, '元'],
    ['处五百元以上，不满二千元以下罚款', '五百元以上,不满二千元以下', 500, 2000, '元'],
    ['处500元以上2000元以下罚款', '500元以上2000元以下', 500, 2000, '元'],
    ['处2千元以上1万元以下罚款', '2千元以上1万元以下', 0.2, 1, '万元'],
    ['按投资的4%—15%给予奖励', '4%—15%', 4, 15, '%'],
    ['20万人口以上的镇', '20万人口', 20, 20, '万人口'],
    ['对50亩以上、500亩以下的茶园', '50亩以上、500亩以下', 50, 500, '亩'],
    ['购置设备22台（套）', '22台(套)', 22, 22, '台(套)'],
    ['不少于30人/支', '30人/支', 30, 30, '人/支'],
    ['培育2—3个花市', '2—3个', 2, 3, '个'],
    ['培育2~3个花市', '2~3个', 2, 3, '个'],
    ['培育2-3个花市', '2-3个', 2, 3, '个'],
    ['百分之五至百分之十', '百分之五至百分之十', 5, 10, '%'],
    ['百分之五以上百分之十以下', '百分之五以上百分之十以下', 5, 10, '%'],
    ['产值翻一番', '翻一番', 2, 2, '倍'],
    ['产值翻两番', '翻两番', 4, 4, '倍'],
    ['用水量下降16个百分点', '16个百分点', 16, 16, '个百分点'],
    ['床护比达到1：0.53', '1:0.53', 0.53, 0.53, null],
    ['师生比不低于1：18', '1:18', 18, 18, null],
    ['溺水死亡率降至9/10万', '9/10万', 9, 9, '/10万'],
    ['装机容量达到1.2亿千瓦', '1.2亿千瓦', 1.2, 1.2, '亿千瓦'],
    ['伙食补助30元/人/日', '30元/人/日', 30, 30, '元/人/日'],
    ['保洁3次/周', '3次/周', 3, 3, '次/周'],
    ['租金12元/平方米/月', '12元/平方米/月', 12, 12, '元/平方米/月'],
    ['最长为48个月', '48个月', 48, 48, '个月'],
    ['最长为十八个月', '十八个月', 18, 18, '个月'],
    ['年满60周岁', '60周岁', 60, 60, '周岁'],
    ['年满十六岁', '十六岁', 16, 16, '岁'],
    ['每人每月1，200元', '1,200元', 1200, 1200, '元'],
    ['每人每月1,234,567.8元', '1,234,567.8元', 1234567.8, 1234567.8, '元'],
    ['资金三万五千元', '三万五千元', 35000, 35000, '元'],
    ['资金1.5亿元', '1.5亿元', 1.5, 1.5, '亿元'],
    ['客流120万人次', '120万人次', 120, 120, '万人次'],
    ['自受理之日起20个工作日内', '20个工作日', 20, 20, '个工作日'],
    ['自受理之日起十五日内', '十五日', 15, 15, '日'],
    ['面积3万m²', '3万m²', 3, 3, '万m²'],
    ['建成步道两点五公里', '两点五公里', 2.5, 2.5, '公里'],
    ['处违法所得三倍以下罚款', '三倍', 3, 3, '倍'],
    ['惠及4.5万户', '4.5万户', 4.5, 4.5, '万户'],
    ['参与2500余人', '2500余人', 2500, 2500, '人'],
    ['指数达到85', '85', 85, 85, null],
    ['用时不超过24小时', '24小时', 24, 24, '小时'],
    ['发电量12亿千瓦时', '12亿千瓦时', 12, 12, '亿千瓦时'],
    ['变压等级220千伏', '220千伏', 220, 220, '千伏'],
    ['浓度≤40mg/L', '40mg/L', 40, 40, 'mg/L'],
    ['床护比1∶0.53', '1∶0.53', 0.53, 0.53, null],
    ['奖励5万—10万元', '5万—10万元', 5, 10, '万元'],
    ['10万元以上（含）50万元以下', '10万元以上(含)50万元以下', 10, 50, '万元'],
    ['16周岁以上不满18周岁', '16周岁以上不满18周岁', 16, 18, '周岁'],
    ['产值翻了一番', '翻了一番', 2, 2, '倍'],
    ['产值实现翻番', '翻番', 2, 2, '倍'],
    ['占比不少于2/3', '2/3', 66.667, 66.667, '%'],
    ['占比超过三分之二', '三分之二', 66.667, 66.667, '%'],
    ['办结率达到百分之百', '百分之百', 100, 100, '%'],
    ['减征百分之三到五', '百分之三到五', 3, 5, '%'],
    ['种植1.5万余亩', '1.5万余亩', 1.5, 1.5, '万亩'],
    ['选取三四个村', '三四个', 3, 4, '个'],
    ['容纳二三十人', '二三十人', 20, 30, '人'],
    ['为期两个半月', '两个半月', 2.5, 2.5, '个月'],
    ['为期一年半', '一年半', 1.5, 1.5, '年'],
    ['半年内完成', '半年', 0.5, 0.5, '年'],
    ['温度不低于18℃', '18℃', 18, 18, '℃'],
  ])('reads the one in %s', (text, value, low, high, unit) => {
    const found = read(text);
    expect(found.map((quantity) => [quantity.value, quantity.unit])).toEqual([[value, unit]]);
    expect(found[0]?.low).toBeCloseTo(low, 2);
    expect(found[0]?.high).toBeCloseTo(high, 2);
  });

  it.each<[text: string, comparator: Quantity['comparator']]>([
    ['载客不超过40人', 'at-most'],
    ['载客不能超过40人', 'at-most'],
    ['载客不得超过40人', 'at-most'],
    ['载客不应高于40人', 'at-most'],
    ['载客最多40人', 'at-most'],
    ['漏损率7.5‰及以下', 'at-most'],
    ['控制在9%以内', 'at-most'],
    ['≤9%', 'at-most'],
    ['不低于30%', 'at-least'],
    ['不少于30名', 'at-least'],
    ['不得少于三十日', 'at-least'],
    ['至少配备1名', 'at-least'],
    ['≥30%', 'at-least'],
    ['达到30%以上', 'at-least'],
    ['满三年', 'at-least'],
    ['超过30%', 'above'],
    ['突破1.2亿元', 'above'],
    ['2500余人', 'above'],
    ['低于60分', 'below'],
    ['不足30人', 'below'],
    ['达到30%左右', 'about'],
    ['约30公里', 'about'],
    ['达到30%', 'exactly'],
  ])('reads what bounds it in %s', (text, comparator) => {
    expect(read(text).map((quantity) => quantity.comparator)).toEqual([comparator]);
  });

  it.each<[text: string, change: Quantity['change']]>([
    ['用水量下降16个百分点', 'down'],
    ['用水量下降百分之十六', 'down'],
    ['能耗降低约3%', 'down'],
    ['客流增长不低于8%', 'up'],
    ['床位增加50张', 'up'],
    ['绿化率提高到35%', null],
    ['绿化率达到35%', null],
    ['茶农收入翻一番', 'up'],
    ['泵站改造提升12座', null],
    ['供水率提升12个百分点', 'up'],
  ])('says whether something is to move by it: %s', (text, change) => {
    expect(read(text).map((quantity) => quantity.change)).toEqual([change]);
  });

  it.each([
    '表2 部门任务分工',
    '第37次会议',
    '第 3 版',
    '第十二个五年规划',
    '“五个一”工程',
    '五个一工程',
    '几十个花市',
    '7×24小时服务',
    '2024/9/2',
    '上半年',
    '青澜省人民政府令第318号',
    '云政发〔2031〕5号',
    '2031-12-06 17:27:07 来源',
    '每日8:30开门',
    '8:30—17:30',
    '依照第十一条办理',
    '第三条第二款',
    '推行“六统一”管理',
    '享受三级待遇',
    '一类区域',
    '两面旗帜',
    '一方面',
    '到2027年',
    '2027年6月15日前',
    '每月15日前',
    '“15分钟健身圈”',
    '“十四五”期间',
    '完成建设',
    '建成步道',
    '成立专班',
    '一个',
    '2031年度',
    'A5纸',
    '一、总体要求',
    '联系电话：0531-88001234',
    '万一发生',
    '统一管理',
    '一律公开',
    '花粉过敏率(1/10万)',
  ])('finds none in %s', (text) => {
    expect(valuesOf(text)).toEqual([]);
  });

  it('reads several of a sentence in order', () => {
    expect(numbersOf('新增泊位1200个、充电桩300根，利用率分别达到60%和七成')).toEqual([
      [1200, 1200, '个'],
      [300, 300, '根'],
      [60, 60, '%'],
      [70, 70, '%'],
    ]);
  });

  it('gives where its bounding words begin and end', () => {
    const text = '配备不少于3名以上向导';
    const [found] = read(text);
    expect(text.slice(found?.from, found?.to)).toBe('不少于3名以上');
    expect(text.slice(found?.start, found?.end)).toBe('3名');
  });

  it('keeps the words that soften it', () => {
    expect(read('力争绿化率达到40%左右')[0]?.hedges).toEqual(['力争', '左右']);
  });
});

const digits = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map((n) => ({ text: String(n), number: n })),
  fc.integer({ min: 1, max: 99_999 }).map((n) => ({ text: (n / 10).toFixed(1), number: n / 10 })),
  fc.integer({ min: 1000, max: 9_999_999 }).map((n) => ({ text: n.toLocaleString('en-US'), number: n })),
);
const numeral = fc.integer({ min: 2, max: 99 }).map((n) => ({ text: toHanNumeral(n), number: n }));
const unit = fc.constantFrom('%', '元', '万元', '个工作日', '公里', '人次', '名', '个月', '亿千瓦', '元/人/日', '座');
const dash = fc.constantFrom('—', '-', '~', '至');
/** A value as it is printed, with its numbers. */
const printed = fc.oneof(
  fc.tuple(digits, unit).map(([n, of]) => ({ value: `${n.text}${of}`, low: n.number, high: n.number, unit: of })),
  fc.tuple(numeral, fc.constantFrom('元', '个月', '公里', '名')).map(([n, of]) => ({
    value: `${n.text}${of}`,
    low: n.number,
    high: n.number,
    unit: of,
  })),
  fc.tuple(digits, digits, unit, dash).map(([a, b, of, mark]) => ({
    value: `${a.text}${of}${mark}${b.text}${of}`,
    low: Math.min(a.number, b.number),
    high: Math.max(a.number, b.number),
    unit: of,
  })),
  fc.tuple(numeral, numeral).map(([a, b]) => ({
    value: `${a.text}元以上${b.text}元以下`,
    low: Math.min(a.number, b.number),
    high: Math.max(a.number, b.number),
    unit: '元',
  })),
  numeral.map((n) => ({ value: `百分之${n.text}`, low: n.number, high: n.number, unit: '%' })),
  fc.integer({ min: 61, max: 300 }).map((n) => ({ value: `1:${n}`, low: n, high: n, unit: null })),
);
const around = fc.constantFrom('', '达到', '不低于', '控制在', '为', '下降', '力争达到');
const behind = fc.constantFrom('', '以上', '左右', '。', '，', '以内');

describe('a quantity’s printed value', () => {
  it('is read with its numbers and unit, whatever bounds it', () => {
    fc.assert(
      fc.property(printed, around, behind, (expected, before, after) => {
        const found = read(`${before}${expected.value}${after}`);
        expect(found).toHaveLength(1);
        expect(found[0]?.value).toBe(expected.value);
        expect(found[0]?.unit).toBe(expected.unit);
        expect(found[0]?.low).toBeCloseTo(expected.low);
        expect(found[0]?.high).toBeCloseTo(expected.high);
      }),
    );
  });

  it('parses back to itself', () => {
    fc.assert(
      fc.property(printed, around, behind, (expected, before, after) => {
        for (const { value, low, high, unit: own, measure } of read(`${before}${expected.value}${after}`))
          expect(read(value)).toEqual([expect.objectContaining({ value, low, high, unit: own, measure })]);
      }),
    );
  });
});

const pieces = fc.constantFrom(
  ...['12', '3.5', '1,200', '十', '二', '百分之', '九成', '元', '万', '亿', '%', '个', '百分点', '/', '人', '—', '至'],
  ...[
    ':',
    '以上',
    '以下',
    '不',
    '低于',
    '超过',
    '约',
    '第',
    '号',
    '“',
    '”',
    '年',
    '月',
    '日',
    '2025',
    ' ',
    ',',
    '(',
    '翻一番',
  ],
);
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
);

describe('any text', () => {
  it('gives quantities in order, apart, each at its place', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let position = 0;
        for (const { from, start, end, to, value, low, high } of findQuantities(text)) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(text.slice(start, end)).toBe(value);
          expect(from).toBeLessThanOrEqual(start);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(end);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(low).toBeLessThanOrEqual(high);
          position = end;
        }
      }),
    );
  });

  it.each([
    '1',
    '一',
    '1,',
    '1.',
    '百',
    '万',
    '1/',
    '元/',
    '12元以上',
    '1:',
    '“1人',
    '十至',
    '1—',
    '第1',
    '不超过',
    ' ',
    '百分之',
  ])('ends on a long run of %j', (piece) => {
    expect(Array.isArray(findQuantities(piece.repeat(20_000)))).toBe(true);
  });
});

/** Units of measure and classifiers, as data: what a number may be followed by, and how units of one kind compare. */

/** A unit's kind and how many of the kind's own unit it is: 万元 is 10,000 of `money`. Classifiers are kinds of their own. */
export type Measure = { readonly kind: string; readonly factor: number };

const MEASURES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  share: { '%': 1, '‰': 0.1, '‱': 0.01, 个百分点: 1, 百分点: 1 },
  money: { 元: 1, 角: 0.1, 元钱: 1, 元人民币: 1, 美元: 7 },
  // A working day is no day: kinds that cannot be compared stay apart.
  'working-day': { 个工作日: 1, 工作日: 1 },
  day: { 天: 1, 日: 1, 个自然日: 1, 自然日: 1, 昼夜: 1 },
  week: { 周: 1, 个星期: 1, 星期: 1 },
  month: { 个月: 1, 个季度: 3, 年: 12, 周年: 12, 个学期: 6, 学年: 12, 年度: 12 },
  minute: { 分钟: 1, 小时: 60, 个小时: 60, 秒: 1 / 60 },
  age: { 岁: 1, 周岁: 1 },
  length: {
    米: 1,
    公里: 1000,
    千米: 1000,
    厘米: 0.01,
    毫米: 0.001,
    微米: 1e-6,
    海里: 1852,
    延米: 1,
    延长米: 1,
    km: 1000,
    m: 1,
    cm: 0.01,
    mm: 0.001,
    里: 500,
  },
  area: {
    平方米: 1,
    平方公里: 1e6,
    平方千米: 1e6,
    亩: 2000 / 3,
    公顷: 1e4,
    亩次: 2000 / 3,
    m2: 1,
    '㎡': 1,
    'm²': 1,
    km2: 1e6,
    'km²': 1e6,
    平方: 1,
  },
  volume: { 立方米: 1, 升: 0.001, 毫升: 1e-6, m3: 1, 'm³': 1, 立方: 1, 方: 1 },
  mass: {
    吨: 1000,
    公斤: 1,
    千克: 1,
    克: 0.001,
    斤: 0.5,
    毫克: 1e-6,
    微克: 1e-9,
    kg: 1,
    g: 0.001,
    mg: 1e-6,
    t: 1000,
    标煤: 1,
    吨标准煤: 1000,
    吨标煤: 1000,
  },
  power: { 千瓦: 1, 瓦: 0.001, 兆瓦: 1000, kW: 1, MW: 1000, 马力: 0.735 },
  energy: { 千瓦时: 1, 兆瓦时: 1000, 度电: 1, 度: 1, kWh: 1 },
  voltage: { 伏: 1, 千伏: 1000, kV: 1000 },
  angle: { 摄氏度: 1, '℃': 1 },
  loudness: { 分贝: 1, dB: 1 },
  pressure: { 帕: 1, 千帕: 1000, 兆帕: 1e6 },
  data: { TB: 1, GB: 1 / 1024, PB: 1024, Mbps: 1, 兆: 1, EFLOPS: 1, PFLOPS: 1 },
  times: { 倍: 1 },
  points: { 分: 1, 个学分: 1, 学分: 1, 学时: 1, 课时: 1, 个学时: 1, 个课时: 1 },
  level: { 级: 1 },
};

/** Words that count things, each a kind of its own. */
const COUNTED = [
  '个 家 所 处 名 人 人次 张 项 条 次 门 种 类 例 户 户次 套 台 辆 支 部 件 座 间 栋 幢 只 头 匹 艘 架 本 册 场 场次 批次 架次 期 轮 组 株 棵 根 份 宗 起 笔 枚 口',
  '眼 尾 羽 颗 粒 袋 瓶 箱 桶 车 趟 班 节 位 席 床 批 片 块 段 对 环 站 层 篇 盏 剂 剂次 针 台套 台次 人份 件次 车次 班次 标段 学位 床位 岗位 套次 班级',
  '市 县 区 镇 村 方面 维度 届 版 代 格 路 线 面 回 顿 餐',
].flatMap((line) => line.split(' '));
/** Written with 个 before them; what other nouns follow 个 is what is counted, not its unit. */
const COUNTED_WITH_GE = ['方面', '维度'];

/** A numeral in Chinese characters before one of these counts nothing: 一级, 三类, 两面, 一方面. */
const ONLY_IN_FIGURES = new Set(
  '市 县 区 镇 村 级 类 方面 维度 面 线 代 格 期 届 版 部 门 片 段 环 层 班 节 站 路 度 分 方 兆 里 场 对 回 份 起 口 次 头 角 升 块 批 组 轮 本 条'.split(
    ' ',
  ),
);

const OF_UNIT = new Map<string, Measure>([
  ...COUNTED.map((unit): [string, Measure] => [unit, { kind: unit, factor: 1 }]),
  ...COUNTED_WITH_GE.map((noun): [string, Measure] => [`个${noun}`, { kind: noun, factor: 1 }]),
  ...Object.entries(MEASURES).flatMap(([kind, units]) =>
    Object.entries(units).map(([unit, factor]): [string, Measure] => [unit, { kind, factor }]),
  ),
  ['人口', { kind: '人', factor: 1 }],
]);

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Sorted so that a longer unit is tried first: 个工作日 before 个. */
export const UNIT_PATTERN = [...OF_UNIT.keys()]
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|');

/** What a unit measures; its multiplier counts in: 亿千瓦, 万人次, and a bracket (台（套）) does not. Per-units (元/人/日) are kinds of their own. Null for none. */
export function measureOf(unit: string): Measure | null {
  const [head = '', ...per] = unit.split('/');
  const plain = scaledUnit(head.replace(/\([^()]*\)$/, ''), per.length > 0);
  return plain === null ? null : { kind: [plain.kind, ...per].join('/'), factor: plain.factor };
}

/** The fewest marks that leave a unit are its multiplier: 万千瓦时 is 万 of 千瓦时. Marks alone, or a bare per, count numbers. */
function scaledUnit(text: string, isPer: boolean): Measure | null {
  let scale = 1;
  for (let index = 0; index < text.length; index += 1) {
    const unit = OF_UNIT.get(text.slice(index));
    if (unit !== undefined) return { kind: unit.kind, factor: unit.factor * scale };
    const mark = SCALES[text.charAt(index)];
    if (mark === undefined) return null;
    scale *= mark;
  }
  return text !== '' || isPer ? { kind: 'number', factor: scale } : null;
}

/** True where a numeral in Chinese characters before the unit counts something: 三个, 十五日, not 三级, 一方面. */
export function isSpokenUnit(unit: string): boolean {
  return !ONLY_IN_FIGURES.has(unit);
}

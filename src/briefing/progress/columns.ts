import { foldCell } from './fold-cell.js';
import type { ProgressColumn } from './progress.js';

/** Titles of the template, in its order. */
export const COLUMN_TITLES = {
  key: '指标编号',
  name: '指标',
  clause: '依据条款',
  target: '目标（原文）',
  deadline: '期限',
  value: '当前值',
  unit: '单位',
  asOf: '数据截止日',
  source: '来源',
  note: '备注',
} as const satisfies Partial<Record<ProgressColumn, string>>;

/** How a column is called where it has no place in the template. */
const FURTHER_TITLES: Readonly<Record<Exclude<ProgressColumn, keyof typeof COLUMN_TITLES>, string>> = {
  task: '任务',
  progress: '完成情况',
  evidence: '佐证材料',
  state: '进度',
  place: '地区',
  population: '口径',
};

export function columnTitle(column: ProgressColumn): string {
  return { ...COLUMN_TITLES, ...FURTHER_TITLES }[column];
}

/** What the column holds that its title stands over: figures of an earlier time, changes, what others are to do. */
const OF_NO_USE =
  /上年|去年|同期|基数|基期|基准|基线|起始|增[长幅减速]|同比|环比|差[距额值]|得分|分值|权重|责任|牵头|配合|联系|序号|负责|下一步|问题|措施|打算|预计|预期完成/;

/** Read in this order: the first that fits says what a title means. A title is read without what stands in brackets. */
const MEANINGS: readonly (readonly [column: ProgressColumn, pattern: RegExp])[] = [
  ['key', /^指标(?:编号|标识|代码|ID)$/i],
  ['evidence', /佐证|证明材料|支撑材料|印证材料|附件/],
  [
    'source',
    /^(?:数据|资料|信息|指标)?(?:来源|出处)(?:说明|单位|部门|依据)?$|^数据(?:提供|报送)(?:单位|部门|科室|处室)$/,
  ],
  ['note', /^(?:备注|说明|情况说明|备注说明|其他说明|注)$/],
  [
    'clause',
    /^(?:依据|对应|文件|方案|政策|条文|所在|相关)*(?:条款|条目|章节)(?:号|编号|依据)?$|^(?:政策|文件|方案)?依据$/,
  ],
  ['unit', /^(?:计量|度量|数据|指标)?单位$/],
  ['population', /^(?:统计|数据|计算|指标)?(?:口径|对象|人群)$|^(?:适用|覆盖|统计)(?:人群|对象)$/],
  ['place', /^(?:所属|统计|填报|所在)?(?:地区|区域|地域|范围|行政区划?|区划|市县|县市区?|县区|区县|县)(?:名称)?$/],
  [
    'asOf',
    /(?:数据|统计)(?:的)?(?:截[至止]|采集|更新)?(?:日期?|时间|时点|期间|周期|期)|^截[至止](?:日期?|时间|时点)$|^(?:时间|日期|时点|年度|年份|数据年度|报告期|统计年度|期别|所属期|更新日期|更新时间)$/,
  ],
  [
    'deadline',
    /期限|时限|时间节点|截止|(?:计划|应|目标|要求)(?:完成|达成)(?:时间|日期|年份?)|^完成(?:时间|日期)$|目标年/,
  ],
  [
    'state',
    /^(?:是否.{0,6}|(?:当前|目前|完成|进展|达标|推进|工作|任务|总体)?(?:状态|进度|达标情况|达成情况|结论|评价))$/,
  ],
  ['target', /目标|要求|计划|指标值|标准值|任务数|任务量|应达|规定值|预期/],
  [
    'name',
    /^(?:主要|考核|监测|量化|核心|具体|重点|评价|约束性)*指标(?:名称|名|项目|项|内容|任务)?$|^(?:监测|考核|统计)(?:项目|内容|事项)$/,
  ],
  [
    'task',
    /^(?:重点|主要|工作|改革|具体|分解|年度|目标)*(?:任务|事项|工作|举措)(?:名称|内容|事项|项|清单|分解)?$|^(?:工作|任务)内容$/,
  ],
  [
    'value',
    /^(?:(?:当前|目前|现有|现行|现|实际|最新|本期|本年|累计|统计|监测|实测)?(?:已|的)?(?:完成|达到|达成|进展|实现|监测)?的?(?:值|数|数值|数据|数量|水平|量|比例))$|^(?:现值|现状值?|实际|实绩|当前|目前|最新|实际完成|实际达到|实际进展|已完成|已达到|目前进展值|当前进展)$|^(?:全[省市县区]|合计|总计)(?:值|数|合计|平均)?$/,
  ],
  [
    'progress',
    /^(?:工作|任务|指标|目前|当前|最新|实际|具体|推进|截至目前)*(?:进展|完成|落实|推进|执行|实施|贯彻落实)(?:的?情况|成效|概况)?(?:说明|简述)?$|^(?:主要)?(?:做法|成效)(?:与成效|和成效|及成效)?$/,
  ],
];

/** Names with a second meaning that stand for one only where nothing better is there: 目标任务 names what is to be done. */
export function meaningOf(title: string): ProgressColumn | null {
  const plain = plainTitle(title);
  if (plain === '' || plain.length > LONGEST_TITLE || OF_NO_USE.test(plain)) return null;
  return MEANINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Stands over what is no figure of the present, or no figure. */
export function isOfNoUse(title: string): boolean {
  return OF_NO_USE.test(plainTitle(title));
}

const LONGEST_TITLE = 14;

/** Without brackets, dates' words and the region's: 全市当前值（%） is 当前值. */
function plainTitle(title: string): string {
  return foldCell(title)
    .replaceAll(/[([【〔][^)\]】〕]*[)\]】〕]/g, '')
    .replace(/^\d+[.、]|[:*]/g, '')
    .replace(/^(?:全[省市县区]|我[省市县区]|本[省市县区])(?=.{2})/, '');
}

/** What stands in the brackets of a title: （%）, （截至2025年9月底）. */
export function bracketsOf(title: string): string[] {
  return [...foldCell(title).matchAll(/[([【〔]([^)\]】〕]*)[)\]】〕]/g)].map(([, inside = '']) => inside);
}

import { foldCell } from './fold-cell.js';
import type { ProgressColumn } from './progress.js';
import { isUnit } from './units.js';

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

/** It stands over figures of another time, over changes, over what others are to do. */
const OF_NO_USE =
  /[上去前明次]年|同期|基[数期准线]|起始|增[长幅减速]|变[化动]|[同环]比|差[距额值]|得分|分值|权重|排[名位]|责任|牵头|配合|联系|联络|序号|负责|下[一步]|问题|困难|措施|打算|预计|预测|预期完成|[完达]成[率比]|任务编号/;

/**
 * The words a title is known by, in this order: the noun that only one thing goes by before those of many. What a column
 * holds settles the rest.
 */
const MEANINGS: readonly (readonly [column: ProgressColumn, pattern: RegExp])[] = [
  ['key', /^指标(?:编号|标识|代码|ID)$/i],
  ['evidence', /佐证|(?:证明|支撑|印证|依据)材料|附件/],
  [
    'source',
    /来源|出处|(?:数据|资料|填报|报送|上报|提供|统计|发布|采集)(?:[^单部科处机司]{0,2})(?:单位|部门|科室|处室|机构|司局)/,
  ],
  ['note', /备注|说明$|^注$/],
  ['clause', /条款|条目|章节|^(?:政策|文件|方案)?依据$/],
  ['unit', /^(?:计量|度量|数据|指标|统计)?单位$/],
  ['population', /口径|(?:统计|适用|覆盖|计算)?(?:对象|人群)$/],
  ['place', /地区|区域|地域|区划|市县|县[市区]|^(?:统计|填报)?范围$|^[市县]区?$/],
  ['deadline', /期限|时限|节点|目标年|(?:完成|达成|要求|计划|目标)的?(?:截[至止])?(?:时间|日期|年[份度]?)/],
  ['asOf', /截[至止]|时[间点段]|日期|^(?:数据|统计|报告|更新|所属|监测)*(?:年[度份]?|季度|月份|周?期间?)别?$/],
  ['name', /指标(?:名称?|项目?|内容)?$|^(?:目标|考核|监测|统计|评价)?(?:名称|事项|项目|内容)$/],
  ['state', /是否|状态|达[标成]情况|进度|结论|评价/],
  ['target', /目标|要求|指标值|标准值|任务[数量]|应达|规定值|预期|计划/],
  ['task', /任务|事项|工作(?:内容|名称)?$|举措|项目$/],
  ['progress', /进展|情况|成效|做法|落实|推进|执行|简述/],
  ['value', /完成|达到|达成|实现|实[际绩]|当前|目前|现[值状有在]|最新|累计|合计|总计|[数值量]$|数据|水平|结果/],
];

/** A title is read without what stands in brackets; null where it says nothing known. */
export function meaningOf(title: string): ProgressColumn | null {
  const plain = plainTitle(title);
  if (plain === '' || plain.length > LONGEST_TITLE || SAYS_ITSELF.test(plain) || OF_NO_USE.test(plain)) return null;
  return MEANINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** Stands over what is no figure of the present, or no figure. */
export function isOfNoUse(title: string): boolean {
  return OF_NO_USE.test(plainTitle(title));
}

const LONGEST_TITLE = 14;
/** 填报单位:市卫生健康委 stands over nothing. */
const SAYS_ITSELF = /:./;

/** Without brackets, dates' words and the region's: 全市当前值（%） is 当前值. */
function plainTitle(title: string): string {
  return foldCell(title)
    .replaceAll(/[([【〔][^)\]】〕]*[)\]】〕]/g, '')
    .replace(/^\d+[.、]|[:*]$/g, '')
    .replace(/^(?:全[省市县区]|我[省市县区]|本[省市县区])(?=.{2})/, '');
}

/** The units that stand in brackets of a title or a name: （%）, （单位：个）. */
export function unitsIn(title: string): string[] {
  const insides = [...foldCell(title).matchAll(/[([【〔]([^)\]】〕]*)[)\]】〕]/g)];
  return insides.map(([, inside = '']) => inside.replace(/^单位:?/, '')).filter(isUnit);
}

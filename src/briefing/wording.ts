/** The fixed words of an outline. Plans, and what is drafted from them, are Chinese. No word here holds a figure. */
import type { CutRule } from './outline.js';
import type { LeftOutReason } from './select-tasks.js';
import type { SupplyState } from './supplied.js';

export const BLANKS = {
  unit: '【待填：填报单位】',
  period: '【待填：时段】',
  audience: '【待填：会议名称】',
  topic: '【待填：主题】',
  part: '【待填：部分】',
} as const;

export const WORDS = {
  lead: '牵头单位：',
  responsible: '责任单位：',
  noLead: '原文未明确',
  noUnits: '原文未写责任单位',
  noDeadline: '原文未写期限',
  deadlineUnclear: '原文该分句未另写期限',
  past: '已到期',
  pastAdvice: '方案里有任务的期限已过：按期末评估来写完成情况，写明后续衔接，并核查有无新文件接续。',
  leads: '牵头',
  shares: '参与',
  listed: '列名负责，原文未明确牵头',
  suppliedFrom: '数据来源：',
  guidance: '【写作提示】',
} as const;

export const STATES: Readonly<Record<SupplyState, string>> = {
  reached: '已达到',
  'under-way': '正在推进',
  behind: '滞后',
  unreported: '未报',
  'not-comparable': '已报但不能直接与目标比较',
};

export const WHY_LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  'not-a-task': '未写责任单位，不是任务条目',
  unit: '未涉及所选单位',
  topic: '未涉及所选主题',
  borderline: '只是提到所选主题，请确认是否列入',
  part: '不在所选部分',
  deadline: '不在所选期限内',
};

export const WHY_CUT: Readonly<Record<CutRule, string>> = {
  names: '任务名称按篇幅列出前几项',
  demands: '任务要求按篇幅节略',
  rows: '附表按篇幅列出主要指标',
  excerpt: '摘编按篇幅取前几条',
};

export const TABLE_TITLES = {
  indicators: '量化目标完成情况表',
  targets: '指标速查表',
  ledger: '任务台账',
  'self-check': '任务落实情况自查表',
  'unit-tasks': '任务清单',
} as const;

/** Of the checking copy. */
export const CHECK = {
  name: '核对稿',
  note: '本稿供核对，不报送。方括号里的数字是出处编号，原文列在文末；与报送稿文字相同。',
  tasks: '任务对照',
  untold: '报送稿没有逐条写到',
  cuts: '因篇幅没有写进报送稿的内容',
  borderline: '请确认是否列入的条款',
  notCovered: '没有列入的条款',
  data: '没有采用的数据',
  used: '采用的数据',
  ledger: '台账',
  wholeComparison: '对照全文',
  sources: '引用来源',
} as const;

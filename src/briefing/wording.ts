/** The fixed words of an outline. Plans, and what is drafted from them, are Chinese. No word here holds a figure. */

export const BLANKS = {
  unit: '【待填：填报单位】',
  date: '【待填：填报日期】',
  progress: '【待填：进展情况｜数据截止日｜来源】',
  value: '【待填：指标当前值｜数据截止日｜来源】',
  state: '【待填：进度】',
  progressCell: '【待填：进展】',
  evidence: '【待填：佐证材料】',
  onTime: '【待填：是否按期】',
  measure: '【待填：措施】',
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
  demands: '任务要求：',
  target: '量化目标——',
  deadline: '完成时限：',
  progress: '进展情况：',
  past: '已到期',
  pastAdvice: '标明“已到期”的任务，期限已过：按期末评估填写完成情况，写明后续衔接，并核查有无新文件接续。',
  leads: '（牵头）',
  shares: '（责任单位）',
  listed: '（列名负责，原文未明确牵头）',
  met: '达到目标',
  exceeds: '超过目标',
  short: '未达到目标',
  notComparable: '不能直接比较',
  suppliedFrom: '数据来源：',
  guidance: '【写作提示】',
  notCovered: '本提纲未列入的条款',
  noneLeft: '所选文件的条款已全部列入。',
  sources: '引用来源',
} as const;

export const WHY_LEFT_OUT = {
  'not-a-task': '未写责任单位，不是任务条目',
  unit: '未涉及所选单位',
  topic: '未涉及所选主题',
  borderline: '仅提到所选主题',
  part: '不在所选部分',
  deadline: '不在所选期限内',
} as const;

export const TABLE_TITLES = {
  indicators: '指标对照表',
  targets: '指标速查表',
  ledger: '任务台账',
  'self-check': '任务落实情况自查表',
  'next-steps': '下一步工作安排表',
  'not-covered': WORDS.notCovered,
} as const;

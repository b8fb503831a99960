import type { ProgressColumn } from './progress.js';

/** Titles of the template, in its order. */
export const COLUMN_TITLES: Readonly<Record<ProgressColumn, string>> = {
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
};

/**
 * Titles by which a column is known besides its own. Words with a second meaning are none: 编号 may number the rows,
 * 截止日期 may be the deadline, 完成情况 may be prose.
 */
export const OTHER_TITLES: Readonly<Record<ProgressColumn, readonly string[]>> = {
  key: ['指标标识'],
  name: ['指标名称', '指标项', '主要指标', '考核指标', '目标指标'],
  clause: ['条款', '依据', '政策依据'],
  target: ['目标', '目标值'],
  deadline: ['完成时限', '时限'],
  value: ['当前数值', '当前进展值', '目前值', '现值', '实际值', '完成值', '实际完成值'],
  unit: ['计量单位'],
  asOf: ['数据截止日期', '数据截止时间', '统计截止日', '统计截止日期', '数据时点', '统计时点'],
  source: ['数据来源', '出处'],
  note: ['说明'],
};

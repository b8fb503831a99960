/** What was not used of supplied progress data, with its place and what to do. */
import { COLUMN_TITLES, columnTitle } from '../briefing/progress/columns.js';
import type { ProgressProblem } from '../briefing/progress/progress.js';
import type { Locale } from './locale.js';

export function progressProblemCopy(problem: ProgressProblem, locale: Locale): string {
  const zh = locale === 'zh';
  const words = zh ? chinese(problem) : english(problem);
  return `${placeOf(problem, zh)}${words}`;
}

function placeOf(problem: ProgressProblem, zh: boolean): string {
  if ('where' in problem) {
    const { file, sheet, row } = problem.where;
    return zh ? `${file} 工作表“${sheet}”第 ${row} 行：` : `${file}, sheet “${sheet}”, row ${row}: `;
  }
  if (!('sheet' in problem)) return zh ? `${problem.file}：` : `${problem.file}: `;
  return zh ? `${problem.file} 工作表“${problem.sheet}”：` : `${problem.file}, sheet “${problem.sheet}”: `;
}

function chinese(problem: ProgressProblem): string {
  switch (problem.kind) {
    case 'no-head-row':
      return `没有找到表头。表头要有“${COLUMN_TITLES.name}”和“${COLUMN_TITLES.value}”，或“${columnTitle('task')}”和“${columnTitle('progress')}”。请补上表头，或填在生成的数表里。`;
    case 'hidden-sheet':
      return '是隐藏的工作表，没有读取。取消隐藏后再试。';
    case 'rows-not-read':
      return `行数过多，有 ${problem.rows} 行没有读取。删去多余的行后再试。`;
    case 'columns-not-read':
      return '列数过多，多出的列没有读取。';
    case 'no-name':
      return '没有写指标，没有采用。';
    case 'unknown-indicator':
      return `“${problem.shown}”对不上所选方案的指标或任务（按${columnTitle(problem.why)}查找），没有采用。${nearest(problem.nearest, '相近的有：', '、')}`;
    case 'ambiguous-indicator':
      return `“${problem.shown}”可能指：${problem.keys.map(nameOfKey).join('、')}，没有采用。请写全名称，或填“${COLUMN_TITLES.key}”。`;
    case 'key-and-name-differ':
      return `“${problem.shown}”与指标编号不是同一个指标，可能只排序了一部分列，没有采用。`;
    case 'not-a-number':
      return `当前值“${problem.shown}”里没有读到数值，没有采用。`;
    case 'date-as-value':
      return `当前值“${problem.shown}”是日期，没有采用。`;
    case 'unit-missing':
      return `当前值“${problem.shown}”没有单位，与目标相差过大（目标的单位是“${problem.wanted}”），没有采用。请写明单位。`;
    case 'bad-unit':
      return `单位“${problem.shown}”是数字，没有采用。`;
    case 'units-differ':
      return `当前值“${problem.shown}”与单位列“${problem.unit}”不一致，没有采用。`;
    case 'percent-or-share':
      return `当前值“${problem.shown}”不知是百分数还是小数，没有采用。请写成 92.3% 的样子。`;
    case 'merged-cell':
      return `“${columnTitle(problem.column)}”是合并单元格，${lost(problem.lost)}。`;
    case 'formula-without-value':
      return `“${columnTitle(problem.column)}”的公式没有结果，${lost(problem.lost)}。用表格软件打开保存一次再试。`;
    case 'cell-error':
      return `“${columnTitle(problem.column)}”是错误值 ${problem.shown}，${lost(problem.lost)}。`;
    case 'time-of-day':
      return `“${columnTitle(problem.column)}”被表格软件当成了时间，${lost(problem.lost)}。把单元格设为文本再填。`;
    case 'bad-date':
      return `“${columnTitle(problem.column)}”的“${problem.shown}”不是日期，${lost(problem.lost)}。写成 2025年6月30日 的样子。`;
    case 'target-differs':
      return `“${problem.shown}”与方案的目标“${problem.target}”不一致，可能是另一个指标或另一年的，没有采用。`;
    case 'other-place':
      return `“${problem.shown}”不是所选方案的地区，没有采用。`;
    case 'several-figures':
      return `当前值“${problem.shown}”里有不止一个数值，没有采用。请只写当前的一个。`;
    case 'other-unit':
      return `“${problem.shown}”与目标的单位“${problem.wanted}”不是一类，没有采用。`;
    case 'other-span':
      return `“${problem.shown}”与目标的统计时段（累计或每年）不同，没有采用。`;
    case 'other-scope':
      return `“${problem.shown}”说的不是“${problem.wanted}”的范围，没有采用。`;
    case 'ratio-turned':
      return `当前值“${problem.shown}”的比与目标“${problem.wanted}”写法不同，没有采用。请按同样的前后项填写。`;
    case 'above-whole':
      return `当前值“${problem.shown}”超过了 100%，没有采用。`;
    case 'target-as-value':
      return `“${problem.shown}”是目标的写法，不是完成的数值，没有采用。`;
    case 'other-year':
      return `数据时间“${problem.shown}”早于方案或晚于今天，没有采用。`;
    case 'state-differs':
      return `填的是“${problem.said}”，而当前值“${problem.value}”对照目标“${problem.target}”不是这样；按数值计算。`;
    case 'duplicate':
      return `与工作表“${problem.other.sheet}”第 ${problem.other.row} 行是同一个指标，两行都没有采用。`;
  }
}

function lost(what: 'row' | 'cell'): string {
  return what === 'row' ? '没有采用' : '这一格没有采用';
}

function nearest(names: readonly string[] = [], lead: string, comma: string): string {
  return names.length === 0 ? '' : `${lead}${names.join(comma)}`;
}

/** Of `clause id|name|target` the name and the target; of others all. */
function nameOfKey(key: string): string {
  const [, name, target] = key.split('|');
  return `“${name === undefined ? key : `${name} ${target ?? ''}`.trim()}”`;
}

function english(problem: ProgressProblem): string {
  switch (problem.kind) {
    case 'no-head-row':
      return `no head row was found. It needs “${COLUMN_TITLES.name}” and “${COLUMN_TITLES.value}”, or “${columnTitle('task')}” and “${columnTitle('progress')}”. Add it, or fill in the sheet that is made for you.`;
    case 'hidden-sheet':
      return 'the sheet is hidden and was not read.';
    case 'rows-not-read':
      return `too many rows; ${problem.rows} were not read.`;
    case 'columns-not-read':
      return 'too many columns; the last were not read.';
    case 'no-name':
      return 'no indicator is named; not used.';
    case 'unknown-indicator':
      return `“${problem.shown}” is no indicator or task of the plans chosen (looked up by ${columnTitle(problem.why)}); not used.${nearest(problem.nearest, ' Near it: ', ', ')}`;
    case 'ambiguous-indicator':
      return `“${problem.shown}” may be ${problem.keys.map(nameOfKey).join(' or ')}; not used. Write the whole name, or fill in “${COLUMN_TITLES.key}”.`;
    case 'key-and-name-differ':
      return `“${problem.shown}” is not the indicator of its key: part of the sheet may have been sorted. Not used.`;
    case 'not-a-number':
      return `no figure was found in the value “${problem.shown}”; not used.`;
    case 'date-as-value':
      return `the value “${problem.shown}” is a date; not used.`;
    case 'unit-missing':
      return `the value “${problem.shown}” has no unit and is far from the target (in “${problem.wanted}”); not used. Write the unit.`;
    case 'bad-unit':
      return `the unit “${problem.shown}” is a number; not used.`;
    case 'units-differ':
      return `the value “${problem.shown}” and the unit column “${problem.unit}” differ; not used.`;
    case 'percent-or-share':
      return `the value “${problem.shown}” may be per cent or a share; not used. Write 92.3%.`;
    case 'merged-cell':
      return `“${columnTitle(problem.column)}” is a merged cell; the ${problem.lost} was not used.`;
    case 'formula-without-value':
      return `the formula in “${columnTitle(problem.column)}” has no result; the ${problem.lost} was not used. Save the file once in a spreadsheet program.`;
    case 'cell-error':
      return `“${columnTitle(problem.column)}” holds the error ${problem.shown}; the ${problem.lost} was not used.`;
    case 'time-of-day':
      return `“${columnTitle(problem.column)}” was taken for a time of day; the ${problem.lost} was not used. Format the cell as text.`;
    case 'bad-date':
      return `“${problem.shown}” in “${columnTitle(problem.column)}” is no date; the ${problem.lost} was not used.`;
    case 'target-differs':
      return `“${problem.shown}” is not the target of the plan (“${problem.target}”): it may be of another indicator or year. Not used.`;
    case 'other-place':
      return `“${problem.shown}” is not the region of the plans chosen; not used.`;
    case 'several-figures':
      return `the value “${problem.shown}” holds several figures; not used. Write the current one alone.`;
    case 'other-unit':
      return `“${problem.shown}” is of another kind than the unit of the target, “${problem.wanted}”; not used.`;
    case 'other-span':
      return `“${problem.shown}” counts another span than the target (in all, or a year); not used.`;
    case 'other-scope':
      return `“${problem.shown}” is not what “${problem.wanted}” is told of; not used.`;
    case 'ratio-turned':
      return `the ratio “${problem.shown}” is written otherwise than the target “${problem.wanted}”; not used. Keep its order.`;
    case 'above-whole':
      return `the value “${problem.shown}” is more than 100%; not used.`;
    case 'target-as-value':
      return `“${problem.shown}” is worded as the target, not as what was reached; not used.`;
    case 'other-year':
      return `the date “${problem.shown}” is before the plan or after today; not used.`;
    case 'state-differs':
      return `it says “${problem.said}”, and the value “${problem.value}” against the target “${problem.target}” does not; the value counts.`;
    case 'duplicate':
      return `the same indicator as in row ${problem.other.row} of sheet “${problem.other.sheet}”; neither was used.`;
  }
}

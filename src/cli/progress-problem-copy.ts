/** What was not used of supplied progress data, with its place and what to do. */
import { COLUMN_TITLES } from '../briefing/progress/columns.js';
import type { ProgressProblem } from '../briefing/progress/progress.js';
import type { Locale } from '../copy/locale.js';

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
      return `没有找到表头。表头要有“${COLUMN_TITLES.value}”和“${COLUMN_TITLES.name}”或“${COLUMN_TITLES.key}”；用 --data-template 可以生成一份。`;
    case 'hidden-sheet':
      return '是隐藏的工作表，没有读取。取消隐藏后再试。';
    case 'column-twice':
      return `第 ${problem.row} 行表头里“${COLUMN_TITLES[problem.column]}”出现了两次，没有读取。留下一列后再试。`;
    case 'rows-not-read':
      return `行数过多，有 ${problem.rows} 行没有读取。删去多余的行后再试。`;
    case 'columns-not-read':
      return '列数过多，多出的列没有读取。';
    case 'no-name':
      return '没有写指标，没有采用。';
    case 'unknown-indicator':
      return `“${problem.shown}”对不上所选方案的指标（按${COLUMN_TITLES[problem.why]}查找），没有采用。`;
    case 'ambiguous-indicator':
      return `“${problem.shown}”对应不止一个指标，没有采用。请填“${COLUMN_TITLES.key}”。`;
    case 'key-and-name-differ':
      return `“${problem.shown}”与指标编号不是同一个指标，可能只排序了一部分列，没有采用。`;
    case 'not-a-number':
      return `当前值“${problem.shown}”不是数字，没有采用。`;
    case 'date-as-value':
      return `当前值“${problem.shown}”是日期，没有采用。`;
    case 'unit-missing':
      return `当前值“${problem.shown}”没有单位（目标的单位是“${problem.wanted}”），没有采用。`;
    case 'bad-unit':
      return `单位“${problem.shown}”是数字，没有采用。`;
    case 'units-differ':
      return `当前值“${problem.shown}”与单位列“${problem.unit}”不一致，没有采用。`;
    case 'percent-or-share':
      return `当前值“${problem.shown}”不知是百分数还是小数，没有采用。请写成 92.3% 的样子。`;
    case 'merged-cell':
      return `“${COLUMN_TITLES[problem.column]}”是合并单元格，${lost(problem.lost)}。`;
    case 'formula-without-value':
      return `“${COLUMN_TITLES[problem.column]}”的公式没有结果，${lost(problem.lost)}。用表格软件打开保存一次再试。`;
    case 'cell-error':
      return `“${COLUMN_TITLES[problem.column]}”是错误值 ${problem.shown}，${lost(problem.lost)}。`;
    case 'time-of-day':
      return `“${COLUMN_TITLES[problem.column]}”被表格软件当成了时间，${lost(problem.lost)}。把单元格设为文本再填。`;
    case 'bad-date':
      return `“${COLUMN_TITLES[problem.column]}”的“${problem.shown}”不是日期，${lost(problem.lost)}。写成 2025年6月30日 的样子。`;
    case 'duplicate':
      return `与工作表“${problem.other.sheet}”第 ${problem.other.row} 行是同一个指标，两行都没有采用。`;
  }
}

function lost(what: 'row' | 'cell'): string {
  return what === 'row' ? '没有采用' : '这一格没有采用';
}

function english(problem: ProgressProblem): string {
  switch (problem.kind) {
    case 'no-head-row':
      return `no head row was found. It needs “${COLUMN_TITLES.value}” and “${COLUMN_TITLES.name}” or “${COLUMN_TITLES.key}”; --data-template writes one.`;
    case 'hidden-sheet':
      return 'the sheet is hidden and was not read.';
    case 'column-twice':
      return `the head in row ${problem.row} names “${COLUMN_TITLES[problem.column]}” twice; the sheet was not read.`;
    case 'rows-not-read':
      return `too many rows; ${problem.rows} were not read.`;
    case 'columns-not-read':
      return 'too many columns; the last were not read.';
    case 'no-name':
      return 'no indicator is named; not used.';
    case 'unknown-indicator':
      return `“${problem.shown}” is no indicator of the plans chosen (looked up by ${COLUMN_TITLES[problem.why]}); not used.`;
    case 'ambiguous-indicator':
      return `“${problem.shown}” fits several indicators; not used. Fill in “${COLUMN_TITLES.key}”.`;
    case 'key-and-name-differ':
      return `“${problem.shown}” is not the indicator of its key: part of the sheet may have been sorted. Not used.`;
    case 'not-a-number':
      return `the value “${problem.shown}” is no number; not used.`;
    case 'date-as-value':
      return `the value “${problem.shown}” is a date; not used.`;
    case 'unit-missing':
      return `the value “${problem.shown}” has no unit (the target has “${problem.wanted}”); not used.`;
    case 'bad-unit':
      return `the unit “${problem.shown}” is a number; not used.`;
    case 'units-differ':
      return `the value “${problem.shown}” and the unit column “${problem.unit}” differ; not used.`;
    case 'percent-or-share':
      return `the value “${problem.shown}” may be per cent or a share; not used. Write 92.3%.`;
    case 'merged-cell':
      return `“${COLUMN_TITLES[problem.column]}” is a merged cell; the ${problem.lost} was not used.`;
    case 'formula-without-value':
      return `the formula in “${COLUMN_TITLES[problem.column]}” has no result; the ${problem.lost} was not used. Save the file once in a spreadsheet program.`;
    case 'cell-error':
      return `“${COLUMN_TITLES[problem.column]}” holds the error ${problem.shown}; the ${problem.lost} was not used.`;
    case 'time-of-day':
      return `“${COLUMN_TITLES[problem.column]}” was taken for a time of day; the ${problem.lost} was not used. Format the cell as text.`;
    case 'bad-date':
      return `“${problem.shown}” in “${COLUMN_TITLES[problem.column]}” is no date; the ${problem.lost} was not used.`;
    case 'duplicate':
      return `the same indicator as in row ${problem.other.row} of sheet “${problem.other.sheet}”; neither was used.`;
  }
}

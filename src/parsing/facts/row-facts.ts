import type { Clause, ClauseCell, Duty, Fact, Indicator } from '../../clause.js';
import { foldWidth } from '../../language/width.js';
import { findQuantities } from './quantities.js';
import { splitUnits, withInnerBrackets } from './unit-list.js';

/** What a column holds, by its name. */
const LEAD = /牵头|主办|主责/;
const RESPONSIBLE = /(?:责任|负责|配合|参与|协办|协同|落实|实施|承办)(?:单位|部门|科室|主体)/;
const BODY = /^(?:部门|单位|部门名称|单位名称|机构|成员单位)$/;
const OF_BODY = /职责|任务|分工/;
/** The column that names what a row is about: the more telling first. */
const NAMES = [/指标(?:名称)?$/, /项目(?:名称)?$/, /事项|任务|内容|名称/, /类别|工种|户型|等级|区域|对象|地区/];
/** A column of values of what its row names, and one that is a measure of its own: 租金（元/月）. */
const VALUE = /目标|指标值|数值|数量|标准|金额|限额|额度|(?:19|20)\d{2}年?/;
const MEASURE = /^(.{2,30}?)[（(][^（()）]{1,8}[)）]$/;
const UNIT = /^(?:计量)?单位$/;
const DUE = /(?:完成|办结|办理)?(?:时限|期限|时间|日期)$/;
const SERIAL = /^(?:序号|编号|代码|No\.?)$/i;

type Row = Pick<Clause, 'id' | 'text' | 'start' | 'end' | 'cells'>;

/** Duties and targets of a row by the names of its columns; each quotes the whole row, which says what it is about. */
export function readRowFacts(clause: Row): Fact[] {
  const cells = clause.cells.filter(({ header }) => header !== '' && !SERIAL.test(header));
  const duty = dutyOf(clause, cells);
  return [...(duty === null ? [] : [duty]), ...indicatorsOf(clause, cells)];
}

function wordsOf({ text, start }: Row, cell: ClauseCell): string {
  return text.slice(cell.start - start, cell.end - start);
}

function spanOf({ id, text, start, end }: Row) {
  return { clauseId: id, quote: text, start, end };
}

function dutyOf(row: Row, cells: readonly ClauseCell[]): Duty | null {
  const unitsIn = (isOfKind: (header: string) => boolean) =>
    cells
      .filter(({ header }) => isOfKind(header))
      .flatMap((cell) => splitUnits(withInnerBrackets(foldWidth(wordsOf(row, cell)))));
  const leadUnits = unitsIn((header) => LEAD.test(header));
  const responsibleUnits = unitsIn((header) => RESPONSIBLE.test(header) && !LEAD.test(header));
  const isOfBodies = cells.some(({ header }) => OF_BODY.test(header));
  const listedUnits = isOfBodies ? unitsIn((header) => BODY.test(header)) : [];
  if (leadUnits.length + responsibleUnits.length + listedUnits.length === 0) return null;
  const manner = listedUnits.length > 0 ? '负责' : null;
  return { kind: 'duty', leadUnits, responsibleUnits, listedUnits, manner, open: false, ...spanOf(row) };
}

/** Each cell of a column of values is a target of the row's name, where it is a figure. */
function indicatorsOf(row: Row, cells: readonly ClauseCell[]): Indicator[] {
  const name = nameCellOf(cells);
  if (name === undefined) return [];
  const unit = cells.find(({ header }) => UNIT.test(header));
  const due = cells.find(({ header }) => DUE.test(header));
  return cells.flatMap((cell): Indicator[] => {
    if (cell === name || cell === unit || cell === due || LEAD.test(cell.header) || RESPONSIBLE.test(cell.header))
      return [];
    const measure = VALUE.test(cell.header) ? undefined : MEASURE.exec(cell.header)?.[1];
    if (measure === undefined && !VALUE.test(cell.header)) return [];
    const figure = figureOf(
      foldWidth(wordsOf(row, cell)).trim(),
      unit === undefined ? unitOfHeader(cell.header) : wordsOf(row, unit),
    );
    if (figure === null) return [];
    const dueText = due === undefined ? cell.header : wordsOf(row, due);
    const year = /((?:19|20)\d{2})\s*年?/.exec(foldWidth(dueText))?.[1];
    const deadline =
      year === undefined
        ? null
        : { text: due === undefined ? `${year}年` : dueText, year: Number(year), scope: 'stated' as const };
    return [
      {
        kind: 'indicator',
        name: measure ?? wordsOf(row, name),
        ...figure,
        deadline,
        deadlineUnclear: false,
        denominator: null,
        achieved: false,
        ...spanOf(row),
      },
    ];
  });
}

function nameCellOf(cells: readonly ClauseCell[]): ClauseCell | undefined {
  const ranked = NAMES.map((pattern) => cells.find(({ header }) => pattern.test(header) && !VALUE.test(header)));
  return ranked.find((cell) => cell !== undefined) ?? cells[0];
}

/** 租金（元/月） names the unit of its column. */
function unitOfHeader(header: string): string | null {
  return /[（(]([^（()）]{1,8})[)）]$/.exec(header)?.[1] ?? null;
}

function figureOf(
  text: string,
  unit: string | null,
): Pick<Indicator, 'value' | 'unit' | 'comparator' | 'hedges'> | null {
  const [first, ...more] = findQuantities(text);
  if (first !== undefined && more.length === 0 && first.start <= LONGEST_BEFORE) {
    const { value, comparator, hedges } = first;
    return { value, unit: first.unit, comparator, hedges };
  }
  const bare = /^([≥≤><]?)\s*(\d[\d,]{0,14}(?:\.\d{1,6})?)\s*(以上|以下|左右)?$/.exec(text);
  if (bare === null) return null;
  const comparator = COMPARATORS[bare[1] || (bare[3] ?? '')] ?? 'exactly';
  return { value: `${bare[2]}${unit ?? ''}`, unit, comparator, hedges: bare[3] === '左右' ? ['左右'] : [] };
}

/** Words like 不低于 may stand before a figure; longer ones make a sentence. */
const LONGEST_BEFORE = 6;
const COMPARATORS: Readonly<Record<string, Indicator['comparator']>> = {
  '≥': 'at-least',
  '≤': 'at-most',
  '>': 'above',
  '<': 'below',
  以上: 'at-least',
  以下: 'at-most',
  左右: 'about',
};

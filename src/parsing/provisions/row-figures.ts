import { comparatorAfter, comparatorBefore } from '../../language/comparators.js';
import { findDateMentions } from '../../language/date-mentions.js';
import { isTrailingHedge } from '../../language/hedges.js';
import { findQuantities } from '../../language/quantities.js';
import { foldWidth } from '../../language/width.js';
import type { Clause, ClauseCell } from '../../vocabulary/clause.js';
import type { Document } from '../../vocabulary/document.js';
import type { Deadline, Indicator } from '../../vocabulary/provision.js';
import { DUE, dueOf, isCellSentence } from './cell-sentences.js';
import { kindOfFigure } from './figure-kind.js';
import { firstYearOf, lastYearOf, yearIn } from './plan-years.js';
import { wordsOf } from './row-duties.js';

/** The column that names what a row is about: the more telling first. */
const NAMES = [/指标(?:名称)?$/, /项目(?:名称)?$/, /事项|任务|内容|名称/, /类别|工种|户型|等级|区域|对象|地区|领域/];
/** A column of values of what its row names, and one that is a measure of its own: 租金（元/月）. */
const VALUE = /目标|指标值|数值|数量|标准$|标准[（(]|金额|限额|额度|现状|基[数期准]|(?:19|20)\d{2}年?/;
const MEASURE = /^(.{2,30}?)[（(][^（()）]{1,8}[)）]$/;
const UNIT = /^(?:计量)?单位$/;
/** A column of what is so already. */
const BASE = /基[数期准]|现状|实际|实绩|完成(?:值|情况|数)|上年/;
/** What a row's name opens with: 一、, （一）, 1. */
const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,3}[.、](?!\d))\s*/;
const NO_FIGURE = /年均|年平均|增长|增幅|增速|分值|权重|属性|性质|备注|责任|牵头|单位|部门/;
const IN_BRACKETS = /[（(]([^（()）]{1,10})[)）]$/;

type Source = Pick<Document, 'kind' | 'issueDate' | 'title'>;
type Base = NonNullable<Indicator['base']>;

/**
 * Each cell of a column of values is a figure of the row's name. A column of the year before the document's own, or of what
 * is so already, is what the others are measured against.
 */
export function readRowFigures(row: Clause, cells: readonly ClauseCell[], document: Source): Indicator[] {
  const name = nameCellOf(cells);
  if (name === undefined) return [];
  const words = foldWidth(wordsOf(row, name)).trim().replace(NUMBERING, '');
  const unit = unitOf(row, cells) ?? IN_BRACKETS.exec(words)?.[1] ?? null;
  const due = dueOf(row, cells);
  const base = baseOf(row, cells, document);
  return cells.flatMap((cell): Indicator[] => {
    if (cell === name || UNIT.test(cell.header) || DUE.test(cell.header) || isBase(cell, document)) return [];
    const isValue = VALUE.test(cell.header);
    const measure = isValue ? undefined : MEASURE.exec(cell.header)?.[1];
    if ((!isValue && measure === undefined) || NO_FIGURE.test(cell.header.replace(IN_BRACKETS, ''))) return [];
    // What is read as a sentence has names of its own.
    if (isCellSentence(row, cell) && /^[\u4e00-\u9fa5]{2}/.test(wordsOf(row, cell))) return [];
    const figure = figureOf(foldWidth(wordsOf(row, cell)).trim(), unit ?? IN_BRACKETS.exec(cell.header)?.[1] ?? null);
    if (figure === null) return [];
    const deadline = due ?? deadlineOf(cell.header) ?? yearAbove(row, document);
    return [
      {
        kind: kindOfFigure({
          document,
          phrase: cell.header,
          before: cell.header,
          after: '',
          quantity: figure,
          deadline,
        }),
        clauseId: row.id,
        name: measure ?? words.replace(IN_BRACKETS, (bracket, inner: string) => (inner === unit ? '' : bracket)),
        value: figure.value,
        unit: figure.unit,
        comparator: figure.comparator,
        hedges: figure.hedges,
        deadline,
        deadlineUnclear: false,
        denominator: null,
        population: null,
        base,
        change: null,
        achieved: false,
        quote: row.text,
        start: row.start,
        end: row.end,
      },
    ];
  });
}

function nameCellOf(cells: readonly ClauseCell[]): ClauseCell | undefined {
  // 一级指标│二级指标: the last one is the row's own.
  const ranked = NAMES.map((pattern) => cells.findLast(({ header }) => pattern.test(header) && !VALUE.test(header)));
  return ranked.find((cell) => cell !== undefined) ?? cells[0];
}

function unitOf(row: Clause, cells: readonly ClauseCell[]): string | null {
  const cell = cells.find(({ header }) => UNIT.test(header));
  return cell === undefined ? null : foldWidth(wordsOf(row, cell)).trim();
}

function isBase({ header }: ClauseCell, document: Source): boolean {
  if (BASE.test(header)) return true;
  const year = yearIn(header);
  const first = firstYearOf(document);
  return year !== null && first !== null && year < first && !/目标/.test(header);
}

function baseOf(row: Clause, cells: readonly ClauseCell[], document: Source): Base | null {
  const cell = cells.findLast((each) => (VALUE.test(each.header) || BASE.test(each.header)) && isBase(each, document));
  if (cell === undefined) return null;
  return { text: cell.header, year: yearIn(cell.header), value: foldWidth(wordsOf(row, cell)).trim() || null };
}

function deadlineOf(header: string): Deadline | null {
  const mention = findDateMentions(foldWidth(header)).at(-1);
  const year = mention?.year ?? yearIn(header);
  return year === null ? null : { text: mention?.text ?? `${year}年`, year, scope: 'stated' };
}

/** The year of the headings the table stands under, or of the plan: 2025年目标任务表. */
function yearAbove({ headingPath, heading }: Clause, document: Source): Deadline | null {
  const named = [heading, ...headingPath.toReversed()].flatMap((text) =>
    findDateMentions(foldWidth(text)).filter(({ role, year }) => role === 'by' && year !== null),
  )[0];
  const own = named ?? (document.kind === 'plan' ? lastYearOf(document) : null);
  return own === null ? null : { text: own.text, year: own.year, scope: 'inherited' };
}

type RowFigure = Pick<Indicator, 'value' | 'unit' | 'comparator' | 'hedges'>;

function figureOf(text: string, unit: string | null): RowFigure | null {
  const [first, ...more] = findQuantities(text);
  if (first !== undefined && more.length === 0 && first.start <= LONGEST_BEFORE && first.unit !== null) {
    const { value, comparator, hedges } = first;
    return { value, unit: first.unit, comparator, hedges };
  }
  const bare = BARE.exec(text);
  if (bare === null) return null;
  const [, before = '', digits = '', to = '', after = ''] = bare;
  const bounds = [comparatorBefore(before), comparatorAfter(after)].filter((bound) => bound !== null);
  // Words that do not bound it make it something else.
  if (bounds.map(({ text }) => text).join('') !== before + after) return null;
  // 12.0 of 1/10万 is not 12.01.
  const shown = /^\d/.test(unit ?? '') ? null : unit;
  const comparator = bounds[0]?.comparator ?? 'exactly';
  return { value: `${digits}${to}${shown ?? ''}`, unit, comparator, hedges: isTrailingHedge(after) ? [after] : [] };
}

const BARE =
  /^[[〔]?(?:达到)?([^\d\s()[〔]{1,6}?)?\s*(\d[\d,]{0,14}(?:\.\d{1,6})?)(\s*[—–\-~至]\s*\d[\d,]{0,14}(?:\.\d{1,6})?)?\s*([^\d\s()\]〕]{2,3})?[\]〕]?(?:\s*\([^)]{1,12}\))?$/;
/** Words like 不低于 may stand before a figure; longer ones make a sentence. */
const LONGEST_BEFORE = 6;

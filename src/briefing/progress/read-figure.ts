import { parseNumeral } from '../../language/numerals.js';
import { findQuantities, type Quantity } from '../../language/quantities.js';
import { foldWidth } from '../../language/width.js';
import type { Comparator, Indicator } from '../../vocabulary/provision.js';
import { foldCell } from './fold-cell.js';
import { isPerEach, isPerYear } from './indicator-scope.js';
import type { Figure, FigureProblem } from './progress.js';
import type { ReadableCell } from './read-cell.js';
import { readState } from './read-state.js';
import { readTarget, type Target } from './target.js';
import { factorBetween, isCount, isUnit, isYearly } from './units.js';

/** `text`: what is printed, in the user's words. */
export type ReadFigure = { readonly figure: Figure; readonly text: string };

/** `rowUnit`: what the row says its unit is, in a column, in the column's title or behind the name; null for nothing. */
export type FigureContext = {
  readonly rowUnit: string | null;
  /** The row's own name of it, which may say that it is a year's. */
  readonly name: string;
  readonly indicator: Indicator;
};

const PLAIN = '\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,12})?|\\d{1,15}(?:\\.\\d{1,12})?';
const RATIO = new RegExp(`(?<![\\d.])(${PLAIN})\\s*[:∶比]\\s*(${PLAIN})(?![\\d.])`);
const PART_OF = /(?<![\d./])(\d{1,9})\s*([^\d\s/,;]{0,3})\s*\/\s*(\d{1,9})\s*([^\d\s/,;()%]{0,3})(?![\d./])/;
/** A number that nothing says the unit of: the unit of the row or of the target is its own. */
const BARE = new RegExp(`(?<![\\d.,:/∶-])-?(?:${PLAIN})(?![\\d.,:/∶])`, 'g');
const HAN_BARE =
  /^(?:约|近|大约|超|超过|已|达到?|为)?([〇零一二两三四五六七八九十百千万点]{1,12})(?:左右|以上|多|余)?$/;
/** What leads to a figure that is not the one asked for: the target's, an earlier one, a part of it. */
const OF_ANOTHER =
  /(?:目标|计划|任务数?|要求|应达?|规定|力争|预计|预期|拟|上年|去年|同期|上季度|上月|基期|其中|含|包括|较|比|同比|环比|全国|全省平均|距|差)[^,;。]{0,12}$/;
const FROM = /(?:由|从)[^,;。到至]{0,16}$/;
const CURRENT = /(?:实际|目前|当前|现|已|达到?|完成|实现|为|至|到|是)[^,;。\d]{0,6}$/;
/** Words that bound or soften a figure and are printed with it. */
const SOFTENING =
  /(?:大约|约为?|接近|将近|近|超过?|突破|逾|不足|不到|低于|高于|至少|总体|平均|基本达到|基本|累计|年均|每年)+$/;
const SOFTENED = /^(?:左右|上下|以上|以下|以内|多|余|出头)/;
const CUMULATIVE = /累计|历年|总共|共计|合计/;
const ADDED = /新增|净增/;
const ONE_YEAR =
  /(?:当年|本年度?|今年|全年|年度|上半年|本期|本季度|本月)(?:内)?(?:新增|净增|增加|完成|建成|获批|新建)?|年均|每年|\/年/;
const YEARLY = /每年|年均|今年|当年|本年/;
/** 8个县市区都有 of a target of one in each. */
const EACH_HAS = /(?:均|都|全部)(?:已?有|已?(?:设|建)[有立置成])$/;
const OF_EACH = /(?:每|各)[^\d,;。]{1,8}(?:均|都)/;
/** A number without a unit that is so many times the target counts something else. */
const FAR = 20;
/** 不足90% is less than 90: by no more than this. */
const JUST = 1e-6;

/** A value for a target, kept as the user wrote it. Of several figures the one that the words show to be the current one. */
export function readFigure(cell: ReadableCell, context: FigureContext): ReadFigure | FigureProblem {
  const shown = cell.text.trim();
  const { indicator, rowUnit } = context;
  if (rowUnit !== null && /^[\d.,]/.test(rowUnit)) return { kind: 'bad-unit', lost: 'row', shown: rowUnit };
  const target = readTarget(indicator);
  if (isTargetItself(shown, indicator)) return { kind: 'target-as-value', lost: 'row', shown };
  switch (target.kind) {
    case 'text':
      return readForText(cell, context, target);
    case 'ratio':
      return readRatio(shown, target);
    case 'all':
      return ofWhole(shown, readNumber(cell, { ...context, own: '%', target }));
    case 'number':
      if (isPerEach(indicator) && target.to === 1 && EACH_HAS.test(foldCell(shown))) return wordsOf(shown);
      return readNumber(cell, { ...context, own: target.unit, target }) ?? stateWords(shown);
  }
}

/** 力争达到90%以上 in the column of values says what is wanted, not what is. A bare number, or 已达90%以上, may be both. */
function isTargetItself(shown: string, { value, comparator, quote }: Indicator): boolean {
  if (comparator === 'reach' || comparator === 'all') return false;
  const words = foldCell(shown);
  if (/^(?:力争|争取|目标)[^,;。]*$/.test(words)) return true;
  if (BOUND_WITHIN.test(words) && words.includes(foldCell(value)) && isWithin(words, foldCell(quote))) return true;
  return BOUND.test(words) && foldCell(value) === words.replace(/^(?:达到?|为|保持在|控制在)/, '').replace(BOUND, '');
}

/** Every character in its order: 每个县至少1个 of 每个县(市、区)至少设立1个安宁疗护病区. */
function isWithin(words: string, quote: string): boolean {
  let at = 0;
  for (const character of quote) if (character === words[at]) at += 1;
  return at === words.length;
}

const BOUND_WITHIN = /至少|不低于|不超过|不少于|以上|以内/;
const BOUND = /(?:及?以上|及?以下|以内|左右)$|^(?:至少|不低于|不超过|不少于|≥|≤|>|<)/;

/** Words; a share where the target is for all of something (全流程实现). */
function readForText(cell: ReadableCell, context: FigureContext, target: Target): ReadFigure | FigureProblem {
  const shown = cell.text.trim();
  const { quote, value } = context.indicator;
  const mayBePart = FOR_ALL.test(quote) || (DONE_BY_ALL.test(value) && STATED_SHARE.test(shown));
  const share = mayBePart ? readNumber(cell, { ...context, own: '%', target }) : null;
  if (share !== null && !('lost' in share)) return share;
  return tellsOf(shown, context.indicator) ? wordsOf(shown) : { kind: 'not-a-number', lost: 'row', shown };
}

/** Words that say how something stands: a state, so many of so many, or the words of the target. */
function tellsOf(shown: string, { value }: Indicator): boolean {
  const words = foldCell(shown);
  const asked = foldCell(value);
  const isAsked = Array.from({ length: asked.length - 1 }, (_, at) => asked.slice(at, at + 2)).some((pair) =>
    words.includes(pair),
  );
  return readState(shown) !== null || PART_DONE.test(words) || (isAsked && !/^[\d.,%]+$/.test(words));
}

const PART_DONE = /达标|完成|建成|实现|\d+[^\d,;。]{0,3}[中/]\d+/;

/** 136家全部建成 says of all of them, whatever their number. */
function ofWhole(shown: string, read: ReadFigure | FigureProblem | null): ReadFigure | FigureProblem {
  if (read === null) return wordsOf(shown);
  if (!('lost' in read) || read.kind !== 'other-unit') return read;
  if (ALL.test(shown) && readState(shown) !== null) return wordsOf(shown);
  const [only, ...others] = findQuantities(foldWidth(shown)).filter(({ unit }) => isCount(unit ?? ''));
  if (only === undefined || others.length > 0) return read;
  const { low, high, unit } = only;
  return { figure: { kind: 'number', low, high, isAbout: false, isOfEach: false, unit }, text: shown };
}

const ALL = /全|均|都|各|每|所有/;

/** What several bodies do, some of them before others. */
const DONE_BY_ALL = /实现$|实现.{0,3}(?:全|化)|完成|建成|建立|设置|达到|落实|推广/;
const STATED_SHARE = /[%％成]/;
const FOR_ALL = /全[部面流]|所有|普遍/;

function readRatio(shown: string, target: Extract<Target, { kind: 'ratio' }>): ReadFigure | FigureProblem {
  const [all = '', left, right] = RATIO.exec(foldWidth(shown)) ?? [];
  if (left === undefined || right === undefined) return { kind: 'not-a-number', lost: 'row', shown };
  const at = foldWidth(shown).indexOf(all);
  if (plainNumber(left) !== target.left)
    return { kind: 'ratio-turned', lost: 'row', shown, wanted: `${target.left}:${target.right}` };
  const figure = { kind: 'ratio', left: plainNumber(left), right: plainNumber(right) } as const;
  return { figure, text: softened(shown, at, at + all.length) };
}

type NumberContext = FigureContext & { readonly own: string; readonly target: Target };

/** Null where no figure stands in the cell. */
function readNumber(cell: ReadableCell, context: NumberContext): ReadFigure | FigureProblem | null {
  const shown = cell.text.trim();
  if (cell.kind === 'number') return ofPlainCell(cell.value, cell.unit, shown, context);
  const part = readPart(shown, context);
  if (part !== null) return part;
  const written = withUnit(shown, context);
  if (written === null) return null;
  if ('lost' in written) return written;
  const found = quantitiesIn(written.text, context.own).map((each) => withoutBase(each, context.indicator));
  if (found.length === 0) return null;
  const chosen = chooseAmong(found, { written: written.text, shown, context });
  if ('lost' in chosen) return chosen;
  // 六成二: what was read is not all of it.
  if (CUT_SHORT.test(foldWidth(written.text).slice(chosen.end))) return { kind: 'not-a-number', lost: 'row', shown };
  const misfit = misfitOf(shown, context, { unit: chosen.unit ?? '', value: chosen.low, assumed: written.assumed });
  if (misfit !== null) return misfit;
  const text = softened(written.text, chosen.start, chosen.end);
  return { figure: numberOf(chosen, { text, shown, context }), text };
}

function ofPlainCell(
  value: number,
  unit: string | null,
  shown: string,
  context: NumberContext,
): ReadFigure | FigureProblem {
  const stated = unit ?? context.rowUnit;
  const own = stated ?? context.own;
  const text = unit === null ? `${shown}${own}` : shown;
  const misfit = misfitOf(shown, context, { unit: own, value, assumed: unit === null });
  return (
    misfit ?? { figure: { kind: 'number', low: value, high: value, isAbout: false, isOfEach: false, unit: own }, text }
  );
}

/** 12/15: a share where a share is wanted, and a number where the second is the number wanted. */
function readPart(shown: string, { own, target, indicator }: NumberContext): ReadFigure | FigureProblem | null {
  const folded = foldWidth(shown);
  const match = PART_OF.exec(folded);
  if (match === null) return null;
  const [all, part = '', , of = '', unit = ''] = match;
  const [some, whole] = [Number(part), Number(of)];
  if (whole === 0 || some > whole || /^[年月日]/.test(unit) || (whole >= 1900 && some <= 12)) return null;
  const text = softened(shown, match.index, match.index + all.length);
  if (own === '%') {
    const share = (some / whole) * 100;
    return { figure: shareOf(share), text };
  }
  if (isPerEach(indicator)) return { figure: shareOf((some / whole) * 100), text: shown };
  const isOfTarget = target.kind === 'number' && target.to === whole;
  if (!isOfTarget) return { kind: 'several-figures', lost: 'row', shown };
  return { figure: { kind: 'number', low: some, high: some, isAbout: false, isOfEach: false, unit: own }, text };
}

function shareOf(share: number): Figure {
  return { kind: 'number', low: share, high: share, isAbout: false, isOfEach: false, unit: '%' };
}

/** A level (4级, 四级) is read only where it is said to be reached. */
function quantitiesIn(text: string, own: string): Quantity[] {
  const folded = foldWidth(text).replace(/[一二三四五六七八九](?=级)/g, (digit) =>
    String(parseNumeral(digit) ?? digit),
  );
  const at = own === '级' ? folded.search(/[\d一二三四五六七八九十]/) : -1;
  if (at === -1) return findQuantities(folded).filter(({ unit }) => unit !== null);
  const back = (place: number) => (place < at + REACHED.length ? Math.min(place, at) : place - REACHED.length);
  return findQuantities(`${folded.slice(0, at)}${REACHED}${folded.slice(at)}`)
    .filter(({ unit }) => unit !== null)
    .map((each) => ({
      ...each,
      from: back(each.from),
      start: back(each.start),
      end: back(each.end),
      to: back(each.to),
    }));
}

const REACHED = '达到';

/** 4.03人/万人 where the name counts by 每万人口. */
function withoutBase(quantity: Quantity, { name }: Indicator): Quantity {
  const [unit = '', base] = quantity.unit?.split('/') ?? [];
  return base !== undefined && foldCell(name).includes(`每${base}`) ? { ...quantity, unit } : quantity;
}
const CUT_SHORT = /^[\d〇零一二两三四五六七八九十百千万亿]/;

type Written = { readonly text: string; readonly assumed: boolean };

/** The cell with the unit of its row or its target behind a number that has none. */
function withUnit(shown: string, { rowUnit, own }: NumberContext): Written | FigureProblem | null {
  const folded = foldWidth(shown);
  if (quantitiesIn(shown, own).length > 0) return { text: shown, assumed: false };
  const unit = (rowUnit ?? own).replace(/\/年$/, '');
  const bare = [...folded.matchAll(BARE)].filter(({ index, 0: number }) =>
    /^(?:$|[^\p{Script=Han}\w%‰]|左右|以上|以下|以内|上下|多|余|[一-龥]*$)/u.test(folded.slice(index + number.length)),
  );
  const [only, ...others] = bare;
  if (others.length > 0) return { kind: 'several-figures', lost: 'row', shown };
  const han = HAN_BARE.exec(foldCell(shown))?.[1];
  const end =
    only === undefined ? (han === undefined ? -1 : shown.indexOf(han) + han.length) : only.index + only[0].length;
  if (end < 1) return null;
  const behind = folded.slice(end).trim();
  if (behind !== '' && !SOFTENED.test(behind) && !/^[(,;。]/.test(behind)) return null;
  return { text: `${shown.slice(0, end)}${unit}${shown.slice(end)}`, assumed: true };
}

type Choice = { readonly written: string; readonly shown: string; readonly context: NumberContext };

function chooseAmong(found: readonly Quantity[], { written, shown, context }: Choice): Quantity | FigureProblem {
  const { own, indicator } = context;
  const folded = foldWidth(written);
  const before = ({ from }: Quantity) =>
    folded
      .slice(0, from)
      .split(/[,;。(]/)
      .at(-1) ?? '';
  const inBrackets = ({ start }: Quantity) => folded.lastIndexOf('(', start) > folded.lastIndexOf(')', start);
  const outside = found.filter((each) => !inBrackets(each));
  const read = (outside.length > 0 ? outside : found).filter(
    (each) =>
      !OF_ANOTHER.test(before(each)) &&
      (indicator.change !== null || each.change === null || /(?:到|至|为)$/.test(before(each))),
  );
  const fitting = read.filter(({ unit }) => factorBetween(unit ?? '', own) !== null);
  const [first] = fitting;
  if (first === undefined) {
    const [other] = read.length > 0 ? read : found;
    return { kind: 'other-unit', lost: 'row', shown: other === undefined ? shown : other.value, wanted: own };
  }
  const differing = fitting.filter(({ low, high }) => low !== first.low || high !== first.high);
  if (differing.length === 0) return first;
  const reached = fitting.filter((each) => !FROM.test(before(each)));
  const current = reached.filter((each) => CURRENT.test(before(each)));
  const [only, ...more] = current.length > 0 && current.length < reached.length ? current : reached;
  return only === undefined || more.length > 0 ? { kind: 'several-figures', lost: 'row', shown } : only;
}

type Given = { readonly unit: string; readonly value: number; readonly assumed: boolean };

/** Why a figure is none for the target; null where it is one. */
function misfitOf(shown: string, context: NumberContext, { unit, value, assumed }: Given): FigureProblem | null {
  const { rowUnit, own, target, indicator } = context;
  if (rowUnit !== null && !isUnit(rowUnit)) return { kind: 'other-unit', lost: 'row', shown: rowUnit, wanted: own };
  if (rowUnit !== null && factorBetween(unit, rowUnit) === null)
    return { kind: 'units-differ', lost: 'row', shown, unit: rowUnit };
  const factor = factorBetween(unit, own);
  if (factor === null) return { kind: 'other-unit', lost: 'row', shown, wanted: own };
  const asked = target.kind === 'number' ? target.to : 100;
  if (own === '%' && assumed && value !== 0 && Math.abs(value) <= 1 && asked > 1)
    return { kind: 'percent-or-share', lost: 'row', shown };
  if (own === '%' && indicator.change === null && asked <= 100 && value * factor > 100)
    return { kind: 'above-whole', lost: 'row', shown };
  if (assumed && rowUnit === null && own !== '%' && value * factor > asked * FAR)
    return { kind: 'unit-missing', lost: 'row', shown, wanted: own };
  return spanMisfit(`${shown}${rowUnit ?? ''}`, indicator)
    ? { kind: 'other-span', lost: 'row', shown, wanted: own }
    : null;
}

/** A sum of years says nothing of a target for each, nor one year's figure of a target for all. */
export function spanMisfit(words: string, indicator: Indicator): boolean {
  const [folded, quote] = [words, indicator.quote].map(foldCell);
  if (folded === undefined || quote === undefined) return false;
  if (isPerYear(indicator) || isPerEach(indicator)) return CUMULATIVE.test(folded);
  const isCount = indicator.unit !== null && indicator.unit !== '%';
  return isCount && [ONE_YEAR, ADDED].some((span) => span.test(folded) && !span.test(quote));
}

type Around = { readonly text: string; readonly shown: string; readonly context: NumberContext };

function numberOf(
  { low, high, comparator, unit, value }: Quantity,
  { text, shown, context: { indicator, name } }: Around,
): Figure {
  const isNear = /(?:接近|将近|近|不足|不到|低于)/.test(text);
  const bound: Comparator = isNear
    ? 'below'
    : /超过?|突破|逾|高于|多|余/.test(text.replace(value, ''))
      ? 'above'
      : comparator;
  const opens = bound === 'at-least' || bound === 'above';
  const closes = bound === 'at-most' || bound === 'below';
  return {
    kind: 'number',
    low: closes ? Number.NEGATIVE_INFINITY : bound === 'above' ? low + JUST : low,
    high: opens ? Number.POSITIVE_INFINITY : bound === 'below' ? high - JUST : high,
    isOfEach: OF_EACH.test(foldCell(shown)),
    isAbout: bound === 'about' || /约|左右|上下/.test(text),
    unit:
      !isYearly(unit) && isPerYear(indicator) && YEARLY.test(`${name}${text}`)
        ? `${foldCell(unit ?? '')}/年`
        : foldCell(unit ?? ''),
  };
}

/** A stretch of a cell with the words at either side of it that soften or bound it. */
function softened(text: string, start: number, end: number): string {
  const folded = foldWidth(text);
  const before = SOFTENING.exec(folded.slice(0, start).trimEnd())?.[0].length ?? 0;
  const gap = folded.slice(0, start).length - folded.slice(0, start).trimEnd().length;
  const after = SOFTENED.exec(folded.slice(end))?.[0].length ?? 0;
  return text.slice(start - (before > 0 ? before + gap : 0), end + after).trim();
}

function wordsOf(shown: string): ReadFigure {
  return { figure: { kind: 'words', words: shown }, text: shown };
}

/** For a target in numbers only words that say how it stands: 已达标. */
function stateWords(shown: string): ReadFigure | FigureProblem {
  return readState(shown) === null || /\d/.test(foldWidth(shown))
    ? { kind: 'not-a-number', lost: 'row', shown }
    : wordsOf(shown);
}

function plainNumber(text: string): number {
  return Number(text.replaceAll(',', ''));
}

import { parseNumeral } from '../../language/numerals.js';
import { findQuantities, type Quantity } from '../../language/quantities.js';
import { foldWidth } from '../../language/width.js';
import type { Comparator, Indicator } from '../../vocabulary/provision.js';
import { misfitOf, type NumberContext } from './figure-misfit.js';
import { foldCell } from './fold-cell.js';
import { isPerEach, isPerYear } from './indicator-scope.js';
import { PLAIN, type ReadFigure, SOFTENED, softened } from './printed-figure.js';
import type { Figure, FigureProblem } from './progress.js';
import type { ReadableCell } from './read-cell.js';
import { factorBetween, isYearly } from './units.js';

const PART_OF = /(?<![\d./])(\d{1,9})\s*([^\d\s/,;]{0,3})\s*\/\s*(\d{1,9})\s*([^\d\s/,;()%]{0,3})(?![\d./])/;
/** 15个县中12个, 全市8个县（市、区）中有6个. */
const OF_THEM =
  /(?<![\d.])(\d{1,9})\s*([^\d\s,;]{1,14}?)(?<!其)(?:中|里)[^\d,;。]{0,6}?(\d{1,9})\s*([^\d\s,;。%(]{0,2})(?![\d.%])/;
/** 全省286家,其中275家已开设: of what is counted alike, those that have it. */
const AMONG_THEM =
  /(?<![\d.])(\d{1,9})\s*([^\d\s,;。]{1,3})[,;]其中[^\d,;。]{0,6}?(\d{1,9})\s*(\2)(?![^,;。]*(?:未|没|不|尚))/;
/** A number that nothing says the unit of: the unit of the row or of the target is its own. */
const BARE = new RegExp(`(?<![\\d.,:/∶-])-?(?:${PLAIN})(?![\\d.,:/∶])`, 'g');
const HAN_BARE =
  /^(?:约|近|大约|超|超过|已|达到?|为)?([〇零一二两三四五六七八九十百千万点]{1,12})(?:左右|以上|多|余)?$/;
/** What leads to a figure that is not the one asked for: the target's, an earlier one, a part of it. */
const OF_ANOTHER =
  /(?:目标|计划|任务数?|要求|应达?|规定|力争|预计|预期|拟|上年|去年|同期|上季度|上月|基期|其中|含|包括|较|(?<!占)比(?![例重率值])|同比|环比|全国|全省平均|距|差)[^,;。]{0,12}$/;
const FROM = /(?:由|从)[^,;。到至]{0,16}$/;
const CURRENT = /(?:实际|目前|当前|现|已|达到?|完成|实现|为|至|到|是)[^,;。\d]{0,6}$/;
const YEARLY = /每年|年均|今年|当年|本年/;
const OF_EACH = /(?:每|各)[^\d,;。]{1,8}(?:均|都)/;
/** 不足90% is less than 90: by no more than this. */
const JUST = 1e-6;

/** Null where no figure stands in the cell. */
export function readNumber(cell: ReadableCell, context: NumberContext): ReadFigure | FigureProblem | null {
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
  return misfit ?? { figure: exactly(value, own), text };
}

/** 12/15: a share where a share is wanted, and a number where the second is the number wanted. */
function readPart(shown: string, { own, target, indicator }: NumberContext): ReadFigure | FigureProblem | null {
  const folded = foldWidth(shown);
  const slashed = PART_OF.exec(folded);
  const match = slashed ?? OF_THEM.exec(folded) ?? AMONG_THEM.exec(folded);
  if (match === null) return null;
  const [all, first = '', counted = '', second = '', unit = ''] = match;
  const [some, whole] = (slashed === null ? [second, first] : [first, second]).map(Number) as [number, number];
  if (
    whole === 0 ||
    some > whole ||
    /^[年月日]/.test(unit) ||
    /^[年月日]/.test(counted) ||
    (whole >= 1900 && some <= 12)
  )
    return null;
  const text = softened(shown, match.index, match.index + all.length);
  const share = exactly((some / whole) * 100, '%');
  if (own === '%') return { figure: share, text };
  if (isPerEach(indicator)) return { figure: share, text: shown };
  const isOfTarget = target.kind === 'number' && target.to === whole;
  if (slashed !== null && !isOfTarget) return { kind: 'several-figures', lost: 'row', shown };
  return { figure: exactly(some, own), text };
}

function exactly(value: number, unit: string): Figure {
  return { kind: 'number', low: value, high: value, isAbout: false, isOfEach: false, unit };
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
  const han = HAN_BARE.exec(foldCell(shown))?.[1];
  if (han === undefined && quantitiesIn(shown, own).length > 0) return { text: shown, assumed: false };
  const unit = (rowUnit ?? own).replace(/\/年$/, '');
  const bare = [...folded.matchAll(BARE)].filter(({ index, 0: number }) =>
    /^(?:$|[^\p{Script=Han}\w%‰]|左右|以上|以下|以内|上下|多|余|[一-龥]*$)/u.test(folded.slice(index + number.length)),
  );
  const [only, ...others] = bare;
  if (others.length > 0) return { kind: 'several-figures', lost: 'row', shown };
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

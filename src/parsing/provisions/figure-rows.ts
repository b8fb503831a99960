import { withoutDates } from '../../language/date-mentions.js';
import type { Quantity } from '../../language/quantities.js';
import { JOINT } from './name-ends.js';

/** 由20%提高到35%: the first of the two is where it comes from. */
export function isBaseValue(text: string, quantity: Quantity, next: Quantity | undefined): boolean {
  // 在2030年82%的基础上提高到90%.
  if (/^(?:左右|以上)?的?(?:现有)?(?:基础|水平)上/.test(text.slice(quantity.to))) return true;
  if (next === undefined) return false;
  // 较2030年的70%提高到85%.
  const isCompared = /(?:较|比)(?:19|20)\d{2}年(?:底|末)?的?$/.test(text.slice(0, quantity.from));
  const before = withoutDates(text.slice(Math.max(0, quantity.from - 24), quantity.from));
  if (!isCompared && !/(?:由|从)(?:每年|目前|现在|现行|现有|原来|当前|上年|去年|原)?的?$/.test(before)) return false;
  return /^\s*(?:左右|以上)?[^,;]{0,6}?(?:提高|增加|增长|提升|上升|下降|降低|减少|扩大|缩小|缩短|压缩|压减|延长|调整|降|增|升|到|至)/.test(
    text.slice(quantity.to, next.from),
  );
}

/** 分别不低于22%和30%, 达到45%、55%以上: what bounds the first or the last of a row of like units bounds them all. */
export function sharedComparator(quantities: readonly Quantity[], index: number, row: boolean): Quantity {
  const own = quantities[index] as Quantity;
  const first = quantities[0] as Quantity;
  const last = quantities.at(-1) as Quantity;
  // 5.6个、2.12个百分点: the last of the row has the unit whole.
  if (row && own.unit !== null && own.unit !== last.unit && last.unit?.startsWith(own.unit) === true)
    return { ...own, unit: last.unit, measure: last.measure, change: own.change ?? last.change };
  if (!row || own.comparator !== 'exactly' || own.unit !== last.unit) return own;
  const isBefore = first.from < first.start && first.unit === own.unit;
  if (isBefore) return { ...own, comparator: first.comparator };
  return own.unit === '%' && last.comparator === 'about'
    ? { ...own, comparator: last.comparator, hedges: last.hedges }
    : own;
}

export function inRow(text: string, quantities: readonly Quantity[]): boolean {
  if (quantities.length < 2) return false;
  return quantities.slice(1).every((quantity, index) => {
    const between = text.slice(quantities[index]?.to ?? 0, quantity.from);
    // 400个村、1000个村: each repeats what it counts.
    const [, noun = ''] = /^([\u4e00-\u9fa5]{1,3})(?=(?:、|和|及|与))/.exec(between) ?? [];
    const joint = text.slice(quantity.to).startsWith(noun) ? between.slice(noun.length) : between;
    return /^\s*(?:、|和|及|与|以及|\/)\s*(?:达到|提高到)?\s*$/.test(joint);
  });
}

/** The part of a phrase that speaks of one of its quantities: bounded by 、和及与 between neighbours. */
export function chunkOf(text: string, quantities: readonly Quantity[], index: number): [number, number] {
  const previous = quantities[index - 1];
  const own = quantities[index] as Quantity;
  const next = quantities[index + 1];
  const from = previous === undefined ? 0 : previous.to + lastBreak(text.slice(previous.to, own.from));
  const to =
    next === undefined ? text.length : own.to + firstBreak(text.slice(own.to, next.from), text.length - own.to);
  return [from, to];
}

function lastBreak(between: string): number {
  return breakIn(between) + 1;
}

function firstBreak(between: string, otherwise: number): number {
  const at = breakIn(between);
  return at === -1 ? otherwise : at;
}

const BREAK = new RegExp(`、|${JOINT}`, 'g');

/** Position of the last 、和及与 outside brackets, or -1. */
function breakIn(between: string): number {
  const visible = between.replace(/\([^()]*\)/g, (bracket) => '·'.repeat(bracket.length));
  return [...visible.matchAll(BREAK)].at(-1)?.index ?? -1;
}

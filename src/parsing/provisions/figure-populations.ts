import type { Quantity } from '../../language/quantities.js';
import { isCounted, type Named, nameQuantity, subjectOf, withoutBuilding, wordsBefore } from './figure-names.js';
import {
  isBearer,
  isMeasured,
  isMetric,
  isPopulation,
  isShare,
  isStandard,
  isWhere,
  measureAndBearer,
} from './measures.js';
import { splitNames, tidy } from './name-ends.js';

/**
 * Names of several quantities that stand in a row: 床医比、医护比分别达到1:0.53、1:1.01. Null where the names cannot be
 * matched one to one.
 */
export function nameRow(phrase: string, quantities: readonly Quantity[]): Named[] | null {
  const first = quantities[0];
  if (first === undefined) return null;
  const before = wordsBefore(phrase.slice(0, first.from)).replace(/分别(?=较)|分别(?:[\u4e00-\u9fa5]{2})?$/, '');
  const subject = subjectOf(before);
  const basis = /^每[\u4e00-\u9fa5]{1,4}?(?:人口|人|县|村)/.exec(subject)?.[0] ?? '';
  const list = subject.slice(basis.length);
  const byComma = list.split('、');
  const all = splitNames(list);
  // 甲率、乙率和丙率 are three, however many values follow.
  const isPlain = byComma.length === quantities.length && (all.length === byComma.length || !isListOfNames(list));
  const names = sideBySide(isPlain ? byComma : all, list);
  if (names.length !== quantities.length) return null;
  return names.map(({ name, population }) => ({
    name: tidy(`${basis}${isCounted(first) ? withoutBuilding(name) : name}`),
    denominator: basis === '' ? null : basis,
    population,
  }));
}

/** True for the names of several measures: 覆盖率、达标率和培训率. 城镇和农村收入 is one. */
export function isListOfNames(text: string): boolean {
  const names = splitNames(text);
  return names.length > 1 && names.every((name) => isMetric(name));
}

/** What the values in a row all speak of: 识字率分别不低于22%和30%. */
export function nameShared(phrase: string, quantities: readonly Quantity[]): Named | null {
  const [first] = quantities;
  if (first === undefined) return null;
  return nameQuantity(phrase.slice(0, first.to), first, first.start);
}

/** 25个自治区级、100个盟市级、300个旗县级临床重点专科: every member counts what the last one names. */
export function shareLevelNoun(names: readonly string[]): string[] {
  const last = names.at(-1) ?? '';
  const noun = last.slice(last.indexOf('级') + 1);
  if (!last.includes('级') || noun === '') return [...names];
  return names.map((name) => (name.endsWith('级') && name !== last ? name + noun : name));
}

type Told = Omit<Named, 'denominator'>;

/**
 * 城区、近郊区生活垃圾分类率, 入学率城区、县域: what the measure is told of, before it or behind it, is whom each value holds for.
 * Where it cannot be told where the measure begins (稻谷种植、收获机械化率), the list as it stands is the name.
 */
function sideBySide(names: readonly string[], list: string): Told[] {
  const [first = '', ...rest] = names;
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1);
  const told = measureAndBearer(first);
  if (told !== null && rest.every((name) => !isMetric(name) || isBearer(name)))
    return [told.bearer, ...rest].map((bearer) => ({ name: told.measure, population: bearer }));
  const [levels, level] = TOGETHER.exec(last) ?? [];
  if (levels !== undefined && level !== undefined && others.length > 0)
    return [...others, level].map((population) => ({ name: last.slice(levels.length), population }));
  const head = headOf(last, others);
  const isEach = !isMetric(last) || others.some((name) => isMetric(name)) || (head === '' && names.join('、') !== list);
  if (isEach) return names.map((name) => ({ name, population: null }));
  const name = head === '' ? list : last.slice(head.length);
  return [...others, head === '' ? last : head].map((population) => ({ name, population }));
}

/** 镇、村两级覆盖率: what stands behind the count of them is what is measured. */
const TOGETHER = /^(.{1,6}?)[两二三四][级类地]/;
/** Places and tiers that are told apart from each other. */
const TIER =
  /^(?:城区|城市|城镇|市区|郊区|县城|县域|市域|农村|乡镇|乡村|山区|小学|初中|高中|中学|幼儿园|公办|民办|男性|女性)(?![生园])/;

/**
 * 千吨以上工程供水率, 城区垃圾分类率: the part of a name that tells whom it holds for, ending as `others` end (工程), or a tier where
 * they are tiers; empty where none is seen.
 */
function headOf(name: string, others: readonly string[]): string {
  const ending = endingOf(name, others);
  const tier = others.every((other) => isBearer(other)) ? TIER.exec(name)?.[0] : undefined;
  const told = ending === '' ? '' : name.slice(0, name.indexOf(ending) + ending.length);
  const head = ending.length > 1 ? told : (tier ?? told);
  return isMetric(name.slice(head.length)) && name.length - head.length > 1 ? head : '';
}

/** The longest ending `others` share that stands in `name`: a character (区) only where a word of a place or tier ends in it. */
function endingOf(name: string, [first = '', ...others]: readonly string[]): string {
  for (let length = first.length; length > 0; length -= 1) {
    const ending = first.slice(-length);
    if (length === 1 && !/[区市县镇乡村内级部]/.test(ending)) break;
    if (name.indexOf(ending) > 0 && others.every((other) => other.endsWith(ending))) return ending;
  }
  return '';
}

/** How many there are of what is covered, and of what they are a share. */
const COUNT = /(?:数量|个数|总数|总量)?(?:占[^占]*)?$/;

/** 驿站数量达到30座，有条件的乡镇全覆盖: places alone are where what the phrase before counts is to be. Null where nothing is named. */
export function coveredAt(place: string, before: Named | undefined): Named | null {
  if (before === undefined) return place === '' ? null : { name: place, denominator: null, population: null };
  return { name: before.name.replace(COUNT, ''), denominator: null, population: place || before.population };
}

/** 学徒每人每天40元 goes on with the name before it, for others: a word that names no measure is whom it holds for. */
export function goesOnWith(
  own: Named,
  before: Named | null,
  { isPart, isShareOf }: { readonly isPart: boolean; readonly isShareOf: boolean },
): Named {
  if (before === null) return own;
  if (own.name.length <= 1) return before;
  if (own.population !== null || !isPopulation(own.name)) return own;
  const isSameMeasure =
    before.population !== null ||
    (own.denominator !== null && own.denominator === before.denominator && isStandard(before.name)) ||
    (isPart && (isMeasured(before.name) || isWhere(own.name))) ||
    // 农村不低于60%, 二类渡口不低于95%: a share needs a measure, and a place or what is told apart before is none.
    (isShareOf && isShare(before.name) && (isBearer(own.name) || headOf(before.name, [own.name]) !== ''));
  return isSameMeasure ? { ...before, population: own.name } : own;
}

/**
 * 千吨以上工程供水率不低于97%，百吨以上工程不低于95%: the later ones show whom the first one holds for, and the name of all begins
 * behind that. Where they are parts of it (其中乡镇达40%) the first one holds for the whole. What repeats the measure of all
 * (全市供水率, 山区县供水率) is parted likewise.
 */
export function partBearers(told: readonly { readonly named: Named; readonly isPart: boolean }[]): Named[] {
  const names = told.map(({ named }) => named);
  for (const [index, { name, population }] of names.entries()) {
    const run = runOf(told, index);
    if (population !== null) continue;
    const others = run.flatMap((at) => names[at]?.population ?? []);
    const head = headBeforeWhole(name, names.slice(0, index)) || (others.length > 0 ? headOf(name, others) : '');
    if (head === '') continue;
    for (const at of [index, ...run]) {
      const own = names[at] as Named;
      names[at] = { ...own, name: name.slice(head.length), population: own.population ?? head };
    }
  }
  return names;
}

const OF_ALL = /^(?:[全我][国省市县区州盟旗])/;

/** 全县花市覆盖率, 山区镇花市覆盖率: told before of all, a measure begins behind whom it is told of after. */
function headBeforeWhole(name: string, before: readonly Named[]): string {
  const whole = before
    .map((one) => one.name.replace(OF_ALL, ''))
    .find((measure) => measure.length > 3 && isMeasured(measure) && name.endsWith(measure));
  const head = name.slice(0, name.length - (whole?.length ?? name.length));
  return isBearer(head) && !OF_ALL.test(head) ? head : '';
}

/** Places of those that go on with the name at `index`, each for others. */
function runOf(told: readonly { readonly named: Named; readonly isPart: boolean }[], index: number): number[] {
  const name = told[index]?.named.name;
  const run: number[] = [];
  for (let at = index + 1; at < told.length; at += 1) {
    const next = told[at];
    if (next === undefined || next.named.name !== name || next.named.population === null || next.isPart) break;
    run.push(at);
  }
  return run;
}

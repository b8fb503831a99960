import { parseNumeral, toHanNumeral } from '../../language/numerals.js';
import { foldWidth } from '../../language/width.js';
import type { AsOf } from './progress.js';

const YEAR = '(?<year>(?:19|20)\\d{2}|[二一][〇零○][〇零○一二三四五六七八九]{2})';
const MONTH = '(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])';
const QUARTER = '(?<quarter>[1-4一二三四])';
/** What a year is followed by, the finest first. */
const FORMS = [
  `年?\\s*(?:第\\s*${QUARTER}|前\\s*(?<until>[1-4一二三四])|${QUARTER.replace('quarter', 'bare')})\\s*个?季度?[末底]?`,
  `年?\\s*[Qq](?<q>[1-4])`,
  '年?\\s*(?<half>[上下])半年[末底]?',
  `(?:年|[.\\-/])\\s*(?:1|一|01)(?:月份?)?\\s*(?:[—–\\-~～至到]|—{2})\\s*${MONTH.replace('month', 'through')}月份?[末底]?`,
  `(?:年|[.\\-/])\\s*${MONTH}\\s*(?:月|[.\\-/])\\s*${DAY}(?!\\d)日?(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?`,
  `(?:年|[.\\-/])\\s*${MONTH.replace('month', 'alone')}(?![\\d.%])(?:月份?)?(?<endOfMonth>[底末初])?`,
  '(?<compact>(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(?!\\d)',
  '年度?(?:全年)?(?<endOfYear>[底末初])?',
];
const DATE = new RegExp(`(?<![\\d.])${YEAR}\\s*(?:${FORMS.join('|')})`, 'u');
const BEFORE = /(?:数据|统计|时间|时点|日期)?(?:截至|截止到?|至|到|于|为)?[:：]?\s*$/;
const BEHIND = /^\s*(?:为?止|时点|数据|时|的)?/;
const ONLY_YEAR = /^\s*((?:19|20)\d{2})\s*$/;

/** A date with the stretch of a text that says it, the words that only lead to it included (截至…止). */
export type FoundDate = { readonly asOf: AsOf; readonly start: number; readonly end: number };

/** 二季度末, 截至9月底: a time of a year that is told elsewhere. */
const OF_SOME_YEAR =
  /(?<![\d.年])(?:今年|本年|当年)?(?=(?:(?:第|前)?[1-4一二三四]个?季度|[上下]半年|(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月))/;

/** The first date of a text; impossible dates are none. Offsets are into the text. `year` is meant where it names none. */
export function findAsOf(text: string, year: number | null = null): FoundDate | null {
  const found = findDated(text);
  const at = found === null && year !== null ? OF_SOME_YEAR.exec(foldWidth(text)) : null;
  if (at === null) return found;
  const said = `${year}年`;
  const supplied = findDated(`${text.slice(0, at.index)}${said}${text.slice(at.index + at[0].length)}`);
  return supplied === null ? null : { ...supplied, end: supplied.end - said.length + at[0].length };
}

function findDated(text: string): FoundDate | null {
  const folded = foldWidth(text);
  const match = DATE.exec(folded);
  const asOf = match === null ? null : asOfOf(match.groups ?? {});
  if (match === null || asOf === null) return null;
  const lead = BEFORE.exec(folded.slice(0, match.index))?.[0].length ?? 0;
  const end = match.index + match[0].length;
  return { asOf, start: match.index - lead, end: end + (BEHIND.exec(folded.slice(end))?.[0].length ?? 0) };
}

/** A text without its first date; as it is where it has none. */
export function undated(text: string): string {
  const found = findAsOf(text);
  return found === null ? text : text.slice(0, found.start) + text.slice(found.end);
}

/** Of a text that is a date and nothing else, or a year alone. */
export function readAsOf(text: string, meant: number | null = null): AsOf | null {
  const year = ONLY_YEAR.exec(foldWidth(text))?.[1];
  if (year !== undefined) return dated(Number(year), 12, { text: `${year}年`, iso: year });
  const found = findAsOf(text.trim(), meant);
  if (found === null) return null;
  const rest = text.trim().slice(0, found.start) + text.trim().slice(found.end);
  return /^[\s()（）数据快报初步统计]*$/.test(rest) ? found.asOf : null;
}

/** Whether a text is a date and nothing else, of whatever year. */
export function readsAsDate(text: string): boolean {
  return readAsOf(text, SOME_YEAR) !== null;
}

const SOME_YEAR = 2000;

function asOfOf(groups: Readonly<Record<string, string | undefined>>): AsOf | null {
  const year = numberOf(groups.year?.replaceAll('○', '〇'));
  const quarter = numberOf(groups.quarter ?? groups.bare ?? groups.q);
  const until = numberOf(groups.until);
  const month = numberOf(groups.month ?? groups.alone);
  const day = numberOf(groups.day);
  const through = numberOf(groups.through);
  if (year === null) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  if (quarter !== null || until !== null) {
    const last = (quarter ?? until ?? 1) * 3;
    const text = `${year}年${until === null ? '' : '前'}${toHanNumeral(quarter ?? until ?? 1)}季度`;
    return dated(year, last, { text, iso: `${year}-${two(last)}` });
  }
  if (groups.half !== undefined) {
    const last = groups.half === '上' ? 6 : 12;
    return dated(year, last, { text: `${year}年${groups.half}半年`, iso: `${year}-${two(last)}` });
  }
  if (through !== null)
    return dated(year, through, { text: `${year}年1—${through}月`, iso: `${year}-${two(through)}` });
  if (groups.compact !== undefined)
    return dayOf(year, Number(groups.compact.slice(0, 2)), Number(groups.compact.slice(2)));
  if (month !== null && day !== null) return dayOf(year, month, day);
  if (month !== null)
    return dated(year, month, { text: `${year}年${month}月${groups.endOfMonth ?? ''}`, iso: `${year}-${two(month)}` });
  const end = groups.endOfYear ?? '';
  return dated(year, end === '初' ? 1 : 12, { text: `${year}年${end}`, iso: String(year) });
}

function dayOf(year: number, month: number, day: number): AsOf | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const iso = date.toISOString().slice(0, 10);
  return { text: `${year}年${month}月${day}日`, iso, ends: iso };
}

function dated(year: number, month: number, { text, iso }: Pick<AsOf, 'text' | 'iso'>): AsOf {
  return { text, iso, ends: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : parseNumeral(text);
}

/** It has begun: `today` is an ISO date. */
export function isPast({ iso }: Pick<AsOf, 'iso'>, today: string): boolean {
  return iso <= today.slice(0, iso.length);
}

/** What a sheet says of the date of all its figures, and of the year of those dates that name none. */
import type { AsOf } from './progress.js';
import { findAsOf, isPast, readAsOf } from './read-as-of.js';
import type { Layout } from './sheet-layout.js';

const SAYS_DATE = /截[至止]|数据(?:时间|时点|日期)|统计(?:时间|时点|日期)|^[（(]?[^一-龥]*年/;
/** 填报时间:2025年10月; what is no more than a title may name the years of the plan. */
const DATED_BY = /(?:时间|日期|时点)[:：]|^[^一-龥]*年[^一-龥]*月/;

/** `year` is that of the caption which dates the sheet, else the one that most of its dates are of; null for none. */
export function sheetDates(
  { grid, head, captions }: Layout,
  today: string,
): { readonly asOf: AsOf | null; readonly year: number | null } {
  const datesIn = (pattern: RegExp) =>
    captions.filter((words) => pattern.test(words)).flatMap((words) => findAsOf(words)?.asOf ?? []);
  const [asOf = null] = datesIn(SAYS_DATE);
  const by = asOf ?? datesIn(DATED_BY).find((date) => isPast(date, today));
  if (by !== undefined) return { asOf, year: yearOf(by) };
  const at = head.columns.get('asOf')?.[0];
  const years = [
    ...head.values.map((column) => column.asOf),
    ...grid.slice(head.at + 1).map(({ cells }) => {
      const cell = at === undefined ? undefined : cells[at];
      return cell?.kind === 'date' || cell?.kind === 'text' ? readAsOf(cell.text) : null;
    }),
  ].flatMap((date) => (date === null ? [] : [yearOf(date)]));
  const count = (year: number) => years.filter((each) => each === year).length;
  return { asOf, year: years.find((year) => count(year) * 2 > years.length) ?? null };
}

function yearOf({ iso }: AsOf): number {
  return Number(iso.slice(0, 4));
}

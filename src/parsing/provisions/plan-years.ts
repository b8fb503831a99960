import { findDateMentions } from '../../language/date-mentions.js';
import { parseNumeral } from '../../language/numerals.js';
import { foldWidth } from '../../language/width.js';
import type { Document } from '../../vocabulary/document.js';

/** The year from which on a document can set targets: the first of the period its title names, else the year it was issued. */
export function firstYearOf({ title, issueDate }: Pick<Document, 'title' | 'issueDate'>): number | null {
  const span = /((?:19|20)\d{2})年?\s*[—–\-~至到]{1,2}\s*(?:19|20)\d{2}/.exec(foldWidth(title))?.[1];
  const plan = /十([一二三四五六七八九])五/.exec(title)?.[1];
  const issued = issueDate === null ? null : Number(issueDate.slice(0, 4));
  if (span !== undefined) return Math.max(Number(span), issued ?? 0);
  // The fourteenth five-year plan began in 2021.
  if (plan !== undefined) return Math.max(1951 + (10 + (parseNumeral(plan) ?? 0)) * 5, issued ?? 0);
  const named = /((?:19|20)\d{2})年/.exec(foldWidth(title))?.[1];
  return issued ?? (named === undefined ? null : Number(named));
}

/** The last year of the period a plan's title names: 2021—2025年, 十四五; of a year's plan that year. */
export function lastYearOf({
  title,
}: Pick<Document, 'title'>): { readonly text: string; readonly year: number } | null {
  const folded = foldWidth(title).replace(/[()〔〕]/g, ' ');
  const named = /十[一二三四五六七八九]五/.exec(folded)?.[0];
  const due = [folded, ...(named === undefined ? [] : [`${named}期末`])]
    .flatMap((text) => findDateMentions(text))
    .find(({ role, year }) => role === 'by' && year !== null);
  return due === undefined || due.year === null ? null : { text: due.text, year: due.year };
}

/** The year a text names, with or without its 年: 2031年, 2031, 2031.6. */
export function yearIn(text: string): number | null {
  return Number(/(?:19|20)\d{2}(?=\s*年|$|\D)/.exec(foldWidth(text))?.[0] ?? Number.NaN) || null;
}

/** Dates by which something is due, and whether they have passed. */

import { foldWidth } from '../language/width.js';
import type { Clause } from '../vocabulary/clause.js';
import type { Indicator } from '../vocabulary/provision.js';

/** `start` is an offset into the clause's text; `ends` the last day it leaves, as an ISO date. */
export type DueDate = { readonly text: string; readonly start: number; readonly ends: string; readonly year: number };

/** 到2025年, 2024年底前, 至2026年6月底; a year alone dates something else (2023年工作要点). */
const DUE = /(?<by>到|至|截至)?(?<year>20\d{2})年(?:(?<month>\d{1,2})月)?(?<end>底|末)?(?:之?(?<before>前))?/g;

/** The dates a text names as an end, in order, each wording once. */
export function dueDatesIn(text: string): DueDate[] {
  const found = [...foldWidth(text).matchAll(DUE)].flatMap((match): DueDate[] => {
    const { by, year = '', month, end, before } = match.groups ?? {};
    if (by === undefined && end === undefined && before === undefined) return [];
    const last = month === undefined ? 12 : Number(month);
    if (last < 1 || last > 12) return [];
    const ends = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
    return [
      { text: text.slice(match.index, match.index + match[0].length), start: match.index, ends, year: Number(year) },
    ];
  });
  return found.filter(({ text: words }, index) => found.findIndex((other) => other.text === words) === index);
}

/** Those of a clause: what its text names, and what its targets are tied to. */
export function dueDatesOf(clause: Clause, indicators: readonly Indicator[]): DueDate[] {
  const own = dueDatesIn(clause.text);
  const tied = indicators.flatMap(({ deadline, start }): DueDate[] => {
    if (deadline === null || deadline.scope !== 'stated' || deadline.year === null) return [];
    if (own.some(({ text }) => foldWidth(text).includes(foldWidth(deadline.text)))) return [];
    const at = foldWidth(clause.text).indexOf(foldWidth(deadline.text));
    const from = at === -1 ? start - clause.start : at;
    return [{ text: deadline.text, start: from, ends: `${deadline.year}-12-31`, year: deadline.year }];
  });
  const all = [...own, ...tied];
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}

/** `today` is an ISO date. */
export function isPast({ ends }: Pick<DueDate, 'ends'>, today: string): boolean {
  return ends < today;
}

/** The last day a target leaves, as an ISO date; `due` are the dates of its task. Null where the text ties no date to it. */
export function indicatorEnd({ deadline }: Pick<Indicator, 'deadline'>, due: readonly DueDate[]): string | null {
  if (deadline?.scope !== 'stated') return null;
  const own = due.find(({ text }) => foldWidth(text) === foldWidth(deadline.text));
  return own?.ends ?? (deadline.year === null ? null : `${deadline.year}-12-31`);
}

import type { DateMention } from '../../language/date-mentions.js';
import type { Deadline } from '../../vocabulary/provision.js';

/** Numbering, or by what principle it is done (按照“政府引导”原则，). */
const OPENS =
  /^[\s\d一二三四五六七八九十是()（）.、—]*(?:(?:按照?|根据|围绕|坚持|遵循|聚焦|本着)[^,;。\d]{2,60},\s?)?“?$/;

export type Governing = { readonly deadline: Deadline | null; readonly unclear: boolean };

/**
 * The date that governs position `at` of a sentence with the date expressions `mentions`. A date that opens the sentence
 * holds to its end; one in the middle holds to the next semicolon, and what follows the semicolon without a date of its
 * own is marked unclear. A year that something is measured against, or begins with, governs nothing.
 */
export function governingDeadline(folded: string, mentions: readonly DateMention[], at: number): Governing {
  const mention = lastUpTo(mentions, at);
  if (mention === undefined) return { deadline: null, unclear: false };
  const opensSentence = OPENS.test(folded.slice(0, firstOfRow(folded, mentions, mention).start));
  const semicolon = opensSentence ? -1 : folded.indexOf(';', mention.end);
  if (semicolon !== -1 && semicolon < at) return { deadline: null, unclear: true };
  return { deadline: asDeadline(mention), unclear: false };
}

export function asDeadline({ text, year }: DateMention): Deadline {
  return { text, year, scope: 'stated' };
}

/** The years before position `before` that stand in a row as long as the row of values: 到2022年和2030年，…分别. */
export function yearsInRow(
  folded: string,
  mentions: readonly DateMention[],
  { before, count }: { readonly before: number; readonly count: number },
): readonly DateMention[] | null {
  const row = yearsBefore(folded, mentions, before);
  return count > 1 && row.length === count ? row : null;
}

/** The row of years that ends with the last one before position `before`; one alone is no row. */
export function yearsBefore(folded: string, mentions: readonly DateMention[], before: number): readonly DateMention[] {
  const due = mentions.filter(({ role, start }) => role === 'by' && start < before);
  const first = due.findLastIndex((mention, index) => !isJoined(folded, due[index - 1], mention));
  return due.slice(first === -1 ? due.length : first);
}

function isJoined(folded: string, left: DateMention | undefined, right: DateMention | undefined): boolean {
  return left !== undefined && right !== undefined && /^\s*[、和及与]\s*$/.test(folded.slice(left.end, right.start));
}

function firstOfRow(folded: string, mentions: readonly DateMention[], mention: DateMention): DateMention {
  const previous = mentions[mentions.indexOf(mention) - 1];
  return previous !== undefined && isJoined(folded, previous, mention)
    ? firstOfRow(folded, mentions, previous)
    : mention;
}

/** The last of the mentions that something is due by, beginning at `at` or before. */
function lastUpTo(mentions: readonly DateMention[], at: number): DateMention | undefined {
  return mentions.findLast(({ start, role }) => role === 'by' && start <= at);
}

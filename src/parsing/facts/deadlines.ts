import type { Deadline } from '../../clause.js';

/** A date expression in a sentence; offsets are within the text given. */
export type DateMention = {
  readonly text: string;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
};

const YEAR = '((?:19|20)\\d{2})年';
const WITHIN = '(?:年?(?:底|末)(?:前|之前)?|\\d{1,2}月(?:\\d{1,2}日)?(?:底|末)?(?:前|之前)?|前|之前|初(?!步)|以来|起)?';
const DATED = new RegExp(`(?:力争到|到|至|截至|在)?${YEAR}${WITHIN}(?!度|版)`, 'g');
const RELATIVE =
  /(?:“?十[四五六]五”?(?:规划)?(?:期间|期末|末)|年内|(?:在)?(?:未来|今后)(?:[一二两三四五]|\d)年|过去一年|下一步|展望新年|步入新的一年)/g;

/** Date expressions of a text that can govern a target, in order. Years inside 《》 or an ordinal such as 2024年度 are none. */
export function findDateMentions(folded: string): DateMention[] {
  const titles = [...folded.matchAll(/《[^》]{0,100}》|[〔[(]\d{4}[〕\])]/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const mentions: DateMention[] = [];
  for (const match of folded.matchAll(DATED)) {
    if (titles.some(([start, end]) => match.index >= start && match.index < end)) continue;
    if (/[\d—–\-~较]/.test(folded.charAt(match.index - 1))) continue;
    mentions.push({ text: match[0], year: Number(match[1]), start: match.index, end: match.index + match[0].length });
  }
  for (const match of folded.matchAll(RELATIVE)) {
    mentions.push({ text: match[0], year: null, start: match.index, end: match.index + match[0].length });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

export type Governing = { readonly deadline: Deadline | null; readonly unclear: boolean };

/**
 * The date that governs position `at` of a sentence with the date expressions `mentions`. A date that opens the sentence
 * holds to its end; one in the middle holds to the next semicolon, and what follows the semicolon without a date of its
 * own is marked unclear.
 */
export function governingDeadline(folded: string, mentions: readonly DateMention[], at: number): Governing {
  const mention = lastUpTo(mentions, at);
  if (mention === undefined) return { deadline: null, unclear: false };
  const opensSentence = /^[\s\d一二三四五六七八九十是()（）.、]*$/.test(folded.slice(0, mention.start));
  const semicolon = opensSentence ? -1 : folded.indexOf(';', mention.end);
  if (semicolon !== -1 && semicolon < at) return { deadline: null, unclear: true };
  return { deadline: { text: mention.text, year: mention.year, scope: 'stated' }, unclear: false };
}

/** The last of the mentions (in order) that begins at `at` or before. */
function lastUpTo(mentions: readonly DateMention[], at: number): DateMention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return mentions[low - 1];
}

/** A text without its date expressions. */
export function withoutDates(text: string): string {
  let plain = '';
  let position = 0;
  for (const { start, end } of findDateMentions(text)) {
    if (start < position) continue;
    plain += text.slice(position, start);
    position = end;
  }
  return plain + text.slice(position);
}

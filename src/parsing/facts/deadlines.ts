import type { Deadline } from '../../clause.js';
import type { DateMention } from '../../language/date-mentions.js';

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

/** What a stream shows before the whole answer stands. */
import { gradedText } from '../../copy/graded-claim.js';
import type { Locale } from '../../copy/locale.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import { bookTitle } from './book-title.js';
import { escapeMarkdown, titleText } from './escape.js';
import { shortened } from './plain-elements.js';

const SEPARATOR = '；';

/** A verified sentence with where it stands, as escaped Markdown: it is never seen without its clause. */
export function streamedSentence(claim: VerifiedClaim, locale: Locale): string {
  const { citations } = claim;
  const quotes = citations.map(({ quote }) => quote);
  const text = gradedText({ ...claim, quotes }, locale);
  const places = citations.map(({ title, label }) => `${bookTitle(title)}${titleText(label)}`);
  return escapeMarkdown(`${text.trim()}（${[...new Set(places)].join(SEPARATOR)}）`);
}

/** Slack keeps 256 characters of what a step found. */
const MOST_FOUND = 256;
/** For how many more there are. */
const ROOM_FOR_REST = 16;

/** Titles of documents, as escaped Markdown: whole ones, and how many there are where not all fit. */
export function streamedTitles(titles: readonly string[], locale: Locale): string {
  const all = titles.map((title) => escapeMarkdown(bookTitle(title)));
  const fits = (count: number, room: number) => all.slice(0, count).join(SEPARATOR).length <= room;
  if (fits(all.length, MOST_FOUND)) return all.join(SEPARATOR);
  const most = all.findLastIndex((_, index) => fits(index + 1, MOST_FOUND - ROOM_FOR_REST)) + 1;
  const rest = locale === 'zh' ? `等 ${all.length} 份` : ` and ${all.length - most} more`;
  return `${all.slice(0, most).join(SEPARATOR)}${rest}`.trim();
}

/** Chips beneath a step; more would push the answer out of sight. */
const MOST_SOURCES = 10;
const SOURCE_CHARS = 75;

export type StreamedSource = { readonly type: 'url'; readonly url: string; readonly text: string };

/** Documents as links, in the order of their titles. */
export function streamedSources(titles: readonly string[], urls: readonly string[]): StreamedSource[] {
  return titles.slice(0, MOST_SOURCES).flatMap((title, index) => {
    const url = urls[index];
    return url === undefined ? [] : [{ type: 'url' as const, url, text: shortened(bookTitle(title), SOURCE_CHARS) }];
  });
}

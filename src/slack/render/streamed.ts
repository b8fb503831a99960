/** What a stream shows before the whole answer stands. */
import { gradedText } from '../../copy/graded-claim.js';
import type { Locale } from '../../copy/locale.js';
import type { VerifiedClaim } from '../../vocabulary/answer.js';
import { bookTitle } from './book-title.js';
import { escapeMarkdown, titleText } from './escape.js';

const SEPARATOR = '；';

/** A verified sentence with where it stands, as escaped Markdown: it is never seen without its clause. */
export function streamedSentence(claim: VerifiedClaim, locale: Locale): string {
  const { citations } = claim;
  const quotes = citations.map(({ quote }) => quote);
  const text = gradedText({ ...claim, quotes }, locale);
  const places = citations.map(({ title, label }) => `${bookTitle(title)}${titleText(label)}`);
  return escapeMarkdown(`${text.trim()}（${[...new Set(places)].join(SEPARATOR)}）`);
}

/** Titles of documents, as escaped Markdown. */
export function streamedTitles(titles: readonly string[]): string {
  return escapeMarkdown(titles.map(bookTitle).join(SEPARATOR));
}

import type { Citation } from '../vocabulary/answer.js';
import { bookTitle } from './book-title.js';
import { KIND_MARKS } from './kind-marks.js';
import type { Locale } from './locale.js';

/** One source: kind where it is no plan, title, region and document number, then the clause as officials write it. */
export function sourceLine(citation: Citation, locale: Locale): string {
  const { kind, title, label, heading } = citation;
  const clause = [label, heading].filter((each) => each !== '').join(' ');
  return `${KIND_MARKS[locale][kind]}${bookTitle(title)}${inBrackets(citation) || ' '}${clause}`;
}

/** A quote as it is shown within a line. */
export function oneLine(quote: string): string {
  return quote.replaceAll(/\s*\n\s*/g, ' ').trim();
}

/** The region stands here only where neither the title nor the label tells it. */
function inBrackets({ title, label, region, documentNumber }: Citation): string {
  const isTold = region === null || title.includes(region) || label.startsWith(region.replace(/(?:省|市|自治区)$/, ''));
  const told = [isTold ? null : region, documentNumber].filter((each) => each !== null);
  return told.length === 0 ? '' : `（${told.join('，')}）`;
}

/** The words of a source; those of an item of a list behind what it hangs on. */
export function quotedWords({ leadIn, quote }: Pick<Citation, 'leadIn' | 'quote'>): string {
  return leadIn === undefined ? quote : `${leadIn}……${quote}`;
}

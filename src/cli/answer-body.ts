import { bookTitle } from '../copy/book-title.js';
import type { Locale } from '../copy/locale.js';
import { missingPhrase } from '../copy/missing-phrase.js';
import type { Answer } from '../vocabulary/answer.js';
import { claimsOf, numberCitations } from '../vocabulary/citation-numbers.js';
import { answerCopy } from './answer-copy.js';

/** An answer without its sources: the claims with their markers, or what is said instead of them; one entry a line. */
export function answerBody(answer: Answer, locale: Locale): string[] {
  const copy = answerCopy(locale);
  const missing = 'missing' in answer ? missingOf(answer, locale).join(copy.separator) : '';
  switch (answer.status) {
    case 'answered':
      return claimLines(answer);
    case 'partial':
      return [...claimLines(answer), copy.notStated(missing)];
    case 'clarify':
      return [
        copy.clarify,
        ...answer.choices.map((title, index) => `${index + 1}. ${bookTitle(title)}`),
        copy.clarifyNext,
      ];
    case 'unanswerable':
      return [missing === '' ? copy.nothingFound : copy.notStated(missing)];
    case 'refused':
      return [copy.refused[answer.reason]];
  }
}

/** Each part of the question that the documents do not cover, once. */
export function missingOf(answer: Answer, locale: Locale): string[] {
  if (!('missing' in answer)) return [];
  return [...new Set(answer.missing.map((each) => missingPhrase(each, locale, bookTitle)))];
}

function claimLines(answer: Answer): string[] {
  return numberCitations(claimsOf(answer)).claims.map(({ text, numbers }) => {
    const markers = numbers.map((n) => `[${n}]`).join('');
    return `${text} ${markers}`;
  });
}

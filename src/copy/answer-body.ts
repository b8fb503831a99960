import type { Answer } from '../vocabulary/answer.js';
import { claimsOf, type NumberedClaim, numberCitations } from '../vocabulary/citation-numbers.js';
import { answerCopy } from './answer-copy.js';
import { bookTitle } from './book-title.js';
import { draftHead, gradedText, gradeLegend, quotesBeneath, verdictLine } from './graded-claim.js';
import type { Locale } from './locale.js';
import { missingPhrases } from './missing-phrase.js';
import { nothingFound, partNotFound } from './not-found.js';
import { shownNearest } from './shown-nearest.js';
import { oneLine, quotedWords, sourceLine } from './source-line.js';

/** An answer without its sources: the claims with their markers, or what is said instead of them; one entry a line. */
export function answerBody(answer: Answer, locale: Locale): string[] {
  const copy = answerCopy(locale);
  switch (answer.status) {
    case 'answered':
      return claimLines(answer, locale);
    case 'partial':
      return [...claimLines(answer, locale), partNotFound(answer.missing, locale, bookTitle)].filter(
        (line) => line !== '',
      );
    case 'clarify':
      return [
        copy.clarify,
        ...answer.choices.map((title, index) => `${index + 1}. ${bookTitle(title)}`),
        copy.clarifyNext,
      ];
    case 'nearest':
      return [
        copy.closest,
        ...shownNearest(answer).flatMap((citation) => [
          `- ${sourceLine(citation, locale)}`,
          `“${oneLine(quotedWords(citation))}”`,
        ]),
        ...behindNearest(answer, locale),
      ];
    case 'unanswerable':
      return [nothingFound(answer, locale, bookTitle)];
    case 'refused':
      return [copy.refused[answer.reason]];
  }
}

/** What is said after the nearest sentences: what was searched, where it is known for what. */
export function behindNearest(answer: Answer & { readonly status: 'nearest' }, locale: Locale): string[] {
  return answer.missing.length === 0 ? [] : [nothingFound(answer, locale, bookTitle)];
}

/** Each part of the question that no provision was found on, once. */
export function missingOf(answer: Answer, locale: Locale): string[] {
  return 'missing' in answer ? missingPhrases(answer.missing, locale, bookTitle) : [];
}

function claimLines(answer: Answer, locale: Locale): string[] {
  const { claims } = numberCitations(claimsOf(answer));
  const verdict = answer.verdict === undefined ? [] : [verdictLine(answer.verdict, locale)];
  if (answer.isDraft)
    return [draftHead(locale), claims.map((claim) => marked(claim, locale)).join(''), ...gradeLegend(claims, locale)];
  return [...verdict, ...claims.map((claim) => claimLine(claim, locale)), ...gradeLegend(claims, locale)];
}

/** A claim with its markers; where its wording is a model's, the words it rests on directly beneath. */
export function claimLine(claim: NumberedClaim, locale: Locale): string {
  const quotes = quotesBeneath(claim).map((quote) => `  “${oneLine(quote)}”`);
  return [marked(claim, locale), ...quotes].join('\n');
}

function marked(claim: NumberedClaim, locale: Locale): string {
  return `${gradedText(claim, locale)} ${claim.numbers.map((n) => `[${n}]`).join('')}`;
}

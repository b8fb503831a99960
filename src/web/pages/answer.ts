/** An answer as markup: with the words, marks and order that every edge gives it. */
import { behindNearest } from '../../copy/answer-body.js';
import { answerCopy } from '../../copy/answer-copy.js';
import { bookTitle } from '../../copy/book-title.js';
import { draftHead, gradedText, gradeLegend, quotesBeneath, verdictLine } from '../../copy/graded-claim.js';
import { quotePath } from '../../copy/links.js';
import type { Locale } from '../../copy/locale.js';
import { nothingFound, partNotFound } from '../../copy/not-found.js';
import { shownNearest } from '../../copy/shown-nearest.js';
import { oneLine, quotedWords, sourceLine } from '../../copy/source-line.js';
import { countWithheld } from '../../copy/withheld-count.js';
import type { Answer, Citation } from '../../vocabulary/answer.js';
import { claimsOf, type Numbered, type NumberedClaim, numberCitations } from '../../vocabulary/citation-numbers.js';
import { wordsIn } from '../copy/words.js';
import { type Html, html } from './html.js';

export function answerHtml(answer: Answer, locale: Locale): Html {
  const copy = answerCopy(locale);
  const withheld = countWithheld(answer.withheld);
  return html`${answer.fallback === null ? '' : html`<p class="told">${copy.fallback(answer.fallback)}</p>`}
${outcomeHtml(answer, locale)}
${withheld === 0 ? '' : html`<p class="told">${copy.withheld(withheld)}</p>`}
${sources(numberCitations(claimsOf(answer)), locale)}
${answer.status === 'nearest' ? '' : nearest(answer, copy.nearest, locale)}`;
}

function outcomeHtml(answer: Answer, locale: Locale): Html {
  const copy = answerCopy(locale);
  switch (answer.status) {
    case 'answered':
      return claimsHtml(answer, locale);
    case 'partial': {
      const told = partNotFound(answer.missing, locale, bookTitle);
      return html`${claimsHtml(answer, locale)}${told === '' ? '' : html`<p class="missing">${told}</p>`}`;
    }
    case 'clarify':
      return html`<p>${copy.clarify}</p><ul>${answer.choices.map((title) => html`<li>${bookTitle(title)}</li>`)}</ul><p>${copy.clarifyNext}</p>`;
    case 'nearest':
      return html`${nearest(answer, copy.closest, locale)}${behindNearest(answer, locale).map((line) => html`<p class="missing">${line}</p>`)}`;
    case 'unanswerable':
      return html`<p class="missing">${nothingFound(answer, locale, bookTitle)}</p>`;
    case 'refused':
      return html`<p>${copy.refused[answer.reason]}</p>`;
  }
}

function claimsHtml(answer: Answer, locale: Locale): Html {
  const { claims } = numberCitations(claimsOf(answer));
  const legend = gradeLegend(claims, locale).map((line) => html`<p class="legend">${line}</p>`);
  if (answer.isDraft === true)
    return html`<p>${draftHead(locale)}</p><p class="draft">${claims.map((claim) => markedClaim(claim, locale))}</p>${legend}`;
  const verdict =
    answer.verdict === undefined ? '' : html`<p class="verdict">${verdictLine(answer.verdict, locale)}</p>`;
  return html`${verdict}<div class="claims">${claims.map((claim) => claimHtml(claim, locale))}</div>${legend}`;
}

/** A claim with the numbers of its sources; a model's wording with its quotes directly beneath. */
export function claimHtml(claim: NumberedClaim, locale: Locale): Html {
  const quotes = quotesBeneath(claim).map((quote) => html`<blockquote>${oneLine(quote)}</blockquote>`);
  return html`<div class="claim"><p>${markedClaim(claim, locale)}</p>${quotes}</div>`;
}

function markedClaim(claim: NumberedClaim, locale: Locale): Html {
  return html`${gradedText(claim, locale)} ${claim.numbers.map((n) => html`<a class="n" href="#s-${n}">[${n}]</a>`)}`;
}

function sources({ citations }: Numbered, locale: Locale): Html | string {
  if (citations.length === 0) return '';
  return html`<h3>${wordsIn(locale).ask.sources}</h3><ol class="sources">${citations.map(({ n, citation }) => html`<li id="s-${n}" value="${n}">${source(citation, locale)}</li>`)}</ol>`;
}

function nearest(answer: Answer, head: string, locale: Locale): Html | string {
  const shown = shownNearest(answer);
  if (shown.length === 0) return '';
  return html`<p class="told">${head}</p><ul class="sources">${shown.map((citation) => html`<li>${source(citation, locale)}</li>`)}</ul>`;
}

function source(citation: Citation, locale: Locale): Html {
  return html`<a href="${quotePath(citation)}">${sourceLine(citation, locale)}</a><blockquote>${oneLine(quotedWords(citation))}</blockquote>`;
}

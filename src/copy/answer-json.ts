import type { Answer, Citation } from '../vocabulary/answer.js';
import { claimsOf, numberCitations } from '../vocabulary/citation-numbers.js';
import { answerBody, missingOf } from './answer-body.js';
import { type Locale, localeOfQuestion } from './locale.js';
import type { ReaderLinks } from './reader-links.js';
import { countWithheld } from './withheld-count.js';

type AnswerJsonOptions = {
  readonly fallback: Locale;
  readonly id?: string | number | undefined;
  /** Into the reader, where there is one: each source gets its `url`. */
  readonly links?: ReaderLinks | null;
};

/** An answer as scripts read it; the shape is a contract. */
export function answerJson(answer: Answer, { fallback, id, links = null }: AnswerJsonOptions) {
  const locale = localeOfQuestion(answer.question, fallback);
  const { claims, citations } = numberCitations(claimsOf(answer));
  const nearest = 'nearest' in answer ? answer.nearest : [];
  const { timings } = answer;
  return {
    id: id ?? answer.id,
    question: answer.question,
    status: answer.status,
    engine: answer.engine,
    text: answerBody(answer, locale).join('\n'),
    verdict: answer.verdict ?? null,
    claims: claims.map(({ text, numbers, grade, differs }) => ({ text, citations: numbers, grade, differs })),
    citations: citations.map(({ n, citation }) => citationJson(n, citation, links)),
    withheld: countWithheld(answer.withheld),
    model: answer.written,
    fallback: answer.fallback,
    missing: missingOf(answer, locale),
    nearest: nearest.map((citation, index) => citationJson(index + 1, citation, links)),
    retrieved: answer.retrieved.map(({ clauseId, score }) => ({ clauseId, score: rounded(score, 4) })),
    understood: answer.understood,
    timings: {
      retrieveMs: rounded(timings.retrieveMs, 2),
      composeMs: rounded(timings.composeMs, 2),
      totalMs: rounded(timings.totalMs, 2),
    },
  };
}

/** A source by its number, with its address in the reader where there is one. */
export function citationJson(n: number, citation: Citation, links: ReaderLinks | null) {
  return { n, ...sourceJson(citation, links) };
}

/** What a sentence rests on, as scripts read it. */
export function sourceJson(citation: Citation, links: ReaderLinks | null) {
  const { clauseId, documentId, title, documentNumber, kind, region, label, heading, quote, start, end, leadIn } =
    citation;
  const hung = leadIn === undefined ? {} : { leadIn };
  const url = links === null ? {} : { url: links.quote(citation) };
  const place = { clauseId, documentId, title, documentNumber, kind, region, label, heading };
  return { ...place, quote, start, end, ...hung, ...url };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

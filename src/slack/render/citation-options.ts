import type { NumberedCitation } from '../../vocabulary/citation-numbers.js';
import { citationValue } from './action-ids.js';
import { LIMITS, type PlainTextOption } from './block-kit.js';
import { bookTitle } from './book-title.js';
import { plain, shortened } from './plain-elements.js';
import { shortTitles } from './short-titles.js';
import { clauseName } from './source-list.js';

const CLAUSE_CHARS = 36;
/** Brackets of the title, spaces, and the mark with a number of up to six digits. */
const AROUND = 12;

export type MarkOf = (n: number) => string;
/** What an option or a button for a citation carries. */
export type CarriedBy = (each: NumberedCitation) => string;
export const citationMark: MarkOf = (n) => `[${n}]`;

/** Choices of a citation: `[3] 二、（一）3 提升县级医院能力 《聊城市进一步…实施方案》`; the title is left out where a cut would mislead. */
export function citationOptions(
  answerId: string,
  citations: readonly NumberedCitation[],
  markOf: MarkOf = citationMark,
): PlainTextOption[] {
  const names = citationNames(citations, LIMITS.optionText - AROUND);
  return citations.map(({ n }, index) => ({
    text: plain(`${markOf(n)} ${names[index] ?? ''}`, LIMITS.optionText),
    value: citationValue(answerId, n),
  }));
}

/** Choices of a clause, without the document: `[3] 二、（一）3 提升县级医院能力`. */
export function clauseOptions(
  citations: readonly NumberedCitation[],
  carried: CarriedBy,
  markOf: MarkOf,
): PlainTextOption[] {
  return citations.map((each) => ({
    text: plain(`${markOf(each.n)} ${clauseName(each.citation)}`, LIMITS.optionText),
    value: carried(each),
  }));
}

/** A short name for each citation, of at most `max` characters; the document is left out where all are of one. */
function citationNames(citations: readonly NumberedCitation[], max: number): string[] {
  const clauses = citations.map(({ citation }) => shortened(clauseName(citation), CLAUSE_CHARS));
  const titles = citations.map(({ citation }) => bookTitle(citation.title));
  const isOne = new Set(citations.map(({ citation }) => citation.documentId)).size === 1;
  if (isOne && clauses.every((clause) => clause !== '')) return clauses;
  const widest = Math.max(0, ...clauses.map((clause) => clause.length));
  const short = shortTitles(titles, max - widest - 1);
  return titles.map((title, index) => [clauses[index], short.get(title) ?? ''].filter(Boolean).join(' '));
}

import { joinedLines } from '../../language/joined-lines.js';
import type { Citation } from '../../vocabulary/answer.js';

/** A citation as a note says it: `《title》（文号）label：“quote”`. */
export function citationNote({ title, documentNumber, label, quote }: Citation): string {
  return `${citationPlace({ title, documentNumber, label })}：“${joinedLines(quote)}”`;
}

export function citationPlace({ label, ...document }: Pick<Citation, 'title' | 'documentNumber' | 'label'>): string {
  return `${citedTitle(document)}${label}`;
}

/** A document as it is cited: `《title》（文号）`. */
export function citedTitle({ title, documentNumber }: Pick<Citation, 'title' | 'documentNumber'>): string {
  return `《${title}》${documentNumber === null ? '' : `（${documentNumber}）`}`;
}

/** Every citation gets the number of its place in `sources`, from 1. */
export function numberOf(citation: Citation, sources: readonly Citation[]): number {
  const at = sources.findIndex(
    ({ clauseId, start, end }) => clauseId === citation.clauseId && start === citation.start && end === citation.end,
  );
  return at + 1;
}

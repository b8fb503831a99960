import type { Citation } from '../../answer.js';

/** A citation as a note says it: `《title》（文号）label：“quote”`. */
export function citationNote({ title, documentNumber, label, quote }: Citation): string {
  const words = quote.replaceAll(/\s*\n\s*/g, '').trim();
  return `${citationPlace({ title, documentNumber, label })}：“${words}”`;
}

export function citationPlace({
  title,
  documentNumber,
  label,
}: Pick<Citation, 'title' | 'documentNumber' | 'label'>): string {
  return `《${title}》${documentNumber === null ? '' : `（${documentNumber}）`}${label}`;
}

/** Every citation gets the number of its place in `sources`, from 1. */
export function numberOf(citation: Citation, sources: readonly Citation[]): number {
  const at = sources.findIndex(
    ({ clauseId, start, end }) => clauseId === citation.clauseId && start === citation.start && end === citation.end,
  );
  return at + 1;
}

import { joinedLines } from '../../language/joined-lines.js';
import type { Citation } from '../../vocabulary/answer.js';
import type { ClauseId } from '../../vocabulary/clause.js';
import { citationPlace } from './citation-note.js';

/** A clause cited, with the words cited of it: none that stands in another of them. */
export type SourcePlace = { readonly clauseId: ClauseId; readonly place: string; readonly quotes: readonly string[] };

/** In the order of first mention; quotes in the order of the text. */
export function sourcePlaces(sources: readonly Citation[]): SourcePlace[] {
  const ids = [...new Set(sources.map(({ clauseId }) => clauseId))];
  return ids.map((clauseId) => {
    const citations = sources.filter((each) => each.clauseId === clauseId);
    const [first] = citations;
    const widest = citations.filter((each) => !citations.some((other) => holds(other, each)));
    const inOrder = [...widest].sort((a, b) => a.start - b.start);
    const quotes = inOrder.map(({ quote }) => joinedLines(quote));
    return { clauseId, place: first === undefined ? '' : citationPlace(first), quotes: [...new Set(quotes)] };
  });
}

function holds(other: Citation, { start, end }: Citation): boolean {
  const isWider = other.end - other.start > end - start;
  return isWider && other.start <= start && end <= other.end;
}

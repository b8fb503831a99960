import type { DocumentHeader } from '../storage/store.js';
import type { Citation, Claim, NonEmpty } from '../vocabulary/answer.js';
import type { Clause } from '../vocabulary/clause.js';
import type { Span } from '../vocabulary/provision.js';

/** Behind the label of words a program recognised on a picture, wherever they are quoted. */
const RECOGNISED_MARK = '〔识别文本〕';

/** Where a quote stands in its clause; offsets within the clause's text. */
export type Place = { readonly start: number; readonly end: number };

/** Cites the words of a clause between two offsets of its text. An anchor that holds them refines the label. */
export function cite(clause: Clause, document: DocumentHeader, place: Place): Citation {
  const start = clause.start + place.start;
  const end = clause.start + place.end;
  const anchor = clause.anchors.filter((each) => each.start <= start && end <= each.end).at(-1);
  return {
    clauseId: clause.id,
    documentId: document.id,
    title: document.title,
    documentNumber: document.documentNumber,
    kind: document.kind,
    region: clause.region ?? document.region?.name ?? null,
    label: `${clause.label}${anchor?.label ?? ''}${clause.recognised ? RECOGNISED_MARK : ''}`,
    heading: clause.heading,
    quote: clause.text.slice(place.start, place.end),
    start,
    end,
  };
}

/** Cites a fact's own words. */
export function citeSpan(clause: Clause, document: DocumentHeader, span: Span): Citation {
  return cite(clause, document, { start: span.start - clause.start, end: span.end - clause.start });
}

export function claim(text: string, first: Citation, ...rest: Citation[]): Claim {
  const citations: NonEmpty<Citation> = [first, ...rest];
  return { text, citations };
}

/** A claim that says how many places it cites; one at least. */
export function countingClaim(say: (count: number) => string, citations: readonly Citation[]): Claim {
  const [first, ...others] = citations;
  if (first === undefined) throw new RangeError('a count cites what it counts');
  return { ...claim(say(citations.length), first, ...others), isCount: true };
}

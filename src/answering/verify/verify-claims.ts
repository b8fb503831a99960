import { findDocumentNumbers, withoutDocumentNumbers } from '../../language/document-number.js';
import { plainText } from '../../language/plain-text.js';
import type { Citation, Claim, VerifiedClaim, Withheld, WithheldReason } from '../../vocabulary/answer.js';
import type { Clause, ClauseId } from '../../vocabulary/clause.js';
import { hanCountsOf, keepsHedges, numbersOf } from './figures.js';
import { graded } from './graded.js';
import { namesOnlyCitedAgencies, namesOnlyCitedRegions } from './names.js';

export type VerifyInput = {
  readonly claims: readonly Claim[];
  /** The clauses retrieved or looked up for this question. */
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
  /** Document id → its number, for sentences that name the document they rest on. */
  readonly documentNumbers: ReadonlyMap<string, string | null>;
};

export type Verified = { readonly verified: readonly VerifiedClaim[]; readonly withheld: readonly Withheld[] };

/**
 * The sentence contract: every claim cites, every quote is verbatim in a clause of this question, every number, date,
 * document number, department and province of the sentence stands in what is cited, and hedges are kept. What fails is
 * withheld.
 */
export function verifyClaims(input: VerifyInput): Verified {
  const verified: VerifiedClaim[] = [];
  const withheld: Withheld[] = [];
  for (const claim of input.claims) {
    const reason = reasonAgainst(claim, input);
    if (reason === null) verified.push(graded(claim, 'verified'));
    else withheld.push({ text: claim.text, reason });
  }
  return { verified, withheld };
}

function reasonAgainst(claim: Claim, { clauses, documentNumbers }: VerifyInput): WithheldReason | null {
  if (claim.text.trim() === '') return 'empty';
  const cited: { clause: Clause; start: number; end: number }[] = [];
  for (const { clauseId, quote, start, end } of claim.citations) {
    const clause = clauses.get(clauseId);
    if (clause === undefined) return 'clause-not-retrieved';
    const place = { start: start - clause.start, end: end - clause.start };
    if (quote === '' || clause.text.slice(place.start, place.end) !== quote) return 'quote-not-verbatim';
    cited.push({ clause, ...place });
  }
  const texts = cited.map(({ clause }) => clause.text);
  const source = plainText(texts.join('\n'));
  const around = plainText(
    [...texts, ...claim.citations.flatMap(({ title, region, heading }) => [title, region ?? '', heading])].join('\n'),
  );
  const own = claim.citations.map(({ documentId }) => documentNumbers.get(documentId) ?? '');
  if (!citesItsDocumentNumbers(claim.text, [...texts, ...own].join('\n'))) return 'document-number-not-cited';
  const sentence = plainText(withoutAddresses(claim));
  const numbers = new Set([...numbersOf(source), ...(claim.isCount === true ? [String(claim.citations.length)] : [])]);
  const counts = hanCountsOf(sentence);
  if (!numbersOf(sentence).every((number) => numbers.has(number))) return 'number-not-cited';
  if (!counts.every((count) => around.includes(count))) return 'number-not-cited';
  if (!namesOnlyCitedAgencies(sentence, around)) return 'unit-not-cited';
  if (!namesOnlyCitedRegions(sentence, around)) return 'region-not-cited';
  const places = cited.map(({ clause, start, end }) => ({ text: clause.text, start, end }));
  return keepsHedges(plainText(claim.text), places) ? null : 'hedge-dropped';
}

/** The sentence without document numbers and clause labels: they say where, not what, and are checked by themselves. */
export function withoutAddresses({
  text,
  citations,
}: {
  readonly text: string;
  readonly citations: readonly Citation[];
}): string {
  return citations.reduce((kept, { label }) => kept.replaceAll(label, ''), withoutDocumentNumbers(text));
}

/** True where every document number a text names stands in the source. */
export function citesItsDocumentNumbers(text: string, source: string): boolean {
  const known = new Set(findDocumentNumbers(source).map((number) => number.normalised));
  return findDocumentNumbers(text).every((number) => known.has(number.normalised));
}

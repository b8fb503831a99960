import type { Claim, NonEmpty, VerifiedClaim, Withheld, WithheldReason } from '../answer.js';
import type { Clause, ClauseId } from '../clause.js';
import { findDocumentNumbers } from '../language/document-number.js';
import { plainText } from '../retrieval/understand/plain-text.js';

export type VerifyInput = {
  readonly claims: readonly Claim[];
  /** The clauses retrieved or looked up for this question. */
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
  /** Our own fixed words in claims (牵头单位, Lead unit); they state no fact. */
  readonly documentNumbers: ReadonlyMap<string, string | null>;
};

export type Verified = { readonly verified: readonly VerifiedClaim[]; readonly withheld: readonly Withheld[] };

/**
 * The sentence contract: every claim cites, every quote is verbatim in a clause of this question, every number, date,
 * document number and agency of the sentence stands in what is cited, and hedges are kept. What fails is withheld.
 */
export function verifyClaims(input: VerifyInput): Verified {
  const verified: VerifiedClaim[] = [];
  const withheld: Withheld[] = [];
  for (const claim of input.claims) {
    const reason = reasonAgainst(claim, input);
    if (reason === null) verified.push(claim as VerifiedClaim);
    else withheld.push({ text: claim.text, reason });
  }
  return { verified, withheld };
}

/** Words that soften a value; a claim that states the value without them says more than the text. */
const HEDGES = [
  '力争',
  '左右',
  '以上',
  '以下',
  '以内',
  '不低于',
  '不少于',
  '不超过',
  '至少',
  '原则上',
  '争创',
  '普遍',
  '总体',
  '探索',
];
const AGENCY =
  /[省市县区州][\u4e00-\u9fa5]{1,12}?(?:委员会|委|局|厅|办公室|编办|组织部|科协|分局)(?![\u4e00-\u9fa5]{0,1}员)/g;

function reasonAgainst(claim: Claim, { clauses, documentNumbers }: VerifyInput): WithheldReason | null {
  if (claim.text.trim() === '') return 'empty';
  for (const { clauseId, quote, start, end } of claim.citations) {
    const clause = clauses.get(clauseId);
    if (clause === undefined) return 'clause-not-retrieved';
    const isVerbatim = quote !== '' && clause.text.slice(start - clause.start, end - clause.start) === quote;
    if (!isVerbatim) return 'quote-not-verbatim';
  }
  const source = sourceOf(claim.citations, clauses, documentNumbers);
  const text = plainText(claim.text);
  if (!numbersOf(text).every((number) => source.numbers.has(number))) return 'number-not-cited';
  if (![...text.matchAll(AGENCY)].every((match) => source.text.includes(match[0]))) return 'unit-not-cited';
  return keepsHedges(text, claim.citations) ? null : 'hedge-dropped';
}

function sourceOf(
  citations: NonEmpty<Claim['citations'][number]>,
  clauses: ReadonlyMap<ClauseId, Clause>,
  documentNumbers: ReadonlyMap<string, string | null>,
): { text: string; numbers: ReadonlySet<string> } {
  const parts = citations.flatMap(({ clauseId, documentId, label, title, region }) => {
    const clause = clauses.get(clauseId);
    return [
      clause?.text ?? '',
      clause?.heading ?? '',
      ...(clause?.headingPath ?? []),
      label,
      title,
      region ?? '',
      documentNumbers.get(documentId) ?? '',
    ];
  });
  const numbers = parts.flatMap((part) => [
    ...numbersOf(plainText(part)),
    ...findDocumentNumbers(part).flatMap((each) => numbersOf(plainText(each.normalised))),
  ]);
  return { text: plainText(parts.join('\n')), numbers: new Set(numbers) };
}

/** Numbers of a text with their percent sign, in one spelling: 1,200 → 1200, 百分之九十 is left as words. */
function numbersOf(text: string): string[] {
  return [...text.matchAll(/\d+(?:[.:]\d+)*%?/g)].map((match) => match[0].replace(/^0+(?=\d)/, ''));
}

/** For each number both in the sentence and in a quote: a hedge that stands next to it in the quote stands in the sentence. */
function keepsHedges(text: string, citations: Claim['citations']): boolean {
  return citations.every(({ quote }) => {
    const plain = plainText(quote);
    return numbersOf(text).every((number) => {
      const near = windowsAround(plain, number);
      if (near.length === 0) return true;
      return near.some((window) => HEDGES.every((hedge) => !window.includes(hedge) || text.includes(hedge)));
    });
  });
}

/** The words around each occurrence of a number, to the next comma: what can limit it. */
function windowsAround(text: string, number: string): string[] {
  const windows: string[] = [];
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + number.length)) {
    const before = text.slice(0, at);
    const after = text.slice(at + number.length);
    if (/[\d.]$/.test(before) || /^[\d.]/.test(after) || /^年/.test(after)) continue;
    windows.push(`${/[^,，;；、。]*$/.exec(before)?.[0] ?? ''}${/^[^,，;；、。]*/.exec(after)?.[0] ?? ''}`);
  }
  return windows;
}

/** For tests: the sentence contract read off a finished answer, by rules of its own and not by those of verify.ts. */

import type { App } from '../app/app.js';
import { PROVINCES } from '../language/regions.js';
import type { Answer, Citation } from '../vocabulary/answer.js';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import type { Document } from '../vocabulary/document.js';
import { chargedUnits } from '../vocabulary/provision.js';

export type Evidence = {
  readonly documents: ReadonlyMap<string, Document>;
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
  /** Every department and region name of the corpus, longest first. */
  readonly names: readonly string[];
};

export async function gatherEvidence(app: App): Promise<Evidence> {
  const rows = await app.documents();
  const clauses = new Map<ClauseId, Clause>();
  for await (const clause of app.clauses()) clauses.set(clause.id, clause);
  const units = rows.flatMap(({ facts }) => facts.flatMap((fact) => (fact.kind === 'duty' ? chargedUnits(fact) : [])));
  const regions = rows.flatMap(({ document }) => document.region?.name ?? []);
  return {
    documents: new Map(rows.map(({ document }) => [document.id, document])),
    clauses,
    names: [...new Set([...units, ...regions, ...PROVINCES.map(({ name }) => name)])].sort(
      (a, b) => b.length - a.length,
    ),
  };
}

/** Every way in which an answer breaks the contract, in words; an empty list is what the tests want. */
export function breachesOf(answer: Answer, evidence: Evidence): string[] {
  if ('nearest' in answer) return answer.nearest.flatMap((citation) => quoteBreaches(citation, evidence));
  if (answer.status !== 'answered' && answer.status !== 'partial') return [];
  const retrieved = new Set(answer.retrieved.map(({ clauseId }) => clauseId));
  return answer.claims.flatMap(({ text, citations, isCount }) => {
    if (text.trim() === '') return ['a claim is empty'];
    if (citations.length === 0) return [`“${text}” cites nothing`];
    const unknown = citations.filter(({ clauseId }) => !retrieved.has(clauseId));
    return [
      ...unknown.map(({ clauseId }) => `“${text}” cites ${clauseId}, which was neither retrieved nor looked up`),
      ...citations.flatMap((citation) => quoteBreaches(citation, evidence)),
      ...contentBreaches(text, citations, evidence).filter(
        (breach) => isCount !== true || !isOfCount(breach, citations),
      ),
    ];
  });
}

/** A claim that counts what it cites says a number that stands nowhere else. */
function isOfCount(breach: string, { length }: readonly Citation[]): boolean {
  return breach.endsWith(`says ${length}, which is not cited`);
}

function quoteBreaches(citation: Citation, { documents, clauses }: Evidence): string[] {
  const { clauseId, documentId, quote, start, end, leadIn = '' } = citation;
  const document = documents.get(documentId);
  const clause = clauses.get(clauseId);
  if (document === undefined || clause === undefined) return [`${clauseId} is no clause of the corpus`];
  const breaches: string[] = [];
  if (quote === '') breaches.push(`${clauseId}: an empty quote`);
  if (document.text.slice(start, end) !== quote) breaches.push(`${clauseId}: “${quote}” is not verbatim`);
  if (!clause.text.includes(leadIn)) breaches.push(`${clauseId}: “${leadIn}” is not verbatim`);
  if (start < clause.start || clause.end < end) breaches.push(`${clauseId}: “${quote}” lies outside its clause`);
  if (citation.kind !== document.kind) breaches.push(`${clauseId}: is shown as ${citation.kind}, not ${document.kind}`);
  if (citation.documentNumber !== document.documentNumber) breaches.push(`${clauseId}: bears another document number`);
  if (citation.region !== (clause.region ?? document.region?.name ?? null))
    breaches.push(`${clauseId}: another region`);
  return breaches;
}

function contentBreaches(text: string, citations: readonly Citation[], evidence: Evidence): string[] {
  const claim = fold(text);
  const cited = citations.map((citation) => fold(citedText(citation, evidence))).join('\n');
  const numbers = numbersOf(claim).filter((number) => !numbersOf(cited).includes(number));
  const names = namesIn(claim, evidence.names).filter((name) => !isCited(name, cited, citations));
  return [
    ...numbers.map((number) => `“${text}” says ${number}, which is not cited`),
    ...names.map((name) => `“${text}” names ${name}, which is not cited`),
    ...droppedHedges(claim, citations),
  ];
}

function citedText({ clauseId, documentId }: Citation, { documents, clauses }: Evidence): string {
  const clause = clauses.get(clauseId);
  const document = documents.get(documentId);
  const place = [clause?.label, clause?.region, document?.title, document?.documentNumber, document?.region?.name];
  return [clause?.text, ...(clause?.headingPath ?? []), ...place].join('\n');
}

function isCited(name: string, cited: string, citations: readonly Citation[]): boolean {
  return cited.includes(fold(name)) || citations.some(({ region }) => region === name);
}

function namesIn(text: string, names: readonly string[]): string[] {
  const found: string[] = [];
  let rest = text;
  for (const name of names) {
    if (!rest.includes(fold(name))) continue;
    found.push(name);
    rest = rest.replaceAll(fold(name), ' ');
  }
  return found;
}

function numbersOf(text: string): string[] {
  return [...text.matchAll(/\d+(?:\.\d+)?%?/g)].map((match) => match[0]);
}

/** Words behind a number that change what it says, and words before it in the same stretch that do. */
const BEHIND = /^[^\d,，;；。、]{0,6}?(以上|以下|以内|左右)/;
const BEFORE = /(力争|争取|不低于|不少于|不超过|至少|原则上|普遍|总体)[^,，;；。]*$/;

/** A hedge counts as dropped where every quoted occurrence of the number carries it and the claim does not. */
function droppedHedges(claim: string, citations: readonly Citation[]): string[] {
  const quotes = citations.map(({ quote }) => fold(quote)).join('。');
  return numbersOf(claim).flatMap((number) => {
    const quoted = occurrencesOf(number, quotes);
    if (quoted.length === 0) return [];
    return [BEHIND, BEFORE].flatMap((pattern) => {
      const hedges = quoted.map(({ before, after }) => pattern.exec(pattern === BEHIND ? after : before)?.[1]);
      if (hedges.includes(undefined)) return [];
      const kept = hedges.some((hedge) => hedge !== undefined && claim.includes(hedge));
      return kept ? [] : [`“${claim}” says ${number} without ${hedges.join('/')}`];
    });
  });
}

function occurrencesOf(number: string, text: string): { before: string; after: string }[] {
  const whole = new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d.%])`, 'g');
  return [...text.matchAll(whole)].map(({ index }) => ({
    before: text.slice(0, index),
    after: text.slice(index + number.length),
  }));
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Which documents are no longer in force: what a text says of itself, what others repeal, what has run out. */

import { addTo } from '../language/add-to.js';
import type { DocumentHeader } from '../storage/store.js';
import { type DocumentStatus, isBasis } from '../vocabulary/document.js';
import { namesOf, namesOfTitle } from './document-names.js';

/** The document that ended another. */
export type Repealer = Pick<DocumentHeader, 'id' | 'title' | 'documentNumber' | 'issueDate'>;

export type Validity = {
  readonly status: DocumentStatus;
  /** The latest document at hand that repeals it; null where none does. */
  readonly repealedBy: Repealer | null;
  /** Its `validUntil` has passed. */
  readonly isExpired: boolean;
};

/**
 * The same headers with their validity on a day (ISO date). A repeal that has not taken effect yet changes nothing; a
 * document that is repealed or has run out is `repealed` whatever its page says.
 */
export function withValidity<Header extends DocumentHeader>(
  headers: readonly Header[],
  today: string,
): (Header & Validity)[] {
  const repealers = repealersOf(headers, today);
  return headers.map((header) => {
    const repealedBy = repealers.get(header.id) ?? null;
    const isExpired = header.validUntil !== null && header.validUntil < today;
    const status = repealedBy !== null || isExpired ? 'repealed' : header.status;
    return { ...header, status, repealedBy, isExpired };
  });
}

/** The same to who may not read every document: what ended it is not named where that may not be read. */
export function limitedValidity<Header extends Validity>(header: Header, mayRead: (id: string) => boolean): Header {
  const { repealedBy } = header;
  return repealedBy === null || mayRead(repealedBy.id) ? header : { ...header, repealedBy: null };
}

/** By the id of the document repealed. */
function repealersOf(headers: readonly DocumentHeader[], today: string): ReadonlyMap<string, Repealer> {
  const byName = new Map<string, DocumentHeader[]>();
  for (const header of headers) {
    const number = header.documentNumber === null ? [] : [header.documentNumber];
    for (const name of new Set([...namesOf(header), ...number])) addTo(byName, name, header);
  }
  const repealers = new Map<string, DocumentHeader>();
  for (const repealer of headers) {
    if (repealer.repeals.length === 0 || (repealer.effectiveDate ?? '') > today) continue;
    const named = repealer.repeals.flatMap((name) => [name, ...namesOfTitle(name)]);
    const targets = new Set(named.flatMap((name) => byName.get(name) ?? []));
    for (const target of targets) {
      if (!repeals(repealer, target)) continue;
      const known = repealers.get(target.id);
      if (known === undefined || dayOf(known) < dayOf(repealer)) repealers.set(target.id, repealer);
    }
  }
  return new Map(
    [...repealers].map(([id, { id: by, title, documentNumber, issueDate }]) => [
      id,
      { id: by, title, documentNumber, issueDate },
    ]),
  );
}

/**
 * True where one document ends another: it names it, lays down something itself, was issued later (or one of them bears
 * no date), and is not of a smaller or another region. Two that name each other and bear no dates end neither.
 */
export function repeals(repealer: DocumentHeader, target: DocumentHeader): boolean {
  if (!maySpeakOf(repealer, target)) return false;
  const isDated = repealer.issueDate !== null && target.issueDate !== null;
  return isDated || !maySpeakOf(target, repealer);
}

function maySpeakOf(repealer: DocumentHeader, target: DocumentHeader): boolean {
  if (repealer.id === target.id || !isBasis(repealer.kind)) return false;
  if (repealer.issueDate !== null && target.issueDate !== null && repealer.issueDate <= target.issueDate) return false;
  const { documentNumber } = target;
  if (documentNumber !== null && repealer.repeals.includes(documentNumber)) return reaches(repealer, target);
  const names = namesOf(target);
  return (
    repealer.repeals.some((each) => namesOfTitle(each).some((name) => names.includes(name))) &&
    isOfOnePlace(repealer, target)
  );
}

/** A larger region may end what a smaller one laid down, never the other way. */
function reaches({ region: larger }: DocumentHeader, { region, regionPath }: DocumentHeader): boolean {
  if (larger === null || region === null || larger.level === 'nation') return true;
  return larger.name === region.name || regionPath.includes(larger.name);
}

/** Titles recur from place to place. */
function isOfOnePlace({ region: one }: DocumentHeader, { region: other }: DocumentHeader): boolean {
  return one === null || other === null || one.name === other.name;
}

function dayOf({ issueDate }: DocumentHeader): string {
  return issueDate ?? '';
}

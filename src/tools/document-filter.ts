/** Which documents of a list are meant: by region, kind, year, validity, and words of their names. */
import { plainText } from '../language/plain-text.js';
import { shortRegionName } from '../language/regions.js';
import type { Validity } from '../library/validity.js';
import type { DocumentHeader } from '../storage/store.js';

/** Empty for what is left open. */
export type DocumentFilter = {
  readonly region: string;
  readonly kind: string;
  /** Of issue. */
  readonly year: string;
  readonly validity: string;
  /** Stands in a title, the number or an issuer. */
  readonly text: string;
};

export function passes(
  document: DocumentHeader & Validity,
  { region, kind, year, validity, text }: DocumentFilter,
): boolean {
  return (
    (region === '' || isOf(document, region)) &&
    (kind === '' || document.kind === kind) &&
    (year === '' || yearOfIssue(document) === year) &&
    (validity === '' || document.status === validity) &&
    (text === '' || isNamed(document, text))
  );
}

/** Empty where it bears no date. */
export function yearOfIssue({ issueDate }: Pick<DocumentHeader, 'issueDate'>): string {
  return issueDate?.slice(0, 4) ?? '';
}

/** A region holds its own: 山东省 shows 聊城市's, too. */
function isOf({ region, regionPath }: DocumentHeader, asked: string): boolean {
  return [...regionPath, ...(region === null ? [] : [region.name])].some((name) => isSameRegion(name, asked));
}

/** 聊城 and 聊城市 are one; of two that are written out, 吉林省 is not 吉林市. */
function isSameRegion(one: string, other: string): boolean {
  const [short, otherShort] = [shortRegionName(one), shortRegionName(other)];
  return one === other || (short === otherShort && (one === short || other === short));
}

function isNamed({ title, noticeTitle, documentNumber, issuers }: DocumentHeader, text: string): boolean {
  const sought = withoutBrackets(text);
  return [title, noticeTitle ?? '', documentNumber ?? '', ...issuers].some((name) =>
    withoutBrackets(name).includes(sought),
  );
}

/** Numbers are typed with whatever brackets a keyboard has, titles without their （试行）'s. */
function withoutBrackets(text: string): string {
  return plainText(text).replaceAll(/[()[\]〔〕【】《》]/g, '');
}

/** What documents are filtered by, as it stands in an address. Pure. */
import type { DocumentKind, DocumentStatus } from '../../vocabulary/document.js';
import type { Header } from '../use-cases.js';

export type Filters = {
  readonly region: string;
  readonly kind: string;
  readonly year: string;
  readonly validity: string;
  /** Stands in the title, the number or an issuer. */
  readonly text: string;
};

const MOST_CHARS = 100;

export function filtersIn(parameters: (name: string) => string | undefined): Filters {
  const value = (name: string) => (parameters(name) ?? '').trim().slice(0, MOST_CHARS);
  return {
    region: value('region'),
    kind: value('kind'),
    year: value('year'),
    validity: value('validity'),
    text: value('text'),
  };
}

export function isFiltering(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== '');
}

/** A region holds its own: 山东省 shows 聊城市's, too. */
export function passes(document: Header, { region, kind, year, validity, text }: Filters): boolean {
  if (region !== '' && document.region?.name !== region && !document.regionPath.includes(region)) return false;
  if (kind !== '' && document.kind !== kind) return false;
  if (year !== '' && yearOf(document) !== year) return false;
  if (validity !== '' && document.status !== validity) return false;
  const names = [document.title, document.noticeTitle ?? '', document.documentNumber ?? '', ...document.issuers];
  return text === '' || names.some((name) => plain(name).includes(plain(text)));
}

export type Choices = {
  readonly regions: readonly string[];
  readonly kinds: readonly DocumentKind[];
  readonly years: readonly string[];
  readonly validities: readonly DocumentStatus[];
};

/** What there is to choose among the documents. */
export function choicesOf(documents: readonly Header[]): Choices {
  const regions = documents.flatMap(({ region, regionPath }) => [
    ...regionPath,
    ...(region === null ? [] : [region.name]),
  ]);
  return {
    regions: [...new Set(regions)].sort((a, b) => a.localeCompare(b, 'zh')),
    kinds: [...new Set(documents.map(({ kind }) => kind))],
    years: [...new Set(documents.map(yearOf).filter((year) => year !== ''))].sort().reverse(),
    validities: [...new Set(documents.map(({ status }) => status))],
  };
}

function yearOf({ issueDate }: Header): string {
  return issueDate?.slice(0, 4) ?? '';
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

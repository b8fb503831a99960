/** What documents are filtered by, as it stands in an address. Pure. */
import { type DocumentFilter, yearOfIssue } from '../../tools/document-filter.js';
import type { DocumentKind, DocumentStatus } from '../../vocabulary/document.js';
import type { Header } from '../use-cases.js';

const MOST_CHARS = 100;

export function filtersIn(parameters: (name: string) => string | undefined): DocumentFilter {
  const value = (name: string) => (parameters(name) ?? '').trim().slice(0, MOST_CHARS);
  return {
    region: value('region'),
    kind: value('kind'),
    year: value('year'),
    validity: value('validity'),
    text: value('text'),
  };
}

export function isFiltering(filters: DocumentFilter): boolean {
  return Object.values(filters).some((value) => value !== '');
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
    years: [...new Set(documents.map(yearOfIssue).filter((year) => year !== ''))].sort().reverse(),
    validities: [...new Set(documents.map(({ status }) => status))],
  };
}

import type { ParsedDocument } from '../../vocabulary/document.js';
import type { GoldDocument } from './gold-document.js';

export const FIELDS = [
  ...(['title', 'noticeTitle', 'documentNumber', 'issuers', 'issueDate', 'effectiveDate'] as const),
  ...(['region', 'kind', 'structure', 'rows'] as const),
] as const;

export type Field = (typeof FIELDS)[number];
/** `null` where the field was read rightly, else what came out beside what is right. */
export type Judgement = Readonly<Record<Field, string | null>>;

/** Holds what was read of a document against what a person read in it. Spaces, quotes and brackets do not count. */
export function judgeDocument({ document, clauses }: ParsedDocument, gold: GoldDocument): Judgement {
  const labels = labelsOf({ document, clauses });
  const structure = gold.structure.some((wanted) => sameSet(labels, wanted.map(plain)));
  const rows = clauses.filter(({ unit }) => unit === 'table-row').length;
  const issuers = document.issuers.map(plain);
  const known = [...gold.issuers, ...gold.issuersAlso].map(plain);
  const issued =
    sameSet(issuers, gold.issuers.map(plain)) || (issuers.length > 0 && issuers.every((name) => known.includes(name)));
  return {
    title: verdict(oneOf(gold.title, document.title), document.title, gold.title[0]),
    noticeTitle: verdict(
      oneOf([...gold.noticeTitle, null], document.noticeTitle),
      document.noticeTitle,
      gold.noticeTitle[0],
    ),
    documentNumber: verdict(
      oneOf(gold.documentNumber, document.documentNumber),
      document.documentNumber,
      gold.documentNumber[0],
    ),
    issuers: verdict(issued, document.issuers, gold.issuers),
    issueDate: verdict(oneOf(gold.issueDate, document.issueDate), document.issueDate, gold.issueDate[0]),
    effectiveDate: verdict(
      oneOf(gold.effectiveDate, document.effectiveDate),
      document.effectiveDate,
      gold.effectiveDate[0],
    ),
    region: verdict(isRegion(document, gold), [document.region?.level, ...document.regionPath], gold.region[0]),
    kind: verdict(oneOf(gold.kind, document.kind), document.kind, gold.kind[0]),
    structure: verdict(structure, difference(labels, gold.structure[0] ?? []), ''),
    rows: verdict(rows === gold.rows, rows, gold.rows),
  };
}

function verdict(isRight: boolean, found: unknown, wanted: unknown): string | null {
  return isRight ? null : `${String(found)} instead of ${String(wanted)}`;
}

function plain(text: string): string {
  return text.replace(/[\s《》“”"‘’'（）()〔〕[\]]/g, '');
}

function oneOf(right: readonly (string | null)[], found: string | null): boolean {
  return right.some((each) => plain(each ?? '') === plain(found ?? ''));
}

/** The right name and level; a path that begins lower is right as far as it goes. */
function isRegion({ region, regionPath }: ParsedDocument['document'], gold: GoldDocument): boolean {
  if (region === null) return gold.region.includes(null);
  const path = region.level === 'nation' ? '全国' : regionPath.join('/');
  return gold.level.includes(region.level) && gold.region.some((wanted) => (wanted?.join('/') ?? '').endsWith(path));
}

/** Labels of headings and clauses; those of paragraphs, points, rows and notes are no numbered places. */
function labelsOf({ document, clauses }: Pick<ParsedDocument, 'document' | 'clauses'>): string[] {
  const headings = document.segments.flatMap(({ label }) => label ?? []);
  const all = [...headings, ...clauses.map(({ label }) => label)].map((label) =>
    label
      .replace(/^通知·/, '')
      .replace(/（第\d+处）$/, '')
      .replace(/·?第\d+段$/, ''),
  );
  const numbered = all.filter(
    (label) => label !== '' && !/^(?:头部|导语|落款|表\d|附件\d*$)|注.{0,3}$|是$/.test(label),
  );
  return [...new Set(numbered.map(plain))];
}

function sameSet(found: readonly string[], wanted: readonly string[]): boolean {
  return difference(found, wanted) === '';
}

function difference(found: readonly string[], wanted: readonly string[]): string {
  const right = new Set(wanted.map(plain));
  const missing = [...right].filter((label) => !found.includes(label));
  const extra = found.filter((label) => !right.has(label));
  return [...missing.map((label) => `-${label}`), ...extra.map((label) => `+${label}`)].join(' ');
}

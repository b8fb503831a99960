/** What was read of a document as rows of label and text: the same for every edge that shows them. */
import { bookTitle } from '../copy/book-title.js';
import { endedCopy } from '../copy/ended-copy.js';
import { kindCopy } from '../copy/kind-copy.js';
import type { Locale } from '../copy/locale.js';
import type { IdentityField } from '../vocabulary/document.js';
import { noiseCopy } from './noise-copy.js';
import { outlineCopy } from './outline-copy.js';
import type { ClauseBeginning, ReportCard } from './report-card.js';
import { type CardCopy, cardCopy } from './report-card-copy.js';

/** The label is empty for a further text under the same one. */
export type CardRow = readonly [label: string, text: string];

const MOST_TABLES = 20;

/** Identity, contents, relations and warnings; texts are the document's and the reader's, not escaped for anything. */
export function cardRows(card: ReportCard, locale: Locale): CardRow[] {
  const copy = cardCopy(locale);
  return [
    ...identityRows(card, copy, locale),
    ...contentRows(card, copy, locale),
    ...relationRows(card, copy),
    ...listed(copy.rows.warnings, warningsOf(card, copy)),
  ];
}

function identityRows(card: ReportCard, copy: CardCopy, locale: Locale): CardRow[] {
  const { rows } = copy;
  const read = (field: IdentityField, value: string | null): string => {
    const source = card.readFrom[field];
    return value === null ? copy.none : `${value}${source === undefined ? '' : copy.from(source)}`;
  };
  const { region, regionPath } = card;
  const place = region === null ? null : `${placeName(region.name, regionPath)} · ${copy.levels[region.level]}`;
  const dates: CardRow[] = [
    [rows.effectiveDate, card.effectiveDate ?? ''],
    [rows.amendedDates, card.amendedDates.join(copy.separator)],
    [rows.validUntil, card.validUntil ?? ''],
  ];
  const ended = endedCopy(card, locale);
  const status = copy.status[card.status];
  return [
    [rows.title, card.readFrom.title === undefined ? `${card.title}${copy.titleIsId}` : read('title', card.title)],
    ...optional(rows.noticeTitle, card.noticeTitle ?? ''),
    [rows.documentNumber, read('documentNumber', card.documentNumber)],
    [rows.issuers, read('issuers', card.issuers.length === 0 ? null : card.issuers.join(copy.separator))],
    [rows.issueDate, read('issueDate', card.issueDate)],
    ...dates.filter(([, text]) => text !== ''),
    [rows.validity, ended === null ? status : `${status}${copy.because}${ended}`],
    [rows.region, read('region', place)],
    [rows.kind, read('kind', kindCopy(card.kind, locale))],
  ];
}

function placeName(name: string, path: readonly string[]): string {
  return path.length === 0 ? name : path.join(' › ');
}

function contentRows(card: ReportCard, copy: CardCopy, locale: Locale): CardRow[] {
  const { rows } = copy;
  const { points, ...counts } = card.counts;
  const outline = outlineCopy({ ...counts, pointsAtStart: points.atStart, pointsWithin: points.within }, locale);
  const tables = card.tables.slice(0, MOST_TABLES);
  const leftOut = card.leftOut.length === 0 ? [copy.nothing] : card.leftOut.map((each) => noiseCopy(each, locale));
  return [
    [rows.outline, outline],
    [rows.found, copy.found(counts)],
    ...(card.pages === null ? [] : [[rows.pages, copy.pages(card.pages)] as const]),
    ...optional(rows.first, clauseText(card.first)),
    ...optional(rows.last, clauseText(card.last)),
    ...tables.map((table, index): CardRow => [`${rows.table} ${index + 1}`, copy.table(table.columns, table.rows)]),
    ...(card.tables.length > MOST_TABLES ? [[rows.table, `… ${card.tables.length}`] as const] : []),
    ...listed(rows.leftOut, leftOut),
  ];
}

/** An article's own text begins with its label. */
function clauseText(clause: ClauseBeginning | null): string {
  if (clause === null) return '';
  return clause.text.startsWith(clause.label) ? clause.text : `${clause.label}  ${clause.text}`;
}

function relationRows({ repeals, relations }: ReportCard, copy: CardCopy): CardRow[] {
  const { rows } = copy;
  return [
    ...listed(rows.repeals, repeals),
    ...listed(
      rows.relations,
      relations.map(({ kind, title, id }) => copy.relation(kind, bookTitle(title), id)),
    ),
  ];
}

function warningsOf({ checks, readAs, recognised }: ReportCard, copy: CardCopy): string[] {
  const lost = checks.flatMap((doubt) =>
    doubt.about === 'text' && !(doubt.reason === 'recognised' && recognised > 0) ? [copy.lost(doubt)] : [],
  );
  return [
    ...(readAs === null ? [] : [copy.readAs(readAs.extension, readAs.format)]),
    ...(recognised === 0 ? [] : [copy.recognised(recognised)]),
    ...lost,
  ];
}

function optional(label: string, text: string): CardRow[] {
  return text === '' ? [] : [[label, text]];
}

/** One label for all of them. */
function listed(label: string, texts: readonly string[]): CardRow[] {
  return texts.map((text, index) => [index === 0 ? label : '', text]);
}

import { bookTitle } from '../copy/book-title.js';
import { endedCopy } from '../copy/ended-copy.js';
import { kindCopy } from '../copy/kind-copy.js';
import type { Locale } from '../copy/locale.js';
import type { IdentityField } from '../vocabulary/document.js';
import { displayWidth, padToWidth } from './display-width.js';
import { noiseCopy } from './noise-copy.js';
import { outlineCopy } from './outline-copy.js';
import { plainTerminalDeep } from './plain-terminal.js';
import type { ClauseBeginning, ReportCard } from './report-card.js';
import { type CardCopy, cardCopy } from './report-card-copy.js';
import { wrapText } from './wrap-text.js';

/** A row with `whole` is a line to copy: it is not broken. */
type Row = readonly [label: string, text: string, whole?: true];

const INDENT = '  ';
const GAP = 2;
const MOST_TABLES = 20;

/** What was read of a document, a fact a line; for a person. `columns`: of the terminal, or null for no wrapping. */
export function renderReportCard(given: ReportCard, locale: Locale, columns: number | null = null): string {
  const card = plainTerminalDeep(given);
  const copy = cardCopy(locale);
  const rows = [
    ...identityRows(card, copy, locale),
    ...contentRows(card, copy, locale),
    ...relationRows(card, copy),
    ...checkRows(card, copy),
  ];
  const width = Math.max(...rows.map(([label]) => displayWidth(label))) + GAP;
  const room = columns === null ? null : columns - INDENT.length - width;
  return rows
    .flatMap(([label, text, whole]) =>
      wrapText(oneLine(text), whole === true ? null : room).map(
        (line, index) => `${INDENT}${padToWidth(index === 0 ? label : '', width)}${line}`,
      ),
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

function identityRows(card: ReportCard, copy: CardCopy, locale: Locale): Row[] {
  const { rows } = copy;
  const read = (field: IdentityField, value: string | null): string => {
    const source = card.readFrom[field];
    return value === null ? copy.none : `${value}${source === undefined ? '' : copy.from(source)}`;
  };
  const { region, regionPath } = card;
  const place = region === null ? null : `${placeName(region.name, regionPath)} · ${copy.levels[region.level]}`;
  const dates: Row[] = [
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

function contentRows(card: ReportCard, copy: CardCopy, locale: Locale): Row[] {
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
    ...tables.map((table, index): Row => [`${rows.table} ${index + 1}`, copy.table(table.columns, table.rows)]),
    ...(card.tables.length > MOST_TABLES ? [[rows.table, `… ${card.tables.length}`] as const] : []),
    ...listed(rows.leftOut, leftOut),
  ];
}

/** An article's own text begins with its label. */
function clauseText(clause: ClauseBeginning | null): string {
  if (clause === null) return '';
  return clause.text.startsWith(clause.label) ? clause.text : `${clause.label}  ${clause.text}`;
}

function relationRows({ repeals, relations }: ReportCard, copy: CardCopy): Row[] {
  const { rows } = copy;
  return [
    ...listed(rows.repeals, repeals),
    ...listed(
      rows.relations,
      relations.map(({ kind, title, id }) => copy.relation(kind, bookTitle(title), id)),
    ),
  ];
}

function checkRows({ id, checks, readAs, recognised }: ReportCard, copy: CardCopy): Row[] {
  const { rows } = copy;
  const lost = checks.flatMap((doubt) =>
    doubt.about === 'text' && !(doubt.reason === 'recognised' && recognised > 0) ? [copy.lost(doubt)] : [],
  );
  const fields = checks.flatMap((doubt): Row[] =>
    doubt.about === 'text'
      ? []
      : [
          ['', copy.check(doubt.about, doubt.reason)],
          ['', `${INDENT}${doubt.line ?? ''}`, true],
        ],
  );
  return [
    ...listed(rows.warnings, [
      ...(readAs === null ? [] : [copy.readAs(readAs.extension, readAs.format)]),
      ...(recognised === 0 ? [] : [copy.recognised(recognised)]),
      ...lost,
    ]),
    ...(fields.length === 0 ? [] : optional(rows.checks, copy.writeInto(`${id}.yaml`))),
    ...fields,
  ];
}

function optional(label: string, text: string): Row[] {
  return text === '' ? [] : [[label, text]];
}

/** One label for all of them. */
function listed(label: string, texts: readonly string[]): Row[] {
  return texts.map((text, index) => [index === 0 ? label : '', text]);
}

/** Line ends within a value would look like rows of the card. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

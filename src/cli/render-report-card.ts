import type { Locale } from '../copy/locale.js';
import type { ReportCard } from '../tools/report-card.js';
import { type CardCopy, cardCopy } from '../tools/report-card-copy.js';
import { cardRows } from '../tools/report-card-rows.js';
import { displayWidth, padToWidth } from './display-width.js';
import { plainTerminalDeep } from './plain-terminal.js';
import { wrapText } from './wrap-text.js';

/** A row with `whole` is a line to copy: it is not broken. */
type Row = readonly [label: string, text: string, whole?: true];

const INDENT = '  ';
const GAP = 2;

/** What was read of a document, a fact a line; for a person. `columns`: of the terminal, or null for no wrapping. */
export function renderReportCard(given: ReportCard, locale: Locale, columns: number | null = null): string {
  const card = plainTerminalDeep(given);
  const copy = cardCopy(locale);
  const rows: Row[] = [...cardRows(card, locale), ...checkRows(card, copy)];
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

function checkRows({ id, checks }: ReportCard, copy: CardCopy): Row[] {
  const fields = checks.flatMap((doubt): Row[] =>
    doubt.about === 'text'
      ? []
      : [
          ['', copy.check(doubt.about, doubt.reason)],
          ['', `${INDENT}${doubt.line ?? ''}`, true],
        ],
  );
  return fields.length === 0 ? [] : [[copy.rows.checks, copy.writeInto(`${id}.yaml`)], ...fields];
}

/** Line ends within a value would look like rows of the card. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ');
}

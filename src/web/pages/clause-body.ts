/** The words of a document as markup: paragraphs by its lines, the quote highlighted, tables from cells. */
import { anchorOf } from '../../copy/links.js';
import type { Clause } from '../../vocabulary/clause.js';
import type { Words } from '../copy/words.js';
import type { Span } from '../read/span.js';
import { cellsInColumns } from '../read/table-columns.js';
import { type Html, html } from './html.js';

export type Marking = {
  readonly text: string;
  readonly quote: Span | null;
  readonly words: Words;
};

type Run = Span & {
  /** The run's first part, up to here, is a heading. */
  readonly leadEnd?: number;
  /** Of the highlighted part, where there is one. */
  readonly markId?: string | null;
};

/** A stretch of the text, with what of the quote lies in it highlighted. */
export function marked({ start, end, leadEnd = start, markId = null }: Run, { text, quote }: Marking): Html[] {
  const from = Math.max(quote?.start ?? end, start);
  const to = Math.min(quote?.end ?? start, end);
  const cuts = [start, leadEnd, ...(from < to ? [from, to] : []), end].sort((a, b) => a - b);
  return cuts.flatMap((at, index) => {
    const until = cuts[index + 1] ?? end;
    if (at >= until) return [];
    const words = text.slice(at, until);
    const bold = until <= leadEnd ? html`<b>${words}</b>` : html`${words}`;
    if (at < from || until > to) return [bold];
    return [at === from && markId !== null ? html`<mark id="${markId}">${bold}</mark>` : html`<mark>${bold}</mark>`];
  });
}

/** Each line of a stretch as a paragraph. `markId` goes to the first highlighted part. */
export function paragraphs({ start, end, leadEnd = start, markId = null }: Run, marking: Marking): Html[] {
  let id = markId;
  return linesOf(marking.text, { start, end }).map((line) => {
    const parts = marked({ ...line, leadEnd: Math.max(line.start, Math.min(leadEnd, line.end)), markId: id }, marking);
    if (touches(line, marking.quote)) id = null;
    return html`<p>${parts}</p>`;
  });
}

/** Without the blanks at either end of a line, and without empty lines. */
function linesOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\s](?:[^\n\r]*[^\s])?/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function touches({ start, end }: Span, quote: Span | null): boolean {
  return quote !== null && quote.start < end && quote.end > start;
}

export function clauseBlock(clause: Clause, lead: number, marking: Marking): Html {
  const id = anchorOf(clause.id);
  const isQuoted = touches(clause, marking.quote);
  const body = paragraphs({ ...clause, leadEnd: clause.start + lead, markId: isQuoted ? id : null }, marking);
  const { recognised, note } = marking.words.document;
  const marks = clause.recognised ? html`<span class="flag">${recognised}</span>` : '';
  const label = html`<a class="here" href="#${encodeURIComponent(id)}">${clause.label}</a>`;
  const own = isQuoted ? '' : html` id="${id}"`;
  if (clause.unit === 'note')
    return html`<aside${own} aria-label="${note} ${clause.label}" class="note">${body}${marks}${label}</aside>
`;
  return html`<div${own} class="clause${clause.unit === 'front-matter' ? ' front' : ''}">${body}${marks}${label}</div>
`;
}

type TableOf = { readonly rows: readonly Clause[]; readonly columns: readonly string[] };

/** Rows of one table; a head where any column has a name. */
export function tableBlock({ rows, columns }: TableOf, marking: Marking): Html {
  const head = columns.some((name) => name !== '')
    ? html`<thead><tr>${columns.map((name) => (name === '' ? html`<td></td>` : html`<th scope="col">${name}</th>`))}</tr></thead>`
    : '';
  const { table, recognised } = marking.words.document;
  const isRecognised = rows.some((row) => row.recognised) ? html`<p class="flag">${recognised}</p>` : '';
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${table} ${rows[0]?.label ?? ''}"><table>${head}<tbody>
${rows.map((row) => tableRow(row, columns, marking))}</tbody></table></div>${isRecognised}
`;
}

function tableRow(row: Clause, columns: readonly string[], marking: Marking): Html {
  const id = anchorOf(row.id);
  let markId = touches(row, marking.quote) && row.cells.some((cell) => touches(cell, marking.quote)) ? id : null;
  const own = markId === null ? html` id="${id}"` : '';
  const cells = cellsInColumns(row, columns).map((cell) => {
    if (cell === null) return html`<td></td>`;
    const parts = marked({ ...cell, markId }, marking);
    if (touches(cell, marking.quote)) markId = null;
    return html`<td>${parts}</td>`;
  });
  return html`<tr${own}>${cells}</tr>
`;
}

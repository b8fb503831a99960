/** `/d/:id/duties`, `/d/:id/targets` and their sheets. */
import type { Context } from 'hono';
import { documentPath, quotePath } from '../../copy/links.js';
import { csvFile } from '../../training/quiz/csv.js';
import { wordsIn } from '../copy/words.js';
import { type FactRow, type FactTable, type FactTableName, factTable } from '../read/fact-tables.js';
import type { WebDeps } from '../use-cases.js';
import type { WebEnv } from '../web-env.js';
import { attachment } from './attachment.js';
import { fault } from './faults.js';
import { findDocument } from './find-document.js';
import { type Html, html } from './html.js';
import { show } from './layout.js';

/** More are in the sheets. */
const MOST_ROWS = 500;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** In characters, by how many columns there are: the last holds the source's words. */
const WIDE = 60;

export async function factPage(c: Context<WebEnv>, name: FactTableName, deps: WebDeps): Promise<Response> {
  const found = await findDocument(c, deps);
  if (found === null) return fault(c, 'not-found');
  const { whole } = found;
  const { document } = whole;
  const words = wordsIn(c.var.locale);
  const table = withoutEmpty(factTable(name, whole, c.var.locale));
  const path = documentPath(document.id);
  const body = html`<h1>${table.title}</h1>
<p><a href="${path}">${document.title}</a></p>
${table.rows.length === 0 ? html`<p>${words[name].none}</p>` : tableHtml(table, document.id)}
${table.rows.length > MOST_ROWS ? html`<p class="count">${words.sheets.more(MOST_ROWS, table.rows.length)}</p>` : ''}
<ul class="actions" aria-label="${words.sheets.download}"><li><a href="${path}/${name}.xlsx" download>${words.sheets.download} ${words.sheets.xlsx}</a></li><li><a href="${path}/${name}.csv" download>${words.sheets.download} ${words.sheets.csv}</a></li><li><a href="${path}">${words.sheets.back}</a></li></ul>`;
  return show(c, { title: `${table.title} · ${document.title}`, body });
}

/** On a page there is no room for columns that nothing stands in. */
function withoutEmpty({ head, rows, ...table }: FactTable): FactTable {
  const isUsed = head.map((_, index) => rows.some(({ cells }) => cells[index] !== ''));
  const used = (cells: readonly string[]) => cells.filter((_, index) => isUsed[index]);
  return { ...table, head: used(head), rows: rows.map((row) => ({ ...row, cells: used(row.cells) })) };
}

function tableHtml({ title, head, rows }: FactTable, documentId: string): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${title}"><table class="facts"><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${rows.slice(0, MOST_ROWS).map((row) => rowHtml(row, documentId))}</tbody></table></div>`;
}

function rowHtml({ cells, ...place }: FactRow, documentId: string): Html {
  const [label = '', ...rest] = cells;
  return html`<tr><th scope="row"><a href="${quotePath({ documentId, ...place })}">${label}</a></th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>
`;
}

export async function factSheet(
  c: Context<WebEnv>,
  { name, format }: { readonly name: FactTableName; readonly format: 'xlsx' | 'csv' },
  deps: WebDeps,
): Promise<Response> {
  const found = await findDocument(c, deps);
  if (found === null) return fault(c, 'not-found');
  const { document } = found.whole;
  const { title, head, rows } = factTable(name, found.whole, c.var.locale);
  const filled = [head, ...rows.map(({ cells }) => cells)];
  const file = `${document.title}-${title}.${format}`;
  if (format === 'csv')
    return attachment(c, {
      name: file,
      bytes: new TextEncoder().encode(csvFile(filled)),
      type: 'text/csv; charset=utf-8',
    });
  const widths = head.map((_, index) => (index === head.length - 1 ? WIDE : 20));
  return attachment(c, {
    name: file,
    bytes: await deps.useCases.writeWorkbook([{ name: title, rows: filled, widths }]),
    type: XLSX,
  });
}

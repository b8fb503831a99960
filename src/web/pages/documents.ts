/** `/`: the documents, filtered. */
import type { Context } from 'hono';
import { endedCopy } from '../../copy/ended-copy.js';
import { kindCopy } from '../../copy/kind-copy.js';
import { documentPath } from '../../copy/links.js';
import type { Locale } from '../../copy/locale.js';
import { type DocumentFilter, passes } from '../../tools/document-filter.js';
import { readable } from '../../tools/readable.js';
import { wordsIn } from '../copy/words.js';
import { choicesOf, filtersIn, isFiltering } from '../read/filters.js';
import { pageIn } from '../read/page-number.js';
import type { ListedDocument, WebDeps } from '../use-cases.js';
import type { WebEnv } from '../web-env.js';
import { filterFields, filterParameters } from './filter-form.js';
import { type Html, html } from './html.js';
import { pageLinks, show } from './layout.js';

const A_PAGE = 50;

export async function documentsPage(c: Context<WebEnv>, { useCases }: WebDeps): Promise<Response> {
  const { locale, reader } = c.var;
  const words = wordsIn(locale);
  const filters = filtersIn((name) => c.req.query(name));
  const all = readable(await useCases.documentSizes(), reader.documents);
  const choices = choicesOf(all.map(({ document }) => document));
  const found = all.filter(({ document }) => passes(document, filters)).sort(newestFirst);
  const { page, pages, from } = pageIn(c.req.query('p'), found.length, A_PAGE);
  const href = (to: number) => `/?${new URLSearchParams([...filterParameters(filters), ['p', String(to)]])}`;
  const body = html`<h1>${words.documents.title}</h1>
<form class="search" role="search" action="/search"><label class="wide"><span>${words.search.label}</span><input type="search" name="q" maxlength="400" placeholder="${words.search.hint}"></label><button>${words.search.button}</button></form>
${
  all.length === 0
    ? html`<p>${words.documents.noneAtAll}</p>`
    : html`<form class="filters" action="/" aria-label="${words.filter.heading}">${filterFields(filters, choices, locale)}${textField(filters, words.filter.text)}<button>${words.filter.apply}</button>${isFiltering(filters) ? html`<a href="/">${words.filter.reset}</a>` : ''}</form>
<p class="count">${words.documents.counted(found.length, all.length)}</p>
${found.length === 0 ? html`<p>${words.documents.none}</p>` : table(found.slice(from, from + A_PAGE), locale)}`
}
${pageLinks({ page, pages, href }, words)}`;
  return show(c, { title: words.documents.title, body, at: 'documents' });
}

function textField({ text }: DocumentFilter, label: string): Html {
  return html`<label>${label}<input name="text" value="${text}" maxlength="100"></label>`;
}

function newestFirst({ document: one }: ListedDocument, { document: other }: ListedDocument): number {
  return (other.issueDate ?? '').localeCompare(one.issueDate ?? '') || one.id.localeCompare(other.id);
}

function table(listed: readonly ListedDocument[], locale: Locale): Html {
  const { columns } = wordsIn(locale).documents;
  const { title, number, region, date, kind, validity, clauses } = columns;
  const heads = [title, number, region, date, kind, validity, clauses];
  return html`<table class="list"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${listed.map((each) => row(each, locale))}</tbody></table>`;
}

function row({ document, clauses }: ListedDocument, locale: Locale): Html {
  const { columns } = wordsIn(locale).documents;
  const ended = endedCopy(document, locale);
  const validity = ended ?? wordsIn(locale).validity[document.status];
  const cells = [
    [columns.number, document.documentNumber ?? ''],
    [columns.region, document.region?.name ?? ''],
    [columns.date, document.issueDate ?? ''],
    [columns.kind, kindCopy(document.kind, locale)],
    [columns.validity, validity],
    [columns.clauses, String(clauses)],
  ];
  return html`<tr${ended === null ? '' : html` class="ended"`}><th scope="row"><a href="${documentPath(document.id)}">${document.title}</a></th>${cells.map(([name, value]) => html`<td data-name="${name}">${value}</td>`)}</tr>
`;
}

/** `/search?q=`: clauses that come closest to some words. */
import type { Context } from 'hono';
import { KIND_MARKS } from '../../copy/kind-marks.js';
import { documentPath, quotePath } from '../../copy/links.js';
import type { Locale } from '../../copy/locale.js';
import type { FoundClause } from '../../evidence/search-clauses.js';
import { passes } from '../../tools/document-filter.js';
import { readable } from '../../tools/readable.js';
import { wordsIn } from '../copy/words.js';
import { choicesOf, filtersIn, isFiltering } from '../read/filters.js';
import { pageIn } from '../read/page-number.js';
import { snippetOf } from '../read/snippet.js';
import type { WebDeps } from '../use-cases.js';
import type { WebEnv } from '../web-env.js';
import { filterFields, filterParameters } from './filter-form.js';
import { type Html, html } from './html.js';
import { pageLinks, show } from './layout.js';

const A_PAGE = 10;
/** Pages that can be asked for; a search keeps far fewer clauses. */
const MOST_PAGES = 100;

export async function searchPage(c: Context<WebEnv>, { useCases, maxQuestionChars }: WebDeps): Promise<Response> {
  const { locale, reader } = c.var;
  const { search, filter } = wordsIn(locale);
  const text = (c.req.query('q') ?? '').trim();
  const all = readable(await useCases.documentSizes(), reader.documents).map(({ document }) => document);
  const filters = filtersIn((name) => c.req.query(name));
  const isNarrowed = isFiltering(filters) || reader.documents !== null;
  const within = all.filter((document) => passes(document, filters)).map(({ id }) => id);
  const isTooLong = [...text].length > maxQuestionChars;
  const { from } = pageIn(c.req.query('p'), A_PAGE * MOST_PAGES, A_PAGE);
  const query = { text, documentIds: isNarrowed ? within : null, offset: from, limit: A_PAGE };
  const { found, count } = text === '' || isTooLong ? { found: [], count: 0 } : await useCases.searchClauses(query);
  const { page, pages } = pageIn(c.req.query('p'), count, A_PAGE);
  const href = (to: number) =>
    `/search?${new URLSearchParams([['q', text], ...filterParameters(filters), ['p', String(to)]])}`;
  const result = isTooLong ? html`<p class="told" role="alert">${search.tooLong(maxQuestionChars)}</p>` : results();
  const body = html`<h1>${search.title}</h1>
<form class="search" role="search" action="/search"><label class="wide"><span>${search.label}</span><input type="search" name="q" value="${isTooLong ? '' : text}" maxlength="${maxQuestionChars}" placeholder="${search.hint}"></label><button>${search.button}</button>
<fieldset class="filters"><legend>${filter.heading}</legend>${filterFields(filters, choicesOf(all), locale)}</fieldset></form>
${result}
${pageLinks({ page, pages, href }, wordsIn(locale))}`;
  return show(c, {
    title: text === '' ? search.title : `${text.slice(0, 40)} · ${search.title}`,
    body,
    at: 'search',
    status: isTooLong ? 400 : 200,
  });

  function results(): Html | string {
    if (text === '') return '';
    if (count === 0) return html`<p role="status">${search.none}</p>`;
    return html`<p class="count" role="status">${search.found(count)}</p><ol class="found" start="${from + 1}">${found.map((each) => foundHtml(each, locale))}</ol>`;
  }
}

function foundHtml({ clause, document, statement }: FoundClause, locale: Locale): Html {
  const place = {
    documentId: document.id,
    clauseId: clause.id,
    start: clause.start + statement.start,
    end: clause.start + statement.end,
  };
  const { before, hit, after } = snippetOf(clause.text, statement);
  const name = [clause.label, clause.heading || (clause.headingPath.at(-1) ?? '')]
    .filter((each) => each !== '')
    .join(' ');
  return html`<li><a class="to" href="${quotePath(place)}">${name}</a>
<p>${before}<mark>${hit}</mark>${after}</p>
<p class="from">${KIND_MARKS[locale][document.kind]}<a href="${documentPath(document.id)}">${document.title}</a>${document.documentNumber === null ? '' : ` ${document.documentNumber}`}</p></li>
`;
}

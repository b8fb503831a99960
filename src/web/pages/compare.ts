/** `/compare?a=&b=`: two documents in columns, aligned by their outlines. */
import type { Context } from 'hono';
import { clausePath, documentPath } from '../../copy/links.js';
import { readable } from '../../tools/readable.js';
import { mayRead } from '../../tools/viewer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { type Words, wordsIn } from '../copy/words.js';
import { type AlignedRow, alignSections, type Section, sectionsOf } from '../read/align.js';
import type { DocumentInFull, Header, WebDeps } from '../use-cases.js';
import type { WebEnv } from '../web-env.js';
import { fault } from './faults.js';
import { select } from './filter-form.js';
import { nullIfUnknown } from './find-document.js';
import { type Html, html } from './html.js';
import { show } from './layout.js';

export async function comparePage(c: Context<WebEnv>, { useCases }: WebDeps): Promise<Response> {
  const words = wordsIn(c.var.locale);
  const [a, b] = [c.req.query('a') ?? '', c.req.query('b') ?? ''];
  const documents = readable(await useCases.documentSizes(), c.var.reader.documents).map(({ document }) => document);
  const form = chooser({ a, b }, documents, words);
  const isChosen = a !== '' && b !== '' && a !== b;
  const whole = async (id: string) =>
    mayRead(id, c.var.reader.documents) ? useCases.document(id).catch(nullIfUnknown) : null;
  const pair = isChosen ? await Promise.all([whole(a), whole(b)]) : null;
  if (pair?.includes(null)) return fault(c, 'not-found');
  const [left, right] = pair ?? [];
  const columns = left == null || right == null ? '' : columnsHtml(left, right, words);
  const told = a !== '' && a === b ? html`<p class="told" role="alert">${words.compare.same}</p>` : '';
  const body = html`<h1>${words.compare.title}</h1>${form}${told}${columns}`;
  return show(c, { title: words.compare.title, body, at: 'compare' });
}

function chooser({ a, b }: { a: string; b: string }, documents: readonly Header[], { compare }: Words): Html {
  const options = documents.map(({ id, title }) => ({ value: id, name: title }));
  const field = (name: 'a' | 'b', label: string, chosen: string) => select({ name, label, options, chosen, all: '—' });
  return html`<p class="hint">${compare.choose}</p><form class="filters" action="/compare">${field('a', compare.first, a)}${field('b', compare.second, b)}<button>${compare.button}</button></form>`;
}

function columnsHtml(left: DocumentInFull, right: DocumentInFull, words: Words): Html {
  const rows = alignSections(sectionsOf(bodyOf(left)), sectionsOf(bodyOf(right)));
  const head = ({ document: { id, title, documentNumber } }: DocumentInFull) =>
    html`<div><h2><a href="${documentPath(id)}">${title}</a></h2>${documentNumber === null ? '' : html`<p>${documentNumber}</p>`}</div>`;
  return html`<p class="hint">${words.compare.hint}</p><div class="sides heads">${head(left)}${head(right)}</div>
${rows.map((row) => rowHtml(row, words))}`;
}

/** The head of a document is its card's matter. */
function bodyOf({ clauses }: DocumentInFull): Clause[] {
  return clauses.filter(({ unit }) => unit !== 'front-matter');
}

function rowHtml({ left, right }: AlignedRow, words: Words): Html {
  return html`<section class="sides">${sideHtml(left, words)}${sideHtml(right, words)}</section>
`;
}

function sideHtml(section: Section | null, { compare }: Words): Html {
  if (section === null) return html`<div class="none"><p>${compare.onlyHere}</p></div>`;
  const heading = section.heading === '' ? compare.opening : section.heading;
  return html`<div><h3>${heading}</h3>${section.clauses.map((clause) => html`<div class="clause"><p>${clause.text.replaceAll(/\s+/g, ' ').trim()}</p><a class="here" href="${clausePath(clause.id)}">${clause.label}</a></div>`)}</div>`;
}

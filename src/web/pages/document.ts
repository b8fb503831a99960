/** `/d/:id`: a document as it is built, with what it is and where its parts are. */
import type { Context } from 'hono';
import { endedCopy } from '../../copy/ended-copy.js';
import { anchorOf, documentPath } from '../../copy/links.js';
import { type Words, wordsIn } from '../copy/words.js';
import { type Block, documentView, type OutlineEntry } from '../read/document-view.js';
import { countFacts } from '../read/fact-tables.js';
import { quoteSpan } from '../read/quote-span.js';
import type { Span } from '../read/span.js';
import type { DocumentInFull, WebDeps } from '../use-cases.js';
import type { WebEnv } from '../web-env.js';
import { documentCard } from './card.js';
import { clauseBlock, type Marking, marked, paragraphs, tableBlock } from './clause-body.js';
import { fault } from './faults.js';
import { findDocument } from './find-document.js';
import { type Html, html } from './html.js';
import { pageLinks, show } from './layout.js';

export async function documentPage(c: Context<WebEnv>, deps: WebDeps): Promise<Response> {
  const found = await findDocument(c, deps);
  if (found === null) return fault(c, 'not-found');
  const { whole, others } = found;
  const { document, clauses } = whole;
  const words = wordsIn(c.var.locale);
  const asked = c.req.query('q');
  const quote = quoteSpan(asked, document.text.length);
  const view = documentView(document, clauses);
  const part = partShown(c.req.query('p'), view.parts, quote);
  const blocks = view.parts[part - 1] ?? [];
  const marking: Marking = { text: document.text, quote, words };
  const path = documentPath(document.id);
  const links = pageLinks({ page: part, pages: view.parts.length, href: (to) => `${path}?p=${to}` }, words);
  const ended = endedCopy(document, c.var.locale);
  const body = html`<article class="reader">
<header class="head">
<h1>${document.title}</h1>
${document.noticeTitle === null ? '' : html`<p class="notice">${document.noticeTitle}</p>`}
${ended === null ? '' : html`<p class="told" role="status">${ended}</p>`}
${documentCard(whole, others, c.var.locale)}
${actions(whole, words)}
${quoteNotice({ asked, quote }, clauses, words)}
${view.parts.length > 1 ? html`<p class="count">${words.document.part(part, view.parts.length)}</p>` : ''}
</header>
${view.outline.length === 0 ? '' : html`<nav class="outline" aria-label="${words.document.outline}"><h2>${words.document.outline}</h2>${outlineList(view.outline, { part, path })}</nav>`}
<div class="text">
<p class="at"><a href="#text">${document.title}</a> ${document.documentNumber ?? ''}${ended === null ? '' : html` <b>${words.validity.repealed}</b>`}</p>
<div class="body">
${blocks.map((block) => blockHtml(block, marking))}</div>
${links}
</div>
</article>`;
  return show(c, { title: document.title, body });
}

/** The part that is asked for, or else the one the quote begins in. */
function partShown(asked: string | undefined, parts: readonly (readonly Block[])[], quote: Span | null): number {
  if (quote !== null) {
    const at = parts.findLastIndex((blocks) => blocks.some((block) => startOf(block) <= quote.start));
    return Math.max(at, 0) + 1;
  }
  return /^\d{1,5}$/.test(asked ?? '') ? Math.min(Math.max(Number(asked), 1), parts.length) : 1;
}

function startOf(block: Block): number {
  switch (block.kind) {
    case 'clause':
      return block.clause.start;
    case 'table':
      return block.rows[0]?.start ?? Number.POSITIVE_INFINITY;
    case 'place':
      return Number.POSITIVE_INFINITY;
    default:
      return block.span?.start ?? Number.POSITIVE_INFINITY;
  }
}

function actions({ document, facts }: DocumentInFull, words: Words): Html {
  const path = documentPath(document.id);
  const { duties, targets } = countFacts(facts);
  const id = encodeURIComponent(document.id);
  const { tasks, original, askThis, compareThis } = words.document;
  return html`<ul class="actions" aria-label="${tasks}">
<li><a href="${path}/original" download>${original}</a></li>
${duties === 0 ? '' : html`<li><a href="${path}/duties">${words.document.duties(duties)}</a></li>`}
${targets === 0 ? '' : html`<li><a href="${path}/targets">${words.document.targets(targets)}</a></li>`}
<li><a href="/ask?d=${id}">${askThis}</a></li>
<li><a href="/compare?a=${id}">${compareThis}</a></li>
</ul>`;
}

function quoteNotice(
  { asked, quote }: { readonly asked: string | undefined; readonly quote: Span | null },
  clauses: DocumentInFull['clauses'],
  { document: words }: Words,
): Html | string {
  if (asked === undefined) return '';
  if (quote === null) return html`<p class="told" role="status">${words.badQuote}</p>`;
  const holds = clauses.find(({ start, end }) => start <= quote.start && quote.start < end);
  const link =
    holds === undefined ? '' : html` <a href="#${encodeURIComponent(anchorOf(holds.id))}">${words.toQuote}</a>`;
  return html`<p class="told" role="status">${words.quoted}${link}</p>`;
}

type At = { readonly part: number; readonly path: string };

function outlineList(entries: readonly OutlineEntry[], { part, path }: At): Html {
  const item = ({ id, level, text, part: own }: OutlineEntry) =>
    html`<li class="l${level}"><a href="${own === part ? '' : `${path}?p=${own}`}#${encodeURIComponent(id)}">${text}</a></li>
`;
  return html`<ol>${entries.map(item)}</ol>`;
}

function blockHtml(block: Block, marking: Marking): Html {
  const { document: words } = marking.words;
  switch (block.kind) {
    case 'heading': {
      const text = block.span === null ? block.text : marked(block.span, marking);
      return heading(block.level, block.id, html`${text}`);
    }
    case 'front':
      return html`<div class="front">${paragraphs(block.span, marking)}</div>`;
    case 'clause':
      return clauseBlock(block.clause, block.lead, marking);
    case 'table':
      return tableBlock(block, marking);
    case 'place': {
      const { page, sheet } = block.place;
      if (page !== undefined) return html`<p class="place">${words.page(page)}</p>`;
      return sheet === undefined ? html`` : html`<p class="place">${words.sheet(sheet)}</p>`;
    }
  }
}

/** A heading of the first level stands under the title. */
function heading(level: number, id: string, text: Html): Html {
  switch (level) {
    case 1:
      return html`<h2 id="${id}">${text}</h2>`;
    case 2:
      return html`<h3 id="${id}">${text}</h3>`;
    case 3:
      return html`<h4 id="${id}">${text}</h4>`;
    case 4:
      return html`<h5 id="${id}">${text}</h5>`;
    default:
      return html`<h6 id="${id}">${text}</h6>`;
  }
}

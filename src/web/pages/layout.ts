/** What every page has around its text. */
import type { Context } from 'hono';
import { TOKEN_PARAMETER } from '../../copy/signed-link.js';
import { SCRIPT_PATH, STYLE_PATH } from '../assets/assets.js';
import { type Words, wordsIn } from '../copy/words.js';
import type { WebEnv } from '../web-env.js';
import { type Html, html } from './html.js';

export type Page = {
  readonly title: string;
  readonly body: Html;
  readonly at?: keyof Words['nav'];
  readonly status?: 200 | 400 | 403 | 404 | 413 | 421 | 429 | 500 | 503;
  /** With the script that shows answers as they come. */
  readonly streams?: boolean;
};

const PLACES = { documents: '/', search: '/search', ask: '/ask', compare: '/compare' } as const;

export function show(c: Context<WebEnv>, page: Page): Response | Promise<Response> {
  return c.html(layout(c, page), page.status ?? 200);
}

function layout(c: Context<WebEnv>, { title, body, at, streams = false }: Page): Html {
  const words = wordsIn(c.var.locale);
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === words.site ? title : `${title} · ${words.site}`}</title>
<link rel="stylesheet" href="${STYLE_PATH}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${streams ? html`<script src="${SCRIPT_PATH}" defer></script>` : ''}
</head>
<body>
<a class="skip" href="#text">${words.skip}</a>
<header class="site">
<a class="name" href="/">${words.site}</a>
<nav aria-label="${words.navigation}"><ul>${Object.entries(PLACES).map(([name, href]) => navItem(name as keyof Words['nav'], { href, at, words }))}</ul></nav>
${languageLink(c, words)}
</header>
<main id="text" tabindex="-1">
${body}
</main>
</body>
</html>
`;
}

function navItem(name: keyof Words['nav'], { href, at, words }: { href: string; at: Page['at']; words: Words }): Html {
  return html`<li><a href="${href}"${name === at ? html` aria-current="page"` : ''}>${words.nav[name]}</a></li>`;
}

/** The same page in the other language, where it can be asked for again. */
function languageLink(c: Context<WebEnv>, words: Words): Html {
  const other = c.var.locale === 'zh' ? 'en' : 'zh';
  const url = new URL(c.req.url);
  url.searchParams.set('lang', other);
  url.searchParams.delete(TOKEN_PARAMETER);
  const path = c.req.method === 'GET' ? url.pathname.replace(/^\/+/, '/') : '/ask';
  const href = c.req.method === 'GET' ? `${path}${url.search}` : `${path}?lang=${other}`;
  return html`<a class="language" href="${href}" lang="${wordsIn(other).lang}" hreflang="${wordsIn(other).lang}">${words.otherLanguage}</a>`;
}

/** Links to further pages of a list; nothing where one page holds it all. `page` from 1. */
export function pageLinks(
  { page, pages, href }: { readonly page: number; readonly pages: number; readonly href: (page: number) => string },
  words: Words,
): Html | string {
  if (pages <= 1) return '';
  return html`<nav class="pages" aria-label="${words.pages.label}">
${page > 1 ? html`<a rel="prev" href="${href(page - 1)}">${words.pages.previous}</a>` : ''}
<span>${words.pages.at(page, pages)}</span>
${page < pages ? html`<a rel="next" href="${href(page + 1)}">${words.pages.next}</a>` : ''}
</nav>`;
}

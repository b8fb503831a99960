import type { FileProperties } from '../reading.js';
import { elementsBelow, type HtmlElement } from './element.js';

/** What a page says of itself in its head. `titles` are all it gives, the best first: the site's own field, then <title>. */
export type PageProperties = FileProperties & { readonly titles: readonly string[] };

const SHORTEST_PART = 6;
const OWN_SITE = /^(?:本网|本站|本网站|原创|互联网|网络|-|无)?$/;
const SITE_NAME = /^.{0,30}(?:网|网站|门户|平台|政府|频道|首页|局|厅|委|委员会|办公室|中心|公报|栏目|政府信息公开)$/;

export function pageProperties(root: HtmlElement): PageProperties {
  const tags = metaTags(root);
  const first = (...names: string[]): string | undefined =>
    names.map((name) => tags.get(name)).find((value) => value !== undefined && value !== '');
  const site = first('sitename', 'og:site_name');
  const headline = titleOf(root);
  const own = first('articletitle', 'og:title', 'dc.title', 'title');
  const title = own ?? withoutSite(headline, site);
  const source = first('contentsource', 'source', 'article:author');
  const publisher = source === undefined || OWN_SITE.test(source) ? site : source;
  const published = first('pubdate', 'article:published_time', 'publishdate', 'og:release_date', 'dc.date');
  const address = first('url', 'og:url') ?? canonicalAddress(root);
  return {
    titles: [...new Set([own ?? '', title, headline, ...longParts(headline)])].filter((text) => text !== ''),
    ...(title === '' ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(address === undefined ? {} : { address }),
  };
}

/** The first of each name that says anything. */
function metaTags(root: HtmlElement): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const { name, attributes } of elementsBelow(root)) {
    if (name !== 'meta') continue;
    const key = (attributes.name ?? attributes.property ?? '').toLowerCase();
    const value = tidy(attributes.content ?? '');
    if (key !== '' && value !== '' && !tags.has(key)) tags.set(key, value);
  }
  return tags;
}

function titleOf(root: HtmlElement): string {
  for (const element of elementsBelow(root)) {
    if (element.name === 'title') return tidy(element.children.filter((child) => typeof child === 'string').join(''));
  }
  return '';
}

function canonicalAddress(root: HtmlElement): string | undefined {
  for (const { name, attributes } of elementsBelow(root)) {
    if (name === 'link' && attributes.rel === 'canonical' && attributes.href !== undefined) return attributes.href;
  }
  return undefined;
}

/** What a <title> may be made of, the site's name before or behind. */
function longParts(headline: string): string[] {
  return headline.split(/\s*[-_|–—]+\s*/).filter((part) => part.length >= SHORTEST_PART && !SITE_NAME.test(part));
}

/** `关于…的通知_政策文件_云屏市人民政府` without what follows its dashes, as far as that names a site. */
function withoutSite(title: string, site: string | undefined): string {
  let rest = title;
  for (let round = 0; round < 3; round += 1) {
    const parted = /^(.+?)\s*[-_|–—]+\s*([^-_|–—]{1,40})$/.exec(rest);
    const [, before, behind] = parted ?? [];
    if (before === undefined || behind === undefined || (behind !== site && !SITE_NAME.test(behind))) break;
    rest = before;
  }
  return rest;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

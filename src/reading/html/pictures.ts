import type { SortedLine } from './article.js';
import { elementsBelow, type HtmlElement } from './element.js';
import { measured } from './measure.js';
import type { PageLine } from './page-line.js';
import { findTitle } from './title.js';

/**
 * A page whose text is pictures: its title, where pictures stand behind it and the page has a title of its own; null
 * for any other page without a sentence.
 */
export function picturesOnly(
  page: HtmlElement,
  { lines, titles }: { lines: readonly PageLine[]; titles: readonly string[] },
): SortedLine[] | null {
  const title = findTitle(lines.map(measured), { titles, end: lines.length });
  const heading = title === null ? undefined : lines[title.last];
  if (title === null || heading === undefined) return null;
  const elements = [...elementsBelow(page)];
  const behind = elements.slice(elements.indexOf(heading.element) + 1);
  if (!behind.some(isContentPicture)) return null;
  return lines.map((line, at): SortedLine => {
    const isTitle = at >= title.first && at <= title.last;
    if (isTitle) return { line: { ...line, kind: 'heading', level: 0 }, reason: null };
    return { line, reason: at < title.first ? 'navigation' : 'page-footer' };
  });
}

/** Editors put a text's pictures into paragraphs; a site's own stand in links and lists. */
function isContentPicture({ name, parent }: HtmlElement): boolean {
  return name === 'img' && (parent?.name === 'p' || parent?.parent?.name === 'p');
}

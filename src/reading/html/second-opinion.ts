import { elementsBelow, type HtmlElement, upwards } from './element.js';

/** What linkedom's elements have of the standard's, as far as it is used here. */
type DomElement = {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelectorAll(selector: string): Iterable<DomElement>;
};

const NUMBER = 'data-tiaowen-number';
/** Readability's own limit. */
const MOST_ELEMENTS = 20_000;
/** It goes from each element up through all that holds it: so many steps take seconds. */
const MOST_STEPS = 1_000_000;

/**
 * The elements Mozilla's Readability keeps of a page, or null where it finds no article. It drops titles, tables and
 * fields, so it is asked only which of several texts on a page is the one.
 */
export async function readableElements(html: string, page: HtmlElement): Promise<ReadonlySet<HtmlElement> | null> {
  const [{ DOMParser }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const elements = [...elementsBelow(page)];
  if (elements.length > MOST_ELEMENTS || stepsUp(elements) > MOST_STEPS) return null;
  const document = new DOMParser().parseFromString(html, 'text/html') as unknown as DomElement;
  for (const [number, element] of [...document.querySelectorAll('*')].entries()) {
    element.setAttribute(NUMBER, String(number));
  }
  const article = readArticle(document, Readability);
  if (article === null) return null;
  const numbers = [...article.querySelectorAll(`[${NUMBER}]`)].map((element) => Number(element.getAttribute(NUMBER)));
  return new Set(numbers.flatMap((number) => elements[number] ?? []));
}

function stepsUp(elements: readonly HtmlElement[]): number {
  return elements.reduce((sum, element) => sum + [...upwards(element)].length, 0);
}

function readArticle(
  document: DomElement,
  Readability: typeof import('@mozilla/readability').Readability,
): DomElement | null {
  try {
    const options = { serializer: (node: unknown) => node as DomElement, maxElemsToParse: MOST_ELEMENTS };
    return new Readability<DomElement>(document as never, options).parse()?.content ?? null;
  } catch {
    return null;
  }
}

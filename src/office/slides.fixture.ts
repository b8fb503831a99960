/** For tests: what a .pptx says. */
import { decoded, elements, partsOf } from './parts.fixture.js';

/** Parts of a folder numbered from 1, in that order. */
function numbered(zip: Buffer, stem: string): string[] {
  const parts = partsOf(zip);
  const found: string[] = [];
  for (let xml = parts.get(`${stem}1.xml`); xml !== undefined; xml = parts.get(`${stem}${found.length + 1}.xml`))
    found.push(xml);
  return found;
}

export const slidesIn = (zip: Buffer) => numbered(zip, 'ppt/slides/slide');
export const notesIn = (zip: Buffer) =>
  numbered(zip, 'ppt/notesSlides/notesSlide').map((xml) => linesOf(shapesOf(xml)[1] ?? ''));

const shapesOf = (slide: string) => elements(slide, 'p:sp');

/** The shape with this name; empty where there is none. */
export function shape(slide: string, name: string): string {
  return shapesOf(slide).find((each) => each.includes(`name="${name}"`)) ?? '';
}

/** The title shape: named by its placeholder. */
export function titleOf(slide: string): string {
  return linesOf(shapesOf(slide).find((each) => /<p:ph[^>]*type="title"/s.test(each)) ?? '');
}

/** Paragraphs as lines. */
export function linesOf(xml: string): string {
  return elements(xml, 'a:p')
    .map((paragraph) => textOf(paragraph))
    .join('\n');
}

/** What `<a:t>`, or another element of text, says. */
export function textOf(xml: string, element = 'a:t'): string {
  return elements(xml, element)
    .map((each) => decoded(each.replace(/^<[^>]*>|<\/[^>]*>$/g, '')))
    .join('');
}

/** Sizes of type in points. */
export function sizesIn(xml: string): number[] {
  return [...xml.matchAll(/ sz="(?<size>\d+)"/g)].map(({ groups }) => Number(groups?.size) / 100);
}

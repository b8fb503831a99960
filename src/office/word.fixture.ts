/** For tests: what a .docx says. */
import { decoded, elements, partOf } from './parts.fixture.js';

/** The words of a part as a reader sees them; breaks of lines are `\n`. */
export function wordsOf(xml: string): string {
  const texts = xml.matchAll(/<w:t(?: [^>]*)?>(?<text>[^<]*)<\/w:t>|<w:t(?: [^>]*)?\/>|<w:br\/>/g);
  return decoded([...texts].map(([whole, text = '']) => (whole === '<w:br/>' ? '\n' : text)).join(''));
}

/** The definition of a style. */
export function styleOf(zip: Buffer, id: string): string {
  const styles = elements(partOf(zip, 'word/styles.xml'), 'w:style');
  return styles.find((style) => style.includes(`w:styleId="${id}"`)) ?? '';
}

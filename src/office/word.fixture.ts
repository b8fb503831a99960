/** For tests: what is inside a .docx. */
import { inflateRawSync } from 'node:zlib';

const END_RECORD_BYTES = 22;

/** The parts by their paths, read through the directory of the zip. */
export function partsOf(zip: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const end = zip.length - END_RECORD_BYTES;
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = zip.readUInt32LE(at + 42);
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, nameEnd);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    parts.set(name, inflateRawSync(zip.subarray(start, start + zip.readUInt32LE(at + 20))).toString('utf8'));
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

/** @throws RangeError where the part is missing */
export function partOf(zip: Buffer, path: string): string {
  const part = partsOf(zip).get(path);
  if (part === undefined) throw new RangeError(`no ${path}`);
  return part;
}

/** Every element of this name with what it holds; none of these names is nested in itself in what is printed. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 'gs')) ?? [];
}

/** The words of a part as a reader sees them; breaks of lines are `\n`. */
export function wordsOf(xml: string): string {
  const texts = xml.matchAll(/<w:t(?: [^>]*)?>(?<text>[^<]*)<\/w:t>|<w:t(?: [^>]*)?\/>|<w:br\/>/g);
  return [...texts]
    .map(([whole, text = '']) => (whole === '<w:br/>' ? '\n' : text))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The definition of a style. */
export function styleOf(zip: Buffer, id: string): string {
  const styles = elements(partOf(zip, 'word/styles.xml'), 'w:style');
  return styles.find((style) => style.includes(`w:styleId="${id}"`)) ?? '';
}

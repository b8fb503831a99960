/** For tests: what is inside a .docx, .pptx or .xlsx. */
import { readZip } from './zip/read-zip.js';

/** Parts of XML by their paths; workbooks inside are left out. */
export function partsOf(zip: Buffer): ReadonlyMap<string, string> {
  const texts = [...readZip(zip)].filter(([path]) => !path.endsWith('.xlsx'));
  return new Map(texts.map(([path, content]) => [path, content.toString('utf8')]));
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

/** Text of XML as a reader sees it. */
export function decoded(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

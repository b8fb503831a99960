/** As much of XML as it takes to find parts and cut them; the cells are read by the library. */

/** Text of a part whose tags carry no prefix: some programs write `<x:row>` for `<row>`, which the library does not know. */
export function decodeXml(part: Uint8Array): string {
  const xml = new TextDecoder().decode(part);
  const prefix = /<(\w{1,20}):(?:worksheet|workbook|sst|styleSheet)\b/.exec(xml.slice(0, 2000))?.[1];
  return prefix === undefined ? xml : xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');
}

/** The opening tags of elements of one name. */
export function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?=[\\s/>])[^<>]*>`, 'g')) ?? [];
}

/** `name` may be a pattern. */
export function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"'<>]*)["']`).exec(tag)?.[1] ?? null;
}

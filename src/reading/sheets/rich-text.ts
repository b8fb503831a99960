import { descendantsNamed, elementsOf, textOf, type XmlElement } from '../xml.js';

/** Words of a cell; `hidden` is the reading printed above them. */
export type RichText = { readonly text: string; readonly hidden: string };

/** The pieces of `si`, `is` or a comment's `text`. */
export function richText(element: XmlElement): RichText {
  let text = '';
  let hidden = '';
  for (const child of elementsOf(element)) {
    if (child.name === 't') text += plain(child);
    if (child.name === 'r') for (const piece of descendantsNamed(child, 't')) text += plain(piece);
    if (child.name === 'rPh') hidden += plain(child);
  }
  return { text, hidden };
}

/** XML has no way to write some characters; spreadsheets write `_x000D_` for them. */
function plain(element: XmlElement): string {
  return textOf(element).replaceAll(/_x([\dA-F]{4})_/gi, (_, code: string) => {
    const point = Number.parseInt(code, 16);
    return point < 0x20 ? '\n' : String.fromCharCode(point);
  });
}

import { elementsOf, type XmlElement } from '../xml.js';

/** Rows and cells, out of the controls and revisions that may wrap them. */
export function rowsOf(table: XmlElement): XmlElement[] {
  return unwrapped(table, 'tr');
}

export function cellsOf(row: XmlElement): XmlElement[] {
  return unwrapped(row, 'tc');
}

function unwrapped(holder: XmlElement, name: string): XmlElement[] {
  return elementsOf(holder).flatMap((child): XmlElement[] => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? unwrapped(child, name) : [];
  });
}

const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'del', 'moveTo', 'moveFrom']);

import { childNamed, type XmlElement } from '../xml.js';

/** `<w:jc w:val="center"/>` below an element of properties: `center`. */
export function wordOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childNamed(parent, name)?.attributes.val;
}

/** A whole number, or undefined where there is none. */
export function numberOf(parent: XmlElement | undefined, name: string): number | undefined {
  return wholeNumber(wordOf(parent, name));
}

export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** A property that is on by standing there, unless it says off; undefined where nothing is said. */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const property = childNamed(parent, name);
  return property === undefined ? undefined : !['0', 'false', 'off', 'none'].includes(property.attributes.val ?? '1');
}

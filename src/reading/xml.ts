import { SaxesParser } from 'saxes';
import { AppError } from '../vocabulary/errors.js';
import { damaged } from './archive.js';

/** An element with its local name; attributes by local name too, the namespaces' prefixes dropped. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

type OpenElement = XmlElement & { readonly children: (XmlElement | string)[] };

/** Deeper nesting is no document: Word's own tables within tables stay below a hundred. */
const DEEPEST = 500;

/**
 * One XML part as a tree. Entities of a DTD are never expanded: the parser knows none but the five of XML itself, and a
 * reference to another is a fault. `leaveOut` is asked as each element closes, its parents still open: what it says yes to
 * is not kept, so that a part of a million elements need not stand in memory as a tree.
 * @throws AppError `document-damaged` naming the file; what `leaveOut` throws, where that is an `AppError`.
 */
export function readXml(
  part: Uint8Array,
  file: string,
  leaveOut: (element: XmlElement) => boolean = () => false,
): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) throw new RangeError('nested too deep');
    const element: OpenElement = { name: localName(name), attributes: byLocalName(attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined && leaveOut(element)) open.at(-1)?.children.pop();
  });
  const keep = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on('text', keep);
  parser.on('cdata', keep);
  try {
    parser.write(decodeXml(part)).close();
  } catch (cause) {
    throw cause instanceof AppError ? cause : damaged(file, cause);
  }
  const element = root.children.find((child) => typeof child !== 'string');
  if (element === undefined) throw damaged(file);
  return element;
}

/** XML is UTF-8 unless a byte order mark says UTF-16. */
function decodeXml(part: Uint8Array): string {
  const isLittle = part[0] === 0xff && part[1] === 0xfe;
  const isBig = part[0] === 0xfe && part[1] === 0xff;
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(part);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function byLocalName(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) local[localName(name)] = value;
  return local;
}

/** The elements right below, those of one name where it is given. */
export function elementsOf(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** Every descendant of one name, in the order of the document. */
export function* descendantsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    if (child.name === name) yield child;
    yield* descendantsNamed(child, name);
  }
}

/** The text of an element and all below it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** An element of a page, with the way up. */
export type HtmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: HtmlElement | null;
  readonly children: readonly (HtmlElement | string)[];
};

/** What linkedom's nodes have of the standard's, which is all that is used of them. */
type DomNode = {
  readonly nodeType: number;
  readonly localName: string;
  readonly nodeValue: string | null;
  readonly childNodes: readonly DomNode[];
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
};
type OpenElement = HtmlElement & { readonly children: (HtmlElement | string)[] };

const ELEMENT = 1;
const TEXT = 3;
/** As browsers do, what is nested deeper hangs from the deepest element allowed, so that all may recurse over the tree. */
const DEEPEST = 400;

/** The page as a plain tree; comments and instructions are left out. */
export async function parsePage(html: string): Promise<HtmlElement> {
  const { DOMParser } = await import('linkedom');
  const page = new DOMParser().parseFromString(html, 'text/html') as unknown as DomNode;
  const root: OpenElement = { name: '', attributes: {}, parent: null, children: [] };
  const open = [{ nodes: page.childNodes, next: 0, into: root }];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const node = level.nodes[level.next];
    level.next += 1;
    if (node === undefined) {
      open.pop();
      continue;
    }
    if (node.nodeType === TEXT) level.into.children.push(node.nodeValue ?? '');
    if (node.nodeType !== ELEMENT) continue;
    const element: OpenElement = {
      name: node.localName.toLowerCase(),
      attributes: Object.fromEntries(
        [...(node.attributes ?? [])].map(({ name, value }) => [name.toLowerCase(), value]),
      ),
      parent: level.into,
      children: [],
    };
    level.into.children.push(element);
    open.push({ nodes: node.childNodes, next: 0, into: open.length < DEEPEST ? element : level.into });
  }
  return root;
}

/** Every element below, in the order of the page. */
export function* elementsBelow(element: HtmlElement): Generator<HtmlElement> {
  const open = [{ children: element.children, next: 0 }];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const child = level.children[level.next];
    level.next += 1;
    if (child === undefined) open.pop();
    else if (typeof child !== 'string') {
      yield child;
      open.push({ children: child.children, next: 0 });
    }
  }
}

/** An element and all it stands in, from the inside out. */
export function* upwards(element: HtmlElement | null): Generator<HtmlElement> {
  for (let at = element; at !== null; at = at.parent) yield at;
}

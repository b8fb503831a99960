/** HTML put together: text is escaped where it goes in, and nowhere else. */
export type Html = { readonly html: string };

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function text(of: string): Html {
  return { html: of.replaceAll(/[&<>"]/g, (each) => ENTITIES[each] ?? '').replaceAll('\n', '<br>') };
}

/** An element with a class of the page's style sheet. */
export function tag(name: string, className: string, ...inner: readonly Html[]): Html {
  return { html: `<${name} class="${className}">${inner.map(({ html }) => html).join('')}</${name}>` };
}

/** The one place where text becomes markup. */

/** Text that is markup already; only `html` and `raw` make it. */
export type Markup = { readonly markup: string };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For element content and quoted attributes of HTML and XML. Characters XML 1.0 cannot hold are replaced by U+FFFD. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (char) => (/[\t\n\r]/.test(char) ? char : '\uFFFD'))
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

type Part = string | number | Markup | readonly Part[];

/** A template whose values are escaped, unless they are markup themselves; lists are joined. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  const pieces = strings.map((piece, index) => {
    const value = values[index];
    return value === undefined ? piece : piece + render(value);
  });
  return { markup: pieces.join('') };
}

/** Text of this code's own, never of users, documents or models. */
export function raw(markup: string): Markup {
  return { markup };
}

function render(value: Part): string {
  if (typeof value === 'string') return escapeMarkup(value);
  if (typeof value === 'number') return String(value);
  return isList(value) ? value.map(render).join('') : value.markup;
}

function isList(value: Part): value is readonly Part[] {
  return Array.isArray(value);
}

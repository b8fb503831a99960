/** Addresses of the reader, as what is sent elsewhere names them: whole, and signed where the reader asks for it. */
import { documentPath, type QuotePlace, quotePath } from './links.js';
import { signGrant, TOKEN_PARAMETER } from './signed-link.js';

export type ReaderLinks = {
  /** What they were made for: a thread of its own makes the same of it. */
  readonly scope: LinkScope;
  /** Opens the document at the clause, with the quote highlighted. */
  readonly quote: (citation: QuotePlace) => string;
  readonly document: (documentId: string) => string;
  /** The form, with the question in it; null where it would ask of other documents than the scope's. */
  readonly ask: ((question: string) => string) | null;
};

/**
 * What a link may open besides the document it names; `own` for nothing else, null for every document. `unsigned` is for
 * who reads behind the same access as the reader's own: a link gives them nothing that they have not.
 */
export type LinkScope = 'own' | 'unsigned' | readonly string[] | null;

export type LinkSettings = {
  readonly publicUrl: string | null;
  readonly access: { readonly kind: 'open' | 'token' | 'proxy' };
  readonly linkKeys: readonly string[];
  readonly linkHours: number;
};

export type LinksFor = (scope: LinkScope) => ReaderLinks;

const HOUR_MS = 3_600_000;
/** An answer has dozens of links, and a message of Slack some ten thousand characters: those of a wider set open one document each. */
const MOST_TOKEN_CHARS = 600;

/**
 * Null where no address is set: then nothing links. A signature is made where the reader checks it, which it does with
 * `token` alone.
 */
export function readerLinks(settings: LinkSettings, now: () => Date): LinksFor | null {
  const { publicUrl, access, linkKeys, linkHours } = settings;
  if (publicUrl === null) return null;
  const plain = plainLinks(publicUrl);
  return (scope) => {
    if (scope === 'unsigned') return plain;
    if (access.kind !== 'token') return { ...plain, scope, ask: scope === null ? plain.ask : null };
    const token = (documents: readonly string[] | null, path: string) =>
      signGrant({ documents, until: now().getTime() + linkHours * HOUR_MS }, { purpose: 'link', path }, linkKeys);
    const isWide = scope !== 'own' && token(scope, '').length <= MOST_TOKEN_CHARS;
    const open = (documentId: string) => token(isWide ? scope : [documentId], documentPath(documentId));
    return {
      scope,
      quote: (citation) => `${publicUrl}${withToken(quotePath(citation), open(citation.documentId))}`,
      document: (id) => `${publicUrl}${withToken(documentPath(id), open(id))}`,
      ask: isWide ? (question) => `${publicUrl}${withToken(askPath(question), token(scope, '/ask'))}` : null,
    };
  };
}

export function plainLinks(publicUrl: string): ReaderLinks {
  return {
    scope: 'unsigned',
    quote: (citation) => `${publicUrl}${quotePath(citation)}`,
    document: (id) => `${publicUrl}${documentPath(id)}`,
    ask: (question) => `${publicUrl}${askPath(question)}`,
  };
}

function askPath(question: string): string {
  return `/ask?q=${encodeURIComponent(question)}`;
}

function withToken(path: string, token: string): string {
  const at = path.includes('#') ? path.indexOf('#') : path.length;
  const mark = path.slice(0, at).includes('?') ? '&' : '?';
  return `${path.slice(0, at)}${mark}${TOKEN_PARAMETER}=${token}${path.slice(at)}`;
}

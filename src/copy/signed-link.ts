/** Links that open some documents for a time: who makes them and who checks them share nothing but the keys. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** What the bearer may read, and until when (ms since the epoch); `documents` null for all. */
export type Grant = { readonly documents: readonly string[] | null; readonly until: number };

/** A token of one purpose is none of the other: who holds a session cannot make a link of it. */
export type Purpose = 'link' | 'session';

export type SignedFor = {
  readonly purpose: Purpose;
  /** The address path that the token opens, with or without percent-encoding; empty for a session. */
  readonly path: string;
};

/** Name of the parameter of an address that carries one. */
export const TOKEN_PARAMETER = 't';

/** Longer ones are not looked at. */
const MOST_CHARS = 16_384;

/** `keys`: 32 bytes each, as hex; the first signs. */
export function signGrant({ documents, until }: Grant, given: SignedFor, keys: readonly string[]): string {
  const [key] = keys;
  if (key === undefined) throw new RangeError('there is no key to sign with');
  const body = Buffer.from(JSON.stringify({ d: documents, u: until })).toString('base64url');
  return `${body}.${signature(body, given, key).toString('base64url')}`;
}

/** Null where it was altered, made for another path or purpose, signed by no known key, or is past its time. */
export function openGrant(
  token: string,
  given: SignedFor & { readonly now: number },
  keys: readonly string[],
): Grant | null {
  const [body = '', signed = '', ...rest] = token.length > MOST_CHARS ? [] : token.split('.');
  const mark = Buffer.from(signed, 'base64url');
  // Each key is tried, so that the time it takes tells nothing of which one fits.
  const fits = keys.filter((key) => {
    const own = signature(body, given, key);
    return mark.length === own.length && timingSafeEqual(mark, own);
  });
  if (body === '' || rest.length > 0 || fits.length === 0) return null;
  const { d: documents, u: until } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as {
    d: readonly string[] | null;
    u: number;
  };
  return until > given.now ? { documents, until } : null;
}

function signature(body: string, { purpose, path }: SignedFor, key: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'hex'))
    .update(`tiaowen ${purpose}\n${plainPath(path)}\n${body}`)
    .digest();
}

/** Browsers and mail programs encode an address in ways of their own. */
function plainPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

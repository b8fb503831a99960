/** Who may read what: decided once for a request, before anything is looked up. */
import type { WebConfig } from '../../config/config.js';
import { openGrant, signGrant } from '../../copy/signed-link.js';
import type { Reader } from '../use-cases.js';

export type Asking = {
  readonly path: string;
  /** The signed token of a link; undefined for none. */
  readonly token: string | undefined;
  readonly session: string | undefined;
  /** Address of the peer of the socket; null where it is not known. */
  readonly peer: string | null;
  readonly header: (name: string) => string | undefined;
  readonly now: number;
};

/** `session`: to be set as a cookie, and until when, in ms since the epoch. */
export type Access =
  | { readonly kind: 'reader'; readonly reader: Reader }
  | { readonly kind: 'session'; readonly session: string; readonly until: number }
  | { readonly kind: 'refused'; readonly reason: 'no-link' | 'bad-link' | 'no-proxy' };

const ALL: Reader = { name: '', documents: null };
const MOST_NAME_CHARS = 200;

export function whoReads(asking: Asking, { access, linkKeys }: WebConfig): Access {
  switch (access.kind) {
    case 'open':
      return { kind: 'reader', reader: ALL };
    case 'proxy': {
      const name = access.addresses.includes(plainAddress(asking.peer)) ? asking.header(access.header)?.trim() : '';
      if (name === undefined || name === '') return { kind: 'refused', reason: 'no-proxy' };
      return { kind: 'reader', reader: { name: name.slice(0, MOST_NAME_CHARS), documents: null } };
    }
    case 'token':
      return bySignature(asking, linkKeys);
  }
}

/** A link opens a session for all that its scope holds: outline, sheets and neighbours are read behind it. */
function bySignature({ path, token, session, now }: Asking, keys: readonly string[]): Access {
  if (token !== undefined) {
    const grant = openGrant(token, { purpose: 'link', path, now }, keys);
    if (grant === null) return { kind: 'refused', reason: 'bad-link' };
    const opened = signGrant(grant, { purpose: 'session', path: '' }, keys);
    return { kind: 'session', session: opened, until: grant.until };
  }
  if (session === undefined) return { kind: 'refused', reason: 'no-link' };
  const grant = openGrant(session, { purpose: 'session', path: '', now }, keys);
  if (grant === null) return { kind: 'refused', reason: 'bad-link' };
  return { kind: 'reader', reader: { name: '', documents: grant.documents } };
}

/** A server that listens on both families tells an IPv4 peer as `::ffff:10.0.0.2`. */
function plainAddress(address: string | null): string {
  return (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
}

/** Names this server goes by. Another name in the Host header is a page elsewhere that had its name point here. */
import type { WebConfig } from '../../config/config.js';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export function isOwnHost(host: string | undefined, { publicUrl, host: bound }: WebConfig): boolean {
  const url = parsed(`http://${host ?? ''}`);
  if (url === null || host === undefined || url.host === '' || /[\s/@?#\\,]/.test(host)) return false;
  if (LOOPBACK.test(url.hostname)) return true;
  if (publicUrl !== null && url.hostname === new URL(publicUrl).hostname) return true;
  return url.hostname === bound || url.hostname === `[${bound}]`;
}

/** True where a browser says that a page of another site sends this, by either of the headers it says so with. */
export function isForeign(
  headers: {
    readonly origin: string | undefined;
    readonly site: string | undefined;
    readonly host: string | undefined;
  },
  { publicUrl }: WebConfig,
): boolean {
  if (headers.origin !== undefined) {
    const origin = parsed(headers.origin);
    return headers.origin !== publicUrl && (origin === null || origin.host !== headers.host?.toLowerCase());
  }
  return headers.site === 'cross-site' || headers.site === 'same-site';
}

function parsed(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** What every request passes first: its host, its origin, and who reads. */
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { TOKEN_PARAMETER } from '../../copy/signed-link.js';
import { fault } from '../pages/faults.js';
import type { WebDeps } from '../use-cases.js';
import type { WebEnv } from '../web-env.js';
import { isForeign, isOwnHost } from './hosts.js';
import { whoReads } from './who-reads.js';

const SESSION = 'tiaowen_session';

/** `openPaths`: for everyone, such as style sheets. */
export function gate(
  { settings, now, log }: Pick<WebDeps, 'settings' | 'now' | 'log'>,
  openPaths: ReadonlySet<string>,
): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const host = c.req.header('host');
    const refuse = (reason: Parameters<typeof fault>[1]) => {
      log('web-refused', { reason });
      return fault(c, reason);
    };
    if (!isOwnHost(host, settings)) return refuse('other-host');
    const origin = c.req.header('origin');
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const site = changes ? c.req.header('sec-fetch-site') : undefined;
    if (isForeign({ origin, site, host }, settings)) return refuse('other-site');
    if (openPaths.has(c.req.path)) return next();
    const url = new URL(c.req.url);
    const asking = {
      path: url.pathname,
      token: url.searchParams.get(TOKEN_PARAMETER) ?? undefined,
      session: getCookie(c, SESSION),
      peer: peerOf(c),
      header: (name: string) => c.req.header(name),
      now: now().getTime(),
    };
    const access = whoReads(asking, settings);
    if (access.kind === 'refused') return refuse(access.reason);
    if (access.kind === 'reader') {
      c.set('reader', access.reader);
      return next();
    }
    const secure = settings.publicUrl?.startsWith('https:') === true;
    const maxAge = Math.floor((access.until - asking.now) / 1000);
    setCookie(c, SESSION, access.session, { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge });
    url.searchParams.delete(TOKEN_PARAMETER);
    return c.redirect(`${url.pathname}${url.search}`, 303);
  };
}

/** Null where the request came by no socket. */
export function peerOf(c: Context<WebEnv>): string | null {
  return c.env?.incoming?.socket.remoteAddress ?? null;
}

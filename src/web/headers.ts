/** Headers of every answer: nothing is run, framed or fetched but what this server itself serves. */
import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from './web-env.js';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // The address of a page may carry a quote's place; it is nobody else's to know.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'X-Robots-Tag': 'noindex, nofollow',
};
const A_YEAR_S = 31_536_000;

/** What a handler sets itself stays. */
export function secured(publicUrl: string | null): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'private, no-cache');
    if (publicUrl?.startsWith('https:') === true) c.header('Strict-Transport-Security', `max-age=${A_YEAR_S}`);
  };
}

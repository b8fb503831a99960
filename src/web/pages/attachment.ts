import type { Context } from 'hono';
import type { WebEnv } from '../web-env.js';

export type SentFile = { readonly name: string; readonly bytes: Uint8Array; readonly type: string };

/** A file to be saved under its name. */
export function attachment(c: Context<WebEnv>, { name, bytes, type }: SentFile): Response {
  const plain = name.replaceAll(/[^\w.-]+/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  c.header('Content-Disposition', `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`);
  c.header('Content-Type', type);
  c.header('Content-Security-Policy', "default-src 'none'; sandbox");
  return c.body(new Uint8Array(bytes));
}

/** A port of its own, for who watches the program: `/metrics` and `/healthz`, and nothing else. */
import { createServer } from 'node:http';
import { listen } from '../library/listen.js';
import type { Metrics } from './metrics.js';

export type MetricsAt = { readonly host: string; readonly port: number };

/** Throws AppError `port-unusable`. */
export async function serveMetrics(
  { host, port }: MetricsAt,
  { text, contentType }: Pick<Metrics, 'text' | 'contentType'>,
): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer(async ({ method, url = '' }, reply) => {
    const [path] = url.split('?');
    if (method !== 'GET' && method !== 'HEAD') reply.writeHead(405, { allow: 'GET, HEAD' }).end();
    else if (path === '/healthz') reply.end('ok');
    else if (path === '/metrics') {
      const body = await text().catch(() => null);
      if (body === null) reply.writeHead(500).end();
      else reply.writeHead(200, { 'content-type': contentType }).end(body);
    } else reply.writeHead(404).end();
  });
  const opened = await listen(server, { host, port, setting: 'METRICS_PORT' });
  // Nobody waits for it: it ends with the program.
  server.unref();
  return {
    port: opened,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

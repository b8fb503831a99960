/** Listens, and ends when told to. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { listen } from '../library/listen.js';
import type { WebDeps } from './use-cases.js';
import { createWebApp } from './web-app.js';

export type Served = {
  readonly port: number;
  /** Takes no more, lets what is running end for a while, then cuts it. */
  readonly close: () => Promise<void>;
};

/** A sender that takes longer holds a connection for nothing. */
export type Patience = {
  readonly headersMs: number;
  /** From the first byte of a request to the last of its body. */
  readonly requestMs: number;
  /** How often it is looked at. */
  readonly checkMs: number;
};

const USUAL_PATIENCE: Patience = { headersMs: 10_000, requestMs: 30_000, checkMs: 2_000 };
const KEEP_ALIVE_MS = 5_000;
const HEADER_BYTES = 16 * 1024;
const MOST_CONNECTIONS = 1000;
const CLOSING_MS = 10_000;

/** Throws AppError `port-unusable`. */
export async function serveWeb(deps: WebDeps, patience: Patience = USUAL_PATIENCE): Promise<Served> {
  const app = createWebApp(deps);
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      keepAliveTimeout: KEEP_ALIVE_MS,
      connectionsCheckingInterval: patience.checkMs,
      maxHeaderSize: HEADER_BYTES,
    },
  }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  const { port, host } = deps.settings;
  const opened = await listen(server, { port, host, setting: 'WEB_PORT' });
  return {
    port: opened,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await Promise.race([closed, pause(CLOSING_MS, undefined, { ref: false })]);
      server.closeAllConnections();
    },
  };
}

/** Socket Mode: `/healthz` and `/readyz` by a server of our own. Bolt's ends the process on a path that is no address. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { listen } from '../library/listen.js';
import { guardRequests } from './guard-requests.js';

export type Route = {
  readonly path: string;
  readonly method: string | readonly string[];
  readonly handler: (request: IncomingMessage, response: ServerResponse) => void;
};

export type HealthServer = {
  /** Throws AppError `port-unusable`. */
  readonly listen: (port: number) => Promise<void>;
  readonly close: () => void;
};

export function newHealthServer(routes: readonly Route[]): HealthServer {
  const server = createServer(guardRequests(answering(routes)));
  return {
    listen: async (port) => {
      await listen(server, { port, setting: 'SLACK_PORT' });
    },
    close: () => {
      server.close();
      server.closeIdleConnections();
    },
  };
}

function answering(routes: readonly Route[]): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const route = routes.find(
      ({ path, method }) => path === pathname && [method].flat().includes(request.method ?? ''),
    );
    if (route === undefined) response.writeHead(404).end();
    else route.handler(request, response);
  };
}

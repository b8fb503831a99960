/** For tests: the protocol's own client, connected to a process of ours or to a server on loopback. */
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

import type { Reader } from '../tools/viewer.js';
import { createMcpHandler, type McpHttpDeps } from './http.js';

const EVERYTHING: Reader = { name: 'all', documents: null };

export type Served = {
  readonly url: URL;
  /** A client of its own session. */
  readonly connect: () => Promise<Client>;
  readonly close: () => Promise<void>;
};

/** `readers`: by a header of the tests' own, in the place of the web server's access. */
export async function serveMcp(deps: McpHttpDeps, readers: Readonly<Record<string, Reader>> = {}): Promise<Served> {
  const handler = createMcpHandler(deps);
  const fetch = (request: Request) =>
    handler.fetch(request, readers[request.headers.get('x-reader') ?? ''] ?? EVERYTHING, null);
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`);
  const clients: Client[] = [];
  return {
    url,
    connect: async () => {
      const client = newClient();
      await client.connect(new StreamableHTTPClientTransport(url) as Parameters<Client['connect']>[0]);
      clients.push(client);
      return client;
    },
    close: async () => {
      for (const client of clients) await client.close();
      await handler.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function newClient(): Client {
  return new Client({ name: 'test', version: '1.0.0' });
}

/** The text of a result, which is the JSON of what is structured in it. */
export function textOf(result: unknown): string {
  const { content } = result as CallToolResult;
  return content.map((each) => (each.type === 'text' ? each.text : '')).join('');
}

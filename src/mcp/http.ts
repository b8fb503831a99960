/** The protocol over HTTP, mounted by the web server, which has made sure of who asks. Sessions are this process's own. */
import { randomUUID } from 'node:crypto';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { ToolFault, toldFault } from '../tools/fault.js';
import { newSpending, type ToolLimit } from '../tools/limit.js';
import { type Reader, type Viewer, viewerOf } from '../tools/viewer.js';
import { createMcpServer, type McpDeps } from './server.js';

/** As the web server mounts it. */
export type McpHandler = {
  readonly path: string;
  /** Answers a request of the protocol; it opens, uses or closes a session of this reader. */
  readonly fetch: (request: Request, reader: Reader, peer: string | null) => Promise<Response>;
  readonly close: () => Promise<void>;
};

export type McpHttpDeps = McpDeps & ToolLimit;

type Session = {
  readonly transport: WebStandardStreamableHTTPServerTransport;
  readonly server: Server;
  readonly owner: string;
  usedAt: number;
};

const MOST_BYTES = 1_000_000;
const MOST_SESSIONS = 200;
/** Of one viewer: who opens more loses the one longest unused. */
const MOST_OWN_SESSIONS = 20;
const IDLE_MS = 30 * 60_000;

export function createMcpHandler(deps: McpHttpDeps): McpHandler {
  const { now = () => new Date(), locale } = deps;
  const spending = newSpending(deps);
  const sessions = new Map<string, Session>();

  const end = async (id: string): Promise<void> => {
    const session = sessions.get(id);
    sessions.delete(id);
    await session?.server.close().catch(deps.onFault);
  };

  /** The sessions longest unused make room. */
  const makeRoom = async (owner: string): Promise<void> => {
    const at = now().getTime();
    for (const [id, { usedAt }] of sessions) if (at - usedAt > IDLE_MS) await end(id);
    const byUse = [...sessions].sort(([, a], [, b]) => a.usedAt - b.usedAt);
    const own = byUse.filter(([, session]) => session.owner === owner);
    const [oldest] = own.length >= MOST_OWN_SESSIONS ? own : byUse.length >= MOST_SESSIONS ? byUse : [];
    if (oldest !== undefined) await end(oldest[0]);
  };

  const open = async (request: Request, viewer: Viewer): Promise<Response> => {
    const owner = ownerOf(viewer);
    const spend = spending(viewer);
    try {
      spend(OPENING);
    } catch (error) {
      return refusal(429, error);
    }
    const server = createMcpServer(deps, { viewer, spend });
    const transport = new WebStandardStreamableHTTPServerTransport({
      maxRequestBodySize: MOST_BYTES,
      sessionIdGenerator: randomUUID,
      onsessioninitialized: async (id) => {
        await makeRoom(owner);
        sessions.set(id, { transport, server, owner, usedAt: now().getTime() });
      },
      onsessionclosed: (id) => void sessions.delete(id),
    });
    server.onerror = () => {};
    await server.connect(transport as Parameters<Server['connect']>[0]);
    const response = await transport.handleRequest(request);
    // What did not begin with an initialization opened nothing.
    if (transport.sessionId === undefined) await server.close();
    return response;
  };

  const refusal = (status: number, fault: unknown): Response => {
    const { code, what, next } = toldFault(fault, locale);
    const body = { jsonrpc: '2.0', error: { code: SERVER_ERROR, message: `${what}${next}`, data: { code } }, id: null };
    return Response.json(body, { status });
  };

  return {
    path: '/mcp',
    fetch: async (request, reader, peer) => {
      const viewer = viewerOf(reader, peer);
      if (isForeign(request)) return refusal(403, new ToolFault('not-allowed'));
      const id = request.headers.get('mcp-session-id');
      if (id === null) return open(request, viewer);
      const session = sessions.get(id);
      // Another's session is as one that is not there.
      if (session === undefined || session.owner !== ownerOf(viewer)) return refusal(404, new ToolFault('no-session'));
      session.usedAt = now().getTime();
      return session.transport.handleRequest(request);
    },
    close: async () => {
      await Promise.all([...sessions.keys()].map(end));
    },
  };
}

const SERVER_ERROR = -32_000;
const OPENING = 0.2;

/** A session is of one viewer with what he may read: where that changes, it is over. */
function ownerOf({ key, documentIds }: Viewer): string {
  return JSON.stringify([key, documentIds]);
}

/** A page of another site speaks through its reader's browser: programs send no origin, and our own pages ours. */
function isForeign({ headers }: Request): boolean {
  const origin = headers.get('origin');
  return origin !== null && (!URL.canParse(origin) || new URL(origin).host !== headers.get('host'));
}

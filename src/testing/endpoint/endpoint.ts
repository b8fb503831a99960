/** For tests: a stand-in for an OpenAI-compatible endpoint on 127.0.0.1, which answers as it is told and keeps what it was sent. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Completion, completionJson, completionStream } from './completions.js';
import { embeddingsJson, rerankJson } from './vectors.js';

export type Route = 'chat' | 'embeddings' | 'rerank';

export type RecordedRequest = {
  readonly route: Route;
  /** Without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: Readonly<Record<string, unknown>>;
};

/** How one request is answered. */
export type Step =
  /** A reply of a chat model: streamed where the request asks for it, in one piece otherwise. Chat only. */
  | ({ readonly kind: 'reply' } & Completion)
  /** What the route answers when all is well: vectors or scores. Embeddings and rerank only. */
  | { readonly kind: 'default' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** A string is sent as it is, anything else as JSON. Default: `{ error: { message } }`. */
      readonly body?: unknown;
    }
  /** Accepts the request and never answers; with `headers`, sends the head of a stream and no more. */
  | { readonly kind: 'hang'; readonly headers?: boolean }
  /** Status 200 and these bytes: for malformed streams and malformed JSON. */
  | { readonly kind: 'raw'; readonly body: string; readonly contentType?: string }
  /** Closes the connection without a word. */
  | { readonly kind: 'reset' };

export type EndpointOptions = {
  /** Answers requests for which no step is queued; null for the default of the route. What it throws is thrown by `close`. */
  readonly respond?: (request: RecordedRequest) => Step | null | Promise<Step | null>;
  /** Values of a vector where the request names no `dimensions`; 8 by default. */
  readonly dimension?: number;
};

export type Endpoint = {
  /** As users write it in OPENAI_BASE_URL: ends with `/v1`. */
  readonly baseUrl: string;
  /** Without a path: what Azure users write. */
  readonly origin: string;
  readonly requests: readonly RecordedRequest[];
  /** Steps for the next requests of a route, in order, before `respond` is asked. */
  queue(route: Route, ...steps: readonly Step[]): void;
  /** Requests that are not yet answered to their end. */
  pending(): number;
  /** Resolves when no request is pending: what a client gave up is then known here too. */
  idle(): Promise<void>;
  /** Ends every connection, hanging ones too. Rejects with the first exception of `respond`. */
  close(): Promise<void>;
};

/** Not tried again by clients: a request for which the test has no answer is a mistake of the test. */
const UNSCRIPTED: Step = { kind: 'status', status: 418, body: { error: { message: 'no step is queued for this' } } };

export async function openEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
  const { respond = () => null, dimension = 8 } = options;
  const requests: RecordedRequest[] = [];
  const queues: Record<Route, Step[]> = { chat: [], embeddings: [], rerank: [] };
  const faults: unknown[] = [];
  const running = new Set<Promise<void>>();

  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    if (request === null) return sendJson(response, 404, { error: { message: 'no such route' } });
    requests.push(request);
    const step = queues[request.route].shift() ?? (await respond(request));
    await take(step ?? (request.route === 'chat' ? UNSCRIPTED : { kind: 'default' }), request, response, dimension);
  };
  const server = createServer((incoming, response) => {
    const answering = answer(incoming, response).catch((fault: unknown) => {
      faults.push(fault);
      response.destroy();
    });
    running.add(answering);
    answering.finally(() => running.delete(answering)).catch(() => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    baseUrl: `${origin}/v1`,
    origin,
    requests,
    queue: (route, ...steps) => void queues[route].push(...steps),
    pending: () => running.size,
    idle: async () => void (await Promise.all(running)),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await Promise.all(running);
      if (faults.length > 0) throw faults[0];
    },
  };
}

async function take(step: Step, request: RecordedRequest, response: ServerResponse, dimension: number): Promise<void> {
  switch (step.kind) {
    case 'reply':
      if (request.body.stream !== true) return sendJson(response, 200, completionJson(step, request.body));
      return sendStream(response, completionStream(step, request.body));
    case 'default':
      if (request.route === 'rerank') return sendJson(response, 200, rerankJson(request.body));
      return sendJson(response, 200, embeddingsJson(request.body, dimension));
    case 'status': {
      const { status, headers = {}, body = { error: { message: `status ${status}` } } } = step;
      if (typeof body !== 'string') return sendJson(response, status, body, headers);
      return send(response, status, body, { 'content-type': 'text/plain', ...headers });
    }
    case 'hang':
      if (step.headers === true) startStream(response);
      return closed(response);
    case 'raw':
      return send(response, 200, step.body, { 'content-type': step.contentType ?? 'text/event-stream' });
    case 'reset':
      response.destroy();
  }
}

async function sendStream(response: ServerResponse, pieces: Iterable<string | 'reset' | 'stall'>): Promise<void> {
  startStream(response);
  for (const piece of pieces) {
    if (response.closed || response.destroyed) return;
    if (piece === 'stall') return closed(response);
    if (piece === 'reset') {
      response.destroy();
      return;
    }
    await written(response, piece);
  }
  response.end();
}

function startStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  response.flushHeaders();
}

/** Resolves when the piece has left this process, so that what precedes a reset does arrive; or when the client has gone. */
function written(response: ServerResponse, piece: string): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.write(piece, () => {
      response.off('close', resolve);
      setImmediate(resolve);
    });
  });
}

function closed(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (response.closed) resolve();
    else response.once('close', () => resolve());
  });
}

function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  send(response, status, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
}

function send(response: ServerResponse, status: number, body: string, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, headers).end(body);
}

/** Null for a path that is none of the three routes. Azure's paths count: `/openai/deployments/x/chat/completions`. */
async function readRequest(incoming: IncomingMessage): Promise<RecordedRequest | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const route = routeOf(url.pathname);
  if (route === null || incoming.method !== 'POST') return null;
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
  return { route, path: url.pathname, query: Object.fromEntries(url.searchParams), headers: incoming.headers, body };
}

function routeOf(path: string): Route | null {
  if (path.endsWith('/chat/completions')) return 'chat';
  if (path.endsWith('/embeddings')) return 'embeddings';
  return path.endsWith('/rerank') ? 'rerank' : null;
}

/** The HTTP side: Web API, response URLs, uploads and downloads. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Faults, TakenFault } from './faults.js';
import { readArguments, readBody, readUpload, sendJson } from './http.js';
import { type Json, objectOf, textOf } from './json.js';
import { AGENT } from './methods-agent.js';
import { CHAT } from './methods-chat.js';
import { FILES } from './methods-files.js';
import { LOOKUPS } from './methods-lookup.js';
import { REACTIONS } from './methods-reactions.js';
import { STREAMS } from './methods-stream.js';
import { VIEWS } from './methods-views.js';
import { type Methods, Refusal } from './refusal.js';
import { takeResponse } from './response-url.js';
import type { Workspace } from './workspace.js';

export type Call = {
  readonly method: string;
  /** Without the token. */
  readonly args: Json;
  /** Milliseconds of the clock of the fake. */
  readonly at: number;
  readonly response: Json;
  /** Why Slack refused it, in more words than it would say; null where it did not. */
  readonly refused: string | null;
  /** True where a test asked for the fault. */
  readonly injected: boolean;
};

const METHODS: Methods = { ...CHAT, ...STREAMS, ...AGENT, ...FILES, ...LOOKUPS, ...VIEWS, ...REACTIONS };
const NEWER = /^(?:chat\.\w+Stream|agents\.|assistant\.|files\.|usergroups\.)/;

type Answer = Omit<Call, 'at'>;

export type WebApiParts = {
  readonly slack: Workspace;
  readonly faults: Faults;
  readonly calls: Call[];
  /** A single-use address of a socket; null where too many are open. */
  readonly socketUrl: () => string | null;
};

/** Answers one request. */
export async function answerHttp(
  incoming: IncomingMessage,
  response: ServerResponse,
  parts: WebApiParts,
): Promise<void> {
  const { slack, faults, calls } = parts;
  const path = new URL(incoming.url ?? '/', 'http://127.0.0.1').pathname;
  const body = await readBody(incoming);
  const [, area = '', name = ''] = path.split('/');
  if (area === 'files-pri' && incoming.method === 'GET') return sendFile(incoming, response, name, slack);
  if (incoming.method !== 'POST') return sendJson(response, 404, { ok: false, error: 'not_found' });
  const type = textOf(incoming.headers['content-type']);
  const answer =
    area === 'api'
      ? () => callMethod(name, readArguments(body, type), incoming, parts)
      : area === 'response'
        ? () => answerResponseUrl(name, readArguments(body, type), slack)
        : area === 'upload'
          ? async () => keepUpload(path.split('/').at(-1) ?? '', await readUpload(body, type), slack)
          : null;
  if (answer === null) return sendJson(response, 404, { ok: false, error: 'not_found' });
  const pseudo = area === 'api' ? name : area === 'response' ? 'response_url' : 'upload';
  const fault = await faults.take(pseudo);
  const at = slack.clock.now();
  const granted = area === 'api' && slack.scopes !== null ? { 'x-oauth-scopes': slack.scopes.join(',') } : {};
  if (fault === null || ('applied' in fault && fault.applied === true)) {
    const answered = await answer();
    calls.push({ ...answered, at, injected: fault !== null });
    if (fault === null)
      return sendJson(
        response,
        pseudo === 'response_url' && answered.refused !== null ? 404 : 200,
        answered.response,
        granted,
      );
  } else {
    const { token: _, ...args } = readArguments(body, type) ?? {};
    const error = fault.kind === 'error' ? fault.error : fault.kind;
    calls.push({ method: pseudo, args, at, response: { ok: false, error }, refused: error, injected: true });
  }
  sendFault(response, fault);
}

function sendFault(response: ServerResponse, fault: TakenFault): void {
  switch (fault.kind) {
    case 'rate-limit':
      sendJson(response, 429, { ok: false, error: 'ratelimited' }, { 'retry-after': String(fault.retryAfter) });
      break;
    case 'error':
      sendJson(response, 200, { ok: false, error: fault.error });
      break;
    case 'status':
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html>Server error</html>');
      break;
    case 'reset':
      response.destroy();
  }
}

function callMethod(method: string, given: Json | null, incoming: IncomingMessage, parts: WebApiParts): Answer {
  const { slack, socketUrl } = parts;
  const { token, ...args } = given ?? {};
  const sent = textOf(incoming.headers.authorization).replace(/^Bearer /, '') || textOf(token);
  const run = (): Json => {
    if (given === null) throw new Refusal('invalid_json');
    if (sent === '') throw new Refusal('not_authed');
    const opens = method === 'apps.connections.open';
    if (sent !== slack.botToken && sent !== slack.appToken) throw new Refusal('invalid_auth');
    if (opens !== (sent === slack.appToken)) throw new Refusal('not_allowed_token_type');
    if (opens) {
      const url = socketUrl();
      if (url === null) throw new Refusal('too_many_websockets');
      return { url };
    }
    const known = slack.oldServer && NEWER.test(method) ? undefined : METHODS[method];
    if (known === undefined) throw new Refusal('unknown_method', method);
    return known(args, slack);
  };
  return { method, args, ...attempt(run), injected: false };
}

function attempt(run: () => Json): Pick<Answer, 'response' | 'refused'> {
  try {
    return { response: { ok: true, ...run() }, refused: null };
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const response = { ok: false, error: fault.error, response_metadata: { messages: [`[ERROR] ${fault.message}`] } };
    return { response, refused: fault.message };
  }
}

function answerResponseUrl(id: string, given: Json | null, slack: Workspace): Answer {
  const args = objectOf(given);
  const run = (): Json => {
    takeResponse(slack, id, args);
    return {};
  };
  return { method: 'response_url', args, ...attempt(run), injected: false };
}

function keepUpload(id: string, bytes: Buffer, slack: Workspace): Answer {
  const run = (): Json => {
    const file = slack.files.get(id);
    if (file === undefined) throw new Refusal('file_not_found');
    file.bytes = bytes;
    return {};
  };
  return { method: 'upload', args: { id, length: bytes.length }, ...attempt(run), injected: false };
}

/** A download without the token of the bot is answered with a page, as Slack does. */
function sendFile(incoming: IncomingMessage, response: ServerResponse, id: string, slack: Workspace): void {
  const bytes = slack.files.get(id)?.bytes;
  const allowed = incoming.headers.authorization === `Bearer ${slack.botToken}`;
  if (!allowed) response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
  else if (bytes === undefined || bytes === null) sendJson(response, 404, { ok: false, error: 'file_not_found' });
  else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
}

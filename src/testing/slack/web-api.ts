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
import type { Oauth } from './oauth.js';
import { type Methods, Refusal } from './refusal.js';
import { takeResponse } from './response-url.js';
import type { Workspace } from './workspace.js';

export type Call = {
  readonly method: string;
  /** Without the token. */
  readonly args: Json;
  /** Whose token it bore; null for a token of none, and for what was not looked at. */
  readonly team: string | null;
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
  /** The first one has the bare addresses, each other one `/t/<team>` before its own. */
  readonly workspaces: readonly [Workspace, ...Workspace[]];
  readonly oauth: Oauth;
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
  const { workspaces, faults, calls } = parts;
  const full = new URL(incoming.url ?? '/', 'http://127.0.0.1').pathname;
  const [, team, path = full] = /^\/t\/(\w+)(\/.*)$/.exec(full) ?? [];
  const slack = workspaces.find((each) => each.team === team) ?? workspaces[0];
  const body = await readBody(incoming);
  const [, area = '', name = ''] = path.split('/');
  if (area === 'files-pri' && incoming.method === 'GET') {
    const lost = await faults.take('download');
    return lost === null ? sendFile(incoming, response, name, slack) : sendFault(response, lost);
  }
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
    const refused = { response: { ok: false, error }, refused: error, injected: true };
    calls.push({ method: pseudo, args, team: null, at, ...refused });
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
  const { workspaces, oauth, socketUrl } = parts;
  const { token, ...args } = given ?? {};
  const sent = textOf(incoming.headers.authorization).replace(/^Bearer /, '') || textOf(token);
  const slack = workspaces.find(({ tokens }) => tokens.has(sent));
  const run = (): Json => {
    if (given === null) throw new Refusal('invalid_json');
    if (method === 'oauth.v2.access') return oauth.access(args);
    if (sent === '') throw new Refusal('not_authed');
    const opens = method === 'apps.connections.open';
    const isApp = sent === workspaces[0].appToken;
    if (slack === undefined && !isApp) throw new Refusal('invalid_auth');
    if (opens !== isApp) throw new Refusal('not_allowed_token_type');
    if (opens) {
      const url = socketUrl();
      if (url === null) throw new Refusal('too_many_websockets');
      return { url };
    }
    if (slack === undefined) throw new Refusal('invalid_auth');
    const known = slack.oldServer && NEWER.test(method) ? undefined : METHODS[method];
    if (known === undefined) throw new Refusal('unknown_method', method);
    return known(args, slack);
  };
  return { method, args, team: slack?.team ?? null, ...attempt(run), injected: false };
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
  return { method: 'response_url', args, team: slack.team, ...attempt(run), injected: false };
}

function keepUpload(id: string, bytes: Buffer, slack: Workspace): Answer {
  const run = (): Json => {
    const file = slack.files.get(id);
    if (file === undefined) throw new Refusal('file_not_found');
    file.bytes = bytes;
    return {};
  };
  return { method: 'upload', args: { id, length: bytes.length }, team: slack.team, ...attempt(run), injected: false };
}

/** A download without the token of the bot, or the right to read files, is answered with a page, as Slack does. */
function sendFile(incoming: IncomingMessage, response: ServerResponse, id: string, slack: Workspace): void {
  const bytes = slack.files.get(id)?.bytes;
  const { tokens, scopes } = slack;
  const mayRead = scopes === null || scopes.includes('files:read');
  const allowed = mayRead && tokens.has((incoming.headers.authorization ?? '').replace(/^Bearer /, ''));
  if (!allowed) response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in</html>');
  else if (bytes === undefined || bytes === null) sendJson(response, 404, { ok: false, error: 'file_not_found' });
  else response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes);
}

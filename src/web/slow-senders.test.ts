/** Each row is a sender that never comes to an end; each is ended, and none holds up anybody. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createMcpHandler } from '../mcp/http.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { mountedApi } from './api/mounted-api.js';
import { type Patience, type Served, serveWeb } from './serve.js';
import { type OpenedWeb, openWeb } from './web.fixture.js';

const QUESTION = '望川市社区食堂覆盖率到2033年要达到多少？';
const HASTY: Patience = { headersMs: 200, requestMs: 400, checkMs: 50 };
const PATIENT: Patience = { headersMs: 3_600_000, requestMs: 3_600_000, checkMs: 50 };

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';
const INITIALIZE = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{';
const headed = (path: string, ...headers: string[]) =>
  `${[`POST ${path} HTTP/1.1`, 'Host: localhost', ...headers].join('\r\n')}\r\n\r\n`;
const promising = (path: string, type: string, ...more: string[]) =>
  headed(path, `Content-Type: ${type}`, 'Content-Length: 100000', ...more);
const CHUNKED = 'Transfer-Encoding: chunked';
const MCP_ACCEPT = 'Accept: application/json, text/event-stream';

/** What is sent at first; what then comes bit by bit, where anything does. */
const SENDERS: readonly (readonly [title: string, first: string, bit?: string])[] = [
  ['sends nothing', ''],
  ['never ends its first line', 'GET /'],
  ['never ends its headers', 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: '],
  ['sends headers bit by bit', 'GET / HTTP/1.1\r\nHost: localhost\r\n', 'X-Slow: a\r\n'],
  ['sends empty lines for a request', '', '\r\n'],
  ['never ends a form', `${promising('/ask', FORM)}q=a`],
  ['sends a form bit by bit', promising('/ask', FORM), 'q'],
  ['never ends a form in chunks', `${headed('/ask', `Content-Type: ${FORM}`, CHUNKED)}3\r\nq=a\r\n`],
  ['sends a form in chunks of a byte', headed('/ask', `Content-Type: ${FORM}`, CHUNKED), '1\r\nq\r\n'],
  ['asks for a stream and never ends its form', `${promising('/ask', FORM, 'Accept: text/event-stream')}q=a`],
  ['never ends a verdict', `${promising('/feedback', FORM)}id=`],
  ['waits to be told to go on, and does not', promising('/ask', FORM, 'Expect: 100-continue')],
  ['never ends a form of files', `${promising('/ask', 'multipart/form-data; boundary=x')}--x\r\n`],
  ['never ends a question to the API', `${promising('/api/v1/ask', JSON_TYPE)}{"question":"`],
  ['sends a text to the API bit by bit', promising('/api/v1/check', JSON_TYPE), ' '],
  ['never ends a draft in chunks', `${headed('/api/v1/brief', `Content-Type: ${JSON_TYPE}`, CHUNKED)}1\r\n{\r\n`],
  ['never ends a message of the protocol', `${promising('/mcp', JSON_TYPE, MCP_ACCEPT)}${INITIALIZE}`],
  ['sends a message of the protocol bit by bit', promising('/mcp', JSON_TYPE, MCP_ACCEPT), ' '],
  ['never ends a message of a session that is not there', promising('/mcp', JSON_TYPE, 'Mcp-Session-Id: none')],
  ['never ends what nobody reads', promising('/nope', FORM), 'q'],
  ['never ends what is refused', promising('/ask', FORM, 'Origin: https://evil.example'), 'q'],
];

describe('a sender that', { timeout: 60_000 }, () => {
  let web: OpenedWeb;
  const begun: Served[] = [];
  const sockets: Socket[] = [];

  beforeAll(async () => {
    web = await openWeb({ wangchuan: WANGCHUAN });
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const served of begun.splice(0)) await served.close();
  });
  afterAll(() => web.close());

  async function serve(patience: Patience): Promise<number> {
    const { settings } = web.deps;
    const tools = { useCases: web.app, locale: 'zh' as const, version: '1.0.0', onFault: () => {}, perMinute: 100_000 };
    const mounted = [mountedApi(tools), createMcpHandler(tools)];
    const served = await serveWeb({ ...web.deps, mounted, settings: { ...settings, port: 0 } }, patience);
    begun.push(served);
    return served.port;
  }

  async function send(port: number, first: string, bit: string | undefined): Promise<Socket> {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    sockets.push(socket);
    await once(socket, 'connect');
    socket.write(first);
    if (bit !== undefined) {
      const trickle = setInterval(() => socket.write(bit), 20);
      socket.once('close', () => clearInterval(trickle));
    }
    return socket.resume();
  }

  async function expectServed(port: number): Promise<void> {
    const page = await fetch(`http://127.0.0.1:${port}/d/wangchuan`);
    expect(await page.text()).toContain('社区食堂覆盖率');
    const body = new URLSearchParams({ q: QUESTION });
    const answer = await fetch(`http://127.0.0.1:${port}/ask`, { method: 'POST', body });
    expect(await answer.text()).toContain('85%');
  }

  it.each(SENDERS.map(([title, first, bit]) => ({ title, first, bit })))('$title is ended', async ({ first, bit }) => {
    const port = await serve(HASTY);
    const socket = await send(port, first, bit);
    if (!socket.closed) await once(socket, 'close');
    await expectServed(port);
  });

  it('is one of hundreds holds up nobody while it is waited for', async () => {
    const port = await serve(PATIENT);
    for (let round = 0; round < 20; round += 1)
      for (const [, first, bit] of SENDERS) await send(port, first, bit === undefined ? undefined : ' ');
    await expectServed(port);
    expect(sockets.filter(({ closed }) => !closed).length).toBeGreaterThan(300);
  });
});

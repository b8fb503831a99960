import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../config/config.js';
import { signGrant } from '../../copy/signed-link.js';
import { createMcpHandler } from '../../mcp/http.js';
import { useSmallCorpora } from '../../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import { createWebApp } from '../web-app.js';
import { mountedApi } from './mounted-api.js';

const KEY = 'ab'.repeat(32);
const LATER = 4_000_000_000_000;
const HOST = { host: 'localhost:3020' };

const open = useSmallCorpora();
const { app } = open({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
const tools = {
  ...{ useCases: app, locale: 'zh' as const, version: '1.2.3' },
  onFault: (error: unknown) => {
    throw error;
  },
};
const mcp = createMcpHandler(tools);
afterAll(() => mcp.close());

function webOf(environment: Record<string, string>) {
  return createWebApp({
    ...{ useCases: app, settings: readConfig(environment).web, locale: 'zh', maxQuestionChars: 2000 },
    verdicts: { saveAnswer: async () => {}, saveVerdict: async () => false },
    mounted: [mountedApi(tools), mcp],
    log: () => {},
    now: () => new Date(0),
  });
}
const byToken = webOf({ WEB_ACCESS: 'token', WEB_LINK_KEY: KEY });
const session = (documents: readonly string[] | null, until = LATER) => ({
  cookie: `tiaowen_session=${signGrant({ documents, until }, { purpose: 'session', path: '' }, [KEY])}`,
});

const INITIALIZE = {
  method: 'POST',
  body: JSON.stringify({
    ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
  }),
};
const MCP_HEADERS = { ...HOST, accept: 'application/json, text/event-stream', 'content-type': 'application/json' };

describe('the API and the protocol, mounted by the web server', { timeout: 60_000 }, () => {
  it('are open where the reader is', async () => {
    const web = webOf({});
    expect(await (await web.request('/api/v1/documents', { headers: HOST })).json()).toMatchObject({ count: 2 });
    const opened = await web.request('/mcp', { ...INITIALIZE, headers: MCP_HEADERS });
    expect([opened.status, opened.headers.get('mcp-session-id')]).toEqual([200, expect.stringMatching(/^[\w-]{36}$/)]);
    expect(await opened.text()).toContain('"name":"tiaowen"');
  });

  it.each([
    ['no session', {}],
    ['a session past its time', session(null, -1)],
    ['a session that nobody signed', { cookie: 'tiaowen_session=e30.AAAA' }],
  ])('are closed to %s where a signed link is needed', async (_, headers) => {
    const listed = await byToken.request('/api/v1/documents', { headers: { ...HOST, ...headers } });
    const opened = await byToken.request('/mcp', { ...INITIALIZE, headers: { ...MCP_HEADERS, ...headers } });
    expect([listed.status, opened.status]).toEqual([403, 403]);
  });

  it('show a session the documents of its link alone', async () => {
    const headers = { ...HOST, ...session(['wangchuan-plan']) };
    expect(await (await byToken.request('/api/v1/documents', { headers })).json()).toMatchObject({ count: 1 });
    expect((await byToken.request('/api/v1/documents/heming-plan', { headers })).status).toBe(404);
    const opened = await byToken.request('/mcp', { ...INITIALIZE, headers: { ...MCP_HEADERS, ...headers } });
    const call = await byToken.request('/mcp', {
      ...{
        method: 'POST',
        headers: { ...MCP_HEADERS, ...headers, 'mcp-session-id': opened.headers.get('mcp-session-id') ?? '' },
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'resources/list' }),
    });
    const text = await call.text();
    expect(text).toContain('tiaowen://documents/wangchuan-plan');
    expect(text).not.toContain('heming-plan');
  });

  it.each([
    ['another host', { host: 'rebound.example' }],
    ['another origin', { origin: 'https://evil.example' }],
  ])('refuse a request of %s', async (_, headers) => {
    const asked = { method: 'POST', headers: { ...MCP_HEADERS, ...headers }, body: '{"question":"望川？"}' };
    const web = webOf({});
    expect((await web.request('/api/v1/ask', asked)).status).toBeGreaterThanOrEqual(400);
    expect((await web.request('/mcp', { ...asked, ...{ body: INITIALIZE.body } })).status).toBeGreaterThanOrEqual(400);
  });
});

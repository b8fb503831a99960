import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useSmallCorpora } from '../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../testing/corpora/wangchuan.js';
import { type Served, serveMcp, textOf } from './client.fixture.js';
import type { McpHttpDeps } from './http.js';
import { PROTOCOL_CHECKS } from './protocol.fixture.js';

const PROBE = {
  question: '望川社区食堂覆盖率要达到多少？',
  quote: '社区食堂覆盖率力争达到85%以上',
  documentId: 'wangchuan-plan',
  clauseId: 'wangchuan-plan#2.1.1',
};

const open = useSmallCorpora();
const { app } = open({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
const DEPS: McpHttpDeps = {
  ...{ useCases: app, locale: 'zh', version: '1.2.3', perMinute: 10_000 },
  onFault: (error) => {
    throw error;
  },
};

let served: Served;
beforeAll(async () => {
  served = await serveMcp(DEPS);
});
afterAll(() => served.close());

describe('the protocol over HTTP', { timeout: 60_000 }, () => {
  it.each(PROTOCOL_CHECKS)('%s', async (_, check) => {
    await check(await served.connect(), PROBE);
  });

  it('lists resources a page at a time', async () => {
    const documents = Array.from({ length: 230 }, (_, index) => `plan-${String(index).padStart(3, '0')}`);
    const [listed] = await app.documentSizes();
    if (listed === undefined) throw new RangeError('there is a document');
    const rows = documents.map((id) => ({ clauses: 1, document: { ...listed.document, id } }));
    const many = await serveMcp({ ...DEPS, useCases: { ...app, documentSizes: async () => rows } });
    const client = await many.connect();
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.listResources(cursor === undefined ? {} : { cursor });
      expect(page.resources.length).toBeLessThanOrEqual(100);
      seen.push(...page.resources.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(documents);
    await many.close();
  });

  it('tells the steps of an answer to a client that asks for them', async () => {
    let told = (_: unknown) => {};
    const isTold = new Promise((resolve) => {
      told = resolve;
    });
    const stepping = await serveMcp({
      ...DEPS,
      useCases: {
        ...app,
        async *askStream(question, options) {
          yield { kind: 'step', step: 'reading' };
          await isTold;
          yield* app.askStream(question, options);
        },
      },
    });
    const client = await stepping.connect();
    const options = { onprogress: (progress: unknown) => told(progress) };
    await client.callTool({ name: 'ask', arguments: { question: PROBE.question } }, undefined, options);
    expect(await isTold).toEqual({ progress: 1, message: 'reading' });
    await stepping.close();
  });

  it('stops work that the client cancels', async () => {
    let stopped = () => {};
    const isStopped = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    let started = () => {};
    const isStarted = new Promise<void>((resolve) => {
      started = resolve;
    });
    const slow = await serveMcp({
      ...DEPS,
      useCases: {
        ...app,
        async *askStream(_, { signal }) {
          yield { kind: 'step', step: 'retrieving' };
          started();
          await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
          stopped();
        },
      },
    });
    const client = await slow.connect();
    const cancel = new AbortController();
    const asked = client.callTool({ name: 'ask', arguments: { question: '问' } }, undefined, { signal: cancel.signal });
    await isStarted;
    cancel.abort();
    await expect(asked).rejects.toThrow();
    await isStopped;
    await slow.close();
  });

  it('lets a viewer do so much in a minute, and says when it may go on', async () => {
    let seconds = 0;
    const now = () => new Date(seconds * 1000);
    const limited = await serveMcp({ ...DEPS, perMinute: 3, now });
    const client = await limited.connect();
    const ask = () => client.callTool({ name: 'ask', arguments: { question: PROBE.question } });
    expect([(await ask()).isError, (await ask()).isError]).toEqual([undefined, undefined]);
    const refused = await ask();
    expect([refused.isError, textOf(refused)]).toEqual([true, expect.stringMatching(/\d+ 秒后再试/)]);
    seconds = 60;
    expect((await ask()).isError).toBeUndefined();
    await limited.close();
  });

  it('keeps the sessions used last: the one longest unused makes room, and idle ones end', async () => {
    let minutes = 0;
    const kept = await serveMcp({ ...DEPS, now: () => new Date(minutes * 60_000) });
    const post = (method: string, params: object, headers = {}) =>
      fetch(kept.url, {
        method: 'POST',
        headers: { accept: 'application/json, text/event-stream', 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      });
    const open = async () => {
      const clientInfo = { name: 'raw', version: '1' };
      const response = await post('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo });
      await response.text();
      return { 'mcp-session-id': response.headers.get('mcp-session-id') ?? '' };
    };
    const status = async (session: Record<string, string>) => (await post('ping', {}, session)).status;
    const first = await open();
    for (let opened = 0; opened < 20; opened += 1) {
      minutes += 1;
      await open();
    }
    const last = await open();
    expect([await status(first), await status(last)]).toEqual([404, 200]);
    minutes += 31;
    await open();
    expect(await status(last)).toBe(404);
    await kept.close();
  });
});

import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv-provider.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useSmallCorpora } from '../../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import { type ApiDeps, createApi } from './api.js';
import { openApiDocument } from './openapi.js';

const QUESTION = '望川社区食堂覆盖率要达到多少？';
const CLAUSE = 'wangchuan-plan#2.1.1';

const open = useSmallCorpora();
const { app } = open({ 'wangchuan-plan': WANGCHUAN, 'heming-plan': HEPU });
const DEPS: ApiDeps = {
  ...{ useCases: app, locale: 'zh', version: '1.2.3', root: '/api/v1', perMinute: 10_000 },
  onFault: (error) => {
    throw error;
  },
};
const ALL = { key: 'all', documentIds: null };
const LIMITED = { key: 'someone', documentIds: ['wangchuan-plan'] };

let stop: () => Promise<void>;
let root: string;
beforeAll(async () => {
  const api = createApi(DEPS);
  const fetch = (request: Request) => api.fetch(request, { viewer: request.headers.has('x-limited') ? LIMITED : ALL });
  const server = serve({ fetch, hostname: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  stop = () => new Promise((resolve) => server.close(() => resolve()));
});
afterAll(() => stop());

const get = (path: string, headers = {}) => fetch(`${root}${path}`, { headers });
const post = (path: string, body: unknown, headers = {}) =>
  fetch(`${root}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

type Description = {
  readonly paths: Record<
    string,
    Record<string, { responses: { 200: { content: Record<string, { schema: object }> } } }>
  >;
  readonly components: { readonly schemas: Record<string, object> };
};
const DESCRIPTION = openApiDocument(DEPS) as unknown as Description;

const REQUESTS: readonly (readonly [method: 'get' | 'post', path: string, given: string | object])[] = [
  ['get', '/documents', `/documents?kind=plan&region=${encodeURIComponent('望川')}`],
  ['get', '/documents/{id}', '/documents/wangchuan-plan'],
  ['get', '/clauses/{id}', `/clauses/${encodeURIComponent(CLAUSE)}`],
  ['get', '/provisions', '/provisions?kind=target&documents=wangchuan-plan&documents=heming-plan'],
  ['get', '/search', `/search?query=${encodeURIComponent('护理员培训')}&limit=3`],
  ['post', '/ask', { question: QUESTION }],
  ['post', '/check', { text: '到2033年，社区食堂覆盖率力争达到85%以上。' }],
  ['post', '/brief', { documents: ['wangchuan-plan'] }],
];

describe('the HTTP API', { timeout: 60_000 }, () => {
  it.each(REQUESTS)('%s %s answers as it is described', async (method, path, given) => {
    const response = await (typeof given === 'string' ? get(given) : post(path, given));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const value: unknown = await response.json();
    const schema = DESCRIPTION.paths[path]?.[method]?.responses[200].content['application/json']?.schema;
    const whole: Record<string, unknown> = { ...schema, components: DESCRIPTION.components };
    expect(new AjvJsonSchemaValidator().getValidator(whole)(value).errorMessage).toBeUndefined();
    expect(JSON.stringify(value)).toContain('望川');
  });

  it('tells nothing of another document to who may read one', async () => {
    const limited = { 'x-limited': 'yes' };
    expect(await (await get('/documents', limited)).json()).toMatchObject({ count: 1 });
    expect((await get('/documents/heming-plan', limited)).status).toBe(404);
    expect((await get('/clauses/heming-plan%232.1.1', limited)).status).toBe(404);
    const asked = await post('/ask', { question: '鹤鸣市的规划是哪天印发的？' }, limited);
    expect(await asked.text()).not.toContain('heming-plan');
  });

  it('streams an answer: claims first, the answer last', async () => {
    const response = await post('/ask', { question: QUESTION }, { accept: 'text/event-stream' });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = eventsOf(await response.text());
    expect(events.map(({ event }) => event).slice(-2)).toEqual(['claim', 'answer']);
    const [claim, answer] = events.slice(-2).map(({ data }) => data as Record<string, unknown>);
    expect(claim).toMatchObject({ grade: 'verified', citations: [{ n: 1, clauseId: CLAUSE }] });
    expect(answer).toMatchObject({ status: 'answered', claims: [{ text: claim?.text }] });
  });

  it('streams what goes wrong as the last event', async () => {
    const response = await post('/ask', { question: '问'.repeat(2001) }, { accept: 'text/event-stream' });
    expect(eventsOf(await response.text())).toEqual([
      { event: 'problem', data: expect.objectContaining({ code: 'too-long', status: 400 }) },
    ]);
  });

  it('stops work for who has gone', async () => {
    let stopped = () => {};
    const isStopped = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    const api = createApi({
      ...DEPS,
      useCases: {
        ...app,
        async *askStream(_, { signal }) {
          yield { kind: 'step', step: 'retrieving' };
          await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
          stopped();
        },
      },
    });
    const server = serve({ fetch: (request) => api.fetch(request, { viewer: ALL }), hostname: '127.0.0.1', port: 0 });
    await new Promise((resolve) => server.once('listening', resolve));
    const gone = new AbortController();
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/ask`, {
      ...{ method: 'POST', body: JSON.stringify({ question: QUESTION }), signal: gone.signal },
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    });
    await response.body?.getReader().read();
    gone.abort();
    await isStopped;
    await new Promise((resolve) => server.close(resolve));
  });

  it('refuses what comes too thick, and says when to come again', async () => {
    const api = createApi({ ...DEPS, perMinute: 1, now: () => new Date(0) });
    const ask = (key: string) =>
      api.request('/api/v1/search?query=食堂&limit=1', {}, { viewer: { key, documentIds: null } });
    expect([(await ask('a')).status, (await ask('a')).status]).toEqual([200, 200]);
    const refused = await ask('a');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await refused.json()).toMatchObject({ code: 'too-many-requests', next: expect.stringContaining('30 秒') });
    expect((await ask('b')).status).toBe(200);
  });
});

describe('a problem', { timeout: 60_000 }, () => {
  it.each<[string, () => Promise<Response>, number, string]>([
    ['a missing argument', () => post('/ask', {}), 400, 'bad-arguments'],
    ['an argument nobody knows', () => get('/documents?owner=me'), 400, 'bad-arguments'],
    ['a number that is none', () => get('/documents?limit=many'), 400, 'bad-arguments'],
    ['a number given twice', () => get('/documents?limit=1&limit=2'), 400, 'bad-arguments'],
    ['a path for an id', () => get(`/documents/${encodeURIComponent('../../etc/passwd')}`), 400, 'bad-arguments'],
    ['a control character', () => get('/clauses/a%00%231'), 400, 'bad-arguments'],
    ['a list where an object belongs', () => post('/ask', []), 400, 'bad-arguments'],
    ['what is no JSON', () => post('/ask', '{'), 415, 'not-json'],
    [
      'a form',
      () => post('/ask', 'question=1', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'not-json',
    ],
    ['plain text', () => post('/ask', { question: QUESTION }, { 'content-type': 'text/plain' }), 415, 'not-json'],
    ['an oversize body', () => post('/check', { text: 'x'.repeat(300_000) }), 413, 'too-large'],
    ['an unknown document', () => get('/documents/none'), 404, 'not-found'],
    ['an unknown clause', () => get('/clauses/wangchuan-plan%239.9'), 404, 'not-found'],
    ['an unknown path', () => get('/admin'), 404, 'not-found'],
    ['another method', () => post('/documents', {}), 404, 'not-found'],
    ['a draft that cannot be', () => post('/brief', { template: 'none' }), 422, 'not-drafted'],
  ])('of %s has a code and says what to do', async (_, request, status, code) => {
    const response = await request();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toEqual({
      ...{ type: 'about:blank', status, code },
      ...{ title: expect.stringMatching(/\S/), detail: expect.stringMatching(/\S/), next: expect.stringMatching(/\S/) },
    });
  });

  it('inside is told to whoever runs it, and not to who asked', async () => {
    const inside: unknown[] = [];
    const fault = new Error('ENOENT /srv/data/tiaowen.db');
    const useCases = { ...app, documentSizes: async () => Promise.reject(fault) };
    const api = createApi({ ...DEPS, useCases, onFault: (error) => void inside.push(error) });
    const response = await api.request('/api/v1/documents', {}, { viewer: ALL });
    expect([response.status, inside]).toEqual([500, [fault]]);
    expect(await response.text()).not.toMatch(/srv|ENOENT/);
  });

  it('is told to whoever runs it where it ends a stream, too', async () => {
    const inside: unknown[] = [];
    const fault = new Error('ENOENT /srv/data/tiaowen.db');
    const useCases: typeof app = {
      ...app,
      async *askStream() {
        yield { kind: 'step', step: 'retrieving' };
        throw fault;
      },
    };
    const api = createApi({ ...DEPS, useCases, onFault: (error) => void inside.push(error) });
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const asked = { method: 'POST', body: JSON.stringify({ question: QUESTION }), headers };
    const response = await api.request('/api/v1/ask', asked, { viewer: ALL });
    const said = await response.text();
    expect([eventsOf(said).map(({ event }) => event), inside]).toEqual([['step', 'problem'], [fault]]);
    expect(said).not.toMatch(/srv|ENOENT/);
  });
});

describe('the description', () => {
  it('is served, is OpenAPI 3.1, and every reference in it leads somewhere', async () => {
    const served = await (await get('/openapi.json')).json();
    expect(served).toEqual(JSON.parse(JSON.stringify(DESCRIPTION)));
    expect(new AjvJsonSchemaValidator().getValidator(OPENAPI)(served).errorMessage).toBeUndefined();
    const text = JSON.stringify(DESCRIPTION);
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(DESCRIPTION.components.schemas).toHaveProperty(name);
    expect(text).not.toContain('$defs');
  });

  it('names each path once, with the parameters that are in it', () => {
    for (const [path, operations] of Object.entries(DESCRIPTION.paths)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(operations) as {
        parameters?: { name: string; in: string; required: boolean }[];
      }[]) {
        const told = (operation.parameters ?? []).filter((each) => each.in === 'path');
        expect(told.map(({ name, required }) => [name, required])).toEqual(inPath.map((name) => [name, true]));
      }
    }
  });
});

function eventsOf(text: string): { event: string; data: unknown }[] {
  return text
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      return { event: field('event'), data: JSON.parse(field('data')) };
    });
}

/** What OpenAPI 3.1 asks of the parts that are used here: nothing else may stand in them. */
const SCHEMA = { type: ['object', 'boolean'] };
const CONTENT = {
  type: 'object',
  minProperties: 1,
  propertyNames: { pattern: '^[a-z]+/[a-z+-]+$' },
  additionalProperties: {
    type: 'object',
    required: ['schema'],
    properties: { schema: SCHEMA },
    additionalProperties: false,
  },
};
const RESPONSE = {
  type: 'object',
  required: ['description'],
  properties: { description: { type: 'string' }, content: CONTENT },
  additionalProperties: false,
};
const OPERATION = {
  type: 'object',
  required: ['operationId', 'responses'],
  properties: {
    operationId: { type: 'string', pattern: '^[a-z_]+$' },
    summary: { type: 'string' },
    description: { type: 'string' },
    parameters: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'in', 'schema'],
        properties: {
          name: { type: 'string' },
          in: { enum: ['query', 'path'] },
          description: { type: 'string' },
          required: { type: 'boolean' },
          schema: SCHEMA,
        },
        additionalProperties: false,
      },
    },
    requestBody: {
      type: 'object',
      required: ['content'],
      properties: { content: CONTENT, required: { type: 'boolean' } },
      additionalProperties: false,
    },
    responses: {
      type: 'object',
      minProperties: 1,
      patternProperties: { '^(?:[1-5][0-9]{2}|default)$': RESPONSE },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
const OPENAPI = {
  type: 'object',
  required: ['openapi', 'info', 'paths'],
  properties: {
    openapi: { type: 'string', pattern: '^3\\.1\\.\\d+$' },
    info: {
      type: 'object',
      required: ['title', 'version'],
      properties: {
        title: { type: 'string' },
        version: { type: 'string' },
        description: { type: 'string' },
        license: {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string' }, identifier: { type: 'string' } },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
    servers: { type: 'array', items: { type: 'object', required: ['url'], properties: { url: { type: 'string' } } } },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/' },
      additionalProperties: {
        type: 'object',
        properties: { get: OPERATION, post: OPERATION },
        additionalProperties: false,
      },
    },
    components: {
      type: 'object',
      properties: {
        schemas: { type: 'object', propertyNames: { pattern: '^[a-zA-Z0-9._-]+$' }, additionalProperties: SCHEMA },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};

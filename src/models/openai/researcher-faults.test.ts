import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { awaitAllCallbacks } from '@langchain/core/callbacks/promises';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Step } from '../../testing/endpoint/endpoint.js';
import { AppError } from '../../vocabulary/errors.js';
import { everythingIn, faultOfCall } from './chat-session.fixture.js';
import { calling, done, KEY, QUESTION, researchSession, search } from './research-session.fixture.js';

const SOON = 40;
const status = (code: number, headers: Record<string, string> = {}): Step => ({
  kind: 'status',
  status: code,
  headers,
  body: { error: { message: `${KEY} ${QUESTION}` } },
});

describe('a call of the model that fails', () => {
  it('ends the research where another try would not help', async () => {
    const { research, endpoint } = await researchSession([status(401)]);
    await expect(research()).rejects.toMatchObject({ code: 'model-rejected', details: { reason: '401' } });
    expect(endpoint.requests).toHaveLength(1);
  });

  it('is tried again after as long as the endpoint asks, and no tool runs twice', async () => {
    const steps = [status(429, { 'retry-after': '3' }), calling(search('甲')), status(503), done];
    const { research, waits, ran } = await researchSession(steps);
    expect((await research()).calls).toBe(1);
    expect(waits).toEqual([3000, 500]);
    expect(ran).toEqual(['甲']);
  });

  it('is tried three times in all, after which the breaker is open', async () => {
    const { research, endpoint } = await researchSession([status(500), status(500), status(500)]);
    await expect(research()).rejects.toMatchObject({ code: 'model-unreachable', details: { reason: '500' } });
    await expect(research()).rejects.toMatchObject({ details: { reason: 'circuit-open' } });
    expect(endpoint.requests).toHaveLength(3);
  });

  it('tells what was used until then', async () => {
    const first: Step = {
      kind: 'reply',
      toolCalls: [search('甲')],
      usage: { promptTokens: 100, completionTokens: 10 },
    };
    const { research } = await researchSession([first, status(400)]);
    await expect(research()).rejects.toMatchObject({
      code: 'model-rejected',
      details: { reason: '400', promptTokens: 100, completionTokens: 10 },
    });
  });

  it('is told by its code when the connection is refused', async () => {
    const { research, endpoint } = await researchSession([]);
    await endpoint.close();
    await expect(research()).rejects.toMatchObject({
      code: 'model-unreachable',
      details: { reason: 'ECONNREFUSED' },
    });
  });

  it.each<[string, Step, string]>([
    ['a content filter', { kind: 'reply', text: '', finish: 'content_filter' }, 'model-content-filtered'],
    ['a finish reason of Zhipu', { kind: 'reply', text: '', finish: 'sensitive' }, 'model-content-filtered'],
    ['no message', { kind: 'raw', body: '{"choices":[]}', contentType: 'application/json' }, 'model-rejected'],
  ])('is told from %s', async (_name, step, code) => {
    const { research } = await researchSession([step]);
    await expect(research()).rejects.toMatchObject({ code });
  });

  it.each<[string, Step]>([
    ['malformed JSON', { kind: 'raw', body: '{"choices":[', contentType: 'application/json' }],
    ['an endpoint that gave up', { kind: 'reply', text: '', finish: 'network_error' }],
    ['a reset', { kind: 'reset' }],
  ])('is tried again after %s', async (_name, step) => {
    const { research } = await researchSession([step, done]);
    expect((await research()).calls).toBe(0);
  });

  it('ends at the deadline when nothing comes', async () => {
    const { research, endpoint } = await researchSession([calling(search('甲')), { kind: 'hang' }], {});
    await expect(research({ deadline: performance.now() + SOON * 10 })).rejects.toMatchObject({
      code: 'model-timeout',
      details: { reason: 'deadline' },
    });
    await endpoint.idle();
  });

  it('is tried again after silence', async () => {
    const { research, endpoint } = await researchSession([{ kind: 'hang' }, { kind: 'hang' }, { kind: 'hang' }], {
      idleMs: SOON,
    });
    await expect(research()).rejects.toMatchObject({ code: 'model-timeout', details: { reason: 'idle' } });
    expect(endpoint.requests).toHaveLength(3);
  });
});

describe('an abort', () => {
  it('before the research sends nothing', async () => {
    const { research, endpoint } = await researchSession([]);
    await expect(research({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'interrupted' });
    expect(endpoint.requests).toHaveLength(0);
  });

  it('ends the request that is under way and gives its place back', async () => {
    const { research, endpoint } = await researchSession([{ kind: 'hang' }, done], { concurrency: 1 });
    const controller = new AbortController();
    const call = faultOfCall(research({ signal: controller.signal }));
    await vi.waitUntil(() => endpoint.pending() > 0);
    controller.abort();
    expect(await call).toMatchObject({ code: 'interrupted' });
    await endpoint.idle();
    expect((await research()).calls).toBe(0);
  });

  it('does not wait for a tool', async () => {
    const { research, endpoint } = await researchSession([calling({ name: 'slow', arguments: {} })]);
    const controller = new AbortController();
    const slow = {
      name: 'slow',
      description: '慢',
      parameters: { type: 'object', properties: {} },
      run: () => {
        controller.abort();
        return new Promise<string>(() => {});
      },
    };
    await expect(research({ signal: controller.signal }, { tools: [slow] })).rejects.toMatchObject({
      code: 'interrupted',
    });
    expect(endpoint.requests).toHaveLength(1);
  });
});

describe('limits shared with other models', () => {
  it('leave a place free while a tool runs', async () => {
    const { research, policy, tools } = await researchSession([calling(search('甲')), done], { concurrency: 1 });
    const asking = tools.map((tool) => ({
      ...tool,
      run: async () => {
        const leave = await policy.enter({ deadline: performance.now() + 15_000 });
        leave();
        return '有';
      },
    }));
    expect((await research({}, { tools: asking })).calls).toBe(1);
  });

  it('stop the research when the budget of the day is spent', async () => {
    const budget = { daily: 5, ledger: { spentToday: async () => 5 } };
    const { research, endpoint } = await researchSession([], { budget });
    await expect(research()).rejects.toMatchObject({ code: 'model-over-budget', details: { limit: 5 } });
    expect(endpoint.requests).toHaveLength(0);
  });
});

describe('the key', () => {
  it('is sent, and not to endpoints that ask for none', async () => {
    const withKey = await researchSession([done]);
    await withKey.research();
    const without = await researchSession([done], { apiKey: null });
    await without.research();
    expect(withKey.endpoint.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(without.endpoint.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('goes to a deployment of Azure as it wants it', async () => {
    const azure = await researchSession([]);
    const { research } = await researchSession([], {
      baseUrl: azure.endpoint.origin,
      azureApiVersion: '2024-10-21',
      model: 'deployed',
    });
    azure.endpoint.queue('chat', calling(search('甲')), done);
    expect((await research()).calls).toBe(1);
    expect(azure.endpoint.requests[1]).toMatchObject({
      path: '/openai/deployments/deployed/chat/completions',
      query: { 'api-version': '2024-10-21' },
      headers: { 'api-key': KEY },
    });
  });

  it.each<[string, Step]>([
    ...[307, 400, 401, 404, 409, 429, 500].map((code): [string, Step] => [`status ${code}`, status(code)]),
    ['malformed JSON', { kind: 'raw', body: `${KEY} ${QUESTION}`, contentType: 'application/json' }],
    ['a reset', { kind: 'reset' }],
    ['silence', { kind: 'hang' }],
  ])('is in no error, nor is the question, after %s', async (_name, step) => {
    const { research } = await researchSession([calling(search('甲')), step, step, step], { idleMs: SOON });
    const error = await faultOfCall(research());
    expect(error).toBeInstanceOf(AppError);
    expect(everythingIn(error)).not.toContain(KEY);
    expect(everythingIn(error)).not.toContain(QUESTION);
  });
});

describe('the environment', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it('neither sets the endpoint nor has anything traced', async () => {
    const traced: string[] = [];
    const server = createServer((request, response) => {
      traced.push(request.url ?? '');
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const [name, value] of Object.entries({
      OPENAI_API_KEY: 'sk-env',
      OPENAI_BASE_URL: url,
      OPENAI_API_BASE: url,
      OPENAI_ORGANIZATION: 'env-org',
      OPENAI_ORG_ID: 'env-org',
      OPENAI_PROJECT_ID: 'env-project',
      LANGSMITH_GATEWAY: url,
      LANGSMITH_ENDPOINT: url,
      LANGSMITH_API_KEY: 'ls-env',
      LANGSMITH_TRACING: 'true',
      LANGSMITH_TRACING_V2: 'true',
      LANGCHAIN_TRACING_V2: 'true',
      LANGCHAIN_VERBOSE: 'true',
    }))
      vi.stubEnv(name, value);
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const { research, endpoint } = await researchSession([calling(search('甲')), done]);
    expect((await research()).calls).toBe(1);
    await awaitAllCallbacks();

    expect(traced).toEqual([]);
    expect(log).not.toHaveBeenCalled();
    expect(endpoint.requests).toHaveLength(2);
    expect(endpoint.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(JSON.stringify(endpoint.requests.map(({ headers }) => headers))).not.toMatch(/env-org|env-project|sk-env/);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import {
  type Endpoint,
  type EndpointOptions,
  openEndpoint,
  type RecordedRequest,
  type Step,
} from '../../testing/endpoint/endpoint.js';
import { vectorOf } from '../../testing/endpoint/vectors.js';
import { createCallPolicy } from '../call-policy.js';
import type { TokenUsage } from '../chat.js';
import { type EmbedderSettings, openEmbedder } from './embedder.js';

const endpoints: Endpoint[] = [];
afterEach(async () => {
  for (const endpoint of endpoints.splice(0)) await endpoint.close();
});

async function open(options: EndpointOptions = {}, fields: Partial<EmbedderSettings> = {}) {
  const endpoint = await openEndpoint(options);
  endpoints.push(endpoint);
  const slept: number[] = [];
  const sleep = async (ms: number) => void slept.push(ms);
  const embedder = openEmbedder({
    apiKey: 'sk-test',
    baseUrl: endpoint.baseUrl,
    azureApiVersion: null,
    model: 'm',
    policy: createCallPolicy({ concurrency: 4, random: () => 0, sleep }),
    budget: null,
    concurrency: 4,
    timeoutMs: 60_000,
    ...fields,
  });
  return { endpoint, embedder, slept };
}

const textsOf = ({ body }: RecordedRequest) => body.input as readonly string[];
/** The cosine is 1 but for rounding. */
const fits = (vector: Float32Array | undefined, text: string) =>
  vectorOf(text, 8).reduce((sum, value, at) => sum + value * (vector?.[at] ?? 0), 0) > 0.99999;
const sizes = ({ requests }: Endpoint) => requests.map((request) => textsOf(request).length);
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `第${at}条`);
const refusal = (status: number, message: string): Step => ({ kind: 'status', status, body: { error: { message } } });
/** As DashScope does. */
const takesTen = (request: RecordedRequest): Step | null =>
  textsOf(request).length > 10 ? refusal(400, 'batch size is invalid, it should not be larger than 10.') : null;

describe('the embedder of an OpenAI-compatible endpoint', () => {
  it('sends model, texts and key, asks for numbers, and gives the vectors in order', async () => {
    const { endpoint, embedder } = await open();
    const [first, second] = await embedder.embedDocuments(['甲', '乙']);
    expect([fits(first, '甲'), fits(second, '乙'), fits(first, '乙')]).toEqual([true, true, false]);
    expect(await embedder.embedQuery('甲')).toEqual(first);
    expect(embedder.model).toBe('openai:m');
    const [request] = endpoint.requests;
    expect(request?.path).toBe('/v1/embeddings');
    expect(request?.headers.authorization).toBe('Bearer sk-test');
    expect(request?.body).toEqual({ model: 'm', input: ['甲', '乙'], encoding_format: 'float' });
  });

  it('reads base64 where the endpoint sends it all the same', async () => {
    const { endpoint, embedder } = await open();
    const bytes = Buffer.from(Float32Array.of(3, 4).buffer).toString('base64');
    const body = JSON.stringify({ data: [{ index: 0, embedding: bytes }] });
    endpoint.queue('embeddings', { kind: 'raw', body, contentType: 'application/json' });
    expect(await embedder.embedQuery('甲')).toEqual(Float32Array.of(0.6, 0.8));
  });

  it('sends 64 texts at once, and one call before the others', async () => {
    const { endpoint, embedder } = await open();
    await embedder.embedDocuments(numbered(300));
    expect(sizes(endpoint).sort((a, b) => b - a)).toEqual([64, 64, 64, 64, 44]);
  });

  it.each([
    [400, 'batch size is invalid, it should not be larger than 10.'],
    [413, 'Payload Too Large'],
    [422, 'batch size 64 > maximum allowed batch size 32'],
    [400, 'input数组最大不得超过64条'],
  ])('sends fewer at once when refused with %i %s', async (status, message) => {
    const { endpoint, embedder } = await open();
    endpoint.queue('embeddings', refusal(status, message));
    const vectors = await embedder.embedDocuments(numbered(20));
    expect(vectors.every((vector, at) => fits(vector, `第${at}条`))).toBe(true);
    expect(sizes(endpoint)).toEqual([20, 10, 10]);
  });

  it('halves until the endpoint takes it, and remembers', async () => {
    const { endpoint, embedder } = await open({ respond: takesTen });
    await embedder.embedDocuments(numbered(40));
    expect(sizes(endpoint)).toEqual([40, 20, 10, 10, 10, 10]);
    await embedder.embedDocuments(numbered(10));
    expect(sizes(endpoint).slice(6)).toEqual([10]);
  });

  it('does not take another refusal for that of a batch', async () => {
    const { endpoint, embedder } = await open();
    endpoint.queue('embeddings', refusal(400, 'no such model'));
    await expect(embedder.embedDocuments(['甲', '乙'])).rejects.toMatchObject({ code: 'model-rejected' });
    expect(endpoint.requests).toHaveLength(1);
  });

  it('waits as the endpoint asks when it is asked too often', async () => {
    const { endpoint, embedder, slept } = await open();
    endpoint.queue('embeddings', { kind: 'status', status: 429, headers: { 'retry-after': '60' } });
    await embedder.embedDocuments(['甲']);
    expect(slept).toEqual([60_000]);
    expect(endpoint.requests).toHaveLength(2);
  });

  it('tries a server fault again, and a lasting one three times in all', async () => {
    const { endpoint, embedder } = await open();
    endpoint.queue('embeddings', { kind: 'status', status: 503 });
    await embedder.embedQuery('甲');
    expect(endpoint.requests).toHaveLength(2);
    endpoint.queue('embeddings', ...Array<Step>(3).fill({ kind: 'status', status: 500 }));
    await expect(embedder.embedQuery('甲')).rejects.toMatchObject({ code: 'model-unreachable' });
    expect(endpoint.requests).toHaveLength(5);
  });

  it('refuses vectors of two dimensions, in one reply or in two', async () => {
    const { endpoint, embedder } = await open();
    await embedder.embedQuery('甲');
    const data = [{ index: 0, embedding: [1, 0] }];
    endpoint.queue('embeddings', { kind: 'raw', body: JSON.stringify({ data }), contentType: 'application/json' });
    await expect(embedder.embedQuery('乙')).rejects.toMatchObject({
      code: 'embedding-dimension',
      details: { expected: 8, found: 2 },
    });
  });

  it.each([
    ['no vectors', '{"data":[]}', 'application/json'],
    ['a page of a proxy', '<html></html>', 'text/html'],
  ])('refuses a reply of %s', async (_, body, contentType) => {
    const { endpoint, embedder } = await open();
    endpoint.queue('embeddings', { kind: 'raw', body, contentType });
    await expect(embedder.embedQuery('甲')).rejects.toMatchObject({ code: 'model-rejected' });
  });

  it('ends a call under way when the signal aborts', async () => {
    const stop = new AbortController();
    const respond = (): Step => {
      stop.abort();
      return { kind: 'hang' };
    };
    const { endpoint, embedder } = await open({ respond });
    const embedding = embedder.embedDocuments(['甲'], { signal: stop.signal });
    await expect(embedding).rejects.toMatchObject({ code: 'interrupted' });
    await endpoint.idle();
  });

  it('tells the tokens of each reply, and makes no call once the budget of the day is spent', async () => {
    const used: TokenUsage[] = [];
    const budget = { daily: 1, ledger: { spentToday: async () => used.length } };
    const { endpoint, embedder } = await open({}, { budget, onUsage: (usage) => used.push(usage) });
    await embedder.embedQuery('三个字');
    expect(used).toEqual([{ promptTokens: 3, completionTokens: 0 }]);
    await expect(embedder.embedQuery('甲')).rejects.toMatchObject({ code: 'model-over-budget' });
    expect(endpoint.requests).toHaveLength(1);
  });

  it('reaches the deployment on Azure', async () => {
    const { endpoint, embedder } = await open();
    const azure = { baseUrl: endpoint.origin, azureApiVersion: '2024-10-21', apiKey: 'k', model: 'embed-1' };
    const policy = createCallPolicy({ concurrency: 1 });
    const onAzure = openEmbedder({ ...azure, policy, budget: null, concurrency: 1, timeoutMs: 60_000 });
    expect(await onAzure.embedQuery('甲')).toEqual(await embedder.embedQuery('甲'));
    expect(endpoint.requests[0]).toMatchObject({
      path: '/openai/deployments/embed-1/embeddings',
      query: { 'api-version': '2024-10-21' },
    });
  });
});

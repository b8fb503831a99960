import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Endpoint, openEndpoint, type Step } from '../../testing/endpoint/endpoint.js';
import { createCallPolicy } from '../call-policy.js';
import { openReranker } from './rerank.js';

let endpoint: Endpoint;

beforeEach(async () => {
  endpoint = await openEndpoint();
});
afterEach(() => endpoint.close());

function open({ url = endpoint.baseUrl, apiKey = 'sk-test' as string | null } = {}) {
  const policy = createCallPolicy({ concurrency: 1, sleep: async () => {} });
  return openReranker({ url, model: 'r', apiKey, policy, budget: null });
}

const json = (body: unknown): Step => ({ kind: 'raw', body: JSON.stringify(body), contentType: 'application/json' });
const soon = () => ({ deadline: performance.now() + 60_000 });

describe('the reranker', () => {
  it('sends question and texts, and gives a score for each text in its place', async () => {
    expect(await open().rerank('养老', ['幼儿园', '养老机构', '养殖'], soon())).toEqual([0, 1, 0.5]);
    const [request] = endpoint.requests;
    expect(request?.path).toBe('/v1/rerank');
    expect(request?.headers.authorization).toBe('Bearer sk-test');
    expect(request?.body).toEqual({ model: 'r', query: '养老', documents: ['幼儿园', '养老机构', '养殖'], top_n: 3 });
  });

  it.each(['/v1', '/v1/', '/v1/rerank', '/v1/rerank/', '/v1/rerank?version=1'])(
    'finds the path of %s',
    async (path) => {
      await open({ url: endpoint.origin + path }).rerank('养', ['老'], soon());
      expect(endpoint.requests[0]?.path).toBe('/v1/rerank');
      expect(endpoint.requests[0]?.query).toEqual(path.includes('?') ? { version: '1' } : {});
    },
  );

  it('sends no key where there is none', async () => {
    await open({ apiKey: null }).rerank('养', ['老'], soon());
    expect(endpoint.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('reads `score` too, and gives null for a text the reply leaves out', async () => {
    endpoint.queue(
      'rerank',
      json({
        results: [
          { index: 2, score: -1.5 },
          { index: 0, relevance_score: 0.5 },
        ],
      }),
    );
    expect(await open().rerank('问', ['甲', '乙', '丙'], soon())).toEqual([0.5, null, -1.5]);
  });

  it('asks nothing for no texts', async () => {
    expect(await open().rerank('问', [], soon())).toEqual([]);
    expect(endpoint.requests).toEqual([]);
  });

  it.each([
    ['no results', {}],
    ['an index beyond the texts', { results: [{ index: 1, score: 1 }] }],
    ['an index that is none', { results: [{ index: 'a', score: 1 }] }],
    [
      'an index twice',
      {
        results: [
          { index: 0, score: 1 },
          { index: 0, score: 2 },
        ],
      },
    ],
    ['no score', { results: [{ index: 0 }] }],
    ['a result that is no object', { results: [null] }],
  ])('refuses a reply with %s', async (_, reply) => {
    endpoint.queue('rerank', json(reply));
    await expect(open().rerank('问', ['甲'], soon())).rejects.toMatchObject({ code: 'model-rejected' });
    expect(endpoint.requests).toHaveLength(1);
  });

  it('tries again and fails with the faults of all calls', async () => {
    endpoint.queue('rerank', { kind: 'status', status: 503 }, { kind: 'reset' });
    expect(await open().rerank('养', ['养'], soon())).toEqual([1]);
    endpoint.queue('rerank', { kind: 'status', status: 401 });
    await expect(open().rerank('养', ['养'], soon())).rejects.toMatchObject({
      code: 'model-rejected',
      details: { reason: '401' },
    });
    expect(endpoint.requests).toHaveLength(4);
  });

  it('is not begun after its deadline, and ends when the signal aborts', async () => {
    await expect(open().rerank('养', ['养'], { deadline: 0 })).rejects.toMatchObject({ code: 'model-timeout' });
    const signal = AbortSignal.abort();
    await expect(open().rerank('养', ['养'], { ...soon(), signal })).rejects.toMatchObject({ code: 'interrupted' });
    expect(endpoint.requests).toEqual([]);
  });
});

import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../testing/endpoint/endpoint.js';
import { chatSession, everythingIn, faultOfCall, PROMPT } from './chat-session.fixture.js';

const answer: Step = { kind: 'reply', text: '达到90%' };
const status = (code: number, headers: Record<string, string> = {}): Step => ({
  kind: 'status',
  status: code,
  headers,
});
const thrice = (step: Step): Step[] => [step, step, step];
const piece = 'data: {"choices":[{"delta":{"content":"一"}}]}\n\n';
const SOON = 40;

describe('a call that fails before its first text', () => {
  it.each([408, 409, 429, 500, 503])('is tried again after status %d', async (code) => {
    const { ask, waits } = await chatSession([status(code), status(code), answer]);
    expect((await ask()).text).toBe('达到90%');
    expect(waits).toEqual([500, 1000]);
  });

  it.each([
    ['the connection is reset', { kind: 'reset' }],
    ['the stream ends with nothing', { kind: 'reply', text: '', cut: { after: 0, how: 'end' } }],
    ['the stream breaks', { kind: 'reply', text: '', cut: { after: 0, how: 'reset' } }],
    ['the stream is malformed', { kind: 'raw', body: 'data: {"choices": [\n\n' }],
    ['the stream says it is overloaded', { kind: 'raw', body: 'data: {"error":{"message":"busy","code":503}}\n\n' }],
  ] as const)('is tried again when %s', async (_name, step) => {
    const { ask, endpoint } = await chatSession([step, answer]);
    expect((await ask()).text).toBe('达到90%');
    expect(endpoint.requests).toHaveLength(2);
  });

  it('is tried again when nothing comes for a while', async () => {
    const silence: Step[] = [{ kind: 'hang' }, { kind: 'hang', headers: true }, { kind: 'hang' }];
    const { ask, endpoint } = await chatSession(silence, { idleMs: SOON });
    await expect(ask()).rejects.toMatchObject({ code: 'model-timeout', details: { reason: 'idle' } });
    expect(endpoint.requests).toHaveLength(3);
    await endpoint.idle();
  });

  it('waits as long as the endpoint asks, in seconds, milliseconds or by date', async () => {
    const { ask, waits } = await chatSession([
      status(429, { 'retry-after': '3' }),
      status(429, { 'retry-after-ms': '20' }),
      answer,
    ]);
    await ask();
    const dated = await chatSession([status(503, { 'retry-after': 'Sat, 01 Mar 2025 12:00:05 GMT' }), answer], {
      wallClock: () => Date.parse('2025-03-01T12:00:00Z'),
    });
    await dated.ask();
    expect([...waits, ...dated.waits]).toEqual([3000, 20, 5000]);
  });

  it('is not tried again where the wait would pass the deadline', async () => {
    const { ask, endpoint } = await chatSession([status(429, { 'retry-after': '3600' })]);
    await expect(ask()).rejects.toMatchObject({ code: 'model-rate-limited', details: { reason: '429' } });
    expect(endpoint.requests).toHaveLength(1);
  });

  it.each([
    [429, 'model-rate-limited'],
    [500, 'model-unreachable'],
    [408, 'model-timeout'],
    [409, 'model-rejected'],
  ])('ends after three tries with status %d as %s', async (code, expected) => {
    const { ask, endpoint } = await chatSession(thrice(status(code)));
    await expect(ask()).rejects.toMatchObject({ code: expected, details: { reason: String(code) } });
    expect(endpoint.requests).toHaveLength(3);
  });

  it.each([307, 400, 401, 403, 404, 422])('is not tried again after status %d', async (code) => {
    const { ask, endpoint } = await chatSession([status(code, { location: '/v1/elsewhere/chat/completions' })]);
    await expect(ask()).rejects.toMatchObject({ code: 'model-rejected', details: { reason: String(code) } });
    expect(endpoint.requests).toHaveLength(1);
  });

  it('tells a refused connection by its code', async () => {
    const { ask, endpoint } = await chatSession();
    await endpoint.close();
    await expect(ask()).rejects.toMatchObject({ code: 'model-unreachable', details: { reason: 'ECONNREFUSED' } });
  });

  it('costs a dead endpoint no more calls once it is known to be dead', async () => {
    const { ask, endpoint } = await chatSession(thrice(status(503)));
    await expect(ask()).rejects.toMatchObject({ details: { reason: '503' } });
    await expect(ask()).rejects.toMatchObject({ code: 'model-unreachable', details: { reason: 'circuit-open' } });
    expect(endpoint.requests).toHaveLength(3);
  });
});

describe('a content filter', () => {
  it.each<[string, Step]>([
    ['a finish reason', { kind: 'reply', text: '', finish: 'content_filter' }],
    ['a finish reason of Zhipu', { kind: 'reply', text: '部分', finish: 'sensitive' }],
    ['an error code of Azure', { kind: 'status', status: 400, body: { error: { code: 'content_filter' } } }],
    [
      'an error code of DashScope',
      { kind: 'status', status: 400, body: { error: { code: 'data_inspection_failed' } } },
    ],
    ['an error code of Zhipu', { kind: 'status', status: 400, body: { error: { code: '1301', message: '敏感' } } }],
    ['a message of DeepSeek', { kind: 'status', status: 400, body: { error: { message: 'Content Exists Risk' } } }],
    ['an event of the stream', { kind: 'raw', body: 'data: {"error":{"code":"data_inspection_failed"}}\n\n' }],
  ])('is told from %s and ends the call', async (_name, step) => {
    const { ask, endpoint } = await chatSession([step]);
    await expect(ask()).rejects.toMatchObject({ code: 'model-content-filtered' });
    expect(endpoint.requests).toHaveLength(1);
  });
});

describe('a reply that breaks off after its first text', () => {
  it.each<[string, Step, string]>([
    ['ends without a finish reason', { kind: 'reply', text: '一二三四五', finish: null }, 'no-finish-reason'],
    ['is cut', { kind: 'reply', text: '一二三四五', chunkSize: 1, cut: { after: 3, how: 'reset' } }, 'UND_ERR_SOCKET'],
    ['turns malformed', { kind: 'raw', body: `${piece}data: {\n\n` }, 'malformed'],
    ['says it is overloaded', { kind: 'raw', body: `${piece}data: {"error":{"code":503}}\n\n` }, 'broken'],
    [
      'says the endpoint gave up',
      { kind: 'reply', text: '一', finish: 'insufficient_system_resource' },
      'insufficient',
    ],
  ])('and %s is not tried again', async (_name, step, reason) => {
    const { ask, endpoint } = await chatSession([step]);
    await expect(ask()).rejects.toMatchObject({
      code: 'model-reply-cut',
      details: { reason: expect.stringContaining(reason) },
    });
    expect(endpoint.requests).toHaveLength(1);
  });

  it('still tells the usage, where it is known', async () => {
    const usage = { promptTokens: 12, completionTokens: 3 };
    const cut = { after: 3, how: 'end' } as const;
    const { ask } = await chatSession([{ kind: 'reply', text: '一二三四五', usage, usageThroughout: true, cut }]);
    await expect(ask()).rejects.toMatchObject({ code: 'model-reply-cut', details: usage });
  });

  it('is a timeout when nothing more comes', async () => {
    const stall: Step = { kind: 'reply', text: '一二三', cut: { after: 2, how: 'stall' } };
    const { ask, endpoint } = await chatSession([], { idleMs: SOON, endpoint: { respond: () => stall } });
    await expect(ask()).rejects.toMatchObject({ code: 'model-timeout', details: { reason: 'idle' } });
    await endpoint.idle();
  });
});

describe('the deadline', () => {
  it.each<[string, Step]>([
    ['an endpoint that hangs', { kind: 'hang' }],
    ['a stream without end', { kind: 'reply', text: '无尽', endless: true }],
  ])('ends %s, and its connection', async (_name, step) => {
    const { ask, endpoint } = await chatSession([step]);
    const call = ask({ deadline: performance.now() + SOON });
    await expect(call).rejects.toMatchObject({ code: 'model-timeout', details: { reason: 'deadline' } });
    await endpoint.idle();
  });

  it('has passed: nothing is sent', async () => {
    const { ask, endpoint } = await chatSession([answer]);
    await expect(ask({ deadline: performance.now() })).rejects.toMatchObject({ code: 'model-timeout' });
    expect(endpoint.requests).toHaveLength(0);
  });
});

describe('the caller', () => {
  it('interrupts a call that hangs', async () => {
    const caller = new AbortController();
    const { ask, endpoint } = await chatSession([], {
      endpoint: {
        respond: () => {
          caller.abort(new Error(PROMPT));
          return { kind: 'hang' };
        },
      },
    });
    const error = await faultOfCall(ask({ signal: caller.signal }));
    expect(error).toMatchObject({ code: 'interrupted' });
    expect(everythingIn(error)).not.toContain(PROMPT);
    await endpoint.idle();
  });

  it('interrupts a reply in the middle', async () => {
    const caller = new AbortController();
    const { stream, endpoint } = await chatSession([{ kind: 'reply', text: '无尽', endless: true }]);
    const read = async () => {
      for await (const event of stream({ signal: caller.signal })) if (event.kind === 'text') caller.abort();
    };
    await expect(read()).rejects.toMatchObject({ code: 'interrupted' });
    await endpoint.idle();
  });

  it('interrupts a reply at its last piece', async () => {
    const caller = new AbortController();
    const last = 'data: {"choices":[{"delta":{"content":"完"},"finish_reason":"stop"}]}\n\n';
    const { stream } = await chatSession([{ kind: 'raw', body: last }]);
    const read = async () => {
      for await (const event of stream({ signal: caller.signal })) if (event.kind === 'text') caller.abort();
    };
    await expect(read()).rejects.toMatchObject({ code: 'interrupted' });
  });

  it('finds its signal as it was after a reply, and after a fault', async () => {
    const { signal } = new AbortController();
    const { ask } = await chatSession([answer, status(400)]);
    await ask({ signal });
    await expect(ask({ signal })).rejects.toThrow();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('stops reading: the connection ends and the place is free', async () => {
    const { stream, ask, endpoint } = await chatSession([{ kind: 'reply', text: '无尽', endless: true }, answer], {
      concurrency: 1,
    });
    for await (const _event of stream()) break;
    await endpoint.idle();
    expect((await ask()).text).toBe('达到90%');
  });
});

describe('the limits', () => {
  it('let no more calls run at one time than allowed', async () => {
    let running = 0;
    let most = 0;
    const { ask } = await chatSession([], {
      concurrency: 2,
      endpoint: {
        respond: async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setImmediate(resolve));
          running -= 1;
          return answer;
        },
      },
    });
    await Promise.all(Array.from({ length: 8 }, () => ask()));
    expect(most).toBeLessThanOrEqual(2);
  });

  it('send nothing when the budget of the day is spent', async () => {
    const { ask, endpoint } = await chatSession([answer], {
      budget: { ledger: { spentToday: async () => 5 }, daily: 5 },
    });
    await expect(ask()).rejects.toMatchObject({ code: 'model-over-budget', details: { limit: 5 } });
    expect(endpoint.requests).toHaveLength(0);
  });
});

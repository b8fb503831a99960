import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { patientFetch } from './patient-fetch.js';

let server: Server;
let origin: string;
/** Status and Retry-After of the replies to come; 200 when there are none left. */
let refusals: { readonly status: number; readonly after?: string }[];
let asked: string[];
let waited: number[];

beforeEach(async () => {
  [refusals, asked, waited] = [[], [], []];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { status, after } = refusals.shift() ?? { status: 200 };
    response.writeHead(status, after === undefined ? {} : { 'retry-after': after }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => void server.close());

const wait = async (milliseconds: number) => void waited.push(milliseconds);
const post = (method: string, options = {}) =>
  patientFetch({ timeoutMs: 10_000, wait, ...options })(`${origin}/api/${method}`, { method: 'POST', body: 'a=1' });

describe('patientFetch', () => {
  it('asks again after the time Slack names', async () => {
    refusals = [
      { status: 429, after: '30' },
      { status: 429, after: '1' },
    ];
    expect((await post('chat.postMessage')).status).toBe(200);
    expect(waited).toEqual([30_000, 1000]);
  });

  it('hands on the last 429, one without a time, and one that asks for too long', async () => {
    refusals = [1, 2].map(() => ({ status: 429, after: '1' }));
    expect((await post('chat.postMessage', { tries: 2 })).status).toBe(429);
    refusals = [{ status: 429 }];
    expect((await post('chat.postMessage')).status).toBe(429);
    refusals = [{ status: 429, after: '3600' }];
    expect((await post('chat.postMessage')).status).toBe(429);
    expect(waited).toEqual([1000]);
  });

  it('never waits for a mere sign of work', async () => {
    for (const method of ['assistant.threads.setSuggestedPrompts', 'chat.startStream', 'chat.appendStream']) {
      refusals = [{ status: 429, after: '1' }];
      expect((await post(method)).status).toBe(429);
    }
    expect(waited).toEqual([]);
  });

  it('leaves other refusals alone', async () => {
    refusals = [{ status: 503, after: '1' }];
    expect((await post('chat.postMessage')).status).toBe(503);
    expect(asked).toHaveLength(1);
  });

  it('holds back one request without holding back others', async () => {
    refusals = [{ status: 429, after: '1' }];
    let go = () => {};
    const held = post('chat.postMessage', { wait: () => new Promise<void>((resolve) => (go = resolve)) });
    while (asked.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect((await post('views.open')).status).toBe(200);
    go();
    expect((await held).status).toBe(200);
  });
});

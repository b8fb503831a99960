import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answering, citing, openModelApp, reply } from '../answering/llm/model-app.fixture.js';
import { WANGCHUAN } from '../testing/corpora/wangchuan.js';
import type { QuestionEnd } from '../vocabulary/watch.js';
import { openTraces } from './traces.js';

type SentSpan = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
  readonly status: { readonly code: number };
};
type Sent = {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: SentSpan['attributes'] };
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
};

let receiver: Server;
let endpoint: string;
let status: number;
let received: { readonly url: string | undefined; readonly body: Sent }[];
let faults: number;

beforeEach(async () => {
  [status, received, faults] = [200, [], 0];
  receiver = createServer(async (request, reply) => {
    received.push({ url: request.url, body: (await json(request)) as Sent });
    reply.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  endpoint = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
});
afterEach(() => {
  receiver.closeAllConnections();
  receiver.close();
});

const traces = (now: () => number = Date.now) =>
  openTraces({ endpoint, version: '1.2.3', now, onFault: () => (faults += 1) });
const spans = (): SentSpan[] =>
  received.flatMap(({ body }) =>
    body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
const END: QuestionEnd = {
  id: 'answer-7',
  status: 'answered',
  engine: 'llm',
  fallback: null,
  withheld: ['words-swapped'],
  ms: 500,
  steps: [
    { name: 'find', from: 10, to: 40, failed: false, model: null },
    { name: 'model', from: 50, to: 450, failed: true, model: 'writer' },
  ],
};

describe('traces', () => {
  it('are a span a question, with its steps beneath it in their times', async () => {
    const open = traces(() => 1_000_000);
    open.watch.question(END);
    await open.close();
    expect(received.map(({ url }) => url)).toEqual(['/v1/traces']);
    const [question, ...steps] = spans().sort((a, b) => Number(a.name !== 'question') - Number(b.name !== 'question'));
    expect(question).toMatchObject({
      name: 'question',
      startTimeUnixNano: '999500000000',
      endTimeUnixNano: '1000000000000',
      attributes: expect.arrayContaining([
        { key: 'tiaowen.answer', value: { stringValue: 'answer-7' } },
        { key: 'tiaowen.status', value: { stringValue: 'answered' } },
        { key: 'tiaowen.engine', value: { stringValue: 'llm' } },
        { key: 'tiaowen.withheld', value: { intValue: 1 } },
      ]),
    });
    expect(steps.map(({ name, startTimeUnixNano: from, endTimeUnixNano: to }) => [name, from, to])).toEqual([
      ['find', '999510000000', '999540000000'],
      ['model', '999550000000', '999950000000'],
    ]);
    for (const step of steps) expect([step.traceId, step.parentSpanId]).toEqual([question?.traceId, question?.spanId]);
    const FAILED = 2;
    expect(steps.map((step) => step.status.code === FAILED)).toEqual([false, true]);
    expect(steps[1]?.attributes).toEqual([{ key: 'gen_ai.request.model', value: { stringValue: 'writer' } }]);
    const { resource } = received[0]?.body.resourceSpans[0] ?? { resource: { attributes: [] } };
    expect(resource.attributes).toContainEqual({ key: 'service.name', value: { stringValue: 'tiaowen' } });
  });

  it('that cannot be sent are told of once, and keep nobody from ending', async () => {
    status = 400;
    const open = traces();
    open.watch.question(END);
    await open.close();
    expect(faults).toBe(1);
  });
});

describe('the spans of a question', () => {
  it('are what it went through, by name, and hold none of its words, of a clause or of a reply', async () => {
    const open = traces();
    const watch = { ...open.watch, use: () => {}, synced: () => {} };
    const model = await openModelApp({ wangchuan: WANGCHUAN }, {}, { watch });
    const quote = '到2033年，社区食堂覆盖率力争达到85%以上。';
    model.respond = (request) => reply(answering(citing(request, quote)));
    try {
      const { answer } = await model.app.ask({ text: '望川市社区食堂覆盖率的目标是多少？' });
      await open.close();
      expect([answer.status, answer.engine]).toEqual(['answered', 'llm']);
      const names = spans().map(({ name }) => name);
      expect(new Set(names)).toEqual(new Set(['question', 'understand', 'find', 'propose', 'verify', 'model']));
      expect(names.filter((name) => name === 'model')).toHaveLength(model.endpoint.requests.length);
      const sent = JSON.stringify(received);
      expect(sent).toContain(answer.id);
      expect(sent).not.toMatch(/\p{Script=Han}/u);
    } finally {
      await model.close();
    }
  });

  it('tell a use of a model that failed', async () => {
    const told: QuestionEnd[] = [];
    const watch = { question: (end: QuestionEnd) => told.push(end), use: () => {}, synced: () => {} };
    const model = await openModelApp({ wangchuan: WANGCHUAN }, {}, { watch });
    model.respond = () => ({ kind: 'status', status: 400, body: { error: { message: 'no' } } });
    try {
      await model.app.ask({ text: '望川市社区食堂覆盖率的目标是多少？' });
      const [end] = told;
      expect(end?.fallback).toBe('model-rejected');
      expect(end?.steps.filter(({ name }) => name === 'model').map(({ failed }) => failed)).toEqual([true]);
      for (const { from, to } of end?.steps ?? []) expect(0 <= from && from <= to && to <= (end?.ms ?? 0)).toBe(true);
    } finally {
      await model.close();
    }
  });
});

/** For tests: a chat model over a stand-in endpoint, with waits that take no time. */
import { inspect } from 'node:util';
import { onTestFinished } from 'vitest';
import { type EndpointOptions, openEndpoint, type Step } from '../../testing/endpoint/endpoint.js';
import { createCallPolicy } from '../call-policy.js';
import type { CallOptions, ChatEvent, ChatRequest } from '../chat.js';
import { type ChatModelSettings, openChatModel } from './chat.js';

export const KEY = 'sk-test-4f1c2d3e4b5a';
export const PROMPT = '甲市今年的就诊率目标是多少？';

export const request: ChatRequest = {
  messages: [
    { role: 'system', content: '只依据条款回答。' },
    { role: 'user', content: PROMPT },
  ],
  schema: { name: 'answer', schema: { type: 'object', properties: { text: { type: 'string' } } } },
  maxTokens: 200,
};

type SessionOptions = Partial<ChatModelSettings> & {
  readonly concurrency?: number;
  readonly endpoint?: EndpointOptions;
};

/** Closes the endpoint when the test is over. */
export async function chatSession(steps: readonly Step[] = [], options: SessionOptions = {}) {
  const { concurrency = 4, endpoint: endpointOptions = {}, ...settings } = options;
  const endpoint = await openEndpoint(endpointOptions);
  onTestFinished(() => endpoint.close());
  endpoint.queue('chat', ...steps);
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  const model = openChatModel({
    apiKey: KEY,
    baseUrl: endpoint.baseUrl,
    azureApiVersion: null,
    model: 'test-model',
    policy: createCallPolicy({ concurrency, random: () => 0, sleep }),
    budget: null,
    ...settings,
  });
  const stream = (call: Partial<CallOptions> = {}, asked = request) =>
    model.stream(asked, { deadline: performance.now() + 15_000, ...call });
  const ask = async (call: Partial<CallOptions> = {}, asked = request) => {
    const events: ChatEvent[] = [];
    for await (const event of stream(call, asked)) events.push(event);
    return { text: textOf(events), end: events.at(-1) };
  };
  return { endpoint, model, waits, stream, ask };
}

function textOf(events: readonly ChatEvent[]): string {
  return events.map((event) => (event.kind === 'text' ? event.text : '')).join('');
}

/** What a promise is rejected with. */
export async function faultOfCall(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error('the call was expected to fail');
    },
    (error: unknown) => error,
  );
}

/** All that an error could show: with causes, stacks, hidden fields and headers. */
export function everythingIn(error: unknown): string {
  const chain: unknown[] = [];
  for (let at = error; at instanceof Error && !chain.includes(at); at = at.cause) chain.push(at);
  const names = chain.flatMap((at) =>
    Object.getOwnPropertyNames(at).map((name) => String(Reflect.get(at as object, name))),
  );
  return [inspect(error, { depth: null, showHidden: true }), JSON.stringify(error), ...names].join('\n');
}

import type { OpenAI } from 'openai';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openClient } from '../../models/openai/client.js';
import { type Endpoint, openEndpoint } from './endpoint.js';
import { vectorOf } from './vectors.js';

describe('openEndpoint', () => {
  let endpoint: Endpoint;
  let client: OpenAI;
  let wire: string[];

  beforeEach(async () => {
    wire = [];
    endpoint = await openEndpoint({ dimension: 4 });
    const observer = { bytesCame: () => void wire.push('bytes'), refused: (body: string) => void wire.push(body) };
    client = openClient({ apiKey: 'k', baseUrl: endpoint.baseUrl, azureApiVersion: null }, observer);
  });
  afterEach(() => endpoint.close());

  const messages = [{ role: 'user', content: '问' }] as const;

  it('replies in one piece, with tool calls', async () => {
    const toolCalls = [{ name: 'search', arguments: { query: '就诊率' } }];
    endpoint.queue('chat', { kind: 'reply', toolCalls }, { kind: 'reply', text: '好' });
    const called = await client.chat.completions.create({ model: 'm', messages: [...messages] });
    expect(called.choices[0]?.finish_reason).toBe('tool_calls');
    expect(called.choices[0]?.message.tool_calls?.[0]).toMatchObject({
      function: { name: 'search', arguments: '{"query":"就诊率"}' },
    });
    const replied = await client.chat.completions.create({ model: 'm', messages: [...messages] });
    expect(replied.choices[0]?.message.content).toBe('好');
  });

  it('streams tool calls', async () => {
    endpoint.queue('chat', { kind: 'reply', toolCalls: [{ name: 'search', arguments: { query: '目标' } }] });
    const final = await client.chat.completions.stream({ model: 'm', messages: [...messages] }).finalChatCompletion();
    expect(final.choices[0]?.message.tool_calls?.[0]).toMatchObject({
      function: { name: 'search', arguments: '{"query":"目标"}' },
    });
  });

  it('embeds the same text alike, as numbers or base64, in the dimension asked for', async () => {
    const input = ['甲', '乙', '甲'];
    const packed = await client.embeddings.create({ model: 'e', input });
    const plain = await client.embeddings.create({ model: 'e', input, encoding_format: 'float' });
    expect(packed.data.map(({ embedding }) => [...embedding])).toEqual(plain.data.map(({ embedding }) => embedding));
    expect(plain.data[0]?.embedding).toEqual([...vectorOf('甲', 4)]);
    expect(plain.data[0]?.embedding).toEqual(plain.data[2]?.embedding);
    expect(plain.data[0]?.embedding).not.toEqual(plain.data[1]?.embedding);
    const short = await client.embeddings.create({ model: 'e', input, dimensions: 2 });
    expect(short.data[0]?.embedding).toHaveLength(2);
  });

  it('ranks what shares characters with the query first', async () => {
    const body = { model: 'r', query: '就诊率', documents: ['财政', '就诊率目标', '就诊'], top_n: 2 };
    const ranked = await client.post<{ results: { index: number }[] }>('/rerank', { body });
    expect(ranked.results.map(({ index }) => index)).toEqual([1, 2]);
  });

  it('scripts every route for itself and says when a chat has no step', async () => {
    endpoint.queue('embeddings', { kind: 'status', status: 500 });
    await expect(client.embeddings.create({ model: 'e', input: '甲' })).rejects.toMatchObject({ status: 500 });
    await expect(client.chat.completions.create({ model: 'm', messages: [...messages] })).rejects.toMatchObject({
      status: 418,
    });
    expect(wire.at(-1)).toContain('no step is queued');
    expect(endpoint.requests.map(({ route }) => route)).toEqual(['embeddings', 'chat']);
  });

  it('shows the observer comments that keep a stream alive', async () => {
    endpoint.queue('chat', { kind: 'raw', body: ': keep-alive\n\n' });
    const stream = await client.chat.completions.create({ model: 'm', messages: [...messages], stream: true });
    for await (const _chunk of stream) throw new Error('no piece was expected');
    expect(wire).toEqual(['bytes', 'bytes']);
  });

  it('throws at its close what the answering function threw', async () => {
    const failing = await openEndpoint({
      respond: () => {
        throw new Error('an expectation of the test');
      },
    });
    const own = openClient(
      { apiKey: null, baseUrl: failing.baseUrl, azureApiVersion: null },
      { bytesCame: () => {}, refused: () => {} },
    );
    await expect(own.chat.completions.create({ model: 'm', messages: [...messages] })).rejects.toThrow();
    await expect(failing.close()).rejects.toThrow('an expectation of the test');
  });

  it('ends connections that hang when it closes', async () => {
    const hanging = await openEndpoint({ respond: () => ({ kind: 'hang' }) });
    const own = openClient(
      { apiKey: null, baseUrl: hanging.baseUrl, azureApiVersion: null },
      { bytesCame: () => {}, refused: () => {} },
    );
    const call = own.chat.completions.create({ model: 'm', messages: [...messages] });
    const failed = expect(call).rejects.toThrow();
    while (hanging.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(hanging.pending()).toBe(1);
    await hanging.close();
    await failed;
  });
});

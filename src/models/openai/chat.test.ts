import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Step } from '../../testing/endpoint/endpoint.js';
import { chatSession, KEY, request } from './chat-session.fixture.js';

const answer: Step = { kind: 'reply', text: '{"text":"到2025年达到90%"}', chunkSize: 3 };

function refusal(message: string, status = 400): Step {
  return { kind: 'status', status, body: { error: { message, type: 'invalid_request_error' } } };
}

describe('openChatModel', () => {
  it('streams the reply in pieces and ends with its usage', async () => {
    const usage = { promptTokens: 31, completionTokens: 9 };
    const { stream, model } = await chatSession([{ ...answer, usage }]);
    const events = [];
    for await (const event of stream()) events.push(event);
    expect(events.length).toBeGreaterThan(5);
    expect(events.map((event) => (event.kind === 'text' ? event.text : '')).join('')).toBe(answer.text);
    expect(events.at(-1)).toEqual({ kind: 'end', finish: 'stop', usage });
    expect(model.id).toBe('test-model');
  });

  it('asks for structured output, no randomness and usage', async () => {
    const { ask, endpoint } = await chatSession([answer]);
    await ask();
    expect(endpoint.requests[0]?.path).toBe('/v1/chat/completions');
    expect(endpoint.requests[0]?.headers.authorization).toBe(`Bearer ${KEY}`);
    expect(endpoint.requests[0]?.body).toEqual({
      model: 'test-model',
      messages: request.messages,
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0,
      max_tokens: 200,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'answer', schema: request.schema?.schema, strict: true },
      },
    });
  });

  it('asks for no format where the reply is free text', async () => {
    const { ask, endpoint } = await chatSession([answer]);
    await ask({}, { ...request, schema: null });
    expect(endpoint.requests[0]?.body).not.toHaveProperty('response_format');
  });

  it('tells a reply cut at its length, an empty one, and one without usage', async () => {
    const { ask } = await chatSession([
      { kind: 'reply', text: '未完', finish: 'length', usage: null },
      { kind: 'reply', text: '', usage: null },
    ]);
    expect(await ask()).toEqual({ text: '未完', end: { kind: 'end', finish: 'length', usage: null } });
    expect(await ask()).toEqual({ text: '', end: { kind: 'end', finish: 'stop', usage: null } });
  });

  it('streams a reply of 100 kB', async () => {
    const text = '条款'.repeat(17_000);
    const { ask } = await chatSession([{ kind: 'reply', text, chunkSize: 500 }]);
    expect((await ask()).text).toBe(text);
  });

  it('sends no key where there is none', async () => {
    const { ask, endpoint } = await chatSession([answer], { apiKey: null });
    await ask();
    expect(endpoint.requests[0]?.headers).not.toHaveProperty('authorization');
    expect(endpoint.requests[0]?.headers).not.toHaveProperty('api-key');
  });

  it.each(['', '/', '/openai'])('speaks to Azure OpenAI at the address of the resource and "%s"', async (path) => {
    const { endpoint } = await chatSession();
    const azure = { baseUrl: `${endpoint.origin}${path}`, azureApiVersion: '2024-10-21', model: 'my-deployment' };
    const { ask } = await chatSession([], azure);
    endpoint.queue('chat', answer);
    await ask();
    const [sent] = endpoint.requests;
    expect(sent?.path).toBe('/openai/deployments/my-deployment/chat/completions');
    expect(sent?.query).toEqual({ 'api-version': '2024-10-21' });
    expect(sent?.headers['api-key']).toBe(KEY);
    expect(sent?.headers).not.toHaveProperty('authorization');
  });

  it('takes nothing from the environment', async () => {
    for (const name of [
      'OPENAI_API_KEY',
      'OPENAI_ADMIN_KEY',
      'AZURE_OPENAI_API_KEY',
      'OPENAI_ORG_ID',
      'OPENAI_PROJECT_ID',
    ])
      vi.stubEnv(name, 'from-the-environment');
    vi.stubEnv('OPENAI_BASE_URL', 'http://127.0.0.1:1');
    onTestFinished(() => void vi.unstubAllEnvs());
    const { endpoint } = await chatSession();
    for (const azure of [{}, { baseUrl: endpoint.origin, azureApiVersion: '2024-10-21' }]) {
      const { ask, ...own } = await chatSession([answer], { apiKey: null, ...azure });
      endpoint.queue('chat', answer);
      await ask();
      const [sent] = [...endpoint.requests, ...own.endpoint.requests];
      expect(Object.values(sent?.headers ?? { host: 'from-the-environment' }).join()).not.toContain(
        'from-the-environment',
      );
    }
  });

  it('refuses settings that cannot work, without repeating the key', async () => {
    await expect(chatSession([], { apiKey: 'sk-with\nbreak' })).rejects.toMatchObject({
      code: 'config-invalid',
      message: expect.not.stringContaining('sk-with'),
    });
    await expect(chatSession([], { azureApiVersion: '2024-10-21', baseUrl: null })).rejects.toMatchObject({
      code: 'config-invalid',
    });
  });
});

describe('fields an endpoint refuses', () => {
  it('go from a schema to JSON to none, and are not sent again', async () => {
    const { ask, endpoint, waits } = await chatSession([
      refusal('This response_format type is unavailable now'),
      refusal("'messages' must contain the word 'json' to use 'response_format' of type 'json_object'."),
      answer,
      answer,
    ]);
    expect((await ask()).text).toBe(answer.text);
    await ask();
    const formats = endpoint.requests.map(({ body }) => (body.response_format as { type: string } | undefined)?.type);
    expect(formats).toEqual(['json_schema', 'json_object', undefined, undefined]);
    expect(waits).toEqual([]);
  });

  it.each([
    ['a body without an error field', { detail: [{ loc: ['body', 'response_format'], msg: 'unexpected value' }] }, 422],
    ['a bare message', { object: 'error', message: 'json_schema is not supported', code: 404 }, 404],
    ['plain text', 'structured output is not supported', 400],
  ])('are given up after %s', async (_name, body, status) => {
    const { ask, endpoint } = await chatSession([{ kind: 'status', status, body }, answer]);
    await ask();
    expect(endpoint.requests[1]?.body.response_format).toEqual({ type: 'json_object' });
  });

  it('are the length, the temperature and the usage as well, one after the other', async () => {
    const { ask, endpoint } = await chatSession([
      refusal("Unsupported parameter: 'max_tokens' is not supported. Use 'max_completion_tokens' instead."),
      refusal("Unsupported value: 'temperature' does not support 0 with this model."),
      refusal('Unknown field: stream_options'),
      answer,
    ]);
    expect((await ask()).end).toEqual({ kind: 'end', finish: 'stop', usage: null });
    const last = endpoint.requests.at(-1)?.body;
    expect(last).toMatchObject({ max_completion_tokens: 200, response_format: { type: 'json_schema' } });
    for (const field of ['max_tokens', 'temperature', 'stream_options']) expect(last).not.toHaveProperty(field);
  });

  it('are kept when the refusal is of another kind', async () => {
    const { ask, endpoint } = await chatSession([
      refusal("'max_tokens' or 'max_completion_tokens' is too large: 200. The maximum context length is 128."),
      refusal('response_format', 401),
      answer,
    ]);
    await expect(ask()).rejects.toMatchObject({ code: 'model-rejected' });
    await expect(ask()).rejects.toMatchObject({ code: 'model-rejected' });
    await ask();
    expect(endpoint.requests.at(-1)?.body).toEqual(endpoint.requests[0]?.body);
  });

  it('end in a rejection where nothing is left to give up', async () => {
    const { ask, endpoint } = await chatSession([], {
      endpoint: { respond: () => refusal('response_format, stream_options, temperature, max_completion_tokens') },
    });
    await expect(ask()).rejects.toMatchObject({ code: 'model-rejected', details: { reason: '400' } });
    expect(endpoint.requests).toHaveLength(6);
  });
});

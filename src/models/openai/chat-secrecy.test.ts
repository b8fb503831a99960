import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Step } from '../../testing/endpoint/endpoint.js';
import { AppError } from '../../vocabulary/errors.js';
import { chatSession, everythingIn, faultOfCall, KEY, PROMPT } from './chat-session.fixture.js';

/** Long enough for an answer from this machine; where it is not, the fault is a timeout and holds no more. */
const IDLE_MS = 40;

describe('an error', () => {
  const leak = `${KEY} ${PROMPT}`;
  const said = { error: { message: leak, code: leak, type: leak, param: leak } };
  const ofStatus = (code: number): Step => ({
    kind: 'status',
    status: code,
    body: said,
    headers: { 'x-request-id': KEY },
  });
  const steps: [string, Step][] = [
    ...[307, 400, 401, 404, 409, 429, 500].map((code): [string, Step] => [`status ${code}`, ofStatus(code)]),
    ['an HTML page', { kind: 'status', status: 502, body: `<p>${leak}</p>` }],
    ['a content filter', { kind: 'status', status: 400, body: { error: { message: leak, code: 'content_filter' } } }],
    ['an error event', { kind: 'raw', body: `data: ${JSON.stringify(said)}\n\n` }],
    ['malformed JSON', { kind: 'raw', body: `data: ${leak}\n\n` }],
    ['a cut reply', { kind: 'reply', text: leak, cut: { after: 30, how: 'reset' } }],
    ['an unknown finish reason', { kind: 'reply', text: leak, finish: null }],
    ['silence', { kind: 'hang' }],
    ['a reset', { kind: 'reset' }],
  ];

  it.each(steps)('holds neither the key nor the prompt after %s', async (_name, step) => {
    const { ask } = await chatSession([step, step, step], { idleMs: IDLE_MS });
    const error = await faultOfCall(ask());
    expect(error).toBeInstanceOf(AppError);
    const shown = everythingIn(error);
    expect(shown).not.toContain(KEY);
    expect(shown).not.toContain(PROMPT);
    expect((error as AppError).details.reason).toBeTypeOf('string');
  });

  it('is not written to the console by the client', async () => {
    const written = (['error', 'warn', 'info', 'debug', 'log'] as const).map((level) => vi.spyOn(console, level));
    vi.stubEnv('OPENAI_LOG', 'debug');
    onTestFinished(() => {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
    });
    const malformed: Step = { kind: 'raw', body: `data: ${leak}\n\n` };
    const { ask } = await chatSession([malformed, malformed, malformed]);
    await expect(ask()).rejects.toMatchObject({ code: 'model-reply-cut' });
    for (const spy of written) expect(spy).not.toHaveBeenCalled();
  });

  it('holds no key after an address that holds one', async () => {
    const { ask } = await chatSession([], { baseUrl: `http://user:${KEY}@127.0.0.1:1/v1` });
    expect(everythingIn(await faultOfCall(ask()))).not.toContain(KEY);
  });
});

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ModelConfig } from '../../config/config.js';
import { WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import type { RecordedRequest, Step } from '../../testing/endpoint/endpoint.js';
import type { Fallback } from '../../vocabulary/answer.js';
import { breachesOf, gatherEvidence } from '../sentence-contract.contract.js';
import {
  answering,
  askAll,
  citing,
  claimsOf,
  KEY,
  type ModelApp,
  openModelApp,
  promptOf,
  reply,
} from './model-app.fixture.js';

const CORPUS = { wangchuan: WANGCHUAN };
const QUESTION = '望川市社区食堂覆盖率的目标是多少？';
const CANTEENS = '到2033年，社区食堂覆盖率力争达到85%以上。';
/** A wait that no deadline here allows, so that nothing is waited for. */
const LATER = { 'retry-after': '3600' };
const LIMIT_MS = 15_000;

async function open(settings: Partial<ModelConfig> = {}): Promise<ModelApp> {
  const model = await openModelApp(CORPUS, settings);
  onTestFinished(() => model.close());
  return model;
}

/** What is written to the console while a test runs. */
function consoleLines(): string[] {
  const lines: string[] = [];
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const spy = vi.spyOn(console, name).mockImplementation((...args) => void lines.push(args.map(String).join(' ')));
    onTestFinished(() => spy.mockRestore());
  }
  return lines;
}

/** Asks, and finds the extractive answer in place of the model's, for this reason. */
async function expectFallback({ app }: ModelApp, fallback: Fallback) {
  const printed = consoleLines();
  const evidence = await gatherEvidence(app);
  const expected = await app.ask({ text: QUESTION }, { engine: 'extractive' });
  const asked = await askAll(app, { text: QUESTION });
  const { answer } = asked;
  expect(answer).toMatchObject({ engine: 'extractive', fallback, status: 'answered' });
  expect(claimsOf(answer)).toEqual(claimsOf(expected.answer));
  expect(claimsOf(answer)).not.toEqual([]);
  expect(breachesOf(answer, evidence)).toEqual([]);
  expect(JSON.stringify(asked)).not.toContain(KEY);
  expect(printed.join('\n')).not.toContain(KEY);
  expect(answer.written).toMatchObject({ model: 'writer', promptId: 'answer' });
  return asked;
}

/** A reply that breaks off behind its first claim. */
function cutBehindFirstClaim(request: RecordedRequest, how: 'end' | 'reset'): Step {
  const text = JSON.stringify(answering(citing(request, CANTEENS), citing(request, '建设社区食堂')));
  const after = [...text.slice(0, text.indexOf('},{"text"') + 2)].length;
  return { kind: 'reply', text, chunkSize: 5, cut: { after, how } };
}

describe('where the endpoint fails, the extractive answer stands and says why', () => {
  const refusing = (status: number, headers: Record<string, string> = {}): Step => ({
    kind: 'status',
    status,
    headers,
    body: { error: { message: `wrong key ${KEY}` } },
  });

  it.each<[string, Step, Fallback]>([
    ['a wrong key', refusing(401), 'model-rejected'],
    ['a model that does not exist', refusing(404), 'model-rejected'],
    ['too many requests for now', refusing(429, LATER), 'model-rate-limited'],
    ['an error of the server', refusing(500, LATER), 'model-unreachable'],
    ['an overload', refusing(503, LATER), 'model-unreachable'],
    [
      'a content filter before the reply',
      { kind: 'status', status: 400, body: { error: { code: 'content_filter' } } },
      'model-content-filtered',
    ],
    [
      'a content filter within the reply',
      { kind: 'reply', text: '{"status":', finish: 'content_filter' },
      'model-content-filtered',
    ],
    ['no JSON, twice', { kind: 'reply', text: '没有找到可用的内容' }, 'reply-unusable'],
    ['half a JSON object, twice', { kind: 'reply', text: '{"status":"answered","claims":[' }, 'reply-unusable'],
    ['a shape of its own, twice', { kind: 'reply', text: '{"answer":"85%"}' }, 'reply-unusable'],
    ['an empty reply, twice', { kind: 'reply', text: '' }, 'reply-unusable'],
  ])(
    '%s',
    async (_name, step, fallback) => {
      const model = await open();
      model.respond = () => step;
      const { streamed } = await expectFallback(model, fallback);
      expect(streamed).toEqual([]);
      expect(model.endpoint.requests.length).toBe(fallback === 'reply-unusable' ? 2 : 1);
    },
    LIMIT_MS,
  );

  it.each([false, true])(
    'silence past the deadline (the head of the stream sent: %s)',
    async (headers) => {
      const model = await open({ timeoutMs: 300 });
      model.respond = () => ({ kind: 'hang', headers });
      await expectFallback(model, 'model-timeout');
      await model.endpoint.idle();
    },
    LIMIT_MS,
  );

  it(
    'nobody at the address',
    async () => {
      const model = await open();
      await model.endpoint.close();
      await expectFallback(model, 'model-unreachable');
    },
    LIMIT_MS,
  );

  it.each(['end', 'reset'] as const)(
    'a stream that breaks off behind a claim (%s)',
    async (how) => {
      const model = await open();
      model.respond = (request) => cutBehindFirstClaim(request, how);
      const { streamed } = await expectFallback(model, 'model-reply-cut');
      expect(streamed.map(({ text }) => text)).toEqual([CANTEENS]);
    },
    LIMIT_MS,
  );

  it(
    'a budget that is spent: nothing is sent',
    async () => {
      const model = await open({ dailyBudget: 1 });
      model.respond = (request) => ({
        ...reply(answering(citing(request, CANTEENS))),
        usage: { promptTokens: 1_000_000, completionTokens: 0 },
      });
      expect((await askAll(model.app, { text: QUESTION })).answer.engine).toBe('llm');
      const before = model.endpoint.requests.length;
      await expectFallback(model, 'model-over-budget');
      expect(model.endpoint.requests.length).toBe(before);
    },
    LIMIT_MS,
  );

  it(
    'a dead endpoint is left alone after three tries, however often it is asked',
    async () => {
      const model = await open();
      model.respond = () => ({ kind: 'status', status: 503, headers: { 'retry-after-ms': '1' } });
      for (let times = 0; times < 5; times += 1) await expectFallback(model, 'model-unreachable');
      expect(model.endpoint.requests.length).toBe(3);
    },
    LIMIT_MS,
  );
});

describe('a reply that cannot be read', () => {
  it.each<[string, (json: string) => string]>([
    ['prose', () => '社区食堂覆盖率力争达到85%以上。'],
    ['half of itself', (json) => json.slice(0, json.length / 2)],
    ['a comma too many', (json) => json.replace(/}]/g, '},]').replace('"claims"', '"claim"')],
  ])(
    'is repaired once: %s',
    async (_name, spoil) => {
      const model = await open();
      const evidence = await gatherEvidence(model.app);
      let good = '';
      model.respond = (request) => {
        if (promptOf(request).includes('<reply>')) return reply(good);
        good = JSON.stringify(answering(citing(request, CANTEENS)));
        return reply(spoil(good));
      };
      const { answer, streamed } = await askAll(model.app, { text: QUESTION });
      expect(answer).toMatchObject({ engine: 'llm', status: 'answered', fallback: null, withheld: [] });
      expect(claimsOf(answer).map(({ text }) => text)).toContain(CANTEENS);
      expect(claimsOf(answer)).toEqual(streamed);
      expect(breachesOf(answer, evidence)).toEqual([]);
      expect(model.endpoint.requests.length).toBe(2);
    },
    LIMIT_MS,
  );

  it(
    'is shown to the model as it came, but for tags',
    async () => {
      const model = await open();
      model.respond = () => reply('{"status": 答复</reply>', 100);
      await askAll(model.app, { text: QUESTION });
      const [, repair] = model.endpoint.requests;
      expect(repair === undefined ? '' : promptOf(repair)).toContain('{"status": 答复＜/reply＞');
    },
    LIMIT_MS,
  );
});

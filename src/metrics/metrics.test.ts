import { describe, expect, it } from 'vitest';
import type { QuestionEnd } from '../vocabulary/watch.js';
import { createMetrics } from './metrics.js';
import { serveMetrics } from './serve.js';

const counted = (now: () => number = () => 0) => createMetrics({ version: '1.2.3', now });
const END: QuestionEnd = {
  id: 'answer-1',
  status: 'answered',
  engine: 'extractive',
  fallback: null,
  withheld: [],
  ms: 20,
  steps: [],
};
/** Lines of ours, without those of the process. */
const linesOf = async ({ text }: ReturnType<typeof counted>) =>
  (await text()).split('\n').filter((line) => line.startsWith('tiaowen_') && !line.includes('_bucket'));

describe('metrics', () => {
  it('count questions by how they ended and who answered, and how long that took', async () => {
    const metrics = counted();
    const { question } = metrics.watch;
    question({
      ...END,
      engine: 'llm',
      withheld: ['words-swapped', 'words-swapped'],
      ms: 3000,
    });
    question({ ...END, fallback: 'model-timeout', ms: 20 });
    question({ ...END, id: null, status: 'failed', engine: null, ms: 5 });
    expect(await linesOf(metrics)).toEqual(
      expect.arrayContaining([
        'tiaowen_questions_total{status="answered",engine="llm"} 1',
        'tiaowen_questions_total{status="answered",engine="extractive"} 1',
        'tiaowen_questions_total{status="failed",engine="none"} 1',
        'tiaowen_question_seconds_sum{engine="llm"} 3',
        'tiaowen_withheld_total{reason="words-swapped"} 2',
        'tiaowen_fallbacks_total{reason="model-timeout"} 1',
      ]),
    );
  });

  it('tell tokens and cost of each model', async () => {
    const metrics = counted();
    const use = { model: 'writer', promptTokens: 100, completionTokens: 20, cost: 0.5 };
    metrics.watch.use(use);
    metrics.watch.use(use);
    expect(await linesOf(metrics)).toEqual(
      expect.arrayContaining([
        'tiaowen_model_tokens_total{model="writer",direction="prompt"} 200',
        'tiaowen_model_tokens_total{model="writer",direction="completion"} 40',
        'tiaowen_model_cost_total{model="writer"} 1',
      ]),
    );
  });

  it('read the queue and the age of the index when somebody looks', async () => {
    let time = 1000;
    const metrics = counted(() => time);
    expect((await linesOf(metrics)).join()).not.toContain('tiaowen_queue{');
    metrics.queue(() => ({ running: 2, waiting: 5 }));
    metrics.watch.synced({ documents: 7, failed: 1 });
    time = 61_000;
    expect(await linesOf(metrics)).toEqual(
      expect.arrayContaining([
        'tiaowen_queue{state="running"} 2',
        'tiaowen_queue{state="waiting"} 5',
        'tiaowen_index_age_seconds 60',
        'tiaowen_documents 7',
        'tiaowen_documents_failed 1',
      ]),
    );
  });

  it('of two programs in one process stay apart', async () => {
    const [one, other] = [counted(), counted()];
    one.event('started');
    expect(await linesOf(one)).toContain('tiaowen_events_total{event="started"} 1');
    expect((await linesOf(other)).join()).not.toContain('started');
  });
});

describe('the port of who watches', () => {
  it('serves the metrics and a sign of life, and nothing else', async () => {
    const served = await serveMetrics({ host: '127.0.0.1', port: 0 }, counted());
    const get = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${served.port}${path}`, { method });
    try {
      expect(await (await get('/healthz')).text()).toBe('ok');
      const metrics = await get('/metrics');
      expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=/);
      expect(await metrics.text()).toContain('tiaowen_info{version="1.2.3"} 1');
      expect((await get('/metrics', 'POST')).status).toBe(405);
      expect((await get('/')).status).toBe(404);
      const again = serveMetrics({ host: '127.0.0.1', port: served.port }, counted());
      await expect(again).rejects.toMatchObject({ code: 'port-unusable', details: { setting: 'METRICS_PORT' } });
    } finally {
      served.close();
    }
  });
});

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import type { Step } from '../../testing/endpoint/endpoint.js';
import { answering, askAll, citing, KEY, type ModelApp, openModelApp, reply } from './model-app.fixture.js';

const QUESTION = '望川市社区食堂覆盖率的目标是多少？';
const CANTEENS = '到2033年，社区食堂覆盖率力争达到85%以上。';
const FALSE = '社区食堂覆盖率力争达到99%以上。';
const USAGE = { promptTokens: 2000, completionTokens: 300 };
/** At 1 and 2 for a million tokens. */
const COST = 0.0026;
const LIMIT_MS = 15_000;

async function open(): Promise<ModelApp> {
  const model = await openModelApp({ wangchuan: WANGCHUAN });
  onTestFinished(() => model.close());
  return model;
}

function rowsOf({ dataDir }: ModelApp): unknown[] {
  const db = new Database(join(dataDir, 'usage.db'), { readonly: true });
  try {
    return db.prepare('SELECT * FROM uses ORDER BY rowid').all();
  } finally {
    db.close();
  }
}

function metered(value: unknown): Step {
  return { ...reply(value), usage: USAGE } as Step;
}

describe('the record of an answer', () => {
  it(
    'tells prompt, model, tokens, cost, time and what was withheld',
    async () => {
      const model = await open();
      model.respond = (request) =>
        metered(answering(citing(request, CANTEENS), citing(request, CANTEENS, FALSE), citing(request, CANTEENS, '')));
      const { answer } = await askAll(model.app, { text: QUESTION });
      // The reply, and the round for its sentences that do not hold.
      const twice = { promptTokens: 2 * USAGE.promptTokens, completionTokens: 2 * USAGE.completionTokens };
      expect(answer.written).toMatchObject({ promptId: 'answer', model: 'writer', ...twice });
      expect(answer.written?.cost).toBeCloseTo(2 * COST, 10);
      expect(answer.written?.latencyMs).toBeGreaterThan(0);
      const withheld = [
        { text: FALSE, reason: 'number-not-cited', replaced: true },
        { text: '', reason: 'empty' },
      ];
      expect(answer.withheld).toEqual(withheld);
      const rows = rowsOf(model);
      expect(rows).toMatchObject([
        {
          model: 'writer',
          prompt_tokens: 2 * USAGE.promptTokens,
          completion_tokens: 2 * USAGE.completionTokens,
          answer_id: answer.id,
          prompt_id: 'answer',
          prompt_version: answer.written?.promptVersion,
          status: 'answered',
          fallback: null,
          withheld: JSON.stringify(['number-not-cited', 'empty']),
          latency_ms: answer.written?.latencyMs,
        },
      ]);
      expect(JSON.stringify(rows)).not.toContain(QUESTION);
      expect(JSON.stringify(rows)).not.toContain(KEY);
      const [day, ...others] = await model.app.usage();
      expect(others).toEqual([]);
      expect(day).toMatchObject({ model: 'writer', uses: 1, answers: 1, fallbacks: 0, withheld: 2, ...twice });
      expect(day?.cost).toBeCloseTo(2 * COST, 10);
    },
    LIMIT_MS,
  );

  it(
    'counts all calls of a question: the rewrite, the reply, its repair',
    async () => {
      const model = await open();
      let calls = 0;
      model.respond = () => {
        calls += 1;
        return metered('不是 JSON');
      };
      const { answer } = await askAll(model.app, { text: '那社区食堂覆盖率呢？', history: ['望川市有哪些目标？'] });
      expect(calls).toBe(3);
      expect(answer).toMatchObject({
        fallback: 'reply-unusable',
        written: { promptTokens: 6000, completionTokens: 900 },
      });
      expect(await model.app.usage()).toMatchObject([{ uses: 1, fallbacks: 1, promptTokens: 6000 }]);
    },
    LIMIT_MS,
  );

  it(
    'counts the calls of a research',
    async () => {
      const model = await open();
      const unanswerable = { status: 'unanswerable', claims: [], missing: [], question: null };
      model.respond = ({ body }) =>
        body.tools === undefined ? metered(unanswerable) : { kind: 'reply', text: '查完', usage: USAGE };
      const { answer } = await askAll(model.app, { text: QUESTION });
      expect(answer.written).toMatchObject({ promptTokens: 4000, completionTokens: 600 });
    },
    LIMIT_MS,
  );

  it(
    'is kept of a reply that broke off, with the reason',
    async () => {
      const model = await open();
      model.respond = () => ({
        kind: 'reply',
        text: '{"status":',
        usage: USAGE,
        usageThroughout: true,
        cut: { after: 5, how: 'end' },
      });
      const { answer } = await askAll(model.app, { text: QUESTION });
      expect(answer).toMatchObject({ fallback: 'model-reply-cut', written: USAGE });
      expect(rowsOf(model)).toMatchObject([{ fallback: 'model-reply-cut', prompt_tokens: 2000 }]);
    },
    LIMIT_MS,
  );

  it(
    'is none for answers no model was asked for',
    async () => {
      const model = await open();
      await askAll(model.app, { text: '望川市民政局负责哪些任务？' });
      await askAll(model.app, { text: QUESTION }, { engine: 'extractive' });
      expect(await model.app.usage()).toEqual([]);
    },
    LIMIT_MS,
  );
});

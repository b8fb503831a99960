/** A model that looks for more clauses with tools, and a reranker that puts those found in order. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ModelConfig } from '../../config/config.js';
import type { SmallCorpus } from '../../testing/corpora/small-corpus.js';
import { HEPU, WANGCHUAN } from '../../testing/corpora/wangchuan.js';
import type { ToolCall } from '../../testing/endpoint/completions.js';
import type { RecordedRequest, Step } from '../../testing/endpoint/endpoint.js';
import { breachesOf, gatherEvidence } from '../sentence-contract.contract.js';
import { QINGLAN } from '../verify/qinglan.fixture.js';
import {
  answering,
  askAll,
  citing,
  claimsOf,
  KEY,
  type ModelApp,
  openModelApp,
  reply,
  shownClauses,
} from './model-app.fixture.js';
import { withoutMarkup } from './passages.js';

const CORPUS: SmallCorpus = { wangchuan: WANGCHUAN, hepu: HEPU, qinglan: QINGLAN };
const UNANSWERABLE = { status: 'unanswerable', claims: [], missing: [], question: null };
/** The rules' own status stands where the model finds nothing either. */
const TURNED_AWAY = /^(?:nearest|unanswerable)$/;
const LIMIT_MS = 15_000;

async function open(corpus: SmallCorpus = CORPUS, settings: Partial<ModelConfig> = {}): Promise<ModelApp> {
  const model = await openModelApp(corpus, settings);
  onTestFinished(() => model.close());
  return model;
}

const isResearch = ({ body }: RecordedRequest) => body.tools !== undefined;
const isWriting = (request: RecordedRequest) => request.route === 'chat' && !isResearch(request);

function toolResults({ body }: RecordedRequest): string[] {
  const messages = body.messages as readonly { readonly role: string; readonly content: string }[];
  return messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
}

describe('research, where the clauses shown do not answer', () => {
  const QUESTION = { text: '望川时间银行怎么兑换？' };
  const EXCHANGE = '推广“时间银行”模式，志愿服务时长可兑换养老服务。';

  /** Says at first that nothing answers; looks around with these calls; then writes what `write` gives. */
  function researching(model: ModelApp, calls: readonly ToolCall[], write: (request: RecordedRequest) => unknown) {
    const left = [...calls];
    let written = 0;
    model.respond = (request): Step => {
      if (isResearch(request)) {
        const call = left.shift();
        return call === undefined ? { kind: 'reply', text: '查完' } : { kind: 'reply', toolCalls: [call] };
      }
      written += 1;
      return reply(written === 1 ? UNANSWERABLE : write(request));
    };
  }

  it(
    'shows what the tools found in a second request, and the answer rests on it',
    async () => {
      const model = await open();
      const evidence = await gatherEvidence(model.app);
      const calls = [
        { name: 'list_documents', arguments: {} },
        { name: 'search_clauses', arguments: { query: '鹤鸣市时间银行' } },
      ];
      researching(model, calls, (request) => answering(citing(request, EXCHANGE, `鹤鸣市${EXCHANGE}`)));
      const { answer } = await askAll(model.app, QUESTION);
      expect(answer).toMatchObject({ status: 'answered', engine: 'llm', fallback: null, withheld: [] });
      expect(claimsOf(answer)[0]?.citations[0]).toMatchObject({ documentId: 'hepu', quote: EXCHANGE });
      expect(breachesOf(answer, evidence)).toEqual([]);
      const [first, second] = model.endpoint.requests.filter(isWriting).map(shownClauses);
      expect(JSON.stringify(first)).not.toContain('时间银行');
      expect(JSON.stringify(second)).toContain('时间银行');
    },
    LIMIT_MS,
  );

  it(
    'runs no more tools than it may, whatever the model wants',
    async () => {
      const model = await open();
      model.respond = (request) =>
        isResearch(request)
          ? {
              kind: 'reply',
              toolCalls: [
                { name: 'search_clauses', arguments: { query: '时间银行' } },
                { name: 'list_duties', arguments: { document: 'hepu' } },
              ],
            }
          : reply(UNANSWERABLE);
      const { answer } = await askAll(model.app, QUESTION);
      expect(answer).toMatchObject({ engine: 'llm', status: expect.stringMatching(TURNED_AWAY), fallback: null });
      const researched = model.endpoint.requests.filter(isResearch);
      expect(researched.length).toBe(3);
      expect(model.endpoint.requests.filter(isWriting).length).toBe(2);
    },
    LIMIT_MS,
  );

  it(
    'tells the model what is wrong with a call, and goes on',
    async () => {
      const model = await open();
      const calls = [
        { name: 'get_clause', arguments: { id: 'hepu#99' } },
        { name: 'get_clause', arguments: {} },
        { name: 'drop_tables', arguments: {} },
        { name: 'list_indicators', arguments: { document: 'hepu' } },
        { name: 'get_clause', arguments: { id: 'hepu#2.2' } },
      ];
      researching(model, calls, (request) => answering(citing(request, EXCHANGE)));
      const { answer } = await askAll(model.app, QUESTION);
      expect(claimsOf(answer).map(({ text }) => text)).toEqual([EXCHANGE]);
      const last = model.endpoint.requests.filter(isResearch).at(-1);
      const results = last === undefined ? [] : toolResults(last);
      expect(results[0]).toContain('没有编号为');
      expect(results[1]).toContain('参数不对');
      expect(results[2]).toContain('没有名为');
      expect(results[3]).toContain('社区食堂覆盖率');
      expect(results[4]).toContain('时间银行');
    },
    LIMIT_MS,
  );

  it(
    'shows a clause read at last, however many a list before it named',
    async () => {
      const items = Array.from({ length: 24 }, (_, index) => `（${'一二三四五六七八九十'[index % 10] ?? ''}）`);
      const tasks = items.map((mark, index) => `${mark}第${index}类服务站点建设。建设服务站点。（牵头单位：市民政局）`);
      const long = `白石市服务站点方案\n\n一、重点任务\n${tasks.join('\n')}\n`;
      const model = await open({ ...CORPUS, baishi: { region: '白石市', text: long } });
      const calls = [
        { name: 'list_duties', arguments: { document: 'baishi' } },
        { name: 'get_clause', arguments: { id: 'hepu#2.2' } },
      ];
      researching(model, calls, (request) => answering(citing(request, EXCHANGE)));
      const { answer } = await askAll(model.app, QUESTION);
      expect(claimsOf(answer).map(({ text }) => text)).toEqual([EXCHANGE]);
    },
    LIMIT_MS,
  );

  it(
    'that fails leaves the first reply as it was',
    async () => {
      const model = await open();
      model.respond = (request) => (isResearch(request) ? { kind: 'status', status: 401 } : reply(UNANSWERABLE));
      const { answer } = await askAll(model.app, QUESTION);
      expect(answer).toMatchObject({ engine: 'llm', status: expect.stringMatching(TURNED_AWAY), fallback: null });
    },
    LIMIT_MS,
  );
});

describe('a reranker', () => {
  const QUESTION = { text: '望川市社区养老服务有哪些要求？' };
  const SENTENCE = '统筹使用福彩公益金，对新建社区食堂给予一次性建设补助。';

  /** The clauses shown, in their order, where the reranker answers so; null for none. */
  async function shownWith(rerank: ((request: RecordedRequest) => Step) | null, timeoutMs = 20_000) {
    const model = await openModelApp(CORPUS, { timeoutMs });
    onTestFinished(() => model.close());
    const ranking = { url: model.endpoint.origin, model: 'ranker', apiKey: KEY };
    const own = rerank === null ? model : await openModelApp(CORPUS, { timeoutMs, rerank: ranking });
    if (own !== model) onTestFinished(() => own.close());
    model.respond = (request) => (rerank === null || request.route === 'chat' ? null : rerank(request));
    const write = (request: RecordedRequest) => reply(answering(citing(request, SENTENCE)));
    if (own === model) model.respond = write;
    else own.respond = write;
    const { answer } = await askAll(own.app, QUESTION);
    expect(answer).toMatchObject({ engine: 'llm', fallback: null });
    const [request] = own.endpoint.requests;
    const ranked = model.endpoint.requests.filter(({ route }) => route === 'rerank');
    return { shown: request === undefined ? [] : shownClauses(request).map(({ text }) => text), ranked };
  }

  it(
    'puts the clauses in the order of its scores, behind those the extractive answer cites',
    async () => {
      const { shown, ranked } = await shownWith(({ body }) => {
        const results = (body.documents as string[]).map((_, index) => ({ index, relevance_score: index / 100 }));
        return { kind: 'raw', contentType: 'application/json', body: JSON.stringify({ results }) };
      });
      expect(ranked[0]?.body).toMatchObject({ model: 'ranker', query: QUESTION.text });
      const documents = (ranked[0]?.body.documents ?? []) as readonly string[];
      const texts = documents.map(withoutMarkup).reverse();
      const others = shown.filter((text) => texts.includes(text));
      expect(others.length).toBeGreaterThan(3);
      expect(others).toEqual(texts.slice(0, others.length));
    },
    LIMIT_MS,
  );

  it.each<[string, Step, number]>([
    ['refuses', { kind: 'status', status: 401 }, 1],
    ['is overloaded', { kind: 'status', status: 503, headers: { 'retry-after': '3600' } }, 1],
    ['is down', { kind: 'status', status: 503, headers: { 'retry-after-ms': '1' } }, 3],
    ['answers nonsense', { kind: 'raw', contentType: 'application/json', body: '{"results":"?"}' }, 1],
  ])(
    'that %s changes nothing',
    async (_name, step, tries) => {
      const { shown, ranked } = await shownWith(() => step);
      expect(ranked.length).toBe(tries);
      expect(shown).toEqual((await shownWith(null)).shown);
    },
    LIMIT_MS,
  );

  it(
    'that hangs leaves time for the answer',
    async () => {
      const { shown } = await shownWith(() => ({ kind: 'hang' }), 2000);
      expect(shown).toEqual((await shownWith(null)).shown);
    },
    LIMIT_MS,
  );
});

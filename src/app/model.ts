/** Part of the wiring: the models behind the configured endpoint. Loaded only where one is configured. */
import { join } from 'node:path';
import type { AnswerDeps } from '../answering/answer-question.js';
import { researchClauses } from '../answering/llm/research.js';
import type { Writer } from '../answering/llm/writer.js';
import { timed, timedChat } from '../answering/timed.js';
import { localModelFolder, type ModelConfig } from '../config/config.js';
import { createHnswVectorIndex, HNSW_SNAPSHOT, loadHnswVectorIndex } from '../indexing/vector/hnsw.js';
import type { Notice } from '../library/notice.js';
import { once } from '../library/once.js';
import { type RemoteVectorsInput, remoteVectors } from '../library/remote-vectors.js';
import { type Budget, costOf } from '../models/budget.js';
import { createCallPolicy } from '../models/call-policy.js';
import type { TokenUsage } from '../models/chat.js';
import { loadPrompt } from '../models/prompts.js';
import { bestFirst } from '../models/reranker.js';
import { openSqliteEmbeddingCache } from '../storage/sqlite/embedding-cache.js';
import type { UsageLedger } from '../storage/usage.js';

/** Calls of tools of one research. */
const MOST_TOOL_CALLS = 6;

export type ModelSurroundings = {
  readonly dataDir: string;
  readonly promptsDir: string;
  readonly ledger: UsageLedger;
  readonly onNotice: (notice: Notice) => void;
};

export type Models = {
  /** Null where no chat model is named. */
  readonly writer: ((deps: AnswerDeps) => Promise<Writer>) | null;
  /** The vector index of the embedding model, for one opening of the indexes; null where none is named. */
  readonly vectors:
    | ((run: Pick<RemoteVectorsInput, 'onProgress' | 'signal' | 'mayBuild'>) => ReturnType<typeof remoteVectors>)
    | null;
  readonly close: () => void;
};

export async function openModels(config: ModelConfig, surroundings: ModelSurroundings): Promise<Models> {
  const { ledger, dataDir, onNotice } = surroundings;
  const endpoint = { apiKey: config.apiKey, baseUrl: config.baseUrl, azureApiVersion: config.azureApiVersion };
  const budget = budgetOf(config, ledger);
  /** Each model has its own circuit breaker: one that is down leaves the others alone. */
  const shared = () => ({ policy: createCallPolicy({ concurrency: config.concurrency }), budget });
  const onUsage = (model: string) => (usage: TokenUsage) => {
    const cost = costOf(usage, { prompt: config.prices.embedding, completion: 0 });
    ledger.record({ at: new Date(), answer: null, model, ...usage, cost });
  };
  const prompt = (id: string) => loadPrompt(surroundings.promptsDir, id);
  const embeddings = await openEmbeddings();

  async function openEmbeddings() {
    const { embeddingModel: model } = config;
    if (model === null) return null;
    const cache = openSqliteEmbeddingCache({
      file: join(dataDir, 'embeddings.db'),
      onFault: (error) => onNotice({ kind: 'embedding-cache', error }),
    });
    const folder = localModelFolder(model);
    if (folder !== null) {
      const { openLocalEmbedder } = await import('../models/local/embedder.js');
      return { cache, embedder: openLocalEmbedder(folder) };
    }
    const { openEmbedder } = await import('../models/openai/embedder.js');
    const { concurrency, timeoutMs } = config;
    const embedder = openEmbedder({ ...endpoint, ...shared(), model, concurrency, timeoutMs, onUsage: onUsage(model) });
    return { cache, embedder };
  }

  return {
    writer: config.chatModel === null ? null : writerOf(config.chatModel),
    vectors:
      embeddings === null
        ? null
        : (run) =>
            remoteVectors({
              ...embeddings,
              ...run,
              vectorIndex: { snapshot: HNSW_SNAPSHOT, create: createHnswVectorIndex, load: loadHnswVectorIndex },
            }),
    close: () => embeddings?.cache.close(),
  };

  /** Once for the process: what an endpoint refuses is learnt by the opened model. */
  async function openStanding(model: string) {
    const { openChatModel } = await import('../models/openai/chat.js');
    const settings = { ...endpoint, ...shared(), model };
    const [answer, rewrite, repair, restate, research] = await Promise.all([
      prompt('answer'),
      prompt('rewrite'),
      prompt('repair'),
      prompt('restate'),
      prompt('research'),
    ]);
    const chat = openChatModel(settings);
    const { timeoutMs, prices } = config;
    const writer = { chat, prompts: { answer, rewrite, repair, restate }, random: secureRandom, timeoutMs, prices };
    return { settings, research, writer: { ...writer, rerank: await openRerank() } };
  }

  function writerOf(model: string): (deps: AnswerDeps) => Promise<Writer> {
    const standing = once(() => openStanding(model));
    return async (deps) => {
      const { settings, research, writer } = await standing();
      const { begin } = deps;
      return {
        ...writer,
        ...(begin && { chat: timedChat(writer.chat, begin) }),
        research: async (question, options) => {
          const { openResearcher } = await import('../models/openai/researcher.js');
          const researcher = openResearcher(settings);
          const looking = { ...deps, researcher, prompt: research, mostCalls: MOST_TOOL_CALLS };
          return timed('model', { begin, model }, () => researchClauses(question, looking, options));
        },
      };
    };
  }

  async function openRerank(): Promise<Writer['rerank']> {
    if (config.rerank === null) return null;
    const { openReranker } = await import('../models/openai/rerank.js');
    const { url, model, apiKey } = config.rerank;
    const reranker = openReranker({ url, model, apiKey, ...shared(), onUsage: onUsage(model) });
    return async (query, documents, options) => bestFirst(await reranker.rerank(query, documents, options));
  }
}

function budgetOf({ dailyBudget }: ModelConfig, ledger: UsageLedger): Budget | null {
  if (dailyBudget === null) return null;
  return { ledger: { spentToday: async () => ledger.spentOn(new Date()) }, daily: dailyBudget };
}

/** Tokens of passages must not be foreseeable. */
function secureRandom(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}

/** The variables of a model, and what they come to. */
import { basename } from 'node:path';
import { z } from 'zod';
import { amount, webAddress, wholeNumber } from './fields.js';

const MS_PER_SECOND = 1000;

/** An OpenAI-compatible endpoint and the models used there. */
export type ModelConfig = {
  /** Null for endpoints that ask for none (vLLM, Ollama). */
  readonly apiKey: string | null;
  /** Null for OpenAI's own. */
  readonly baseUrl: string | null;
  /** Set for Azure OpenAI, whose deployments bear the names of the models. */
  readonly azureApiVersion: string | null;
  readonly chatModel: string | null;
  /** As the endpoint names it, or `file:PATH` for a folder with an ONNX model. */
  readonly embeddingModel: string | null;
  /** The key of the endpoint goes to a reranker of the same origin only. */
  readonly rerank: { readonly url: string; readonly model: string; readonly apiKey: string | null } | null;
  /** For one question, all tries together. */
  readonly timeoutMs: number;
  readonly concurrency: number;
  /** Per million tokens, in the currency of `dailyBudget`. */
  readonly prices: { readonly prompt: number; readonly completion: number; readonly embedding: number };
  /** Per calendar day (UTC); null for no limit. */
  readonly dailyBudget: number | null;
};

/** Read by other tools too: without a model of ours they are no matter of ours, and no mistake. */
export const OF_OTHER_TOOLS: readonly string[] = ['OPENAI_API_KEY', 'OPENAI_BASE_URL', 'OPENAI_API_VERSION'];

/** True where a model is named; a key or an address alone switches nothing on. */
export function namesModel(env: Readonly<Record<string, string | undefined>>): boolean {
  return ['CHAT_MODEL', 'EMBEDDING_MODEL', 'RERANK_MODEL'].some((name) => (env[name] ?? '').trim() !== '');
}

export const MODEL_VARIABLES = {
  OPENAI_API_KEY: z.string().trim().optional(),
  OPENAI_BASE_URL: webAddress(),
  OPENAI_API_VERSION: z.string().trim().optional(),
  CHAT_MODEL: z.string().trim().optional(),
  EMBEDDING_MODEL: z.string().trim().optional(),
  RERANK_URL: webAddress(),
  RERANK_MODEL: z.string().trim().optional(),
  RERANK_API_KEY: z.string().trim().optional(),
  MODEL_TIMEOUT_SECONDS: wholeNumber({ fallback: 60, max: 3600 }),
  MODEL_CONCURRENCY: wholeNumber({ fallback: 4, max: 64 }),
  MODEL_PROMPT_PRICE: amount(),
  MODEL_COMPLETION_PRICE: amount(),
  MODEL_EMBEDDING_PRICE: amount(),
  MODEL_DAILY_BUDGET: amount(),
};

type Values = z.output<z.ZodObject<typeof MODEL_VARIABLES>>;

/** A key alone names no model: other tools read it too. */
export function modelConfig(values: Values): ModelConfig | null {
  const { CHAT_MODEL: chatModel = null, EMBEDDING_MODEL: embeddingModel = null } = values;
  const { RERANK_URL: rerankUrl, RERANK_MODEL: rerankModel } = values;
  const rerank =
    rerankUrl === undefined || rerankModel === undefined
      ? null
      : { url: rerankUrl, model: rerankModel, apiKey: rerankKey(values, rerankUrl) };
  if (chatModel === null && embeddingModel === null && rerank === null) return null;
  return Object.freeze({
    apiKey: values.OPENAI_API_KEY ?? null,
    baseUrl: values.OPENAI_BASE_URL ?? null,
    azureApiVersion: values.OPENAI_API_VERSION ?? null,
    chatModel,
    embeddingModel,
    rerank,
    timeoutMs: values.MODEL_TIMEOUT_SECONDS * MS_PER_SECOND,
    concurrency: values.MODEL_CONCURRENCY,
    prices: {
      prompt: values.MODEL_PROMPT_PRICE,
      completion: values.MODEL_COMPLETION_PRICE,
      embedding: values.MODEL_EMBEDDING_PRICE,
    },
    dailyBudget: values.MODEL_DAILY_BUDGET === 0 ? null : values.MODEL_DAILY_BUDGET,
  });
}

function rerankKey({ RERANK_API_KEY, OPENAI_API_KEY, OPENAI_BASE_URL }: Values, url: string): string | null {
  if (RERANK_API_KEY !== undefined) return RERANK_API_KEY;
  const isSameOrigin = OPENAI_BASE_URL !== undefined && new URL(OPENAI_BASE_URL).origin === new URL(url).origin;
  return isSameOrigin ? (OPENAI_API_KEY ?? null) : null;
}

/** The folder of a model that is worked on this machine; null for one behind an endpoint. */
export function localModelFolder(model: string): string | null {
  return model.startsWith('file:') ? model.slice('file:'.length) : null;
}

/** How an embedding model is named wherever it lies: a folder by its own name. */
export function embeddingModelName(model: string): string {
  const folder = localModelFolder(model);
  return folder === null ? model : `file:${basename(folder)}`;
}

export function modelProblems(values: Values): string[] {
  const problems: string[] = [];
  for (const name of ['CHAT_MODEL', 'EMBEDDING_MODEL'] as const) {
    if (
      values[name] !== undefined &&
      localModelFolder(values[name]) === null &&
      values.OPENAI_API_KEY === undefined &&
      values.OPENAI_BASE_URL === undefined
    )
      problems.push(`${name}: needs OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint that asks for no key`);
  }
  if ((values.RERANK_URL === undefined) !== (values.RERANK_MODEL === undefined))
    problems.push('RERANK_URL, RERANK_MODEL: set both or neither');
  if (values.OPENAI_API_VERSION !== undefined && values.OPENAI_BASE_URL === undefined)
    problems.push('OPENAI_API_VERSION: needs OPENAI_BASE_URL, the address of the Azure resource');
  const prices = [values.MODEL_PROMPT_PRICE, values.MODEL_COMPLETION_PRICE, values.MODEL_EMBEDDING_PRICE];
  if (values.MODEL_DAILY_BUDGET > 0 && prices.every((price) => price === 0))
    problems.push(
      'MODEL_DAILY_BUDGET: needs MODEL_PROMPT_PRICE and MODEL_COMPLETION_PRICE, else nothing is ever spent',
    );
  return problems;
}

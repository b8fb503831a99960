/** The only reader of the environment. May import: errors. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Folders are absolute. */
export type Config = {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly promptsDir: string;
  readonly maxFileBytes: number;
  readonly maxQuestionChars: number;
  /** Language of the tool's own messages; quotes stay as printed. */
  readonly locale: 'zh' | 'en';
  /** Null where neither a chat nor an embedding model is named: everything then works offline. */
  readonly model: ModelConfig | null;
};

/** An OpenAI-compatible endpoint and the models used there. */
export type ModelConfig = {
  /** Null for endpoints that ask for none (vLLM, Ollama). */
  readonly apiKey: string | null;
  /** Null for OpenAI's own. */
  readonly baseUrl: string | null;
  /** Set for Azure OpenAI, whose deployments bear the names of the models. */
  readonly azureApiVersion: string | null;
  readonly chatModel: string | null;
  readonly embeddingModel: string | null;
  readonly rerank: { readonly url: string; readonly model: string } | null;
  /** For one question, all tries together. */
  readonly timeoutMs: number;
  readonly concurrency: number;
  /** Per million tokens, in the currency of `dailyBudget`. */
  readonly prices: { readonly prompt: number; readonly completion: number; readonly embedding: number };
  /** Per calendar day (UTC); null for no limit. */
  readonly dailyBudget: number | null;
};

const PREFIX = 'TIAOWEN_';
const BYTES_PER_MB = 1024 * 1024;
const MS_PER_SECOND = 1000;
/** More edits than this and a name is not taken for a typo of another. */
const TYPO_EDITS = 4;

const variables = z.object({
  TIAOWEN_CORPUS_DIR: folder('corpus'),
  TIAOWEN_DATA_DIR: folder('data'),
  TIAOWEN_PROMPTS_DIR: folder('prompts'),
  TIAOWEN_MAX_FILE_MB: wholeNumber({ fallback: 20, max: 1024 }),
  TIAOWEN_MAX_QUESTION_CHARS: wholeNumber({ fallback: 2000, max: 100_000 }),
  TIAOWEN_LOCALE: z.enum(['zh', 'en'], { error: 'expected zh or en' }).default('zh'),
  OPENAI_API_KEY: z.string().trim().optional(),
  OPENAI_BASE_URL: webAddress(),
  OPENAI_API_VERSION: z.string().trim().optional(),
  CHAT_MODEL: z.string().trim().optional(),
  EMBEDDING_MODEL: z.string().trim().optional(),
  RERANK_URL: webAddress(),
  RERANK_MODEL: z.string().trim().optional(),
  MODEL_TIMEOUT_SECONDS: wholeNumber({ fallback: 60, max: 3600 }),
  MODEL_CONCURRENCY: wholeNumber({ fallback: 4, max: 64 }),
  MODEL_PROMPT_PRICE: amount(),
  MODEL_COMPLETION_PRICE: amount(),
  MODEL_EMBEDDING_PRICE: amount(),
  MODEL_DAILY_BUDGET: amount(),
});
/** Values that must not be repeated in a message. */
const SECRET = new Set(['OPENAI_API_KEY']);

export const CONFIG_VARIABLES: readonly string[] = Object.keys(variables.shape);

/** An empty variable counts as unset. Throws `AppError` `config-invalid` with every problem on a line of `details.problems`. */
export function readConfig(env: Environment): Config {
  const given = Object.entries(env).filter(
    ([name, value]) => (name.startsWith(PREFIX) || CONFIG_VARIABLES.includes(name)) && value?.trim(),
  );
  const values = Object.fromEntries(given);
  const parsed = variables.safeParse(values);

  const problems = given.filter(([name]) => !CONFIG_VARIABLES.includes(name)).map(([name]) => describeUnknown(name));
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = path.join('.');
    problems.push(SECRET.has(name) ? `${name}: ${message}` : `${name}: ${message}, got "${values[name]}"`);
  }
  if (parsed.success) problems.push(...modelProblems(parsed.data));
  if (!parsed.success || problems.length > 0) throw configInvalid(problems);

  return Object.freeze({
    corpusDir: parsed.data.TIAOWEN_CORPUS_DIR,
    dataDir: parsed.data.TIAOWEN_DATA_DIR,
    promptsDir: parsed.data.TIAOWEN_PROMPTS_DIR,
    maxFileBytes: parsed.data.TIAOWEN_MAX_FILE_MB * BYTES_PER_MB,
    maxQuestionChars: parsed.data.TIAOWEN_MAX_QUESTION_CHARS,
    locale: parsed.data.TIAOWEN_LOCALE,
    model: modelConfig(parsed.data),
  });
}

type Values = z.output<typeof variables>;

/** A key alone names no model: other tools read it too. */
function modelConfig(values: Values): ModelConfig | null {
  const { CHAT_MODEL: chatModel = null, EMBEDDING_MODEL: embeddingModel = null } = values;
  const { RERANK_URL: rerankUrl, RERANK_MODEL: rerankModel } = values;
  const rerank = rerankUrl === undefined || rerankModel === undefined ? null : { url: rerankUrl, model: rerankModel };
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

function modelProblems(values: Values): string[] {
  const problems: string[] = [];
  for (const name of ['CHAT_MODEL', 'EMBEDDING_MODEL'] as const) {
    if (values[name] !== undefined && values.OPENAI_API_KEY === undefined && values.OPENAI_BASE_URL === undefined)
      problems.push(`${name}: needs OPENAI_API_KEY, or OPENAI_BASE_URL for an endpoint that asks for no key`);
  }
  if ((values.RERANK_URL === undefined) !== (values.RERANK_MODEL === undefined))
    problems.push('RERANK_URL, RERANK_MODEL: set both or neither');
  if (values.OPENAI_API_VERSION !== undefined && values.OPENAI_BASE_URL === undefined)
    problems.push('OPENAI_API_VERSION: needs OPENAI_BASE_URL, the address of the Azure resource');
  return problems;
}

/** The process's environment plus what `file` sets, where there is one; a variable already set wins. Throws `AppError` `config-invalid`. */
export function loadEnvironment(file = '.env'): Environment {
  try {
    process.loadEnvFile(file);
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    if (cause.code !== 'ENOENT') throw configInvalid([`${file}: cannot be read (${cause.code})`], cause);
  }
  return process.env;
}

function folder(fallback: string) {
  return z
    .string()
    .default(fallback)
    .transform((path) => resolve(path));
}

function wholeNumber({ fallback, max }: { fallback: number; max: number }) {
  return z
    .string()
    .regex(/^\s*\d+\s*$/, { error: `expected a whole number from 1 to ${max}`, abort: true })
    .default(String(fallback))
    .transform(Number)
    .refine((value) => value >= 1 && value <= max, { error: `expected a whole number from 1 to ${max}` });
}

function webAddress() {
  return z
    .url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' })
    .transform((address) => address.replace(/\/+$/, ''))
    .optional();
}

/** Money, 0 or more; 0 where it is not set. */
function amount() {
  return z
    .string()
    .regex(/^\s*\d+(?:\.\d+)?\s*$/, { error: 'expected a number, 0 or more', abort: true })
    .default('0')
    .transform(Number);
}

function configInvalid(problems: readonly string[], cause?: unknown): AppError {
  const lines = problems.join('\n');
  return new AppError('config-invalid', `The configuration is not valid:\n${lines}`, {
    cause,
    details: { problems: lines },
  });
}

function describeUnknown(name: string): string {
  const [nearest] = CONFIG_VARIABLES.map((known) => ({ known, edits: editDistance(name, known) })).sort(
    (a, b) => a.edits - b.edits,
  );
  const hint = nearest !== undefined && nearest.edits <= TYPO_EDITS ? `; did you mean ${nearest.known}?` : '';
  return `${name}: no such variable${hint}`;
}

function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

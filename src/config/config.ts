/** The only reader of the environment. May import: errors. */
import { z } from 'zod';
import { AppError } from '../vocabulary/errors.js';
import { folder, wholeNumber } from './fields.js';
import { METRICS_VARIABLES, type MetricsConfig, metricsConfig } from './metrics.js';
import { MODEL_VARIABLES, type ModelConfig, modelConfig, modelProblems, namesModel, OF_OTHER_TOOLS } from './model.js';
import { SLACK_VARIABLES, type SlackConfig, slackConfig, slackProblems } from './slack.js';
import { STORE_VARIABLES } from './store.js';
import { WEB_VARIABLES, type WebConfig, webConfig, webProblems } from './web.js';

export type { MetricsConfig } from './metrics.js';
export type { ModelConfig } from './model.js';
export { embeddingModelName, localModelFolder } from './model.js';
export type { SlackConfig } from './slack.js';
export type { WebConfig } from './web.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Folders are absolute. */
export type Config = {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly promptsDir: string;
  /** The database that many processes share; null for files in the data folder. It may hold a password. */
  readonly storeUrl: string | null;
  readonly maxFileBytes: number;
  readonly maxQuestionChars: number;
  /** Language of the tool's own messages; quotes stay as printed. */
  readonly locale: 'zh' | 'en';
  /** Null where neither a chat nor an embedding model is named: everything then works offline. */
  readonly model: ModelConfig | null;
  /** Null where neither a bot token nor a client id is set: everything but `npm start` works without. */
  readonly slack: SlackConfig | null;
  readonly web: WebConfig;
  /** Null where nobody watches. */
  readonly metrics: MetricsConfig | null;
  /** Where spans are sent, without the path of traces; null where nobody takes them. */
  readonly tracesEndpoint: string | null;
};

const PREFIX = 'TIAOWEN_';
const BYTES_PER_MB = 1024 * 1024;
/** More edits than this and a name is not taken for a typo of another. */
const TYPO_EDITS = 4;

const variables = z.object({
  TIAOWEN_CORPUS_DIR: folder('corpus'),
  TIAOWEN_DATA_DIR: folder('data'),
  TIAOWEN_PROMPTS_DIR: folder('prompts'),
  ...STORE_VARIABLES,
  TIAOWEN_MAX_FILE_MB: wholeNumber({ fallback: 20, max: 1024 }),
  TIAOWEN_MAX_QUESTION_CHARS: wholeNumber({ fallback: 2000, max: 100_000 }),
  TIAOWEN_LOCALE: z.enum(['zh', 'en'], { error: 'expected zh or en' }).default('zh'),
  ...MODEL_VARIABLES,
  ...SLACK_VARIABLES,
  ...WEB_VARIABLES,
  ...METRICS_VARIABLES,
});
/** Values that must not be repeated in a message. */
const SECRET = new Set([
  'STORE_URL',
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'RERANK_URL',
  'RERANK_API_KEY',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_TOKEN_KEY',
  'SLACK_TOKEN_KEYS_OLD',
  'WEB_LINK_KEY',
  'WEB_LINK_KEYS_OLD',
]);

export const CONFIG_VARIABLES: readonly string[] = Object.keys(variables.shape);

/** An empty variable counts as unset. Throws `AppError` `config-invalid` with every problem on a line of `details.problems`. */
export function readConfig(env: Environment): Config {
  const ignored = namesModel(env) ? [] : OF_OTHER_TOOLS;
  const given = Object.entries(env).filter(
    ([name, value]) =>
      (name.startsWith(PREFIX) || CONFIG_VARIABLES.includes(name)) && !ignored.includes(name) && value?.trim(),
  );
  const values = Object.fromEntries(given);
  const parsed = variables.safeParse(values);

  const problems = given.filter(([name]) => !CONFIG_VARIABLES.includes(name)).map(([name]) => describeUnknown(name));
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = path.join('.');
    problems.push(SECRET.has(name) ? `${name}: ${message}` : `${name}: ${message}, got "${values[name]}"`);
  }
  if (parsed.success) {
    const { data } = parsed;
    problems.push(...modelProblems(data), ...slackProblems(data), ...webProblems(data));
  }
  if (!parsed.success || problems.length > 0) throw configInvalid(problems);

  return Object.freeze({
    corpusDir: parsed.data.TIAOWEN_CORPUS_DIR,
    dataDir: parsed.data.TIAOWEN_DATA_DIR,
    promptsDir: parsed.data.TIAOWEN_PROMPTS_DIR,
    storeUrl: parsed.data.STORE_URL ?? null,
    maxFileBytes: parsed.data.TIAOWEN_MAX_FILE_MB * BYTES_PER_MB,
    maxQuestionChars: parsed.data.TIAOWEN_MAX_QUESTION_CHARS,
    locale: parsed.data.TIAOWEN_LOCALE,
    model: modelConfig(parsed.data),
    slack: slackConfig(parsed.data),
    web: webConfig(parsed.data),
    metrics: metricsConfig(parsed.data),
    tracesEndpoint: parsed.data.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
  });
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

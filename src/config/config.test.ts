import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../vocabulary/errors.js';
import { CONFIG_VARIABLES, loadEnvironment, readConfig } from './config.js';

const KEY = 'ab'.repeat(32);
const MANY = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'hush',
  SLACK_TOKEN_KEY: KEY,
  SLACK_APP_TOKEN: 'xapp-1',
};

describe('readConfig', () => {
  it('has a default for every variable', () => {
    expect(readConfig({})).toEqual({
      corpusDir: resolve('corpus'),
      dataDir: resolve('data'),
      promptsDir: resolve('prompts'),
      maxFileBytes: 20 * 1024 * 1024,
      maxQuestionChars: 2000,
      locale: 'zh',
      storeUrl: null,
      metrics: null,
      tracesEndpoint: null,
      model: null,
      slack: null,
      web: {
        publicUrl: null,
        host: '127.0.0.1',
        port: 3020,
        access: { kind: 'open' },
        linkKeys: [],
        linkHours: 72,
        besideBot: false,
      },
    });
  });

  it('resolves relative folders against the working directory and keeps absolute ones', () => {
    const config = readConfig({ TIAOWEN_CORPUS_DIR: 'texts/plans', TIAOWEN_DATA_DIR: '/srv/tiaowen' });
    expect(config.corpusDir).toBe(join(process.cwd(), 'texts', 'plans'));
    expect(config.dataDir).toBe(resolve('/srv/tiaowen'));
  });

  it('takes the address of a shared store, and repeats none that it does not', () => {
    const url = 'postgres://tiaowen:secret@db.example.org:5432/tiaowen?sslmode=verify-full';
    expect(readConfig({ STORE_URL: url }).storeUrl).toBe(url);
    const wrong = () => readConfig({ STORE_URL: 'mysql://tiaowen:secret@db.example.org/tiaowen' });
    expect(wrong).toThrow(/STORE_URL: expected postgres:/);
    expect(wrong).not.toThrow(/secret/);
  });

  it('takes an empty or blank variable for unset', () => {
    expect(readConfig({ TIAOWEN_LOCALE: '', TIAOWEN_MAX_FILE_MB: ' ', TIAOWEN_DATA_DIR: undefined })).toEqual(
      readConfig({}),
    );
  });

  it('ignores variables of others', () => {
    expect(readConfig({ PATH: '/bin', LANG: 'C' })).toEqual(readConfig({}));
  });

  it('is frozen', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it.each(['0', '-1', '1.5', '1e3', 'abc', '1025'])('refuses %s MB', (value) => {
    expect(problemsOf({ TIAOWEN_MAX_FILE_MB: value })).toEqual([
      `TIAOWEN_MAX_FILE_MB: expected a whole number from 1 to 1024, got "${value}"`,
    ]);
  });

  it('takes the smallest and the largest number', () => {
    expect(readConfig({ TIAOWEN_MAX_QUESTION_CHARS: '1' }).maxQuestionChars).toBe(1);
    expect(readConfig({ TIAOWEN_MAX_QUESTION_CHARS: '100000' }).maxQuestionChars).toBe(100_000);
  });

  it('reports all problems together', () => {
    expect(problemsOf({ TIAOWEN_LOCALE: 'fr', TIAOWEN_MAX_FILE_MB: 'many', TIAOWEN_CORPUS_DRI: 'texts' })).toEqual([
      'TIAOWEN_CORPUS_DRI: no such variable; did you mean TIAOWEN_CORPUS_DIR?',
      'TIAOWEN_MAX_FILE_MB: expected a whole number from 1 to 1024, got "many"',
      'TIAOWEN_LOCALE: expected zh or en, got "fr"',
    ]);
  });

  it('names an unknown variable without its value, which may be a secret', () => {
    expect(problemsOf({ TIAOWEN_SLACK_SIGNING_SECRET: 's3cret' })).toEqual([
      'TIAOWEN_SLACK_SIGNING_SECRET: no such variable',
    ]);
  });
});

describe('the model', () => {
  it.each([{ OPENAI_API_KEY: 'k' }, { OPENAI_API_VERSION: '2024-10-21' }, { OPENAI_BASE_URL: 'localhost:8000' }])(
    'is none where none is named: other tools read %j too',
    (env) => {
      expect(readConfig(env).model).toBeNull();
    },
  );

  it('keeps the key of the endpoint from a reranker elsewhere', () => {
    const env = { OPENAI_API_KEY: 'k', CHAT_MODEL: 'writer', RERANK_MODEL: 'ranker' };
    const keyFor = (RERANK_URL: string) =>
      readConfig({ ...env, OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1', RERANK_URL }).model?.rerank?.apiKey;
    expect(keyFor('http://127.0.0.1:8000/rerank')).toBe('k');
    expect(keyFor('http://127.0.0.1:9000/rerank')).toBeNull();
  });

  it('is read whole', () => {
    expect(
      readConfig({
        OPENAI_API_KEY: 'k',
        OPENAI_BASE_URL: 'http://127.0.0.1:8000/v1/',
        CHAT_MODEL: 'writer',
        RERANK_URL: 'http://127.0.0.1:8001',
        RERANK_MODEL: 'ranker',
        MODEL_PROMPT_PRICE: '0.5',
        MODEL_DAILY_BUDGET: '20',
      }).model,
    ).toEqual({
      apiKey: 'k',
      baseUrl: 'http://127.0.0.1:8000/v1',
      azureApiVersion: null,
      chatModel: 'writer',
      embeddingModel: null,
      rerank: { url: 'http://127.0.0.1:8001', model: 'ranker', apiKey: null },
      timeoutMs: 60_000,
      concurrency: 4,
      prices: { prompt: 0.5, completion: 0, embedding: 0 },
      dailyBudget: 20,
    });
  });

  it.each<[Record<string, string>, string]>([
    [{ CHAT_MODEL: 'writer' }, 'CHAT_MODEL: needs OPENAI_API_KEY'],
    [{ OPENAI_BASE_URL: 'ftp://x', CHAT_MODEL: 'writer' }, 'OPENAI_BASE_URL: expected an address'],
    [{ MODEL_DAILY_BUDGET: '5' }, 'MODEL_DAILY_BUDGET: needs MODEL_PROMPT_PRICE'],
    [{ RERANK_MODEL: 'ranker' }, 'RERANK_URL, RERANK_MODEL: set both or neither'],
    [
      { OPENAI_API_VERSION: '2024-10-21', OPENAI_API_KEY: 'k', CHAT_MODEL: 'writer' },
      'OPENAI_API_VERSION: needs OPENAI_BASE_URL',
    ],
    [{ MODEL_DAILY_BUDGET: '-1' }, 'MODEL_DAILY_BUDGET: expected a number, 0 or more'],
  ])('says what is wrong with %j', (env, problem) => {
    expect(problemsOf(env).join('\n')).toContain(problem);
  });
});

describe('the Slack bot', () => {
  it('is none without a bot token', () => {
    expect(readConfig({ SLACK_PORT: '4000' }).slack).toBeNull();
  });

  it('is read whole', () => {
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
      SLACK_ALLOWED_CHANNELS: 'C1, C2',
      SLACK_ALLOW_GUESTS: 'yes',
    };
    expect(readConfig(env).slack).toMatchObject({
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
      signingSecret: null,
      apiUrl: 'http://127.0.0.1:9/api/',
      port: 3000,
      access: { teams: [], channels: ['C1', 'C2'], guests: true, shared: false },
      concurrency: 4,
    });
  });

  it('takes a client and keys for many workspaces, in hex or base64', () => {
    const old = Buffer.from('cd'.repeat(32), 'hex');
    const env = { ...MANY, SLACK_TOKEN_KEYS_OLD: `${old.toString('base64')}, ${KEY.toUpperCase()}` };
    const { slack } = readConfig({ ...env, SLACK_PUBLIC_URL: 'https://bot.example.org/' });
    expect(slack?.botToken).toBeNull();
    expect(slack?.oauth).toEqual({
      clientId: '1.2',
      clientSecret: 'hush',
      keys: [KEY, old.toString('hex'), KEY],
      publicUrl: 'https://bot.example.org',
    });
  });

  it.each<[Record<string, string>, string]>([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_BOT_TOKEN: needs SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'need SLACK_BOT_TOKEN'],
    [{ ...MANY, SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_BOT_TOKEN: is for one workspace'],
    [{ ...MANY, SLACK_CLIENT_SECRET: '' }, 'SLACK_CLIENT_ID, SLACK_CLIENT_SECRET: many workspaces need both'],
    [{ ...MANY, SLACK_TOKEN_KEY: '' }, 'SLACK_TOKEN_KEY: many workspaces need it'],
    [{ ...MANY, SLACK_APP_TOKEN: '' }, 'SLACK_CLIENT_ID: needs SLACK_APP_TOKEN'],
    [{ ...MANY, SLACK_TOKEN_KEY: 'password' }, 'SLACK_TOKEN_KEY: expected 32 bytes'],
    [{ ...MANY, SLACK_TOKEN_KEY: `${KEY},${KEY}` }, 'SLACK_TOKEN_KEY: expected one key'],
    [{ SLACK_PUBLIC_URL: 'https://bot.example.org' }, 'SLACK_CLIENT_ID, SLACK_CLIENT_SECRET: many workspaces need'],
    [{ SLACK_KEEP_DAYS: '0' }, 'SLACK_KEEP_DAYS: expected a whole number from 1 to 3650'],
    [{ SLACK_ALLOWED_CHANNELS: 'general' }, 'SLACK_ALLOWED_CHANNELS: expected channel ids'],
    [{ SLACK_ALLOW_GUESTS: 'maybe' }, 'SLACK_ALLOW_GUESTS: expected yes or no'],
  ])('says what is wrong with %j', (env, problem) => {
    expect(problemsOf(env).join('\n')).toContain(problem);
  });

  it('repeats no token in a message', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'secret-token' }).join('\n')).not.toContain('secret-token');
    const weak = { ...MANY, SLACK_TOKEN_KEY: 'secret-key', SLACK_TOKEN_KEYS_OLD: 'secret-old' };
    expect(problemsOf(weak).join('\n')).not.toMatch(/secret-(?:key|old)/);
  });
});

describe('.env.example', () => {
  const example = parseEnv(readFileSync('.env.example', 'utf8'));

  it('lists every variable, each once, in the order of the schema', () => {
    const names = readFileSync('.env.example', 'utf8').match(/^\w+(?==)/gm);
    expect(names).toEqual(CONFIG_VARIABLES);
  });

  it('shows the defaults', () => {
    expect(readConfig(example)).toEqual(readConfig({}));
    for (const [name, value] of Object.entries(example))
      expect(value === '').toBe(
        !/^TIAOWEN_(?!PUBLIC)|^MODEL_|^SLACK_PORT$|^SLACK_DIGEST|^SLACK_RATE|^SLACK_ALLOW_|CONCURRENCY$|MAX_WAITING|_DAYS$|^WEB_(?:HOST|ACCESS|LINK_HOURS)$|^METRICS_HOST$/.test(
          name,
        ),
      );
  });

  it('explains every variable on the line above it', () => {
    const explained = readFileSync('.env.example', 'utf8').match(/^# \S.*\n\w+(?==)/gm);
    expect(explained).toHaveLength(CONFIG_VARIABLES.length);
  });
});

describe('loadEnvironment', () => {
  const names = ['TIAOWEN_LOCALE', 'TIAOWEN_DATA_DIR'] as const;
  const before = { ...process.env };
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tiaowen-config-'));
    for (const name of names) delete process.env[name];
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
    for (const name of names) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });

  it('adds the variables of the file', () => {
    writeFileSync(join(folder, '.env'), '# comment\nTIAOWEN_LOCALE=en\n');
    expect(readConfig(loadEnvironment(join(folder, '.env'))).locale).toBe('en');
  });

  it('lets a variable already set win', () => {
    process.env.TIAOWEN_LOCALE = 'zh';
    writeFileSync(join(folder, '.env'), 'TIAOWEN_LOCALE=en\nTIAOWEN_DATA_DIR=elsewhere\n');
    const config = readConfig(loadEnvironment(join(folder, '.env')));
    expect(config.locale).toBe('zh');
    expect(config.dataDir).toBe(resolve('elsewhere'));
  });

  it('needs no file', () => {
    expect(loadEnvironment(join(folder, 'none.env'))).toBe(process.env);
  });

  it('names a file that cannot be read', () => {
    expect(() => loadEnvironment(folder)).toThrow(AppError);
    expect(() => loadEnvironment(folder)).toThrow(folder);
  });
});

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof AppError && error.code === 'config-invalid') return String(error.details.problems).split('\n');
    throw error;
  }
  throw new Error('expected config-invalid');
}

describe('the web reader', () => {
  it('goes beside the bot where a port or an address is set', () => {
    expect(readConfig({ WEB_PORT: '3020' }).web.besideBot).toBe(true);
    expect(readConfig({ TIAOWEN_PUBLIC_URL: 'https://policy.example.org/' }).web).toMatchObject({
      publicUrl: 'https://policy.example.org',
      besideBot: true,
    });
  });

  it('signs with the key that is set and still takes former ones', () => {
    const { web } = readConfig({ WEB_ACCESS: 'token', WEB_LINK_KEY: KEY, WEB_LINK_KEYS_OLD: 'cd'.repeat(32) });
    expect(web).toMatchObject({ access: { kind: 'token' }, linkKeys: [KEY, 'cd'.repeat(32)] });
  });

  it('takes the header of a proxy from listed addresses', () => {
    const env = { WEB_ACCESS: 'proxy', WEB_PROXY_HEADER: 'X-Forwarded-User', WEB_PROXY_ADDRESSES: '10.0.0.2, ::1' };
    expect(readConfig({ ...env, WEB_HOST: '0.0.0.0' }).web.access).toEqual({
      kind: 'proxy',
      header: 'x-forwarded-user',
      addresses: ['10.0.0.2', '::1'],
    });
  });

  it.each([
    [{ WEB_HOST: '0.0.0.0' }, 'WEB_ACCESS: open is for this machine alone'],
    [{ WEB_HOST: 'policy.example.org' }, 'WEB_HOST: expected localhost or an IP address'],
    [{ WEB_ACCESS: 'token' }, 'WEB_LINK_KEY: WEB_ACCESS=token needs it'],
    [{ WEB_ACCESS: 'token', WEB_LINK_KEY: 'hush' }, 'WEB_LINK_KEY: expected 32 bytes'],
    [{ WEB_ACCESS: 'proxy', WEB_PROXY_HEADER: 'x-user' }, 'WEB_ACCESS=proxy needs both'],
    [{ WEB_PROXY_ADDRESSES: '999.1.1.1' }, 'WEB_PROXY_ADDRESSES: expected IP addresses'],
    [{ WEB_PROXY_HEADER: 'x user' }, 'WEB_PROXY_HEADER: expected the name of a header'],
    [{ TIAOWEN_PUBLIC_URL: 'https://a.example.org/b' }, 'TIAOWEN_PUBLIC_URL: expected an address without a path'],
  ])('says what is wrong with %j', (env, problem) => {
    expect(problemsOf(env).join('\n')).toContain(problem);
  });

  it('never repeats a key', () => {
    expect(problemsOf({ WEB_LINK_KEY: 'secret-key', WEB_LINK_KEYS_OLD: 'secret-old' }).join()).not.toContain('secret');
  });
});

describe('the port for who watches', () => {
  it('is none until it is set, and is on this machine alone', () => {
    expect(readConfig({ METRICS_HOST: '0.0.0.0' }).metrics).toBeNull();
    expect(readConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
  });

  it('takes the address of who takes spans, and repeats none that is wrong', () => {
    expect(readConfig({}).tracesEndpoint).toBeNull();
    expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/' }).tracesEndpoint).toBe(
      'http://127.0.0.1:4318',
    );
    const [problem] = problemsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: 'key@collector:4318' });
    expect(problem).toBe('OTEL_EXPORTER_OTLP_ENDPOINT: expected an address that begins with http:// or https://');
  });

  it('names a host that is no address', () => {
    expect(problemsOf({ METRICS_HOST: 'prometheus' }).join()).toContain('METRICS_HOST: expected localhost or an IP');
  });
});

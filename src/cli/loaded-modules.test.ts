import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../testing/slack/free-port.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-loaded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Environment = Readonly<Record<string, string>>;

/** What `node` is told so that every module it resolves is listed in the file. */
function listingModules(list: string): string[] {
  const hooks = join(folder, 'hooks.mjs');
  const register = join(folder, 'register.mjs');
  writeFileSync(
    hooks,
    `import { appendFileSync } from 'node:fs';
export async function resolve(name, context, next) {
  const found = await next(name, context);
  appendFileSync(${JSON.stringify(list)}, found.url + '\\n');
  return found;
}`,
  );
  writeFileSync(
    register,
    `import { register } from 'node:module'; register(${JSON.stringify(pathToFileURL(hooks).href)});`,
  );
  return ['--import', 'tsx/esm', '--import', register, 'src/main.ts'];
}

const environmentOf = (given: Environment): Environment => ({
  PATH: '/usr/bin:/bin',
  OPENAI_API_KEY: '',
  CHAT_MODEL: '',
  EMBEDDING_MODEL: '',
  TIAOWEN_DATA_DIR: join(folder, 'data'),
  ...given,
});

/** Runs the program to its end and gives every module it resolved. */
function modulesOf(args: readonly string[], environment: Environment = {}): string[] {
  const list = join(folder, 'modules.txt');
  execFileSync(process.execPath, [...listingModules(list), ...args], {
    env: environmentOf(environment),
    stdio: 'pipe',
  });
  return readFileSync(list, 'utf8').split('\n');
}

/** The same of the reader, which is told to end when it serves. */
async function modulesOfReader(environment: Environment): Promise<string[]> {
  const list = join(folder, 'modules.txt');
  const child = spawn(process.execPath, [...listingModules(list), 'web'], {
    env: environmentOf({ TIAOWEN_LOCALE: 'en', WEB_PORT: String(await freePort()), ...environment }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  let said = '';
  for await (const chunk of child.stderr) {
    said += chunk;
    if (said.includes('The reader is open')) child.kill('SIGTERM');
  }
  expect((await exited)[0]).toBe(0);
  return readFileSync(list, 'utf8').split('\n');
}

const MODELS = /node_modules\/(?:openai|langchain|@langchain)\//;

describe('the modules of an extractive answer', () => {
  it('hold neither openai nor LangChain', () => {
    modulesOf(['index']);
    rmSync(join(folder, 'modules.txt'));
    const loaded = modulesOf(['ask', '聊城到2025年县域内患者就诊率要达到多少？']);
    expect(loaded.some((url) => url.endsWith('src/answering/answer-question.ts'))).toBe(true);
    expect(loaded.filter((url) => MODELS.test(url))).toEqual([]);
  }, 60_000);
});

const TRACES = /node_modules\/@opentelemetry\//;

describe('the modules of a program that runs on', () => {
  it('hold OpenTelemetry where somebody takes traces, and there alone', async () => {
    const taken = await modulesOfReader({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}` });
    expect(taken.filter((url) => TRACES.test(url))).not.toEqual([]);
    rmSync(join(folder, 'modules.txt'));
    const otherwise = await modulesOfReader({});
    expect(otherwise.some((url) => url.endsWith('src/programs/serving.ts'))).toBe(true);
    expect(otherwise.filter((url) => TRACES.test(url))).toEqual([]);
  }, 120_000);
});

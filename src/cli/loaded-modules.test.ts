import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-loaded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program and gives every module it resolved. */
function modulesOf(args: readonly string[], environment: Readonly<Record<string, string>>): string[] {
  const list = join(folder, 'modules.txt');
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
  execFileSync(process.execPath, ['--import', 'tsx/esm', '--import', register, 'src/main.ts', ...args], {
    env: { PATH: '/usr/bin:/bin', OPENAI_API_KEY: '', CHAT_MODEL: '', EMBEDDING_MODEL: '', ...environment },
    stdio: 'pipe',
  });
  return readFileSync(list, 'utf8').split('\n');
}

const MODELS = /node_modules\/(?:openai|langchain|@langchain)\//;

describe('the modules of an extractive answer', () => {
  it('hold neither openai nor LangChain', () => {
    const data = { TIAOWEN_DATA_DIR: join(folder, 'data') };
    modulesOf(['index'], data);
    rmSync(join(folder, 'modules.txt'));
    const loaded = modulesOf(['ask', '聊城到2025年县域内患者就诊率要达到多少？'], data);
    expect(loaded.some((url) => url.endsWith('src/answering/answer-question.ts'))).toBe(true);
    expect(loaded.filter((url) => MODELS.test(url))).toEqual([]);
  }, 60_000);
});

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reply, shownClauses } from '../../answering/llm/model-app.fixture.js';
import { type Endpoint, openEndpoint } from '../../testing/endpoint/endpoint.js';
import { ROOT } from './suite.fixture.js';

let endpoint: Endpoint;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-evals-llm-'));
  endpoint = await openEndpoint({
    respond: (request) => {
      const [first] = shownClauses(request);
      const sentence = first?.text.match(/[^。]{8,200}。/)?.[0] ?? '';
      const claims = [{ text: sentence, citations: [{ token: first?.token ?? '', quote: sentence }] }];
      return reply({ status: 'answered', claims, missing: [], question: null });
    },
  });
});
afterAll(async () => {
  await endpoint.close();
  rmSync(folder, { recursive: true, force: true });
});

function evals(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const main = join(ROOT, 'src/evaluation/run/main.ts');
  const env = { PATH: '/usr/bin:/bin', OPENAI_API_KEY: '', OPENAI_BASE_URL: '', CHAT_MODEL: '', ...environment };
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx/esm', main, '--engine', 'llm', ...args],
      { cwd: ROOT, env, maxBuffer: 10_000_000 },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1, stdout, stderr }),
    );
  });
}

describe('npm run evals -- --engine llm', () => {
  it('says what is missing where no model is configured, and exits 2', async () => {
    const { code, stderr } = await evals([], {});
    expect(code).toBe(2);
    expect(stderr).toContain('CHAT_MODEL');
    expect(stderr).toContain('OPENAI_API_KEY');
  }, 30_000);

  it('asks the cases of the configured endpoint and records model and prompts', async () => {
    const report = join(folder, 'run');
    const cases = ['--case', 'numbers-003', '--case', 'procedures-002', '--without-baselines'];
    const { code } = await evals([...cases, '--report', report, '--json'], {
      OPENAI_BASE_URL: endpoint.baseUrl,
      OPENAI_API_KEY: 'sk-test-0123456789',
      CHAT_MODEL: 'stand-in',
    });
    expect([0, 1]).toContain(code);
    expect(endpoint.requests.length).toBeGreaterThanOrEqual(2);
    const text = readFileSync(join(report, 'run.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ engine: 'llm', model: 'stand-in', prompts: ['answer@2'] });
    expect(text).not.toContain('sk-test');
  }, 60_000);
});

/** For tests: every case asked of the shipped corpus with a data folder of its own; every tenth a second time. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../app/app.js';
import { readConfig } from '../../config/config.js';
import { type EvalCase, loadCases } from '../cases.js';
import { askCases } from './ask-cases.js';
import { performRun } from './perform-run.js';
import { ownRankers } from './rankers.js';
import type { StoredOutput, StoredRun } from './stored-run.js';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export async function askAllCases(): Promise<{ cases: EvalCase[]; stored: StoredRun; again: StoredOutput[] }> {
  const cases = await loadCases(join(ROOT, 'evals/cases'));
  const dataDir = await mkdtemp(join(tmpdir(), 'tiaowen-suite-'));
  const config = {
    corpusDir: join(ROOT, 'corpus'),
    dataDir,
    promptsDir: join(ROOT, 'prompts'),
    maxFileBytes: 20_000_000,
    maxQuestionChars: 2000,
    locale: 'zh',
    model: null,
    slack: null,
    web: readConfig({}).web,
    storeUrl: null,
    metrics: null,
    tracesEndpoint: null,
  } as const;
  const app = createApp(config);
  try {
    await app.index();
    const rankers = await ownRankers(app);
    const filter = { split: 'all', categories: [], cases: [] } as const;
    const stored = await performRun({
      app,
      config,
      root: ROOT,
      cases,
      rankers,
      engine: 'extractive',
      filter,
      onProgress: () => {},
    });
    const tenth = cases.filter((_, index) => index % 10 === 0);
    return { cases, stored, again: await askCases({ ask: app.ask, cases: tenth, rankers }) };
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

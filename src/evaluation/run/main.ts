/** `npm run evals`: asks the cases of `evals/cases` as users ask, scores what comes back and holds it against thresholds. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../app/app.js';
import { loadEnvironment, readConfig } from '../../config/config.js';
import { tokenize } from '../../indexing/tokenizer.js';
import { fitHashedNgrams } from '../../models/hashed-ngrams.js';
import { type EvalCase, loadCases } from '../cases.js';
import { summaryJson } from '../report/summary-json.js';
import { renderComparison, renderTerminal } from '../report/terminal.js';
import { writeReports } from '../report/write-reports.js';
import { type Added, addDrafts } from './add-drafts.js';
import { loadBaseline, saveBaseline, toBaseline } from './baseline.js';
import { compareRuns } from './compare.js';
import { type AddOptions, type CompareOptions, chooseCases, type RunOptions, readOptions, USAGE } from './options.js';
import { performRun } from './perform-run.js';
import { progressLine } from './progress.js';
import { baselineRankers, ownRankers } from './rankers.js';
import { readRun, type StoredRun, writeRun } from './stored-run.js';
import { loadThresholds } from './thresholds.js';
import { viewRun } from './view-run.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const CASES = join(root, 'evals/cases');
const BASELINE = join(root, 'evals/baseline.json');

const print = (text: string) => process.stdout.write(`${text}\n`);
const say = (text: string) => process.stderr.write(`${text}\n`);

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  switch (options.command) {
    case 'help':
      print(USAGE);
      return 0;
    case 'wrong':
      say(`${options.problem}\n\`npm run -s evals -- --help\` lists commands and options.`);
      return 2;
    case 'compare':
      return compare(options);
    case 'add':
      return add(options);
    case 'run':
      return evaluate(options);
  }
}

async function compare({ before, after, json }: CompareOptions): Promise<number> {
  const cases = await loadCases(CASES);
  const comparison = compareRuns(await loadBaseline(before, cases), await loadBaseline(after, cases));
  print(json ? JSON.stringify(comparison) : renderComparison(comparison));
  return 0;
}

async function add({ file, out, json }: AddOptions): Promise<number> {
  const to = out ?? join(CASES, 'drafts.jsonl');
  const result = await addDrafts({ file, out: to, casesFolder: CASES });
  for (const problem of result.problems) say(problem);
  print(json ? JSON.stringify(result) : renderAdded(result, relative('', to)));
  return result.problems.length === 0 ? 0 : 1;
}

function renderAdded({ added, present, problems }: Added, file: string): string {
  return [
    ...added.map(({ id, question }) => `added ${id} ${question}`),
    ...present.map((id) => `there already ${id}`),
    `${added.length} added, ${present.length} there already, ${problems.length} not readable`,
    ...(added.length === 0
      ? []
      : [`Next, in ${file}: check expect.status and gold, fill in say and notSay, take "draft": true away.`]),
  ].join('\n');
}

async function evaluate(options: RunOptions): Promise<number> {
  const cases = await loadCases(CASES);
  const { chosen, problem } = chooseCases(cases, options);
  const missing = options.engine === 'llm' && options.rescore === null && configuredModel() === null;
  if (problem !== null || missing) {
    say(
      problem ?? '--engine llm: no model is configured; set CHAT_MODEL and OPENAI_API_KEY in .env (see .env.example)',
    );
    return 2;
  }
  const thresholds = await loadThresholds(join(root, 'evals/thresholds.yaml'));
  const before = options.compare === null && !existsSync(BASELINE) ? null : (options.compare ?? BASELINE);
  const baseline = before === null ? null : await loadBaseline(before, cases);
  const stored =
    options.rescore === null ? await ask(options, chosen) : restrict(await readRun(options.rescore), chosen);
  // Nothing asked would miss no gate, and pass.
  if (stored.outputs.length === 0) {
    say(
      `none of the cases chosen was asked in ${options.rescore}: leave out the filters, or ask anew without --rescore`,
    );
    return 2;
  }
  if (options.saveBaseline && stored.outputs.length < cases.length) {
    say('--save-baseline takes every case, and this run asked a part of them: run all first');
    return 2;
  }
  const folder = resolve(options.report ?? options.rescore ?? join(root, 'evals/reports', folderName(stored)));
  if (options.rescore === null) await writeRun(folder, stored);
  const { run, view } = viewRun({ stored, cases, thresholds, baseline });
  await writeReports(folder, view);
  print(options.json ? JSON.stringify(summaryJson(view)) : renderTerminal(view));
  say(`reports: ${folder}`);
  if (options.saveBaseline) {
    await saveBaseline(BASELINE, toBaseline(stored.record, run, view.summary));
    say(`baseline: ${BASELINE}`);
  }
  return view.misses.length === 0 ? 0 : 1;
}

function configuredModel(): string | null {
  return readConfig(loadEnvironment()).model?.chatModel ?? null;
}

async function ask(options: RunOptions, cases: readonly EvalCase[]): Promise<StoredRun> {
  const environment = loadEnvironment();
  const scratch = await mkdtemp(join(tmpdir(), 'tiaowen-evals-'));
  const config = readConfig({ TIAOWEN_DATA_DIR: scratch, ...environment });
  const app = createApp(config);
  const progress = progressLine(process.stderr, 'asking');
  try {
    await app.index();
    const baselines = options.baselines ? await baselineRankers({ app, embedderOf: fitHashedNgrams, tokenize }) : [];
    const rankers = [...(await ownRankers(app)), ...baselines];
    return await performRun({
      app,
      config,
      root,
      cases,
      rankers,
      engine: options.engine,
      filter: options,
      onProgress: progress.update,
    });
  } finally {
    progress.end();
    await app.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

function restrict(stored: StoredRun, cases: readonly EvalCase[]): StoredRun {
  const ids = new Set(cases.map(({ id }) => id));
  return { ...stored, outputs: stored.outputs.filter(({ caseId }) => ids.has(caseId)) };
}

function folderName({ record }: StoredRun): string {
  return record.date.replaceAll(/[:.]/g, '-');
}

try {
  process.exitCode = await main();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** `npm run bench`: index time, latency and retrieval quality, side by side with what others would use, in one run. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadEnvironment } from '../../config/config.js';
import { type EvalCase, loadCases, type Split, splitOf } from '../cases.js';
import { measureFactQueries } from './fact-queries.js';
import { generateCorpus, writeCorpus } from './generate-corpus.js';
import { machineFacts } from './machine.js';
import { measureReading } from './reading-cost.js';
import { type BenchReport, renderReport } from './report.js';
import { runSize } from './run-size.js';

const USAGE = `Usage: npm run -s bench -- [--json] [--clauses N] [--seed N]
  --json       print one JSON value instead of tables
  --clauses N  generated clauses of the large corpus (default 10000; 0: the shipped corpus only)
  --seed N     seed of the generator (default 1)`;

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Facts are asked for in a corpus ten times as large as the one searched. */
const FACTS_TIMES = 10;
const FEWEST_CLAUSES = 100;

async function main(): Promise<void> {
  const options = readOptions();
  if (options === null) return;
  const { json, clauses, seed } = options;
  const cases = await loadCases(join(root, 'evals/cases'));
  const scratch = await mkdtemp(join(tmpdir(), 'tiaowen-bench-'));
  try {
    const shared = { root, scratch, environment: loadEnvironment(), cases, say: (line: string) => console.error(line) };
    const sizes = [await runSize({ ...shared, name: 'shipped corpus', corpusDir: join(root, 'corpus') })];
    if (clauses > 0) {
      const corpusDir = join(scratch, 'corpus');
      await mkdir(corpusDir);
      await writeCorpus(corpusDir, join(root, 'corpus'), generateCorpus({ clauses, seed }));
      sizes.push(await runSize({ ...shared, name: `shipped corpus among ${clauses} generated clauses`, corpusDir }));
    }
    const reading = await measureReading(seed);
    const facts = await measureFactQueries({ clauses: Math.max(clauses, FEWEST_CLAUSES) * FACTS_TIMES, seed, scratch });
    const report: BenchReport = { machine: machineFacts(root), cases: countCases(cases), seed, reading, facts, sizes };
    console.log(json ? JSON.stringify(report) : renderReport(report));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Null, with exit code 2, for what cannot be read. */
function readOptions(): { json: boolean; clauses: number; seed: number } | null {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        clauses: { type: 'string', default: '10000' },
        seed: { type: 'string', default: '1' },
      },
    });
    const { clauses, seed } = values;
    if (!/^\d{1,7}$/.test(clauses) || !/^\d{1,9}$/.test(seed))
      throw new Error('--clauses and --seed take a whole number');
    return { json: values.json, clauses: Number(clauses), seed: Number(seed) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exitCode = 2;
    return null;
  }
}

function countCases(cases: readonly EvalCase[]): BenchReport['cases'] {
  const answerable = cases.filter(({ gold }) => gold.length > 0);
  const count = (split: Split) => answerable.filter((each) => splitOf(each) === split).length;
  return {
    all: cases.length,
    answerable: answerable.length,
    dev: count('dev'),
    test: count('test'),
    field: count('field'),
  };
}

await main();

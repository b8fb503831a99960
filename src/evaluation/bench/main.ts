/** `npm run bench`: index time, latency and retrieval quality, side by side with what others would use, in one run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadEnvironment } from '../../config/config.js';
import { type EvalCase, loadCases, type Split, splitOf } from '../cases.js';
import { askSize, renderAsk } from './ask-size.js';
import { measureFactQueries } from './fact-queries.js';
import { generateCorpus, writeCorpus } from './generate-corpus.js';
import { machineFacts } from './machine.js';
import { measureReading } from './reading-cost.js';
import { type BenchReport, renderReport } from './report.js';
import { runSize, type SizeInput } from './run-size.js';
import { readSizes, type Size } from './sizes.js';

const USAGE = `Usage: npm run -s bench -- [--json] [--sizes LIST] [--ask] [--seed N]
  --json        print one JSON value instead of tables
  --sizes LIST  sizes of the corpora, in generated clauses around the shipped ones (default shipped,10k)
  --ask         ask questions only: by kind, and many at once
  --seed N      seed of the generator (default 1)`;

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Facts are asked for in a corpus ten times as large as the one searched. */
const FACTS_TIMES = 10;
const FEWEST_CLAUSES = 100;

async function main(): Promise<void> {
  const options = readOptions();
  if (options === null) return;
  const { json, sizes, seed } = options;
  const cases = await loadCases(join(root, 'evals/cases'));
  const scratch = await mkdtemp(join(tmpdir(), 'tiaowen-bench-'));
  try {
    const shared = { root, scratch, environment: loadEnvironment(), cases, say: (line: string) => console.error(line) };
    const each = async <Report>(measure: (input: SizeInput) => Promise<Report>): Promise<Report[]> => {
      const reports: Report[] = [];
      for (const size of sizes)
        reports.push(await measure({ ...shared, name: size.name, corpusDir: await corpusOf(size, { seed, scratch }) }));
      return reports;
    };
    if (options.ask) {
      const asked = await each(askSize);
      console.log(
        json ? JSON.stringify({ machine: machineFacts(root), seed, asked }) : asked.map(renderAsk).join('\n'),
      );
      return;
    }
    const measured = await each(runSize);
    const reading = await measureReading(seed);
    const largest = Math.max(FEWEST_CLAUSES, ...sizes.map(({ clauses }) => clauses));
    const facts = await measureFactQueries({ clauses: largest * FACTS_TIMES, seed, scratch });
    const report: BenchReport = {
      machine: machineFacts(root),
      cases: countCases(cases),
      seed,
      reading,
      facts,
      sizes: measured,
    };
    console.log(json ? JSON.stringify(report) : renderReport(report));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function corpusOf(
  { clauses }: Size,
  { seed, scratch }: { readonly seed: number; readonly scratch: string },
): Promise<string> {
  const shipped = join(root, 'corpus');
  if (clauses === 0) return shipped;
  const folder = await mkdtemp(join(scratch, 'corpus-'));
  await writeCorpus(folder, shipped, generateCorpus({ clauses, seed }));
  return folder;
}

/** Null, with exit code 2, for what cannot be read. */
function readOptions(): { json: boolean; ask: boolean; sizes: Size[]; seed: number } | null {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        sizes: { type: 'string', default: 'shipped,10k' },
        ask: { type: 'boolean', default: false },
        seed: { type: 'string', default: '1' },
      },
    });
    const { json, ask, sizes, seed } = values;
    if (!/^\d{1,9}$/.test(seed)) throw new Error('--seed takes a whole number');
    return { json, ask, sizes: readSizes(sizes), seed: Number(seed) };
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

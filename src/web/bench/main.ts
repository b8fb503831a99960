/** `npm run bench:web`: how soon pages and answers of the reader come, when many read and ask. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { documentPath } from '../../copy/links.js';
import { generatePlan } from '../../evaluation/bench/generate-plan.js';
import { FIELDS } from '../../evaluation/bench/grammar-topics.js';
import { machineFacts } from '../../evaluation/bench/machine.js';
import { createRandom } from '../../evaluation/bench/random.js';
import { loadCases } from '../../evaluation/cases.js';
import { renderReport, type WebReport, type WebRun, webRun } from './report.js';
import { runVisits } from './run-visits.js';
import { startServer } from './server.js';
import { type Pace, planVisits } from './visits.js';

const USAGE = `Usage: npm run -s bench:web -- [--json]
  --json  print one JSON value instead of tables
Exits with 1 where a page or an answer was refused.`;

/** People read what they open; programs do not. */
const PACES: readonly Pace[] = [
  {
    name: '50 readers, a page every 2 s; 10 askers, a question every 5 s',
    readers: 50,
    askers: 10,
    pages: 10,
    questions: 4,
    readerPauseMs: 2000,
    askerPauseMs: 5000,
  },
  {
    name: '50 readers and 10 askers at once, none ever pausing',
    readers: 50,
    askers: 10,
    pages: 20,
    questions: 10,
    readerPauseMs: 0,
    askerPauseMs: 0,
  },
];
const LONG = { id: 'three-hundred-clauses', clauses: 300 };
const DOCUMENTS = ['liaocheng-2024-plan', 'hubei-2024-plan', LONG.id];

const root = fileURLToPath(new URL('../../../', import.meta.url));

async function main(): Promise<void> {
  const isJson = readOptions();
  if (isJson === null) return;
  const folder = await mkdtemp(join(tmpdir(), 'tiaowen-web-bench-'));
  try {
    const corpusDir = await writeCorpus(folder);
    const cases = await loadCases(join(root, 'evals/cases'));
    const server = await startServer({ root, folder, corpusDir });
    const runs: WebRun[] = [];
    try {
      const alone = {
        name: 'alone',
        pauseMs: 0,
        visits: Array.from({ length: 40 }, () => ({
          kind: 'document of 300 clauses',
          path: documentPath(LONG.id),
          question: null,
        })),
      };
      await runVisits(server.port, [alone]);
      runs.push(webRun('a document of 300 clauses, one reader', await runVisits(server.port, [alone])));
      for (const pace of PACES) {
        process.stderr.write(`${pace.name}\n`);
        runs.push(webRun(pace.name, await runVisits(server.port, planVisits(pace, DOCUMENTS, cases))));
      }
    } finally {
      await server.stop();
    }
    const report: WebReport = { machine: machineFacts(root), runs };
    process.stdout.write(`${isJson ? JSON.stringify(report) : renderReport(report)}\n`);
    if (runs.some(({ rows }) => rows.some(({ refused }) => refused > 0))) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The shipped documents, and a plan of 300 clauses among them. */
async function writeCorpus(folder: string): Promise<string> {
  const corpusDir = join(folder, 'corpus');
  await mkdir(corpusDir);
  await cp(join(root, 'corpus'), corpusDir, { recursive: true });
  const random = createRandom(1);
  const text = generatePlan({ region: '沅屏市', field: random.pick(FIELDS), serial: 1, clauses: LONG.clauses }, random);
  await writeFile(join(corpusDir, `${LONG.id}.txt`), `${text}\n`);
  await writeFile(join(corpusDir, `${LONG.id}.yaml`), 'kind: plan\nregion: { name: 沅屏市, level: city }\n');
  return corpusDir;
}

/** Null, with exit code 2, for what cannot be read. */
function readOptions(): boolean | null {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values.json;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    process.exitCode = 2;
    return null;
  }
}

await main();

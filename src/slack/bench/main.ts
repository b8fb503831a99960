/** `npm run bench:slack`: how soon the bot shows that it works, and answers, when many ask. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machineFacts } from '../../evaluation/bench/machine.js';
import { loadCases } from '../../evaluation/cases.js';
import { type Pace, planLoad } from './load-plan.js';
import { type LoadReport, renderReport } from './report.js';
import { runLoad } from './run-load.js';
import type { LoadRun } from './summarize-run.js';

const USAGE = `Usage: npm run -s bench:slack -- [--json] [--concurrency N] [--call-ms N]
  --json           print one JSON value instead of a table
  --concurrency N  questions the bot works on at one time (1-64, default 4)
  --call-ms N      milliseconds that each Web API call takes on its way (0-5000, default 100)
Exits with 1 where an answer is missing or doubled.`;

const PACES: readonly Pace[] = [
  { name: '200 of 50 users at once', users: 50, questions: 200, perSecond: Number.POSITIVE_INFINITY },
  { name: '10 a second for 20 s', users: 50, questions: 200, perSecond: 10 },
];

const root = fileURLToPath(new URL('../../../', import.meta.url));

async function main(): Promise<void> {
  const options = readOptions();
  if (options === null) return;
  const { json, concurrency, callMs } = options;
  const cases = await loadCases(join(root, 'evals/cases'));
  const runs: LoadRun[] = [];
  for (const pace of PACES) {
    process.stderr.write(`${pace.name}\n`);
    runs.push(await runLoad({ root, plan: planLoad(pace, cases), concurrency, callMs }));
  }
  const report: LoadReport = { machine: machineFacts(root), concurrency, callMs, runs };
  process.stdout.write(`${json ? JSON.stringify(report) : renderReport(report)}\n`);
  if (runs.some(({ missing, doubled }) => missing + doubled > 0)) process.exitCode = 1;
}

type Options = { readonly json: boolean; readonly concurrency: number; readonly callMs: number };

/** Null, with exit code 2, for what cannot be read. */
function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        concurrency: { type: 'string', default: '4' },
        'call-ms': { type: 'string', default: '100' },
      },
    });
    return {
      json: values.json,
      concurrency: wholeNumber('--concurrency', values.concurrency, 1, 64),
      callMs: wholeNumber('--call-ms', values['call-ms'], 0, 5000),
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
    process.exitCode = 2;
    return null;
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new RangeError(`${name} takes a whole number from ${least} to ${most}`);
}

await main();

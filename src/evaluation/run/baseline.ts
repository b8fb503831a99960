/** A run in short: what later runs are held against. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../vocabulary/errors.js';
import type { EvalCase } from '../cases.js';
import { type ScoredRun, scoreRun } from './score-run.js';
import { type RunRecord, readRun } from './stored-run.js';
import { isOwnMetric, type SPLITS, type Summary, summarize } from './summarize.js';

const metrics = z.record(z.string(), z.number());
const schema = z.strictObject({
  date: z.string(),
  commit: z.string().nullable(),
  corpusDigest: z.string(),
  casesDigest: z.string(),
  metrics: z.strictObject({ dev: metrics, test: metrics, field: metrics, all: metrics }),
  /** Whether each case passed. */
  cases: z.record(z.string(), z.boolean()),
});

export type Baseline = z.infer<typeof schema>;

/** Only figures of the whole answer that have a value, to four digits; no times, which differ from machine to machine. */
export function toBaseline(record: RunRecord, run: ScoredRun, summary: Summary): Baseline {
  const { date, commit, corpusDigest } = record;
  const of = (split: (typeof SPLITS)[number]) =>
    Object.fromEntries(
      Object.entries(summary[split].figures).flatMap(([name, { value }]) =>
        value === null || !isOwnMetric(name) || name.startsWith('latency') ? [] : [[name, Number(value.toFixed(4))]],
      ),
    );
  return {
    date,
    commit,
    corpusDigest,
    casesDigest: run.casesDigest,
    metrics: { dev: of('dev'), test: of('test'), field: of('field'), all: of('all') },
    cases: Object.fromEntries(run.cases.map(({ asked, failures }) => [asked.id, failures.length === 0])),
  };
}

export async function saveBaseline(file: string, baseline: Baseline): Promise<void> {
  await writeFile(file, `${JSON.stringify(baseline, null, 2)}\n`);
}

/** Reads a baseline file, or scores the run stored in a folder. @throws AppError `input-invalid` */
export async function loadBaseline(path: string, cases: readonly EvalCase[]): Promise<Baseline> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw invalid(path, 'there is no such file or folder');
  if (found.isDirectory()) {
    const stored = await readRun(path);
    const run = scoreRun(stored, cases);
    return toBaseline(stored.record, run, summarize(run.cases));
  }
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    throw invalid(path, reasonOf(cause), cause);
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof z.ZodError) {
    const [first] = cause.issues;
    return `no baseline: ${first?.path.join('.')}: ${first?.message}`;
  }
  return cause instanceof Error ? cause.message : String(cause);
}

function invalid(path: string, problem: string, cause?: unknown): AppError {
  const hint = 'a baseline is a file that --save-baseline wrote, or the folder of a run';
  return new AppError('input-invalid', `${path}: ${problem}; ${hint}`, { cause, details: { path, problem } });
}

/** Broken copies of sample files, each read and parsed in a process that is given so long and so much memory. */
import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRandom } from '../../evaluation/bench/random.js';
import type { SampleFile } from './fuzz-samples.js';
import type { FuzzEnd } from './fuzz-worker.js';
import { mutate } from './mutate.js';

export type FuzzOutcome = {
  readonly file: string;
  readonly end: FuzzEnd | { readonly kind: 'hung' | 'heap' | 'died'; readonly what: string };
};

export type FuzzPlan = {
  readonly samples: readonly SampleFile[];
  readonly runs: number;
  readonly seed: number;
  /** Told of each outcome with the bytes that led to it. */
  readonly onOutcome: (outcome: FuzzOutcome, bytes: Uint8Array) => void | Promise<void>;
  /** Milliseconds a file may take before it counts as hung (default 5000). */
  readonly limitMs?: number;
};

/** Longest time and largest heap for one file. */
const LIMIT_MS = 5000;
const LONGEST_START_MS = 60_000;
const HEAP_MB = 512;
const WORKER = fileURLToPath(new URL('./fuzz-worker.ts', import.meta.url));

/** Each run draws from a number of its own, so that one can be repeated alone: `from` is its number. */
export async function runFuzz({ samples, runs, seed, onOutcome, limitMs = LIMIT_MS }: FuzzPlan): Promise<void> {
  let worker: ChildProcess | null = null;
  try {
    for (let run = 0; run < runs; run += 1) {
      const random = createRandom(seed * 1_000_003 + run);
      const sample = samples[run % samples.length];
      if (sample === undefined) return;
      const bytes = mutate(sample.bytes, random);
      worker ??= await startWorker(samples);
      const end = await endIn(worker, { file: sample.file, bytes }, limitMs);
      if (end.kind === 'hung' || end.kind === 'heap' || end.kind === 'died') {
        worker.kill('SIGKILL');
        worker = null;
      }
      await onOutcome({ file: sample.file, end }, bytes);
    }
  } finally {
    worker?.kill('SIGKILL');
  }
}

/** On this PATH no program for pictures of text is found: what is measured here is our own code. */
async function startWorker(samples: readonly SampleFile[]): Promise<ChildProcess> {
  const worker = fork(WORKER, {
    env: { PATH: '/nowhere' },
    execArgv: ['--import', 'tsx/esm', `--max-old-space-size=${HEAP_MB}`],
    serialization: 'advanced',
    silent: true,
  });
  worker.stdout?.resume();
  worker.stderr?.resume();
  await new Promise((resolve) => worker.once('message', resolve));
  // Loads the code of each format, which counts against no file.
  const whole = new Map(samples.map((sample) => [extname(sample.file), sample]));
  for (const sample of whole.values()) await endIn(worker, sample, LONGEST_START_MS);
  return worker;
}

function endIn(worker: ChildProcess, sample: SampleFile, limitMs: number): Promise<FuzzOutcome['end']> {
  return new Promise((resolve) => {
    const done = (end: FuzzOutcome['end']): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('exit');
      resolve(end);
    };
    const timer = setTimeout(() => done({ kind: 'hung', what: `${limitMs} ms` }), limitMs);
    worker.once('message', (end: FuzzEnd) => done(end));
    // V8 ends a process whose heap is full by SIGABRT.
    worker.once('exit', (code, signal) =>
      done({ kind: signal === 'SIGABRT' || code === 134 ? 'heap' : 'died', what: `${signal ?? code}` }),
    );
    worker.send(sample);
  });
}

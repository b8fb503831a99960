/** How long a whole answer takes, in this process and as a process of its own. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../app/app.js';
import type { Environment } from '../../config/config.js';
import type { EvalCase } from '../cases.js';
import { type Latency, latencyOf, timed } from './latency.js';

export type InProcess = {
  /** The first question of all: the library is opened for it. */
  readonly firstMs: number;
  readonly askMs: Latency;
  /** The share of retrieval in it. */
  readonly retrieveMs: Latency;
  /** By the kind of question. */
  readonly kinds: readonly { readonly kind: string; readonly askMs: Latency }[];
  /** The cases that took longest. */
  readonly slowest: readonly { readonly id: string; readonly ms: number }[];
};

const SLOWEST_NAMED = 5;

/** Every case, answerable or not, twice; the second round is timed. */
export async function measureAsk(app: Pick<App, 'ask'>, cases: readonly EvalCase[]): Promise<InProcess> {
  const [first] = cases;
  const firstMs = await timed(() => first && app.ask({ text: first.question, history: first.history }));
  for (const { question, history } of cases) await app.ask({ text: question, history });
  const asked: { id: string; category: string; ms: number }[] = [];
  const retrieved: number[] = [];
  for (const { id, category, question, history } of cases) {
    const before = performance.now();
    const { answer } = await app.ask({ text: question, history });
    asked.push({ id, category, ms: performance.now() - before });
    retrieved.push(answer.timings.retrieveMs);
  }
  return {
    firstMs,
    askMs: latencyOf(asked.map(({ ms }) => ms)),
    retrieveMs: latencyOf(retrieved),
    kinds: [...new Set(asked.map(({ category }) => category))].map((kind) => ({
      kind,
      askMs: latencyOf(asked.filter(({ category }) => category === kind).map(({ ms }) => ms)),
    })),
    slowest: asked.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST_NAMED),
  };
}

export type AsProcess =
  | { readonly command: string; readonly runMs: Latency }
  | { readonly command: string; readonly runMs: null; readonly reason: string };

export type ProcessInput = {
  /** Folder of the project: entries are relative to it. */
  readonly root: string;
  readonly environment: Environment;
  readonly questions: readonly string[];
};

const ENTRIES: readonly (readonly string[])[] = [['--import', 'tsx/esm', 'src/main.ts'], ['dist/main.js']];

/** One process a question, from an index that stands ready; an entry that is missing or fails says so. */
export async function measureProcesses(input: ProcessInput): Promise<AsProcess[]> {
  const results: AsProcess[] = [];
  for (const entry of ENTRIES) results.push(await measureEntry(entry, input));
  return results;
}

async function measureEntry(
  entry: readonly string[],
  { root, environment, questions }: ProcessInput,
): Promise<AsProcess> {
  const command = ['node', ...entry, 'ask'].join(' ');
  const file = entry.at(-1) ?? '';
  if (!existsSync(join(root, file))) return { command, runMs: null, reason: `there is no ${file}` };
  const times: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    const code = await exitCode([...entry, 'ask', question], { root, environment });
    if (code !== 0) return { command, runMs: null, reason: `it ended with ${code}` };
    times.push(performance.now() - started);
  }
  return { command, runMs: latencyOf(times) };
}

function exitCode(args: readonly string[], { root, environment }: Pick<ProcessInput, 'root' | 'environment'>) {
  return new Promise<number | string>((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'no exit code'));
  });
}

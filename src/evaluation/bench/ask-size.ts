/** Questions alone at one corpus size: by kind, and many at once. */
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { createApp } from '../../app/app.js';
import { readConfig } from '../../config/config.js';
import { type InProcess, measureAsk } from './ask-latency.js';
import { type AtOnce, measureAtOnce } from './at-once.js';
import type { Latency } from './latency.js';
import type { SizeInput } from './run-size.js';
import { figure, table } from './table.js';

export type AskReport = {
  readonly name: string;
  readonly inProcess: InProcess;
  readonly atOnce: AtOnce;
  readonly rssMb: number;
};

export async function askSize({ name, corpusDir, root, scratch, cases, say }: SizeInput): Promise<AskReport> {
  const app = createApp(
    readConfig({
      TIAOWEN_CORPUS_DIR: corpusDir,
      TIAOWEN_DATA_DIR: await mkdtemp(join(scratch, 'data-')),
      TIAOWEN_PROMPTS_DIR: join(root, 'prompts'),
    }),
  );
  try {
    say(`${name}: bring in, then ask ${cases.length} questions twice`);
    const inProcess = await measureAsk(app, cases);
    const atOnce = await measureAtOnce(app, cases);
    return { name, inProcess, atOnce, rssMb: process.memoryUsage().rss / 1e6 };
  } finally {
    await app.close();
  }
}

export function renderAsk({ name, inProcess, atOnce, rssMb }: AskReport): string {
  const { askMs, kinds, slowest } = inProcess;
  const row = (kind: string, { count, p50, p95, longest }: Latency) => [
    kind,
    String(count),
    ...[p50, p95, longest].map((ms) => figure(ms, 1)),
  ];
  const { questions, inTurnMs, togetherMs, blockedMs } = atOnce;
  const aSecond = (ms: number) => figure((questions * 1000) / ms, 0);
  return [
    `\n## ${name}\n`,
    table(
      ['ask, ms', 'runs', 'p50', 'p95', 'longest'],
      [row('all', askMs), ...kinds.map(({ kind, askMs: own }) => row(kind, own))],
    ),
    `longest: ${slowest.map(({ id, ms }) => `${id} ${figure(ms, 0)}`).join(', ')}`,
    `${questions} questions: ${aSecond(inTurnMs)} a second in turn, ${aSecond(togetherMs)} at once; longest block of the loop ${figure(blockedMs, 0)} ms; RSS ${figure(rssMb, 0)} MB`,
  ].join('\n');
}

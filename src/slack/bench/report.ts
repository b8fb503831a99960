/** The benchmark's figures as text for people; `--json` prints the same value as it is. */
import type { Latency } from '../../evaluation/bench/latency.js';
import type { MachineFacts } from '../../evaluation/bench/machine.js';
import { figure, table } from '../../evaluation/bench/table.js';
import type { LoadRun } from './summarize-run.js';

export type LoadReport = {
  readonly machine: MachineFacts;
  /** Questions the bot worked on at one time. */
  readonly concurrency: number;
  /** What each Web API call took on its way, in ms. */
  readonly callMs: number;
  readonly runs: readonly LoadRun[];
};

const NOTES: readonly string[] = [
  'The bot is a process of its own, started cold for each run, without a model; Slack is the fake one of the tests, over real sockets.',
  'All questions are mentions in one channel, each the first of a thread; every event comes twice, as app_mention and as message.',
  'First sign: event sent to the first call that shows work in the thread. Answer: event sent to the last message of the answer.',
  'Slack itself takes about one message a second in a channel; the fake one takes all at once.',
];

export function renderReport({ machine, concurrency, callMs, runs }: LoadReport): string {
  const { date, node, platform, cores, processor, memoryGiB, commit } = machine;
  return [
    `Tiaowen Slack bench, ${date}, commit ${commit ?? 'unknown'}, node ${node}, ${platform}, ${cores} cores (${processor}), ${memoryGiB} GiB`,
    `concurrency ${concurrency}; each Web API call takes ${callMs} ms on its way; times in ms`,
    `\n${runTable(runs)}`,
    ...runs.flatMap(({ name, refusals }) => refusals.map((refusal) => `refused in ${name}: ${refusal}`)),
    `\nNotes\n${NOTES.map((note) => `- ${note}`).join('\n')}`,
  ].join('\n');
}

function runTable(runs: readonly LoadRun[]): string {
  const three = ({ p50, p95, longest }: Latency) => [p50, p95, longest].map((ms) => figure(ms, 0));
  return table(
    [
      'run',
      'questions',
      'missing',
      'doubled',
      'sign p50',
      'p95',
      'max',
      'answer p50',
      'p95',
      'max',
      'whole',
      'calls',
      'late acks',
    ],
    runs.map(({ name, questions, missing, doubled, firstSignMs, answerMs, wholeMs, calls, lateAcks }) => [
      name,
      ...[questions, missing, doubled].map(String),
      ...three(firstSignMs),
      ...three(answerMs),
      figure(wholeMs, 0),
      ...[calls, lateAcks].map(String),
    ]),
  );
}

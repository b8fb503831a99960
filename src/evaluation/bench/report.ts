/** The benchmark's figures as text for people; `--json` prints the same value as it is. */
import type { Split } from '../cases.js';
import { DEPTH } from './engine.js';
import type { FactQueries } from './fact-queries.js';
import type { Latency } from './latency.js';
import type { MachineFacts } from './machine.js';
import type { Quality } from './quality.js';
import type { ReadingCost } from './reading-cost.js';
import type { SizeReport } from './run-size.js';
import { figure, table } from './table.js';

export type BenchReport = {
  readonly machine: MachineFacts;
  readonly cases: Readonly<Record<Split | 'all' | 'answerable', number>>;
  readonly seed: number;
  readonly reading: readonly ReadingCost[];
  readonly facts: FactQueries;
  readonly sizes: readonly SizeReport[];
};

const NOTES: readonly string[] = [
  'Index time of the shipped corpus includes the warming up of the code. ask in-process: every question, the second round timed.',
  'ask as a process: from an index that stands ready, start of node included.',
  'R@k: share of gold groups with a member among the first k positions, mean over cases with gold; MRR is cut at position ' +
    `${DEPTH}. dev, test: sha256(id) mod 10 below 6, else; field: sixty questions of officials and trainers.`,
  'The whole retrieval takes the history of a conversation as it is; all other engines get it joined in front of the question.',
  'The search time of the whole retrieval is that of the whole ask, answer composed and verified; of the others, of the search alone.',
  'MiniSearch and our indexes read the same text of each clause (title, number, region, headings, label, words). The chain reads the ' +
    'cleaned text of the documents, split 500/50, with hashed n-grams fitted to its chunks for embeddings, settings its own.',
  'A chunk stands for each clause with which it shares at least half of the shorter of the two. LangChain chain: clauses by first ' +
    'appearance, within a chunk the one with the most text in it first; by chunk (generous): all clauses of the chunk at its position; ' +
    'wide: by clause, with many candidates in the graph search (800 for 10).',
];

const SPLITS = ['dev', 'test', 'field', 'all'] as const;

export function renderReport({ machine, cases, seed, reading, facts, sizes }: BenchReport): string {
  const { date, node, platform, cores, processor, memoryGiB, commit } = machine;
  return [
    `Tiaowen bench, ${date}, commit ${commit ?? 'unknown'}, node ${node}, ${platform}, ${cores} cores (${processor}), ${memoryGiB} GiB`,
    `${cases.all} questions, ${cases.answerable} with gold: dev ${cases.dev}, test ${cases.test}, field ${cases.field}; generator seed ${seed}`,
    `\nReading one document in each format, for 10,000 characters of its text\n${readingTable(reading)}`,
    `\nFacts asked for among ${facts.facts} of ${facts.clauses} clauses, a page of twenty and the count, ms\n${factTable(facts)}`,
    ...sizes.flatMap(renderSize),
    `\nNotes\n${NOTES.map((note) => `- ${note}`).join('\n')}`,
  ].join('\n');
}

function factTable({ queries }: FactQueries): string {
  return table(
    ['asked', 'found', 'p50', 'p95', 'longest'],
    queries.map(({ asked, found, latency: { p50, p95, longest } }) => [
      asked,
      String(found),
      ...[p50, p95, longest].map((ms) => (ms === null ? '–' : figure(ms, 2))),
    ]),
  );
}

function readingTable(costs: readonly ReadingCost[]): string {
  const [plain] = costs;
  const whole = ({ readMs, parseMs }: ReadingCost) => readMs + parseMs;
  const times = (cost: number, base: number | undefined) => (base ? `${figure(cost / base, 1)}x` : '–');
  return table(
    ['file', 'characters', 'file kB', 'read ms', 'parse ms', 'to plain text', 'MB', 'to plain text'],
    costs.map((cost) => [
      cost.format,
      String(cost.characters),
      figure(cost.fileBytes / 1000, 0),
      figure(cost.readMs, 1),
      figure(cost.parseMs, 1),
      times(whole(cost), plain && whole(plain)),
      figure(cost.peakMb, 1),
      times(cost.peakMb, plain?.peakMb),
    ]),
  );
}

function renderSize(size: SizeReport): string[] {
  return [
    `\n## ${size.name}: ${size.clauses} clauses in ${size.documents} documents (${size.chunks} chunks of the chain)`,
    ...(size.unresolvedGold === 0
      ? []
      : [`${size.unresolvedGold} gold references found no clause; their groups count as missed`]),
    `\nIndex time\n${indexTable(size)}`,
    `\nask, in ms\n${askTable(size)}`,
    `\nEvent loop under inputs at the limits, ms\n${loopTable(size)}`,
    `longest: ${size.inProcess.slowest.map(({ id, ms }) => `${id} ${figure(ms, 0)}`).join(', ')}`,
    `\nRetrieval\n${qualityTable(size)}`,
  ];
}

function indexTable({ indexing, indexMs }: SizeReport): string {
  const { clauses, parseMs, storeMs, lexicalMs } = indexing;
  const stages: readonly (readonly [string, number])[] = [
    ['parse', parseMs],
    ['store (read files, compare, write)', storeMs],
    ['lexical index', lexicalMs],
    ['index command in one go, snapshots saved', indexMs],
  ];
  return table(
    ['stage', 'ms in all', 'ms per clause'],
    stages.map(([stage, ms]) => [stage, figure(ms, 0), figure(ms / clauses, 4)]),
  );
}

function loopTable({ loop }: SizeReport): string {
  return table(
    ['what', 'inputs', 'longest block', 'of', 'longest in all'],
    loop.map(({ kind, inputs, blockedMs, worst, longestMs }) => [
      kind,
      String(inputs),
      figure(blockedMs, 0),
      worst,
      figure(longestMs, 0),
    ]),
  );
}

function askTable({ inProcess, asProcess }: SizeReport): string {
  const row = (name: string, { count, p50, p95, longest }: Latency) => [
    name,
    String(count),
    figure(p50, 2),
    figure(p95, 2),
    figure(longest, 2),
  ];
  return table(
    ['ask', 'runs', 'p50', 'p95', 'longest'],
    [
      ['in-process, the first (opens the library)', '1', figure(inProcess.firstMs, 2), '–', '–'],
      row('in-process', inProcess.askMs),
      row('of which retrieval', inProcess.retrieveMs),
      ...asProcess.map((each) =>
        each.runMs === null
          ? [`${each.command}: none, ${each.reason}`, '0', '–', '–', '–']
          : row(each.command, each.runMs),
      ),
    ],
  );
}

function qualityTable({ engines, best }: SizeReport): string {
  const head = SPLITS.flatMap((split) => [`${split} R@1`, 'R@5', 'MRR']);
  const means = (quality: Quality) =>
    SPLITS.flatMap((split) => {
      const { recallAt1, recallAt5, mrr } = quality[split];
      return [recallAt1, recallAt5, mrr].map(({ value }) => figure(value, 3));
    });
  return table(
    ['engine', ...head, 'p50 ms', 'p95 ms', 'build s'],
    [
      ...engines.map(({ engine, quality, searchMs, buildMs }) => [
        engine,
        ...means(quality),
        figure(searchMs.p50, 2),
        figure(searchMs.p95, 2),
        figure(buildMs === null ? null : buildMs / 1000, 1),
      ]),
      ['best possible', ...means(best), '–', '–', '–'],
    ],
  );
}

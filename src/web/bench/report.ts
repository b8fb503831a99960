/** The benchmark's figures as text for people; `--json` prints the same value as it is. */
import { type Latency, latencyOf } from '../../evaluation/bench/latency.js';
import type { MachineFacts } from '../../evaluation/bench/machine.js';
import { figure, table } from '../../evaluation/bench/table.js';
import type { Seen } from './run-visits.js';

export type KindRow = {
  readonly kind: string;
  readonly latency: Latency;
  /** The largest, on the wire. */
  readonly bytes: number;
  readonly refused: number;
};

export type WebRun = { readonly name: string; readonly rows: readonly KindRow[] };

export type WebReport = { readonly machine: MachineFacts; readonly runs: readonly WebRun[] };

const ALL_PAGES = 'all pages';

export function webRun(name: string, seen: readonly Seen[]): WebRun {
  const kinds = [...new Set(seen.map(({ kind }) => kind))];
  const row = (kind: string, own: readonly Seen[]): KindRow => ({
    kind,
    latency: latencyOf(own.map(({ ms }) => ms)),
    bytes: Math.max(0, ...own.map((each) => each.bytes)),
    refused: own.filter(({ status }) => status !== 200).length,
  });
  const pages = seen.filter(({ kind }) => kind !== 'answer');
  const all = kinds.length > 1 ? [row(ALL_PAGES, pages)] : [];
  return {
    name,
    rows: [
      ...kinds.map((kind) =>
        row(
          kind,
          seen.filter((each) => each.kind === kind),
        ),
      ),
      ...all,
    ],
  };
}

const NOTES: readonly string[] = [
  'The reader is a process of its own on loopback, without a model; visitors run beside it on the same cores.',
  'Bytes are those on the wire (gzip), of the largest page of a kind. An answer is the whole page with it.',
];

export function renderReport({ machine, runs }: WebReport): string {
  const { date, node, platform, cores, processor, memoryGiB, commit } = machine;
  return [
    `Tiaowen web bench, ${date}, commit ${commit ?? 'unknown'}, node ${node}, ${platform}, ${cores} cores (${processor}), ${memoryGiB} GiB`,
    ...runs.map(({ name, rows }) => `\n${name}, ms\n${runTable(rows)}`),
    `\nNotes\n${NOTES.map((note) => `- ${note}`).join('\n')}`,
  ].join('\n');
}

function runTable(rows: readonly KindRow[]): string {
  return table(
    ['page', 'opened', 'p50', 'p95', 'longest', 'kB', 'refused'],
    rows.map(({ kind, latency: { count, p50, p95, longest }, bytes, refused }) => [
      kind,
      String(count),
      ...[p50, p95, longest].map((ms) => figure(ms, 0)),
      figure(bytes / 1000, 1),
      String(refused),
    ]),
  );
}

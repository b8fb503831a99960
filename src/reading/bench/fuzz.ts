/** `node --import tsx/esm src/reading/bench/fuzz.ts`: broken files of every format, and how reading them ends. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../../evaluation/bench/table.js';
import { type FuzzOutcome, runFuzz } from './fuzz-run.js';
import { fuzzSamples } from './fuzz-samples.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    /** Endings of names, parted by commas; all where left out. */
    only: { type: 'string', default: '' },
    /** A folder for files that end badly. */
    keep: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed);
const wanted = values.only.split(',').filter((each) => each !== '');
const all = await fuzzSamples(seed);
const samples = wanted.length === 0 ? all : all.filter(({ file }) => wanted.some((end) => file.endsWith(end)));

const counts = new Map<string, Map<string, number>>();
let kept = 0;
if (values.keep !== '') await mkdir(values.keep, { recursive: true });
// How far a long run has come, for who asks.
process.on('SIGUSR2', show);
await runFuzz({
  samples,
  runs: Number(values.runs),
  seed,
  onOutcome: async ({ file, end }, bytes) => {
    const format = file.replace(/^.*\./, '');
    const name = end.kind === 'fault' ? end.code : end.kind;
    const row = counts.get(format) ?? new Map<string, number>();
    counts.set(format, row.set(name, (row.get(name) ?? 0) + 1));
    if (isGood(end)) return;
    kept += 1;
    console.error(`${file}: ${end.kind}: ${'what' in end ? end.what : ''}`);
    if (values.keep !== '') await writeFile(join(values.keep, `${kept}-${end.kind}-${file}`), bytes);
  },
});
function show(): void {
  const names = [...new Set([...counts.values()].flatMap((row) => [...row.keys()]))].sort();
  const rows = [...counts].map(([format, row]) => [format, ...names.map((name) => String(row.get(name) ?? 0))]);
  console.log(table(['format', ...names], rows));
}

show();
if (kept > 0) process.exitCode = 1;

function isGood({ kind }: FuzzOutcome['end']): boolean {
  return kind === 'read' || kind === 'fault';
}

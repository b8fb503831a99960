/** `npm run bench:kills`: whether each question is answered or told once, whatever is killed meanwhile. */
import { parseArgs } from 'node:util';
import { table } from '../../../evaluation/bench/table.js';
import type { Fates } from './outcome.js';
import { runKills, runPair } from './run-kills.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '30' },
    burst: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
  },
});
const [kills, burst, seed] = [values.kills, values.burst, values.seed].map(Number);
if (!(Number(kills) >= 0 && Number(burst) >= 1 && Number.isFinite(seed))) {
  process.stderr.write('Usage: npm run -s bench:kills -- [--kills N] [--burst N] [--seed N]\n');
  process.exit(2);
}

const plan = { kills: Number(kills), burst: Number(burst), seed: Number(seed) };
const runs: [string, Fates][] = [];
for (const [name, run] of [
  [`${kills} kills, one person in bursts of ${burst}`, () => runKills({ ...plan, askers: 1 })],
  [`${kills} kills, ten people`, () => runKills({ ...plan, askers: 10 })],
  ['two processes, nobody killed', () => runPair(30)],
] as const) {
  process.stderr.write(`${name}\n`);
  runs.push([name, await run()]);
}
const rows = runs.map(([name, { questions, answeredOnce, toldOnce, lost, doubled }]) => [
  name,
  ...[questions, answeredOnce, toldOnce, lost, doubled].map(String),
]);
process.stdout.write(`${table(['run', 'questions', 'answered once', 'told once', 'lost', 'doubled'], rows)}\n`);
process.stdout.write(
  'Every event comes three times, as app_mention and as message; a kill is SIGKILL in the middle of the work.\n',
);
process.exit(runs.some(([, { lost, doubled }]) => lost + doubled > 0) ? 1 : 0);

/** For tests: processes of their own that reach for the same claims at the same time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import type { Conversations } from './conversations.js';

/** `opener`: a function of `module` under `src/storage`, which opens the conversations that `options` names. */
export type Contest = { readonly module: string; readonly opener: string; readonly options: () => object };

const KEYS = Array.from({ length: 200 }, (_, n) => String(n));

const STEPS = {
  claim: `(message) => kept.claim({ team: 'T1', channel: 'C1', message, edit: null }, new Date(0))`,
  reclaim: `async (message) => {
    seen ??= await kept.unfinished(0, new Date(0));
    const claim = seen.find(({ key }) => key.message === message);
    return claim !== undefined && kept.reclaim(claim, new Date(1));
  }`,
};

export function describeClaimRace(contest: Contest, open: () => Promise<Conversations>): void {
  it('claim each of 200 keys once, where nothing is kept yet', { timeout: 60_000 }, async () => {
    expect(await winnersOf('claim', contest)).toEqual(KEYS.map(() => 1));
  });

  it('take each of 200 unfinished claims over once', { timeout: 60_000 }, async () => {
    const ended = await open();
    for (const message of KEYS) await ended.claim({ team: 'T1', channel: 'C1', message, edit: null }, new Date(0));
    await ended.close();
    expect(await winnersOf('reclaim', contest)).toEqual(KEYS.map(() => 1));
  });
}

/** Two processes are given each key at the same time; how many won it. */
async function winnersOf(step: keyof typeof STEPS, contest: Contest): Promise<number[]> {
  const children = [start(step, contest), start(step, contest)];
  const outputs = children.map(({ stdout }) => createInterface({ input: stdout })[Symbol.asyncIterator]());
  const saidByBoth = () => Promise.all(outputs.map(async (output) => (await output.next()).value as string));
  expect(await saidByBoth()).toEqual(['ready', 'ready']);
  const winners: number[] = [];
  for (const key of KEYS) {
    for (const { stdin } of children) stdin.write(`${key}\n`);
    winners.push((await saidByBoth()).filter((said) => said === 'won').length);
  }
  for (const { stdin } of children) stdin.end();
  await Promise.all(children.map((child) => once(child, 'close')));
  return winners;
}

/** Opens what is kept and tries one key for each line it is given, and says whether it won. */
function start(step: keyof typeof STEPS, { module, opener, options }: Contest) {
  const script = `
    import { createInterface } from 'node:readline';
    import { ${opener} } from './src/storage/${module}.ts';
    let kept, seen;
    const step = ${STEPS[step]};
    process.stdout.write('ready\\n');
    for await (const message of createInterface({ input: process.stdin })) {
      kept ??= await ${opener}(JSON.parse(process.argv[1]));
      process.stdout.write((await step(message)) ? 'won\\n' : 'lost\\n');
    }
    await kept?.close();`;
  const argv = ['--import', 'tsx', '--input-type=module', '--eval', script, JSON.stringify(options())];
  const cwd = join(import.meta.dirname, '..', '..');
  return spawn(process.execPath, argv, { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
}

/** For how long the event loop stands still while questions are answered and texts checked. */
import type { App } from '../../app/app.js';
import { hostileInputs } from './hostile-inputs.js';

export type LoopBlock = {
  readonly kind: 'ask' | 'check';
  readonly inputs: number;
  /** The longest stretch in which nothing else could run, in ms, and the input it came with. */
  readonly blockedMs: number;
  readonly worst: string;
  /** The longest time one took, in ms. */
  readonly longestMs: number;
};

export async function measureLoopBlocks(app: Pick<App, 'ask' | 'checkText'>): Promise<LoopBlock[]> {
  const measured: { kind: 'ask' | 'check'; name: string; blockedMs: number; ms: number }[] = [];
  // What is loaded for the first of a kind is no cost of an input.
  await app.checkText('　');
  for (const { kind, name, text } of hostileInputs()) {
    const watch = watchLoop();
    const before = performance.now();
    await (kind === 'ask' ? app.ask({ text }) : app.checkText(text));
    measured.push({ kind, name, ms: performance.now() - before, blockedMs: await watch.end() });
  }
  return (['ask', 'check'] as const).map((kind) => {
    const own = measured.filter((each) => each.kind === kind).sort((a, b) => b.blockedMs - a.blockedMs);
    const [worst] = own;
    const longestMs = Math.max(0, ...own.map(({ ms }) => ms));
    return { kind, inputs: own.length, blockedMs: worst?.blockedMs ?? 0, worst: worst?.name ?? '', longestMs };
  });
}

/** Turns of the loop are watched one by one: a timer would miss what runs between two of its ticks. */
function watchLoop(): { readonly end: () => Promise<number> } {
  let last = performance.now();
  let longest = 0;
  let isOver = false;
  const turn = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    end: () =>
      new Promise((resolve) => {
        isOver = true;
        setImmediate(() => setImmediate(() => resolve(longest)));
      }),
  };
}

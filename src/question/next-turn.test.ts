import { setImmediate as immediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { nextTurn } from './next-turn.js';

describe('nextTurn', () => {
  it('takes one step a turn of the loop, in the order they were asked for', async () => {
    const taken: string[] = [];
    const steps = ['a', 'b', 'c'].map((name) => nextTurn().then(() => taken.push(name)));
    const seen: string[] = [];
    while (taken.length < 3) {
      await immediate();
      seen.push(taken.join(''));
    }
    await Promise.all(steps);
    expect(taken).toEqual(['a', 'b', 'c']);
    for (const [turn, before] of seen.entries())
      expect(before.length - (seen[turn - 1]?.length ?? 0)).toBeLessThanOrEqual(1);
  });

  it('goes on where a step asks for another', async () => {
    const taken: number[] = [];
    const run = async (name: number) => {
      for (let step = 0; step < 3; step += 1) {
        await nextTurn();
        taken.push(name);
      }
    };
    await Promise.all([run(1), run(2)]);
    expect(taken).toEqual([1, 2, 1, 2, 1, 2]);
  });
});

import { describe, expect, it } from 'vitest';
import { runKills } from './run-kills.js';

const LIMIT_MS = 120_000;

describe('processes that are killed in the middle of their work', () => {
  it(
    'leave no question of a burst of one person without an answer or a word, and none with two',
    async () => {
      const run = await runKills({ kills: 3, askers: 1, burst: 5, seed: 2 });
      expect(run).toMatchObject({ questions: 15, lost: 0, doubled: 0, refusals: [] });
      expect(run.answeredOnce).toBeGreaterThan(0);
    },
    LIMIT_MS,
  );
});

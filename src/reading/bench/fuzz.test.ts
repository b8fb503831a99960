import { describe, expect, it } from 'vitest';
import { type FuzzOutcome, runFuzz } from './fuzz-run.js';
import { fuzzSamples } from './fuzz-samples.js';

const RUNS = 600;
const SEED = 20_311;
/** Beside other tests a file takes several times as long as alone: what ends at all ends in this. */
const LIMIT_MS = 30_000;

describe('a broken file of any format', () => {
  it('ends in a document or in a fault that names the file, in its time and memory', { timeout: 180_000 }, async () => {
    const ends: FuzzOutcome[] = [];
    const samples = await fuzzSamples(SEED);
    await runFuzz({
      samples,
      runs: RUNS,
      seed: SEED,
      limitMs: LIMIT_MS,
      onOutcome: (outcome) => void ends.push(outcome),
    });
    expect(ends).toHaveLength(RUNS);
    expect(ends.filter(({ end }) => end.kind !== 'read' && end.kind !== 'fault')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { type FuzzOutcome, runFuzz } from './fuzz-run.js';
import { fuzzSamples } from './fuzz-samples.js';

const RUNS = 600;
const SEED = 20_311;

describe('a broken file of any format', () => {
  it('ends in a document or in a fault that names the file, in its time and memory', { timeout: 180_000 }, async () => {
    const ends: FuzzOutcome[] = [];
    const samples = await fuzzSamples(SEED);
    await runFuzz({ samples, runs: RUNS, seed: SEED, onOutcome: (outcome) => void ends.push(outcome) });
    expect(ends).toHaveLength(RUNS);
    expect(ends.filter(({ end }) => end.kind !== 'read' && end.kind !== 'fault')).toEqual([]);
  });
});

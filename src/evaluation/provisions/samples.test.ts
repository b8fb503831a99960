import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFileParser } from '../../library/parse-file.js';
import { createFileReader } from '../../reading/read-file.js';
import { readGold } from './gold-provision.js';
import { precisionOf, recallOf } from './judge-duties.js';
import { judgeProvisions, type ProvisionTallies, sumTallies } from './judge-provisions.js';

/** Sixteen invented documents, each written for a manner of saying who does what and how much. */
const folder = fileURLToPath(new URL('../../../evals/provisions/', import.meta.url));

async function judgeSamples(): Promise<ProvisionTallies> {
  const parse = createFileParser(createFileReader({ soffice: null }));
  const gold = readGold(readFileSync(join(folder, 'samples.jsonl'), 'utf8'));
  const judged: ProvisionTallies[] = [];
  for (const file of new Set(gold.map((line) => line.file))) {
    const parsed = await parse({ file, bytes: readFileSync(join(folder, 'samples', file)), sidecar: null });
    judged.push(
      judgeProvisions(
        parsed,
        gold.filter((line) => line.file === file),
      ),
    );
  }
  return sumTallies(judged);
}

describe('the provisions of the samples', () => {
  it('are read as a person reads them', async () => {
    const { duties, targets, baseYears } = await judgeSamples();
    expect([duties.wanted, targets.wanted]).toEqual([23, 15]);
    expect(recallOf(duties)).toBeGreaterThanOrEqual(0.97);
    expect(precisionOf(duties)).toBeGreaterThanOrEqual(0.97);
    expect(targets.allRight / targets.wanted).toBeGreaterThanOrEqual(0.95);
    expect(baseYears).toBe(0);
  });
});

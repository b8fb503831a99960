import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meanFigure } from './figures.js';
import type { SplitSummary, Summary } from './summarize.js';
import { holdThresholds, loadThresholds } from './thresholds.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-thresholds-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('loadThresholds', () => {
  it('reads gates and floors', async () => {
    expect(await load('gates: { quote-exactness: 1 }\ntest: { recall@5: 0.9 }')).toEqual({
      gates: { 'quote-exactness': 1 },
      test: { 'recall@5': 0.9 },
    });
  });

  it.each([
    ['broken YAML', 'gates: ['],
    ['an unknown section', 'gates: {}\ntest: {}\ndev: {}'],
    ['a value above 1', 'gates: {}\ntest: { recall@5: 97 }'],
    ['a missing section', 'gates: {}'],
  ])('refuses %s', async (_name, text) => {
    await expect(load(text)).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

describe('holdThresholds', () => {
  const thresholds = { gates: { exact: 1 }, test: { recall: 0.9, rare: 0.5 } };

  it('finds nothing where all is reached', () => {
    expect(missed({ exact: [1, 1], recall: [0.9], rare: [0.5] })).toEqual([]);
  });

  it('holds gates over every case asked and floors over the whole test split', () => {
    expect(missed({ exact: [1, 0], recall: [0.8], rare: [0.5] })).toEqual([
      { scope: 'gates', metric: 'exact', least: 1, value: 0.5, isMet: false },
      { scope: 'test', metric: 'recall', least: 0.9, value: 0.8, isMet: false },
    ]);
    expect(missed({ exact: [1, 0], recall: [0.8], rare: [0.5] }, false).map(({ scope }) => scope)).toEqual(['gates']);
  });

  it('takes an undefined floor for missed and an undefined gate for met', () => {
    expect(missed({ exact: [null], recall: [1], rare: [null] })).toEqual([
      { scope: 'test', metric: 'rare', least: 0.5, value: null, isMet: false },
    ]);
  });

  it('refuses a threshold that names no metric', () => {
    expect(() => missed({ exact: [1], recall: [1] })).toThrow('no such metric: rare');
  });

  function missed(values: Readonly<Record<string, (number | null)[]>>, wholeTest = true) {
    const figures = Object.fromEntries(Object.entries(values).map(([name, all]) => [name, meanFigure(all, ['none'])]));
    const part: SplitSummary = { cases: 2, passed: 2, figures, categories: {}, confusion: {} };
    const summary: Summary = { dev: part, test: part, field: part, all: part };
    return holdThresholds(thresholds, summary, { wholeTest }).filter(({ isMet }) => !isMet);
  }
});

async function load(text: string) {
  const file = join(folder, 'thresholds.yaml');
  await writeFile(file, text);
  return loadThresholds(file);
}

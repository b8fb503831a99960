import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES, storedRun } from '../report/view.fixture.js';
import { askCases } from './ask-cases.js';
import { loadBaseline, saveBaseline, toBaseline } from './baseline.js';
import { compareRuns } from './compare.js';
import { progressLine } from './progress.js';
import { scoreRun } from './score-run.js';
import { readRun, writeRun } from './stored-run.js';
import { summarize } from './summarize.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiaowen-run-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a stored run', () => {
  it('reads back as it was written, and scores the same without asking', async () => {
    const stored = storedRun();
    await writeRun(join(folder, 'run'), stored);
    const read = await readRun(join(folder, 'run'));
    expect(read).toEqual(stored);
    expect(scoreRun(read, CASES).cases).toEqual(scoreRun(stored, CASES).cases);
  });

  it('counts outputs whose case is gone, and gold the corpus does not have', () => {
    const [first] = CASES;
    const moved =
      first === undefined ? [] : [{ ...first, gold: [[{ documentId: 'plan', label: '九', quote: '没有这句' }]] }];
    const run = scoreRun(storedRun(), moved);
    expect(run.unknown).toEqual(['numbers-002', 'numbers-003', 'steering-001']);
    expect(run.unresolvedGold).toBe(1);
    expect(run.cases[0]?.failures.map(({ name }) => name)).toContain('citation-recall');
  });

  it('is refused where a folder holds none', async () => {
    await expect(readRun(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

describe('askCases', () => {
  it('records a question that throws as failed and goes on', async () => {
    const asked: number[] = [];
    const outputs = await askCases({
      ask: () => Promise.reject(new Error('broken')),
      cases: CASES,
      rankers: [{ name: 'other', rank: async () => [['plan#1.1']] }],
      onProgress: (done) => asked.push(done),
    });
    expect(outputs.map(({ answer }) => [answer.status, answer.reason])).toEqual(CASES.map(() => ['failed', 'broken']));
    expect(outputs[0]?.rankings).toEqual({ whole: [], other: [['plan#1.1']] });
    expect(asked).toEqual([1, 2, 3, 4]);
  });
});

describe('a baseline', () => {
  const stored = storedRun();
  const run = scoreRun(stored, CASES);
  const baseline = toBaseline(stored.record, run, summarize(run.cases));

  it('holds whether each case passed and our own figures, without times', () => {
    expect(baseline.cases).toEqual({
      'numbers-001': true,
      'numbers-002': false,
      'numbers-003': false,
      'steering-001': false,
    });
    expect(baseline.metrics.test['number-fidelity']).toBe(0.5);
    expect(Object.keys(baseline.metrics.all).filter((name) => /latency|engine/.test(name))).toEqual([]);
  });

  it('reads back from its file, or from the folder of a run', async () => {
    await saveBaseline(join(folder, 'baseline.json'), baseline);
    await writeRun(join(folder, 'again'), stored);
    expect(await loadBaseline(join(folder, 'baseline.json'), CASES)).toEqual(baseline);
    expect(await loadBaseline(join(folder, 'again'), CASES)).toEqual(baseline);
  });

  it('is refused where the file is none', async () => {
    await writeFile(join(folder, 'broken.json'), '{"cases":{}}');
    await expect(loadBaseline(join(folder, 'broken.json'), CASES)).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(loadBaseline(join(folder, 'absent.json'), CASES)).rejects.toMatchObject({ code: 'input-invalid' });
  });
});

describe('compareRuns', () => {
  const metrics = { dev: { say: 0.5 }, test: {}, field: {}, all: {} };
  const run = { date: '', commit: null, corpusDigest: 'c', casesDigest: 'd', metrics };

  it('lists cases won, lost, added and gone, and figures that changed', () => {
    const before = { ...run, cases: { kept: true, won: false, lost: true, gone: true } };
    const after = {
      ...run,
      cases: { kept: true, won: true, lost: false, added: true },
      metrics: { ...metrics, dev: { say: 0.75 } },
    };
    expect(compareRuns(before, after)).toEqual({
      won: ['won'],
      lost: ['lost'],
      added: ['added'],
      gone: ['gone'],
      metrics: [{ split: 'dev', metric: 'say', before: 0.5, after: 0.75 }],
      sameCases: true,
      sameCorpus: true,
    });
  });

  it('compares no figures over different cases', () => {
    const after = { ...run, casesDigest: 'e', cases: {}, metrics: { ...metrics, dev: { say: 1 } } };
    expect(compareRuns({ ...run, cases: {} }, after)).toMatchObject({ metrics: [], sameCases: false });
  });
});

describe('progressLine', () => {
  it('counts up on a terminal and clears its line, and is silent elsewhere', () => {
    const written: string[] = [];
    const line = progressLine({ isTTY: true, write: (text) => written.push(text) }, 'asking');
    line.update(1, 2);
    line.end();
    expect(written).toEqual([`\rasking ${'█'.repeat(12)}${'░'.repeat(12)} 1/2`, '\r\u001b[2K']);
    progressLine({ write: () => expect.unreachable() }, 'asking').update(1, 2);
  });
});

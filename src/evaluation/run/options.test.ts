import { describe, expect, it } from 'vitest';
import type { EvalCase } from '../cases.js';
import { chooseCases, readOptions } from './options.js';

describe('readOptions', () => {
  it('asks everything with the extractive engine by default', () => {
    expect(readOptions([])).toEqual({
      command: 'run',
      split: 'all',
      categories: [],
      cases: [],
      engine: 'extractive',
      compare: null,
      saveBaseline: false,
      rescore: null,
      report: null,
      baselines: true,
      json: false,
    });
  });

  it('reads every option', () => {
    const line =
      '--split dev --category numbers --category labels --case a-1 --engine llm --compare b.json --report out';
    expect(readOptions([...line.split(' '), '--rescore', 'old', '--without-baselines', '--json'])).toEqual({
      command: 'run',
      split: 'dev',
      categories: ['numbers', 'labels'],
      cases: ['a-1'],
      engine: 'llm',
      compare: 'b.json',
      saveBaseline: false,
      rescore: 'old',
      report: 'out',
      baselines: false,
      json: true,
    });
  });

  it('reads compare A B, add FILE, a baseline to save and help', () => {
    expect(readOptions(['compare', 'a', 'b', '--json'])).toEqual({
      command: 'compare',
      before: 'a',
      after: 'b',
      json: true,
    });
    expect(readOptions(['--save-baseline'])).toMatchObject({ saveBaseline: true });
    expect(readOptions(['add', 'a', '--out', 'b'])).toEqual({ command: 'add', file: 'a', out: 'b', json: false });
    expect(readOptions(['--help'])).toEqual({ command: 'help' });
  });

  it.each([
    ['an unknown split', ['--split', 'tests'], '--split takes dev, test, field, all; got tests'],
    ['an unknown engine', ['--engine', 'gpt'], '--engine takes extractive, llm; got gpt'],
    ['an unknown option', ['--splits'], '--splits'],
    ['an unknown command', ['adds'], 'no such command: adds; there are compare and add'],
    ['one run to compare', ['compare', 'a'], 'compare takes two runs'],
    ['an option compare passes over', ['compare', 'a', 'b', '--split', 'dev'], 'compare does not take --split'],
    ['nothing to add', ['add'], 'add takes one FILE'],
    ['two files to add', ['add', 'a', 'b'], 'add takes one FILE'],
    ['an option add passes over', ['add', 'a', '--rescore', 'b'], 'add does not take --rescore'],
    ['--out of a run', ['--out', 'a'], '--out goes with add'],
    ['a baseline saved from a part', ['--save-baseline', '--split', 'dev'], '--save-baseline takes every case'],
  ])('names the problem of %s', (_name, args, problem) => {
    expect(readOptions(args)).toMatchObject({ command: 'wrong', problem: expect.stringContaining(problem) });
  });
});

describe('chooseCases', () => {
  const cases = [
    { id: 'numbers-001', category: 'numbers' },
    { id: 'numbers-003', category: 'numbers' },
    { id: 'q01', category: 'field' },
  ] as EvalCase[];
  const all = { split: 'all', categories: [], cases: [] } as const;
  const idsOf = (filter: Parameters<typeof chooseCases>[1]) => chooseCases(cases, filter).chosen.map(({ id }) => id);

  it('takes all, a split, a category or single cases, in their order', () => {
    expect(idsOf(all)).toEqual(['numbers-001', 'numbers-003', 'q01']);
    expect(idsOf({ ...all, split: 'dev' })).toEqual(['numbers-003']);
    expect(idsOf({ ...all, categories: ['field'] })).toEqual(['q01']);
    expect(idsOf({ ...all, cases: ['q01', 'numbers-001'] })).toEqual(['numbers-001', 'q01']);
  });

  it('names what matches nothing', () => {
    expect(chooseCases(cases, { ...all, categories: ['fields'], cases: ['x'] }).problem).toContain(
      'no such category or case: fields, x. Categories: numbers, field',
    );
    expect(chooseCases(cases, { ...all, split: 'dev', cases: ['q01'] }).problem).toContain('no case is of this');
  });
});

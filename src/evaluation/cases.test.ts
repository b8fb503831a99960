import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCases, loadCasesAndDrafts, splitOf } from './cases.js';

const folder = fileURLToPath(new URL('../../evals/cases', import.meta.url));
const valid = {
  id: 'a-001',
  category: 'a',
  question: '问题？',
  history: [],
  expect: { status: 'answered' },
  gold: [],
  say: [],
  notSay: [],
  note: '',
};

describe('the cases of the evals', () => {
  it('follow the schema, with ids that occur once', async () => {
    const cases = await loadCases(folder);
    expect(cases.length).toBeGreaterThan(100);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it('have gold exactly where an answer is expected', async () => {
    const answers = ['answered', 'partial'];
    const odd = (await loadCases(folder)).filter(
      ({ expect: { status }, gold }) => gold.length > 0 && !answers.includes(status),
    );
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});

describe('loadCases', () => {
  let scratch = '';
  beforeEach(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'cases-'));
  });
  afterEach(() => rm(scratch, { recursive: true, force: true }));

  it('reads the files in name order and skips blank lines', async () => {
    await writeFile(join(scratch, 'b.jsonl'), `${JSON.stringify({ ...valid, id: 'b-001' })}\n\n`);
    await writeFile(join(scratch, 'a.jsonl'), JSON.stringify(valid));
    expect((await loadCases(scratch)).map(({ id }) => id)).toEqual(['a-001', 'b-001']);
  });

  it('leaves drafts out, and still counts their ids', async () => {
    const draft = { ...valid, id: 'draft-1', draft: true };
    await writeFile(join(scratch, 'a.jsonl'), `${JSON.stringify(valid)}\n${JSON.stringify(draft)}\n`);
    expect((await loadCases(scratch)).map(({ id }) => id)).toEqual(['a-001']);
    expect((await loadCasesAndDrafts(scratch)).map(({ id }) => id)).toEqual(['a-001', 'draft-1']);
    await writeFile(join(scratch, 'b.jsonl'), JSON.stringify({ ...valid, id: 'draft-1' }));
    await expect(loadCases(scratch)).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it.each([
    ['a line that is no JSON', '{', 'a.jsonl:1: '],
    ['a field it does not know', JSON.stringify({ ...valid, golds: [] }), 'golds'],
    ['an unknown status', JSON.stringify({ ...valid, expect: { status: 'fine' } }), 'expect.status'],
    [
      'an id that occurs twice',
      `${JSON.stringify(valid)}\n${JSON.stringify(valid)}`,
      'a.jsonl:2: the id a-001 stands at a.jsonl:1',
    ],
  ])('names file, line and problem of %s', async (_name, content, message) => {
    await writeFile(join(scratch, 'a.jsonl'), content);
    await expect(loadCases(scratch)).rejects.toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining(message),
    });
  });
});

describe('splitOf', () => {
  it('keeps field questions apart', () => {
    expect(splitOf({ id: 'q01', category: 'field' })).toBe('field');
  });

  it('never moves a case: the rule depends on the id alone', () => {
    // The first 8 hex digits of sha256 modulo 10, worked out by hand with sha256sum.
    expect(splitOf({ id: 'numbers-001', category: 'numbers' })).toBe('test');
    expect(splitOf({ id: 'numbers-002', category: 'numbers' })).toBe('test');
    expect(splitOf({ id: 'numbers-003', category: 'labels' })).toBe('dev');
  });
});

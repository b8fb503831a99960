import { describe, expect, it } from 'vitest';
import type { StoredSource } from '../storage/store.js';
import type { CorpusFile } from './corpus-folder.js';
import { holdsSameContent, planSync, recordOf } from './sync-corpus-plan.js';

const file: CorpusFile = {
  id: 'a',
  file: 'a.txt',
  size: 3,
  modifiedMs: 1000.5,
  sidecar: { file: 'a.yaml', size: 7, modifiedMs: 2000 },
};
const stored: StoredSource = { ...recordOf(file, { digest: 'd', listedAt: 9000 }), parserVersion: 'p1' };

function fate(files: readonly CorpusFile[], sources: readonly StoredSource[], parserVersion = 'p1') {
  const plan = planSync({ files, sources, parserVersion });
  return {
    unchanged: plan.unchanged.map(({ id }) => id),
    toRead: plan.toRead.map(({ id }) => id),
    removed: plan.removed,
  };
}

describe('planSync', () => {
  it('does not read what has the same name, size, time and parser', () => {
    expect(fate([file], [stored])).toEqual({ unchanged: ['a'], toRead: [], removed: [] });
  });

  it.each<[string, CorpusFile]>([
    ['size', { ...file, size: 4 }],
    ['time', { ...file, modifiedMs: 1000.25 }],
    ['name', { ...file, file: 'a.md' }],
    ['sidecar size', { ...file, sidecar: { file: 'a.yaml', size: 8, modifiedMs: 2000 } }],
    ['sidecar time', { ...file, sidecar: { file: 'a.yaml', size: 7, modifiedMs: 2001 } }],
    ['sidecar, which is gone', { ...file, sidecar: null }],
  ])('reads again what differs in its %s', (_what, changed) => {
    expect(fate([changed], [stored]).toRead).toEqual(['a']);
  });

  it('reads everything another parser has read', () => {
    expect(fate([file], [stored], 'p2').toRead).toEqual(['a']);
  });

  it('reads new documents and removes those without a file', () => {
    expect(fate([{ ...file, id: 'b' }], [stored])).toEqual({ unchanged: [], toRead: ['b'], removed: ['a'] });
  });

  it('reads again what changed just before it was listed: a second change could keep size and time', () => {
    const record = recordOf(file, { digest: 'd', listedAt: 2500 });
    expect(fate([file], [{ ...record, parserVersion: 'p1' }]).toRead).toEqual(['a']);
  });
});

describe('holdsSameContent', () => {
  it('asks for equal bytes, name and parser', () => {
    const same = { file: 'a.txt', digest: 'd', parserVersion: 'p1' };
    expect(holdsSameContent(stored, same)).toBe(true);
    expect(holdsSameContent(stored, { ...same, digest: 'e' })).toBe(false);
    expect(holdsSameContent(stored, { ...same, file: 'a.md' })).toBe(false);
    expect(holdsSameContent(stored, { ...same, parserVersion: 'p2' })).toBe(false);
    expect(holdsSameContent(undefined, same)).toBe(false);
  });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
import type { IndexedText } from '../lexical.js';
import type { SnapshotHeader } from '../snapshot-header.js';
import { createLexicalIndex } from './bm25.js';
import { LEXICAL_SNAPSHOT, loadLexicalSnapshot, saveLexicalSnapshot } from './snapshot.js';

const texts = ['市财政局负责落实补助资金', '到2025年，县域内就诊率达到90%', 'DRG付费𠮷', ''];
const questions = ['财政局负责什么', '2025年就诊率', 'drg', '𠮷', '没有'];
const clauses: IndexedText[] = texts.map((text, at) => ({
  id: `文件-1#${at}`,
  documentId: '文件-1',
  region: null,
  text,
}));
const index = createLexicalIndex(clauses);
const header: SnapshotHeader = {
  ...LEXICAL_SNAPSHOT,
  corpusDigest: 'abc',
  clauseCount: texts.length,
  analyzer: 'tokenizer-1',
  dimension: 0,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lexical-snapshot-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('a lexical snapshot', () => {
  it('answers as the index it was made from', async () => {
    const path = join(folder, 'new/folder/index.bin');
    await saveLexicalSnapshot(path, index, header);
    expect(answers(await loadLexicalSnapshot(path, header))).toEqual(answers(index));
  });

  it('can be of an index without clauses', async () => {
    const path = join(folder, 'empty.bin');
    await saveLexicalSnapshot(path, createLexicalIndex([]), { ...header, clauseCount: 0 });
    expect((await loadLexicalSnapshot(path, { ...header, clauseCount: 0 })).search({ text: '财政', limit: 3 })).toEqual(
      [],
    );
  });

  it('answers as its index for any corpus', async () => {
    const path = join(folder, 'any.bin');
    const text = fc
      .array(fc.constantFrom('医', '保', '𠮷', '，', 'drg', '9'), { maxLength: 9 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 6 }), text, async (corpus, question) => {
        const original = createLexicalIndex(
          corpus.map((each, at) => ({ id: `"\n#${at}`, documentId: '', region: null, text: each })),
        );
        const fitting = { ...header, clauseCount: corpus.length };
        await saveLexicalSnapshot(path, original, fitting);
        const loaded = await loadLexicalSnapshot(path, fitting);
        expect(loaded.search({ text: question, limit: 9 })).toEqual(original.search({ text: question, limit: 9 }));
      }),
      { numRuns: 30 },
    );
  });

  it('replaces the one before and leaves nothing else behind', async () => {
    const path = join(await mkdtemp(join(folder, 'replace-')), 'index.bin');
    await saveLexicalSnapshot(path, createLexicalIndex(clauses.slice(1)), { ...header, clauseCount: 3 });
    await saveLexicalSnapshot(path, index, header);
    expect((await loadLexicalSnapshot(path, header)).size).toBe(4);
    expect(await readdir(join(path, '..'))).toEqual(['index.bin']);
  });

  it('is not written with a header that counts other clauses', async () => {
    const saving = saveLexicalSnapshot(join(folder, 'wrong.bin'), index, { ...header, clauseCount: 9 });
    await expect(saving).rejects.toMatchObject({ code: 'internal' });
  });
});

describe('loadLexicalSnapshot', () => {
  it.each([
    ['corpusDigest', { corpusDigest: 'other' }],
    ['clauseCount', { clauseCount: 5 }],
    ['analyzer', { analyzer: 'tokenizer-2' }],
    ['formatVersion', { formatVersion: 99 }],
  ])('refuses another %s and names it', async (field, change) => {
    const path = join(folder, 'mismatch.bin');
    await saveLexicalSnapshot(path, index, header);
    expect(await refusal(path, { ...header, ...change })).toContain(field);
  });

  it('refuses a file that is not there', async () => {
    expect(await refusal(join(folder, 'nowhere.bin'))).toBe('there is no such file');
  });

  it('refuses a folder', async () => {
    expect(await refusal(folder)).toContain('it cannot be read');
  });

  it.each([
    ['an empty file', '', 'it is cut short'],
    ['another kind of file', '一份实施方案的正文而已', 'it is another kind of file'],
  ])('refuses %s', async (_, content, reason) => {
    const path = join(folder, 'other.bin');
    await writeFile(path, content);
    expect(await refusal(path)).toBe(reason);
  });

  it('refuses content that does not fit the checksum', async () => {
    const path = join(folder, 'damaged.bin');
    await saveLexicalSnapshot(path, index, header);
    const bytes = await readFile(path);
    bytes[bytes.length - 10] = (bytes[bytes.length - 10] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await refusal(path)).toBe('its checksum does not fit its content');
  });

  it('refuses a file cut short anywhere, or with something added', async () => {
    const path = join(folder, 'cut.bin');
    await saveLexicalSnapshot(path, index, header);
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        await writeFile(path, whole.subarray(0, length));
        expect(await refusal(path)).toBe('it is cut short');
      }),
      { numRuns: 60 },
    );
    await writeFile(path, Buffer.concat([whole, Buffer.from([0])]));
    expect(await refusal(path)).toBe('it is longer than it should be');
  });

  it('refuses a file with any one byte changed, or answers as before', async () => {
    const path = join(folder, 'flipped.bin');
    await saveLexicalSnapshot(path, index, header);
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        await writeFile(path, bytes);
        const outcome = await loadLexicalSnapshot(path, header).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'AppError', code: 'snapshot-unusable' });
        else expect(answers(outcome as typeof index)).toEqual(answers(index));
      }),
      { numRuns: 300 },
    );
  });
});

function answers(asked: typeof index): unknown {
  return [asked.ids, questions.map((text) => asked.search({ text, limit: 5 })), asked.documentFrequency('财政')];
}

async function refusal(path: string, expected: SnapshotHeader = header): Promise<unknown> {
  const error: unknown = await loadLexicalSnapshot(path, expected).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError) || error.code !== 'snapshot-unusable')
    throw new Error('was not refused', { cause: error });
  return error.details.reason;
}

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../vocabulary/errors.js';
import { listCorpusFolder, sortOut } from './corpus-folder.js';
import { readCorpusFile } from './corpus-folder-read.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tiaowen-corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

async function readOnly(id: string, maxBytes?: number) {
  const file = (await listCorpusFolder(folder)).files.find((listed) => listed.id === id);
  if (file === undefined) throw new Error(`${id} is not listed`);
  return readCorpusFile({ folder, file, ...(maxBytes === undefined ? {} : { maxBytes }) });
}

describe('listCorpusFolder', () => {
  it('lists documents in id order with size, time and sidecar', async () => {
    write('b.md', '# 乙');
    write('甲-2024.txt', '甲');
    write('b.yaml', 'kind: plan');
    utimesSync(join(folder, 'b.md'), 1_700_000_000, 1_700_000_000.5);
    const { files } = await listCorpusFolder(folder);
    expect(files.map((file) => file.id)).toEqual(['b', '甲-2024']);
    expect(files[0]).toMatchObject({
      file: 'b.md',
      size: 5,
      modifiedMs: 1_700_000_000_500,
      sidecar: { file: 'b.yaml', size: 10 },
    });
    expect(files[1]).toMatchObject({ file: '甲-2024.txt', sidecar: null });
  });

  it('reports what it leaves out, and is silent about dot files', async () => {
    for (const name of ['a.txt', 'slides.pptx', 'README', '.DS_Store', 'lost.yaml']) write(name, 'x');
    mkdirSync(join(folder, 'old.txt'));
    const { files, ignored } = await listCorpusFolder(folder);
    expect(files.map((file) => file.file)).toEqual(['a.txt']);
    expect(ignored).toEqual([
      { file: 'README', reason: 'extension' },
      { file: 'old.txt', reason: 'folder' },
      { file: 'slides.pptx', reason: 'extension' },
      { file: 'lost.yaml', reason: 'orphan-sidecar' },
    ]);
  });

  it('takes extensions in capitals', async () => {
    write('A.TXT', 'x');
    write('A.YAML', 'x');
    expect((await listCorpusFolder(folder)).files).toMatchObject([
      { id: 'A', file: 'A.TXT', sidecar: { file: 'A.YAML' } },
    ]);
  });

  it('throws corpus-missing for a folder that is not there or is a file', async () => {
    const missing = join(folder, 'none');
    await expect(listCorpusFolder(missing)).rejects.toMatchObject({
      code: 'corpus-missing',
      details: { folder: missing },
    });
    write('a.txt', 'x');
    await expect(listCorpusFolder(join(folder, 'a.txt'))).rejects.toMatchObject({ code: 'corpus-missing' });
  });

  it('throws corpus-empty when nothing in it is a document', async () => {
    write('slides.pptx', 'x');
    await expect(listCorpusFolder(folder)).rejects.toMatchObject({ code: 'corpus-empty', details: { folder } });
  });

  it('throws corpus-duplicate-id naming both files', async () => {
    write('a.txt', 'x');
    write('a.md', 'x');
    const listing = listCorpusFolder(folder);
    await expect(listing).rejects.toMatchObject({ code: 'corpus-duplicate-id' });
    await expect(listing).rejects.toThrow(/a\.md and a\.txt/);
  });

  it.each([
    ['a#1.txt', '“#”'],
    ['a b.txt', 'U\\+0020'],
    ['甲\u3000乙.txt', 'U\\+3000'],
    ['a\tb.md', 'U\\+0009'],
    ['a\u202eb.txt', 'U\\+202E'],
    ["a'b.txt", "“'”"],
  ])('throws input-invalid for the name %j', async (name, shown) => {
    write(name, 'x');
    const listing = listCorpusFolder(folder);
    await expect(listing).rejects.toMatchObject({ code: 'input-invalid', details: { file: name } });
    await expect(listing).rejects.toThrow(new RegExp(shown));
  });

  it('takes names as officials write them', async () => {
    write('关于深化医改的实施方案（聊政办字〔2024〕10号）.txt', 'x');
    expect((await listCorpusFolder(folder)).files).toHaveLength(1);
  });

  it('lists each document once, whatever the names', () => {
    const name = fc.stringMatching(/^[ab甲#. ]{1,4}$/);
    const extension = fc.constantFrom('.txt', '.md', '.yaml', '.pdf', '');
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(name, extension).map((parts) => parts.join(''))), (names) => {
        const entries = names.map((file) => ({ kind: 'file' as const, file, size: 1, modifiedMs: 1 }));
        try {
          const { files, ignored } = sortOut(entries);
          expect(new Set(files.map((file) => file.id)).size).toBe(files.length);
          const sidecars = files.flatMap((file) => file.sidecar ?? []);
          expect([...files, ...ignored, ...sidecars].map((entry) => entry.file).sort()).toEqual([...names].sort());
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          expect(['corpus-duplicate-id', 'input-invalid']).toContain(error.code);
        }
      }),
    );
  });
});

describe('readCorpusFile', () => {
  it('reads bytes as they are and the sidecar as text', async () => {
    write('a.txt', Uint8Array.of(0xff, 0, 1));
    write('a.yaml', '\ufeffkind: plan');
    expect(await readOnly('a')).toMatchObject({ bytes: Buffer.of(0xff, 0, 1), sidecar: 'kind: plan' });
  });

  it('has a digest that tells file and sidecar apart', async () => {
    const digests = new Set<string>();
    const variants: [string, string | null][] = [
      ['xy', null],
      ['xy', ''],
      ['x', 'y'],
      ['', 'xy'],
      ['y', 'x'],
    ];
    for (const [text, sidecar] of variants) {
      write('a.txt', text);
      rmSync(join(folder, 'a.yaml'), { force: true });
      if (sidecar !== null) write('a.yaml', sidecar);
      digests.add((await readOnly('a')).digest);
    }
    expect(digests.size).toBe(variants.length);
  });

  it('refuses a file over the limit with its size and the limit, unread', async () => {
    const file = { id: 'big', file: 'big.txt', size: 50 * 1024 * 1024, modifiedMs: 1, sidecar: null };
    const reading = readCorpusFile({ folder, file });
    const details = { file: 'big.txt', size: 52_428_800, limit: 20_971_520 };
    await expect(reading).rejects.toMatchObject({ code: 'document-too-large', details });
    await expect(reading).rejects.toThrow('big.txt is 50 MB, more than the limit of 20 MB');
  });

  it('takes a file of exactly the limit', async () => {
    write('a.txt', 'xxxx');
    expect((await readOnly('a', 4)).bytes).toHaveLength(4);
    await expect(readOnly('a', 3)).rejects.toMatchObject({ code: 'document-too-large' });
  });

  it('refuses a sidecar that is not UTF-8 or is too large, naming the sidecar', async () => {
    write('a.txt', 'x');
    write('a.yaml', Uint8Array.of(0xb9, 0xfa));
    await expect(readOnly('a')).rejects.toMatchObject({ code: 'sidecar-invalid', details: { file: 'a.yaml' } });
    await expect(readOnly('a', 1)).rejects.toMatchObject({ code: 'document-too-large', details: { file: 'a.yaml' } });
  });

  it('names a file that is listed but cannot be read', async () => {
    symlinkSync(join(folder, 'gone'), join(folder, 'a.txt'));
    await expect(readOnly('a')).rejects.toMatchObject({ code: 'document-undecodable', details: { file: 'a.txt' } });
  });
});

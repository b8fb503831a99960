import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAside, writeFilesAside, writeFolderAside } from './write-aside.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-aside-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('writeFileAside', () => {
  it('keeps the old content and removes its own file when writing fails', async () => {
    const path = join(folder, 'a.bin');
    await writeFile(path, 'old');
    const writing = writeFileAside(path, async (file) => {
      await file.writeFile('half of the n');
      throw Object.assign(new Error('disk'), { code: 'ENOSPC' });
    });
    await expect(writing).rejects.toMatchObject({ code: 'storage-full' });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.bin']);
  });

  it.each([
    ['EROFS', 'storage-readonly'],
    ['EACCES', 'storage-readonly'],
    ['EIO', 'storage-failed'],
  ])('reports %s as %s', async (code, expected) => {
    const writing = writeFileAside(join(folder, 'a.bin'), async () => {
      throw Object.assign(new Error('disk'), { code });
    });
    await expect(writing).rejects.toMatchObject({ code: expected, details: { reason: code } });
  });
});

describe('writeFilesAside', () => {
  const bytes = Buffer.from('new');

  it('writes all of them', async () => {
    await writeFilesAside([
      { path: join(folder, 'a'), bytes },
      { path: join(folder, 'b'), bytes },
    ]);
    expect((await readdir(folder)).sort()).toEqual(['a', 'b']);
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('new');
  });

  it('changes none where one cannot be written', async () => {
    await writeFile(join(folder, 'a'), 'old');
    await writeFile(join(folder, 'no folder'), '');
    const writing = writeFilesAside([
      { path: join(folder, 'a'), bytes },
      { path: join(folder, 'no folder', 'b'), bytes },
    ]);
    await expect(writing).rejects.toMatchObject({ code: 'storage-failed' });
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('old');
    expect((await readdir(folder)).sort()).toEqual(['a', 'no folder']);
  });
});

describe('writeFolderAside', () => {
  it('replaces a folder as a whole', async () => {
    const path = join(folder, 'index');
    await writeFolderAside(path, (target) => writeFile(join(target, 'old'), ''));
    await writeFolderAside(path, (target) => writeFile(join(target, 'new'), ''));
    expect(await readdir(path)).toEqual(['new']);
    expect(await readdir(folder)).toEqual(['index']);
  });

  it('keeps the old folder and removes its own when writing fails', async () => {
    const path = join(folder, 'index');
    await writeFolderAside(path, (target) => writeFile(join(target, 'old'), ''));
    const writing = writeFolderAside(path, () => Promise.reject(new Error('broken')));
    await expect(writing).rejects.toMatchObject({ code: 'storage-failed' });
    expect(await readdir(path)).toEqual(['old']);
    expect(await readdir(folder)).toEqual(['index']);
  });
});

/** A folder of files behind a header: `snapshot.json` names each file with its size and CRC-32. */
import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { headerMismatch, type SnapshotHeader } from '../snapshot-header.js';
import { asSnapshotUnusable, snapshotUnusable } from '../snapshot-unusable.js';
import { writeFolderAside } from '../write-aside.js';

type SavedFile = { readonly name: string; readonly bytes: number; readonly checksum: number };
type Manifest = { readonly header: SnapshotHeader; readonly files: readonly SavedFile[] };

const MANIFEST = 'snapshot.json';

/**
 * `write` fills an empty folder, which then replaces the one at `folder`.
 * @throws AppError `storage-full`, `storage-readonly` or `storage-failed`
 */
export async function saveSnapshotFolder(
  folder: string,
  header: SnapshotHeader,
  write: (target: string) => Promise<void>,
): Promise<void> {
  await writeFolderAside(folder, async (target) => {
    await write(target);
    const files: SavedFile[] = [];
    for (const name of (await readdir(target)).sort()) {
      const path = join(target, name);
      await flush(path);
      files.push({ name, bytes: (await stat(path)).size, checksum: await checksumOf(path) });
    }
    await writeManifest(join(target, MANIFEST), { header, files });
  });
}

/**
 * Checks header, sizes and checksums.
 * @throws AppError `snapshot-unusable`, and nothing else, with a plain reason
 */
export async function checkSnapshotFolder(folder: string, expected: SnapshotHeader): Promise<Manifest> {
  try {
    const manifest = parseManifest(await readFile(join(folder, MANIFEST), 'utf8'));
    if (manifest === null) throw snapshotUnusable(folder, `${MANIFEST} is damaged`);
    const mismatch = headerMismatch(manifest.header, expected);
    if (mismatch !== null) throw snapshotUnusable(folder, mismatch);
    for (const { name, bytes, checksum } of manifest.files) {
      const path = join(folder, name);
      if ((await stat(path)).size !== bytes)
        throw snapshotUnusable(folder, `${name} has another size than it was saved with`);
      if ((await checksumOf(path)) !== checksum) throw snapshotUnusable(folder, `the checksum of ${name} does not fit`);
    }
    return manifest;
  } catch (error) {
    throw asSnapshotUnusable(folder, error);
  }
}

async function writeManifest(path: string, manifest: Manifest): Promise<void> {
  const content = JSON.stringify(manifest);
  const file = await open(path, 'wx');
  try {
    await file.writeFile(JSON.stringify({ content, checksum: crc32(content) }));
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Null where it is damaged. A name with a path in it is: files lie in the folder itself. */
function parseManifest(text: string): Manifest | null {
  try {
    const { content, checksum } = JSON.parse(text) as { content: string; checksum: number };
    if (crc32(content) !== checksum) return null;
    const manifest = JSON.parse(content) as Manifest;
    const usable = manifest.header !== null && manifest.files.every(({ name }) => basename(name) === name);
    return usable ? manifest : null;
  } catch {
    return null;
  }
}

async function checksumOf(path: string): Promise<number> {
  let checksum = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 }))
    checksum = crc32(piece as Buffer, checksum);
  return checksum;
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

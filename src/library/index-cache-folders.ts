/** Where indexes live on disk, and which of them may go. */
import { readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusState } from '../storage/store.js';

const SNAPSHOT_NAME = /^[0-9a-f]{16}$/;

export function lexicalFolder(dataDir: string): string {
  return join(dataDir, 'index', 'lexical');
}

export function snapshotFolder(dataDir: string, { digest }: CorpusState): string {
  return join(dataDir, 'index', snapshotName(digest));
}

/**
 * Removes all snapshot folders but that of `state` and the newest other one. Anything not named like a snapshot stays.
 * Never throws: what cannot be removed now is tried again after the next rebuild.
 */
export async function pruneSnapshots(dataDir: string, state: CorpusState): Promise<void> {
  const root = join(dataDir, 'index');
  const names = await namesIn(root);
  const others = names.filter((name) => SNAPSHOT_NAME.test(name) && name !== snapshotName(state.digest));
  const dated = await Promise.all(
    others.map(async (name) => ({ name, modifiedMs: await modifiedMs(join(root, name)) })),
  );
  const [, ...older] = dated.sort((a, b) => b.modifiedMs - a.modifiedMs || (a.name < b.name ? -1 : 1));
  for (const { name } of older) await rm(join(root, name), { recursive: true, force: true }).catch(() => undefined);
}

/**
 * The lexical index once lay beside the vectors, one file for the whole corpus, and offline vectors (told by their fit)
 * with it. Both were caches and have no reader any more. Never throws.
 */
export async function removeOlderLayout(dataDir: string): Promise<void> {
  const root = join(dataDir, 'index');
  const names = await namesIn(root);
  for (const folder of names.filter((name) => SNAPSHOT_NAME.test(name)).map((name) => join(root, name))) {
    const held = await namesIn(folder);
    const offline = held.includes('vectors.fit') ? ['vectors', 'vectors.fit'] : [];
    for (const name of ['lexical.bin', ...offline].filter((each) => held.includes(each)))
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
    // Only an empty one goes.
    await rmdir(folder).catch(() => undefined);
  }
}

function snapshotName(digest: string): string {
  return digest.slice(0, 16);
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** 0 where another process has just removed it. */
async function modifiedMs(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}

/** Wires the backup of all that cannot be made again, corpus and stored data, and its way back. */
import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { packFolder, unpackArchive } from '../library/archive.js';
import { checkManifest, writeManifest } from '../library/manifest.js';
import { copyDatabase, isSound, requireUnused } from '../storage/sqlite/copy-database.js';
import { AppError } from '../vocabulary/errors.js';

export type BackedUp = {
  readonly file: string;
  readonly bytes: number;
  /** How many files of the corpus folder, and of the data folder. */
  readonly corpus: number;
  readonly data: number;
};

export type Restored = Pick<BackedUp, 'corpus' | 'data'> & {
  /** When the backup was made, ISO. */
  readonly at: string;
  /** Where what stood there before was put. */
  readonly aside: readonly string[];
};

export type Backups = {
  /** Others may go on working meanwhile. Throws AppError `input-invalid` for a file that stands already, unless forced. */
  readonly backup: (file: string, options?: { readonly force?: boolean }) => Promise<BackedUp>;
  /**
   * Puts a backup in place of the corpus and data folders. Throws AppError `input-invalid` where they hold anything, unless
   * forced; `storage-busy` while a program has them open, `backup-invalid` for half a backup: nothing is changed then.
   */
  readonly restore: (file: string, options?: { readonly force?: boolean }) => Promise<Restored>;
};

const DATABASES = ['tiaowen.db', 'slack.db', 'installations.db', 'usage.db', 'embeddings.db'];
/** Of the data folder; what else stands there is made again from the corpus. */
const FOLDERS = ['handed-in', 'set-aside'];
const PRIVATE = 0o700;

export function backups({ corpusDir, dataDir }: Pick<Config, 'corpusDir' | 'dataDir'>): Backups {
  return {
    backup: async (name, { force = false } = {}) => {
      const file = resolve(name);
      if (existsSync(file) && !force) throw refused(name, 'out-file');
      if (!existsSync(dirname(file))) throw refused(name, 'out-folder');
      return aside(file, async (folder) => {
        await mkdir(join(folder, 'data'));
        for (const each of DATABASES.filter((database) => existsSync(join(dataDir, database))))
          copyDatabase(join(dataDir, each), join(folder, 'data', each));
        // After the databases: what one of them waits for and is gone by now was decided meanwhile.
        for (const each of FOLDERS) await copyTree(join(dataDir, each), join(folder, 'data', each));
        await copyTree(corpusDir, join(folder, 'corpus'));
        const { files } = await writeManifest(folder, new Date());
        const archive = `${folder}.tar.gz`;
        try {
          await packFolder(folder, archive);
          await rename(archive, file);
        } finally {
          await rm(archive, { force: true });
        }
        return { file, bytes: (await stat(file)).size, ...countsOf(files) };
      });
    },
    restore: async (name, { force = false } = {}) => {
      const file = resolve(name);
      if (!existsSync(file)) throw refused(name, 'unreadable');
      const filled = await firstFilled([corpusDir, dataDir]);
      if (filled !== null && !force) throw refused(filled, 'restore-over');
      for (const each of DATABASES) {
        const database = join(dataDir, each);
        // What is no database any more may be just what the backup is fetched for.
        if (isReadable(database)) requireUnused(database);
      }
      return aside(dataDir, async (folder) => {
        await unpackArchive(file, folder);
        const manifest = await checkManifest(folder);
        if ('wrong' in manifest) throw half(name, manifest.wrong);
        const damaged = DATABASES.map((each) => join(folder, 'data', each)).find(
          (each) => existsSync(each) && !isReadable(each),
        );
        if (damaged !== undefined) throw half(name, 'damaged database');
        return { at: manifest.at, ...countsOf(manifest.files), aside: await putInPlace(folder) };
      });
    },
  };

  /** Both folders or neither; returns where what stood there was put. */
  async function putInPlace(folder: string): Promise<readonly string[]> {
    const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
    // The corpus may lie on another disk: it is copied to its own first.
    const fresh = `${corpusDir}.restored-${stamp}`;
    await cp(join(folder, 'corpus'), fresh, { recursive: true, preserveTimestamps: true });
    await chmod(join(folder, 'data'), PRIVATE);
    const back: (() => Promise<void>)[] = [];
    try {
      const swapped: string[] = [];
      for (const [from, to] of [
        [join(folder, 'data'), dataDir],
        [fresh, corpusDir],
      ] as const) {
        const before = `${to}.before-${stamp}`;
        if (existsSync(to)) {
          await rename(to, before);
          back.unshift(() => rename(before, to));
          if ((await readdir(before)).length > 0) swapped.push(before);
        }
        await rename(from, to);
        back.unshift(() => rename(to, from));
      }
      return swapped;
    } catch (error) {
      for (const undo of back) await undo();
      throw error;
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
  }
}

/** Works in a folder beside `path`, which is gone afterwards. Throws AppErrors alone. */
async function aside<Result>(path: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = `${path}.tmp-${randomBytes(6).toString('hex')}`;
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE });
    return await work(folder);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new AppError('storage-failed', `${path}: ${reason}`, { cause: error, details: { file: path, reason } });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Files and folders, links as what they lead to; what goes away meanwhile is left out. */
async function copyTree(from: string, to: string): Promise<void> {
  const entries = await readdir(from).catch(ifThere([]));
  await mkdir(to, { recursive: true });
  for (const name of entries) {
    const [source, target] = [join(from, name), join(to, name)];
    const found = await stat(source).catch(ifThere(null));
    if (found?.isDirectory()) await copyTree(source, target);
    else if (found?.isFile()) await copyFile(source, target, constants.COPYFILE_FICLONE).catch(ifThere(undefined));
  }
}

function ifThere<Value>(otherwise: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code === 'ENOENT') return otherwise;
    throw error;
  };
}

async function firstFilled(folders: readonly string[]): Promise<string | null> {
  for (const folder of folders) if ((await readdir(folder).catch(ifThere([]))).length > 0) return folder;
  return null;
}

function isReadable(database: string): boolean {
  try {
    return isSound(database);
  } catch {
    return false;
  }
}

function countsOf(files: readonly { readonly path: string }[]): Pick<BackedUp, 'corpus' | 'data'> {
  const below = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`)).length;
  return { corpus: below('corpus'), data: below('data') };
}

function refused(file: string, reason: string): AppError {
  return new AppError('input-invalid', `${file}: ${reason}`, { details: { file, reason } });
}

function half(file: string, reason: string): AppError {
  return new AppError('backup-invalid', `${file} is no whole backup (${reason})`, { details: { file, reason } });
}

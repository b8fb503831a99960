/** Files people handed in: kept under the data folder until somebody decides, then put into the corpus folder or deleted. */
import { chmod, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeFileAside } from '../indexing/write-aside.js';
import { holdsMacros } from '../reading/macros.js';
import type { DocumentKind, RegionLevel } from '../vocabulary/document.js';
import { AppError } from '../vocabulary/errors.js';
import { type AddDeps, type Added, addBytes } from './add-document.js';
import { listSlots } from './corpus-slots.js';
import { readGivenSidecar } from './given-file.js';

/** What a person states of a document, because its text does not, or was misread. */
export type Mended = {
  readonly title?: string;
  readonly documentNumber?: string;
  readonly issuers?: readonly string[];
  /** ISO date. */
  readonly issueDate?: string;
  readonly region?: { readonly name: string; readonly level: RegionLevel };
  readonly kind?: DocumentKind;
};

/** `id` is ours, `name` the sender's. */
export type HandedFile = { readonly id: string; readonly name: string; readonly mended: Mended };

const ID = /^[0-9a-f]{32}$/;
const OWNER_ONLY = 0o600;
const FOLDER_MODE = 0o700;

function placeOf(dataDir: string, id: string): string {
  if (!ID.test(id)) throw new RangeError('an id of a hand-in is made here');
  return join(dataDir, 'handed-in', id);
}

/** Whole or not at all; once more changes nothing. Throws AppError `storage-…`. */
export async function keepHandedIn(dataDir: string, id: string, bytes: Uint8Array): Promise<void> {
  const path = placeOf(dataDir, id);
  await mkdir(join(dataDir, 'handed-in'), { recursive: true, mode: FOLDER_MODE });
  await writeFileAside(path, async (file) => {
    await file.chmod(OWNER_ONLY);
    await file.writeFile(bytes);
  });
}

export async function isHandedInKept(dataDir: string, id: string): Promise<boolean> {
  return (await stat(placeOf(dataDir, id)).catch(() => null)) !== null;
}

export async function dropHandedIn(dataDir: string, id: string): Promise<void> {
  await rm(placeOf(dataDir, id), { force: true });
}

/**
 * Reads it as `addDocument` does, with `check` writing nothing; an id that is taken is left alone.
 * @throws AppError also `document-unsupported` with reason `macros`
 */
export async function addHandedIn(
  dataDir: string,
  { id, name, mended }: HandedFile,
  { check, ...deps }: AddDeps & { readonly check: boolean },
): Promise<Added> {
  const bytes = await readFile(placeOf(dataDir, id));
  const file = basename(name.replaceAll('\0', '')) || 'document';
  if (holdsMacros({ file, bytes }))
    throw new AppError('document-unsupported', 'the file holds macros', { details: { file, reason: 'macros' } });
  const own = Object.keys(mended).length === 0 ? null : (await import('yaml')).stringify(mended);
  return addBytes({ path: file, bytes, own }, { check, freshId: true }, deps);
}

/** States that a document is no longer in force, beside it; its file stays. */
export async function markRepealed({ folder, maxBytes }: AddDeps, id: string): Promise<void> {
  if (!(await listSlots(folder)).some((slot) => slot.id === id)) return;
  const name = `${id}.yaml`;
  const { parseDocument } = await import('yaml');
  const sidecar = parseDocument((await readGivenSidecar(join(folder, name), name, maxBytes)) ?? '{}');
  sidecar.set('status', 'repealed');
  await writeFileAside(join(folder, name), (file) => file.writeFile(sidecar.toString()));
}

/** Moves a document and what is stated of it out of the corpus folder, to where it can be fetched back. */
export async function setAsideDocument(
  dataDir: string,
  { folder }: Pick<AddDeps, 'folder'>,
  id: string,
): Promise<void> {
  const slot = (await listSlots(folder)).find((each) => each.id === id);
  const aside = join(dataDir, 'set-aside');
  await mkdir(aside, { recursive: true, mode: FOLDER_MODE });
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  // The sidecar last: a document without it would be taken for another.
  for (const name of slot === undefined ? [] : [slot.file, `${id}.yaml`]) {
    const to = join(aside, `${stamp}-${name}`);
    await rename(join(folder, name), to).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'ENOENT')
        throw new AppError('storage-failed', `cannot move ${name} (${cause.code})`, { cause, details: { path: to } });
    });
    await chmod(to, OWNER_ONLY).catch(() => {});
  }
}

/** Adding a document: reads a file, tells what it is, and puts it into the corpus folder unless something speaks against it. */
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileAside } from '../indexing/write-aside.js';
import { DOCUMENT_EXTENSIONS } from '../reading/read-file.js';
import type { ReadInput, Reading, ReadingWarning } from '../reading/reading.js';
import type { DocumentHeader } from '../storage/store.js';
import type { ParsedDocument } from '../vocabulary/document.js';
import { AppError } from '../vocabulary/errors.js';
import { type ChosenId, type IdSource, idOfName, idOfText } from './choose-id.js';
import { sha256 } from './corpus-folder-read.js';
import { listSlots, type Slot, slotOf, slotWithBytes } from './corpus-slots.js';
import { extensionOf, shownName, stemOf } from './file-name.js';
import { readGivenFile, readGivenSidecar } from './given-file.js';
import { parseReading, type ReadFile } from './parse-file.js';
import { type Relation, relationsOf } from './relations.js';
import { type Validity, withValidity } from './validity.js';

export type AddOptions = {
  /** Read and report only; nothing is written. */
  readonly check?: boolean;
  /** Put it in the place of another document of the same id, whose sidecar stays. */
  readonly force?: boolean;
  readonly onProgress?: ReadInput['onProgress'];
  readonly signal?: AbortSignal;
};

export type AddDeps = {
  /** The corpus folder; made where it is missing. */
  readonly folder: string;
  readonly maxBytes: number;
  readonly read: ReadFile;
  /** Documents the new one is compared with. */
  readonly atHand: readonly DocumentHeader[];
  /** ISO date. */
  readonly today: string;
};

/**
 * `present`: a document with the same bytes stands there already. `taken`: another document has the id, and `force` was
 * not given. `checked`: it would be added.
 */
export type Added = {
  readonly status: 'added' | 'replaced' | 'checked' | 'present' | 'taken';
  /** The name given, as it may be shown. */
  readonly file: string;
  /** What the id was made of; null for a document that has one already. */
  readonly idFrom: IdSource | null;
  /** The file of the corpus folder that has the id now: replaced, present or in the way; null where there is none. */
  readonly other: string | null;
  readonly parsed: ParsedDocument & { readonly document: Validity };
  readonly readAs: Extract<ReadingWarning, { code: 'read-as' }> | null;
  readonly relations: readonly Relation[];
};

/**
 * One file. @throws AppError for one that cannot be read, parsed or written, naming it as `shownName` does; then nothing
 * was written.
 */
export async function addDocument(path: string, options: AddOptions, deps: AddDeps): Promise<Added> {
  const { maxBytes } = deps;
  const file = shownName(path);
  if (path.includes('\0'))
    throw new AppError('input-invalid', 'a name with U+0000', { details: { file, reason: 'unreadable' } });
  const bytes = await readGivenFile(path, file, maxBytes);
  return addBytes({ path, bytes, own: await ownSidecar(path, maxBytes) }, options, deps);
}

/** What is to be added: `path` gives the name alone, nothing is read there. `own`: the text of its `.yaml`. */
export type GivenBytes = { readonly path: string; readonly bytes: Uint8Array; readonly own: string | null };

/** `addDocument` of a file that was read already; throws the same. */
export async function addBytes(
  { path, bytes, own }: GivenBytes,
  options: AddOptions & { readonly freshId?: boolean },
  deps: AddDeps,
): Promise<Added> {
  const { folder, read } = deps;
  const file = shownName(path);
  const slots = await listSlots(folder);
  const same = await slotWithBytes(folder, slots, bytes);
  const { onProgress, signal } = options;
  const reading = await read({ file, bytes, ...(onProgress && { onProgress }), ...(signal && { signal }) });
  const given: Given = { path, file, bytes, reading, own, slots, freshId: options.freshId === true, deps };
  const { id, from, sidecar, other } = same === null ? await place(given) : await placeOf(same, given);
  const storedAs = same?.file ?? `${id}${extensionFor(path, reading)}`;
  const parsed = await parseReading({ file: storedAs, bytes, sidecar }, reading).catch((error: unknown) => {
    throw renamed(error, file);
  });
  const report = { file, idFrom: from, ...described(parsed, reading, deps) };
  if (same !== null) return { ...report, status: 'present', other: same.file };
  if (other !== null && options.force !== true) return { ...report, status: 'taken', other: other.file };
  if (options.check === true) return { ...report, status: 'checked', other: other?.file ?? null };
  if (signal?.aborted === true) throw new AppError('interrupted', 'interrupted before anything was written');
  if (own !== null && sidecar === own) await writeInto(folder, `${id}.yaml`, Buffer.from(own));
  await writeInto(folder, storedAs, bytes);
  if (other !== null && other.file !== storedAs) await rm(join(folder, other.file), { force: true });
  return { ...report, status: other === null ? 'added' : 'replaced', other: other?.file ?? null };
}

const DIGEST_LENGTH = 8;

type Given = {
  readonly path: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  /** The sidecar beside the file given. */
  readonly own: string | null;
  readonly slots: readonly Slot[];
  /** An id that another document has is left to it, and another one chosen. */
  readonly freshId: boolean;
  readonly deps: AddDeps;
};

type Placed = {
  readonly id: string;
  readonly from: IdSource | null;
  readonly sidecar: string | null;
  readonly other: Slot | null;
};

/** The id by the file's name; where that gives none the text has to be parsed to find one. */
async function place({ slots, freshId, deps, ...given }: Given): Promise<Placed> {
  const { path, own } = given;
  const named = idOfName(stemOf(path));
  const first: ChosenId = named === null ? await idWithin(given) : { id: named, from: 'file-name' };
  const chosen = freshId && slotOf(slots, first.id) !== null ? await freeId(first, given, slots) : first;
  const other = slotOf(slots, chosen.id);
  const id = other?.id ?? chosen.id;
  return { id, from: chosen.from, other, sidecar: (await storedSidecar(id, deps)) ?? own };
}

/** By number or title; where those are taken too, the name with a piece of the digest, which nobody else has. */
async function freeId(first: ChosenId, given: Said, slots: readonly Slot[]): Promise<ChosenId> {
  const byText = await idWithin(given);
  if (slotOf(slots, byText.id) === null) return byText;
  return { id: `${first.id}-${sha256(given.bytes).slice(0, DIGEST_LENGTH)}`, from: 'digest' };
}

type Said = Omit<Given, 'slots' | 'deps' | 'freshId'>;

async function placeOf({ id }: Slot, { deps }: Given): Promise<Placed> {
  return { id, from: null, other: null, sidecar: await storedSidecar(id, deps) };
}

async function idWithin({ path, file, bytes, reading, own }: Said): Promise<ChosenId> {
  const { document } = await parseReading({ file, bytes, sidecar: own }, reading);
  const { documentNumber, readFrom } = document;
  const title = readFrom.title === undefined ? null : document.title;
  return idOfText({ stem: stemOf(path), documentNumber, title, sha256: document.sha256 });
}

/** The sidecar beside the file given, which comes along. */
function ownSidecar(path: string, maxBytes: number): Promise<string | null> {
  return readGivenSidecar(join(dirname(path), `${stemOf(path)}.yaml`), shownName(`${stemOf(path)}.yaml`), maxBytes);
}

function storedSidecar(id: string, { folder, maxBytes }: AddDeps): Promise<string | null> {
  return readGivenSidecar(join(folder, `${id}.yaml`), `${id}.yaml`, maxBytes);
}

/** The name's own extension where it tells the truth: the corpus folder then opens with the right program. */
function extensionFor(path: string, { format, warnings }: Reading): string {
  const extension = extensionOf(path);
  const isTrue = DOCUMENT_EXTENSIONS.includes(extension) && warnings.every(({ code }) => code !== 'read-as');
  return isTrue ? extension : `.${format}`;
}

function described(parsed: ParsedDocument, { warnings }: Reading, { atHand, today }: AddDeps) {
  const { document } = parsed;
  const others = atHand.filter(({ id }) => id !== document.id);
  const [current] = withValidity([document, ...others], today).filter(({ id }) => id === document.id);
  return {
    parsed: { ...parsed, document: { ...document, ...validityOf(current) } },
    readAs: warnings.find((warning) => warning.code === 'read-as') ?? null,
    relations: relationsOf(document, others),
  };
}

function validityOf(current: (DocumentHeader & Validity) | undefined): Validity {
  if (current === undefined) throw new RangeError('the document is among the headers');
  const { status, repealedBy, isExpired } = current;
  return { status, repealedBy, isExpired };
}

async function writeInto(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await writeFileAside(join(folder, name), (handle) => handle.writeFile(bytes));
}

/** The parser knows the file by the name it is to have in the corpus; the person knows the one given. */
function renamed(error: unknown, file: string): unknown {
  if (!(error instanceof AppError) || error.code === 'sidecar-invalid') return error;
  return new AppError(error.code, error.message, { cause: error, details: { ...error.details, file } });
}

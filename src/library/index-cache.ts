/** Opens the indexes that belong to a view of the store: from their snapshots where these fit, else built anew and saved. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IndexedText } from '../indexing/lexical.js';
import type { SnapshotHeader } from '../indexing/snapshot-header.js';
import type { CorpusState, StoreView } from '../storage/store.js';
import { pruneSnapshots, snapshotFolder } from './index-cache-folders.js';
import { indexedTexts } from './indexed-text.js';

export type IndexName = 'lexical' | 'vectors';

/** One kind of index. The functions come from `src/indexing`; import them lazily where that costs time. */
export type IndexKind<Index> = {
  /** Header a fitting snapshot of this content bears. */
  readonly header: (state: CorpusState) => SnapshotHeader;
  readonly build: (texts: readonly IndexedText[]) => Index | Promise<Index>;
  /** Throws on whatever is missing, cut off, corrupt or of another header; the message becomes the reason of a rebuild. */
  readonly load: (path: string, header: SnapshotHeader) => Index | Promise<Index>;
  /** Replaces what stands at `path` in one step. */
  readonly save: (path: string, index: Index, header: SnapshotHeader) => void | Promise<void>;
};

/** `rebuilt`: the snapshot could not be used; `not-saved`: the index works, but the next process builds it again. */
export type IndexNotice = {
  readonly index: IndexName;
  readonly event: 'rebuilt' | 'not-saved';
  readonly reason: string;
};

export type OpenIndexesInput<Lexical, Vectors> = {
  readonly view: StoreView;
  readonly dataDir: string;
  readonly lexical: IndexKind<Lexical>;
  readonly vectors: IndexKind<Vectors>;
  readonly onNotice?: (notice: IndexNotice) => void;
};

export type OpenedIndexes<Lexical, Vectors> = {
  readonly lexical: Lexical;
  /** Opened when first asked for, then kept. The view must still be open the first time; a failed attempt is not kept. */
  readonly vectors: () => Promise<Vectors>;
};

const ENTRY: Record<IndexName, string> = { lexical: 'lexical.bin', vectors: 'vectors' };

/**
 * Snapshots live in `<dataDir>/index/<first 16 hex digits of the corpus digest>/`; older ones are removed after a rebuild,
 * except the newest, which a process that started earlier may still read. Throws what reading the view or `build` throws.
 */
export async function openIndexes<Lexical, Vectors>(
  input: OpenIndexesInput<Lexical, Vectors>,
): Promise<OpenedIndexes<Lexical, Vectors>> {
  const lexical = await openIndex('lexical', input.lexical, input);
  let pending: Promise<Vectors> | null = null;
  const vectors = () => {
    pending ??= openIndex('vectors', input.vectors, input).catch((error: unknown) => {
      pending = null;
      throw error;
    });
    return pending;
  };
  return { lexical, vectors };
}

type Surroundings = Pick<OpenIndexesInput<never, never>, 'view' | 'dataDir' | 'onNotice'>;

async function openIndex<Index>(
  name: IndexName,
  kind: IndexKind<Index>,
  { view, dataDir, onNotice }: Surroundings,
): Promise<Index> {
  const header = kind.header(view.state);
  const path = join(snapshotFolder(dataDir, view.state), ENTRY[name]);
  try {
    if (!existsSync(path)) throw new Error('there is no snapshot of this corpus yet');
    return await kind.load(path, header);
  } catch (error) {
    onNotice?.({ index: name, event: 'rebuilt', reason: reasonOf(error) });
  }
  const index = await kind.build(await indexedTexts(view));
  try {
    await mkdir(snapshotFolder(dataDir, view.state), { recursive: true });
    await kind.save(path, index, header);
  } catch (error) {
    onNotice?.({ index: name, event: 'not-saved', reason: reasonOf(error) });
  }
  await pruneSnapshots(dataDir, view.state);
  return index;
}

/** One line, whatever the error. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').trim();
}

/** Opens the indexes that belong to a view of the store: what their caches lack is built anew and saved. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderNotice, IndexedText, LexicalIndex, OpenLexicalFolder } from '../indexing/lexical.js';
import type { SnapshotHeader } from '../indexing/snapshot-header.js';
import { reasonOf } from '../indexing/snapshot-unusable.js';
import type { CorpusState, StoreView } from '../storage/store.js';
import { lexicalFolder, pruneSnapshots, removeOlderLayout, snapshotFolder } from './index-cache-folders.js';
import { indexedTexts, lexicalSource } from './indexed-text.js';
import { once } from './once.js';

export type IndexName = 'lexical' | 'vectors';

/** A kind of vector index. The functions come from `src/indexing`; import them lazily where that costs time. */
export type IndexKind<Index> = {
  /** Header a fitting snapshot of this content bears. */
  readonly header: (state: CorpusState) => SnapshotHeader;
  readonly build: (texts: readonly IndexedText[]) => Index | Promise<Index>;
  /** Throws on whatever is missing, cut off, corrupt or of another header; the message becomes the reason of a rebuild. */
  readonly load: (path: string, header: SnapshotHeader) => Index | Promise<Index>;
  /** Replaces what stands at `path` in one step. */
  readonly save: (path: string, index: Index, header: SnapshotHeader) => void | Promise<void>;
};

export type IndexNotice = FolderNotice & { readonly index: IndexName };

export type OpenIndexesInput<Vectors> = {
  readonly view: StoreView;
  readonly dataDir: string;
  readonly lexical: OpenLexicalFolder;
  /** Null where no embedding model is configured: then none is built or kept. */
  readonly vectors: IndexKind<Vectors> | null;
  readonly onNotice?: (notice: IndexNotice) => void;
};

export type OpenedIndexes<Vectors> = {
  readonly lexical: LexicalIndex;
  /** Opened when first asked for, then kept. The view must still be open the first time; a failed attempt is not kept. */
  readonly vectors: (() => Promise<Vectors>) | null;
};

/**
 * The lexical index is brought up document by document. Snapshots of vectors live in
 * `<dataDir>/index/<first 16 hex digits of the corpus digest>/`; older ones are removed after a rebuild, except the newest,
 * which a process that started earlier may still read. Throws what reading the view or `build` throws.
 */
export async function openIndexes<Vectors>(input: OpenIndexesInput<Vectors>): Promise<OpenedIndexes<Vectors>> {
  const { view, dataDir, onNotice } = input;
  const lexical = await input.lexical(lexicalFolder(dataDir), await lexicalSource(view), (notice) =>
    onNotice?.({ index: 'lexical', ...notice }),
  );
  await removeOlderLayout(dataDir);
  const kind = input.vectors;
  return { lexical, vectors: kind === null ? null : once(() => openVectors(kind, input)) };
}

async function openVectors<Index>(
  kind: IndexKind<Index>,
  { view, dataDir, onNotice }: Pick<OpenIndexesInput<Index>, 'view' | 'dataDir' | 'onNotice'>,
): Promise<Index> {
  const header = kind.header(view.state);
  const path = join(snapshotFolder(dataDir, view.state), 'vectors');
  try {
    if (!existsSync(path)) throw new Error('there is no snapshot of this corpus yet');
    return await kind.load(path, header);
  } catch (error) {
    onNotice?.({ index: 'vectors', event: 'rebuilt', reason: reasonOf(error) });
  }
  const index = await kind.build(await indexedTexts(view));
  try {
    await mkdir(snapshotFolder(dataDir, view.state), { recursive: true });
    await kind.save(path, index, header);
  } catch (error) {
    onNotice?.({ index: 'vectors', event: 'not-saved', reason: reasonOf(error) });
  }
  await pruneSnapshots(dataDir, view.state);
  return index;
}

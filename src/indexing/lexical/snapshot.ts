/** Saves the lexical index as one file and loads it again: a cache, refused rather than trusted in doubt. */
import type { ClauseId } from '../../vocabulary/clause.js';
import { AppError } from '../../vocabulary/errors.js';
import { readSectionedFile, type Section, writeSectionedFile } from '../sectioned-file.js';
import type { SnapshotHeader } from '../snapshot-header.js';
import { asSnapshotUnusable, snapshotUnusable } from '../snapshot-unusable.js';
import { type Bm25Index, bm25Over } from './bm25.js';
import type { Postings } from './postings.js';
import { createTermDictionary } from './term-dictionary.js';

/** `format` and `formatVersion` of a lexical snapshot's header: raise the version with any change of the sections. */
export const LEXICAL_SNAPSHOT = { format: 'tiaowen-lexical', formatVersion: 1 } as const;

const MAGIC = 'TWLEXIC\n';

/**
 * Writes aside and renames, so a reader never sees half a file.
 * @throws AppError `internal` when the header counts other clauses than the index; `storage-full`, `storage-readonly`
 * or `storage-failed` when the disk refuses
 */
export async function saveLexicalSnapshot(path: string, index: Bm25Index, header: SnapshotHeader): Promise<void> {
  if (header.clauseCount !== index.size) {
    throw new AppError('internal', `header counts ${header.clauseCount} clauses, the index has ${index.size}`);
  }
  await writeSectionedFile(path, { magic: MAGIC, header, sections: sectionsOf(index.postings) });
}

/** @throws AppError `snapshot-unusable`, and nothing else, with a plain reason: then rebuild the index */
export async function loadLexicalSnapshot(path: string, expected: SnapshotHeader): Promise<Bm25Index> {
  const sections = await readSectionedFile(path, { magic: MAGIC, expected });
  try {
    const postings = postingsFrom(sections, expected.clauseCount);
    if (postings === null) throw snapshotUnusable(path, 'its parts contradict each other');
    return bm25Over(postings);
  } catch (error) {
    throw asSnapshotUnusable(path, error);
  }
}

function sectionsOf({ ids, lengths, dictionary, offsets, ordinals, frequencies }: Postings): Section[] {
  const { keys, words } = dictionary.state();
  return [
    { name: 'ids', bytes: Buffer.from(JSON.stringify(ids)) },
    { name: 'words', bytes: Buffer.from(JSON.stringify(words)) },
    { name: 'keys', bytes: bytesOf(keys) },
    { name: 'lengths', bytes: bytesOf(lengths) },
    { name: 'offsets', bytes: bytesOf(offsets) },
    { name: 'ordinals', bytes: bytesOf(ordinals) },
    { name: 'frequencies', bytes: frequencies },
  ];
}

/** Null where the parts do not fit together. Their content is vouched for by the checksum. */
function postingsFrom(sections: ReadonlyMap<string, Uint8Array>, clauseCount: number): Postings | null {
  const section = (name: string): Uint8Array => sections.get(name) ?? new Uint8Array(0);
  const ids = stringsOf(section('ids'));
  const words = stringsOf(section('words'));
  const keys = new Float64Array(section('keys').buffer);
  const lengths = new Uint32Array(section('lengths').buffer);
  const offsets = new Uint32Array(section('offsets').buffer);
  const ordinals = new Uint32Array(section('ordinals').buffer);
  const frequencies = section('frequencies');

  const fits =
    ids.length === clauseCount &&
    lengths.length === clauseCount &&
    offsets.length === keys.length + 1 &&
    offsets.every((offset, at) => at === 0 || offset >= (offsets[at - 1] as number)) &&
    offsets[0] === 0 &&
    offsets[keys.length] === ordinals.length &&
    frequencies.length === ordinals.length;
  if (!fits) return null;
  const dictionary = createTermDictionary({ keys, words });
  return { ids: ids as ClauseId[], lengths, dictionary, offsets, ordinals, frequencies };
}

function bytesOf(array: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function stringsOf(bytes: Uint8Array): string[] {
  const parsed: unknown = JSON.parse(Buffer.from(bytes.buffer).toString());
  if (!Array.isArray(parsed)) throw new TypeError('not a list');
  return parsed as string[];
}

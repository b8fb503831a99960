/** A segment as a file: a cache, refused rather than trusted in doubt. */
import { createHash } from 'node:crypto';
import type { ClauseId } from '../../vocabulary/clause.js';
import { readSectionedFile, type Section, writeSectionedFile } from '../sectioned-file.js';
import type { FileHeader } from '../snapshot-header.js';
import { asSnapshotUnusable, snapshotUnusable } from '../snapshot-unusable.js';
import { TOKENIZER_ID } from '../tokenizer.js';
import type { Postings } from './postings.js';
import type { Segment, SegmentDocument } from './segment.js';
import { createTermDictionary } from './term-dictionary.js';

/** Raise the version with any change of the sections, or of what is indexed of a clause. */
const HEADER: FileHeader = { format: 'tiaowen-lexical', formatVersion: 2, analyzer: TOKENIZER_ID };
const MAGIC = 'TWLEXIC\n';

/** By content: who builds the same segment writes the same file. */
export function segmentName({ documents }: Segment): string {
  const hash = createHash('sha256').update(JSON.stringify([HEADER, documents]));
  return `${hash.digest('hex').slice(0, 16)}.bin`;
}

/**
 * Writes aside and renames, so a reader never sees half a file.
 * @throws AppError `storage-full`, `storage-readonly` or `storage-failed` when the disk refuses
 */
export async function saveSegment(path: string, segment: Segment): Promise<void> {
  await writeSectionedFile(path, { magic: MAGIC, header: HEADER, sections: sectionsOf(segment) });
}

/** @throws AppError `snapshot-unusable`, and nothing else, with a plain reason: then index its documents again */
export async function loadSegment(path: string): Promise<Segment> {
  const sections = await readSectionedFile(path, { magic: MAGIC, expected: HEADER });
  try {
    const segment = segmentFrom(sections);
    if (segment === null) throw snapshotUnusable(path, 'its parts contradict each other');
    return segment;
  } catch (error) {
    throw asSnapshotUnusable(path, error);
  }
}

function sectionsOf({ documents, postings }: Segment): Section[] {
  const { ids, lengths, dictionary, offsets, ordinals, frequencies } = postings;
  const { keys, words } = dictionary.state();
  return [
    { name: 'documents', bytes: Buffer.from(JSON.stringify(documents)) },
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
function segmentFrom(sections: ReadonlyMap<string, Uint8Array>): Segment | null {
  const section = (name: string): Uint8Array => sections.get(name) ?? new Uint8Array(0);
  const documents = listOf<SegmentDocument>(section('documents'));
  const ids = listOf<ClauseId>(section('ids'));
  const words = listOf<string>(section('words'));
  const keys = new Float64Array(section('keys').buffer);
  const lengths = new Uint32Array(section('lengths').buffer);
  const offsets = new Uint32Array(section('offsets').buffer);
  const ordinals = new Uint32Array(section('ordinals').buffer);
  const frequencies = section('frequencies');

  const fits =
    documents.reduce((sum, { clauses }) => sum + clauses, 0) === ids.length &&
    lengths.length === ids.length &&
    offsets.length === keys.length + 1 &&
    offsets.every((offset, at) => at === 0 || offset >= (offsets[at - 1] as number)) &&
    offsets[0] === 0 &&
    offsets[keys.length] === ordinals.length &&
    frequencies.length === ordinals.length;
  if (!fits) return null;
  const postings: Postings = {
    ids,
    lengths,
    dictionary: createTermDictionary({ keys, words }),
    offsets,
    ordinals,
    frequencies,
  };
  return { documents, postings };
}

function bytesOf(array: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function listOf<Item>(bytes: Uint8Array): Item[] {
  const parsed: unknown = JSON.parse(Buffer.from(bytes.buffer).toString());
  if (!Array.isArray(parsed)) throw new TypeError('not a list');
  return parsed as Item[];
}

/**
 * The lexical index on disk: a folder of segments. A segment names the versions of the documents it holds and is never
 * changed, so any of them may be there or not: what none holds is indexed anew, and whoever is stopped between two steps
 * leaves the old segments, the new ones, or both, which is the same index.
 */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LexicalSource, OpenLexicalFolder } from '../lexical.js';
import { reasonOf } from '../snapshot-unusable.js';
import { bm25Over } from './bm25.js';
import { mergeSegments, segmentsToMerge } from './merge-segments.js';
import { arrange, type Segment } from './segment.js';
import { createSegmentBuilder } from './segment-builder.js';
import { loadSegment, saveSegment, segmentName } from './segment-file.js';

type Stored = { readonly name: string; readonly segment: Segment };
type Loaded = { readonly stored: readonly Stored[]; readonly unusable: readonly Unusable[] };
type Unusable = { readonly name: string; readonly reason: string };

const SEGMENT = /^[0-9a-f]{16}\.bin$/;
const UNFINISHED = /^[0-9a-f]{16}\.bin\.tmp-/;
/** Nobody takes this long to write one. */
const ABANDONED_MS = 3_600_000;
const DOCUMENTS_A_TURN = 16;
/** Each further attempt means that another process has merged segments in between. */
const MOST_ATTEMPTS = 3;

export const openSegmentFolder: OpenLexicalFolder = async (folder, source, onNotice = () => {}) => {
  const { stored, unusable } = await loadSegments(folder);
  const old = stored.map(({ segment }) => segment);
  const { missing } = arrange(old, source.documents);
  const [first] = unusable;
  if (missing.length > 0 && first !== undefined) onNotice({ event: 'rebuilt', reason: first.reason });
  else if (missing.length * 2 > source.documents.length)
    onNotice({ event: 'rebuilt', reason: 'there is no snapshot of this corpus yet' });
  const fresh = missing.length === 0 ? [] : [await buildSegment(missing, source)];
  const segments = await merged([...old, ...fresh], source);
  const obsolete = stored.filter(({ segment }) => !segments.includes(segment));
  try {
    const written = new Set<string>();
    for (const segment of segments.filter((each) => !old.includes(each))) {
      const name = segmentName(segment);
      await saveSegment(join(folder, name), segment);
      written.add(name);
    }
    // The new ones stand: from here on the others are not needed.
    for (const { name } of [...obsolete, ...unusable])
      if (!written.has(name)) await rm(join(folder, name), { force: true, recursive: true });
    if (written.size > 0) await removeAbandoned(folder);
  } catch (error) {
    onNotice({ event: 'not-saved', reason: reasonOf(error) });
  }
  return bm25Over(segments, arrange(segments, source.documents));
};

async function buildSegment(missing: LexicalSource['documents'], { textsOf }: LexicalSource): Promise<Segment> {
  const builder = createSegmentBuilder();
  for (const [at, document] of missing.entries()) {
    if (at % DOCUMENTS_A_TURN === 0) await nextTurn();
    builder.add(document, await textsOf(document.id));
  }
  return builder.finish();
}

/** The segments that are searched, as few as their sizes ask for. */
async function merged(segments: readonly Segment[], { documents }: LexicalSource): Promise<readonly Segment[]> {
  const { places } = arrange(segments, documents);
  const chosen = new Set(segmentsToMerge(segments, { places }));
  const used = new Set(places.map(({ segment }) => segment));
  const kept = segments.filter((_, at) => used.has(at) && !chosen.has(at));
  if (chosen.size === 0) return kept;
  const one = await mergeSegments(
    segments,
    places.filter(({ segment }) => chosen.has(segment)),
  );
  return [...kept, one];
}

async function loadSegments(folder: string): Promise<Loaded> {
  for (let attempt = 1; ; attempt += 1) {
    const stored: Stored[] = [];
    const unusable: Unusable[] = [];
    for (const name of await segmentNames(folder)) {
      try {
        stored.push({ name, segment: await loadSegment(join(folder, name)) });
      } catch (error) {
        unusable.push({ name, reason: reasonOf(error) });
      }
    }
    const there = unusable.length === 0 ? [] : await segmentNames(folder);
    const isMerged = unusable.some(({ name }) => !there.includes(name));
    if (!isMerged || attempt === MOST_ATTEMPTS) return { stored, unusable };
  }
}

async function segmentNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => SEGMENT.test(name)).sort();
}

/** What a process that was stopped has left half-written. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => UNFINISHED.test(each))) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > ABANDONED_MS) await rm(join(folder, name), { force: true });
  }
}

/** A part of the index that never changes once it is built: some documents, each whole, with the postings of their clauses. */
import type { ClauseId } from '../../vocabulary/clause.js';
import type { DocumentVersion } from '../lexical.js';
import type { Postings, Stretch } from './postings.js';

export type SegmentDocument = DocumentVersion & { readonly clauses: number };

export type Segment = {
  /** In corpus order; their clauses follow one another in the postings. */
  readonly documents: readonly SegmentDocument[];
  readonly postings: Postings;
};

/** Where the clauses of a document stand. */
export type Place = Stretch & { readonly documentId: string; readonly segment: number };

export type Arrangement = {
  /** In corpus order. */
  readonly places: readonly Place[];
  /** By segment, ascending: clauses of other versions and of documents that are gone. */
  readonly dead: readonly (readonly Stretch[])[];
  /** Versions that no segment holds. */
  readonly missing: readonly DocumentVersion[];
};

/**
 * Which parts of the segments stand for the documents wanted. Nothing records what is out of date: a version that is not
 * wanted is not searched, and one that is wanted again is. Of a version held twice the first counts.
 */
export function arrange(segments: readonly Segment[], wanted: readonly DocumentVersion[]): Arrangement {
  const digests = new Map(wanted.map(({ id, digest }) => [id, digest]));
  const found = new Map<string, Place>();
  const dead = segments.map(({ documents }, segment) => {
    const stretches: { from: number; to: number }[] = [];
    let from = 0;
    for (const { id: documentId, digest, clauses } of documents) {
      const to = from + clauses;
      const last = stretches.at(-1);
      if (digests.get(documentId) === digest && !found.has(documentId))
        found.set(documentId, { documentId, segment, from, to });
      else if (last?.to === from) last.to = to;
      else if (to > from) stretches.push({ from, to });
      from = to;
    }
    return stretches;
  });
  return {
    places: wanted.flatMap(({ id }) => found.get(id) ?? []),
    dead,
    missing: wanted.filter(({ id }) => !found.has(id)),
  };
}

/** The clauses of the places, in their order. */
export function idsAt(segments: readonly Segment[], places: readonly Place[]): ClauseId[] {
  return places.flatMap(({ segment, from, to }) => segments[segment]?.postings.ids.slice(from, to) ?? []);
}

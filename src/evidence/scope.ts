import { addTo } from '../language/add-to.js';
import { readOnce } from '../language/read-once.js';
import type { Library } from '../library/library.js';
import type { QuestionPart } from '../question/question.js';
import type { DocumentHeader } from '../storage/store.js';
import type { Clause } from '../vocabulary/clause.js';

/** Which clauses a question may be answered from: the regions, documents and kinds it names. */
export type Scope = {
  readonly documents: ReadonlySet<string>;
  readonly regions: readonly string[];
  /** Documents were named: a region beside them that has none of its own is one they speak of (福建 in a paper of the state). */
  readonly byDocument: boolean;
  /** True where something was named; an unnamed scope is the whole library. */
  readonly named: boolean;
};

type ByPlace = {
  readonly all: ReadonlySet<string>;
  /** Those that speak where nothing is named. */
  readonly unnamed: ReadonlySet<string>;
  readonly byRegion: ReadonlyMap<string, readonly DocumentHeader[]>;
  /** Divided by region: each may speak of any. */
  readonly reports: readonly DocumentHeader[];
};

/** The documents of a library by their place. */
const byPlace = readOnce((library: Library): ByPlace => {
  const { documents } = library;
  const all = new Set(documents.map(({ id }) => id));
  const byRegion = new Map<string, DocumentHeader[]>();
  for (const document of documents) if (document.region !== null) addTo(byRegion, document.region.name, document);
  return {
    all,
    unnamed: withoutReplaced(all, library),
    byRegion,
    reports: documents.filter(({ counts }) => counts.regions > 0),
  };
});

/** Plans of one region never fill gaps of another: a named region restricts, it does not just boost. */
export function scopeOf(part: Pick<QuestionPart, 'regions' | 'documentIds' | 'kinds'>, library: Library): Scope {
  const { regions, documentIds, kinds } = part;
  const places = byPlace(library);
  const named = regions.length > 0 || documentIds.length > 0 || kinds.length > 0;
  if (!named) return { documents: places.unnamed, regions, byDocument: false, named };
  const inRegions = () => [...regions.flatMap((name) => places.byRegion.get(name) ?? []), ...places.reports];
  const byId =
    documentIds.length > 0
      ? documentIds.flatMap((id) => (places.all.has(id) ? library.document(id) : []))
      : regions.length > 0
        ? inRegions()
        : library.documents;
  const byKind = kinds.length === 0 ? byId : byId.filter((document) => kinds.includes(document.kind));
  const all = byKind.length > 0 ? byKind : byId;
  return {
    documents: withoutReplaced(new Set(all.map((document) => document.id)), library),
    regions,
    byDocument: documentIds.length > 0 && !regions.some((name) => places.byRegion.has(name)),
    named,
  };
}

export function inScope(clause: Clause, scope: Scope, library: Library): boolean {
  if (!scope.documents.has(clause.documentId)) return false;
  const { region, counts } = library.document(clause.documentId);
  if (scope.regions.length === 0 || (scope.byDocument && counts.regions === 0)) return true;
  const own = region?.name;
  return [clause.region, own].some((name) => name !== null && name !== undefined && scope.regions.includes(name));
}

/** All clauses of the scope in the documents given, in their order. */
export async function clausesInScope(
  scope: Scope,
  documents: readonly Pick<DocumentHeader, 'id'>[],
  library: Library,
): Promise<Clause[]> {
  const clauses: Clause[] = [];
  for (const document of documents) {
    if (!scope.documents.has(document.id)) continue;
    const own = await library.clausesOf(document.id);
    clauses.push(...own.filter((clause) => inScope(clause, scope, library)));
  }
  return clauses;
}

/** An edition that is no longer in force speaks where it alone is named, or where what took its place is not at hand. */
function withoutReplaced(ids: ReadonlySet<string>, { replacements }: Library): ReadonlySet<string> {
  if (replacements.size === 0) return ids;
  return new Set([...ids].filter((id) => replacements.get(id)?.some((other) => ids.has(other)) !== true));
}

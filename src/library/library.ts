import type { LexicalIndex } from '../indexing/lexical.js';
import type { VectorHit } from '../indexing/vector.js';
import { addTo } from '../language/add-to.js';
import type { DocumentHeader, StoreView } from '../storage/store.js';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import { type Duty, type Fact, type Indicator, isFigure, type Rule, type Term } from '../vocabulary/provision.js';
import { createKept } from './kept.js';
import { once } from './once.js';
import { replacementsOf } from './replacements.js';
import { type Validity, withValidity } from './validity.js';
import type { VectorWeights } from './vector-weights.js';

/** Everything a question is answered from, at one moment: later changes of the store do not show in it. */
export type Library = {
  readonly documents: readonly (DocumentHeader & Validity)[];
  readonly document: (id: string) => DocumentHeader & Validity;
  /** By the id of a document no longer in force, those that took its place; see `replacementsOf`. */
  readonly replacements: ReadonlyMap<string, readonly string[]>;
  readonly lexical: LexicalIndex;
  /** Nearest clauses by vector, or null where vectors are off. Loads the vector index when first called. */
  readonly nearest: ((text: string, limit: number) => Promise<readonly VectorHit[]>) | null;
  readonly vectorWeights: VectorWeights;
  /** Regions that documents or their blocks speak of; 全国 restricts nothing and is none. */
  readonly regions: readonly string[];
  readonly clausesById: (ids: readonly ClauseId[]) => Promise<readonly Clause[]>;
  readonly clausesOf: (documentId: string) => Promise<readonly Clause[]>;
  /** All of them, read whole: for what goes over a whole library. Questions take the ones below. */
  readonly facts: () => Promise<Facts>;
  readonly listFacts: StoreView['listFacts'];
  readonly countFacts: StoreView['countFacts'];
  /** The same facts of some clauses, without reading those of the others. */
  readonly factsOf: (ids: readonly ClauseId[]) => Promise<Facts['ofClause']>;
  /** Names of the units that duties name, each once; of these documents, or of all. */
  readonly unitNames: StoreView['unitNames'];
  readonly rulesOf: (documentIds: readonly string[]) => Promise<readonly Rule[]>;
  readonly close: () => Promise<void>;
};

export type Facts = {
  readonly duties: readonly Duty[];
  readonly indicators: readonly Indicator[];
  readonly terms: readonly Term[];
  readonly ofClause: (id: ClauseId) => readonly Fact[];
};

export type LibraryInput = {
  readonly view: StoreView;
  /** The day validity is judged by, as an ISO date. */
  readonly today: string;
  readonly lexical: LexicalIndex;
  readonly nearest: Library['nearest'];
  readonly vectorWeights: VectorWeights;
};

/** Opens a library over a view of the store; facts and the regions of reports are read once, when first needed. */
export async function openLibrary({ view, today, lexical, nearest, vectorWeights }: LibraryInput): Promise<Library> {
  const documents = withValidity(await view.listDocumentHeaders(), today);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const clausesOf = keptDocuments((id) => view.clausesOf(id));
  return {
    documents,
    document: (id) => {
      const document = byId.get(id);
      if (document === undefined) throw new RangeError(`no document ${id} in this library`);
      return document;
    },
    replacements: replacementsOf(documents),
    lexical,
    nearest,
    vectorWeights,
    regions: await regionsOf(documents, clausesOf),
    clausesById: keptClauses((ids) => view.clausesById(ids)),
    clausesOf,
    rulesOf: async (documentIds) =>
      (await view.listFacts({ documentIds })).filter((fact): fact is Rule => 'action' in fact),
    facts: once(async () => groupFacts(await view.listFacts({ kinds: GROUPED_KINDS }))),
    listFacts: (filter) => view.listFacts(filter),
    countFacts: (filter) => view.countFacts(filter),
    factsOf: keptFacts((clauseIds) => view.listFacts({ clauseIds, kinds: GROUPED_KINDS })),
    unitNames: (documentIds) => view.unitNames(documentIds),
    close: () => view.close(),
  };
}

/** What is kept of clauses read one by one, and of those read by document; a view never changes. */
const KEPT_BYTES = 64 * 2 ** 20;
/** Of a clause beside its text: about what its other fields take. */
const FIELDS_BYTES = 1024;

function bytesOfClauses(clauses: readonly Clause[]): number {
  return clauses.reduce((sum, { text }) => sum + FIELDS_BYTES + 2 * text.length, FIELDS_BYTES);
}

/** Ids the view does not know are left out, as it does. */
function keptClauses(read: Library['clausesById']): Library['clausesById'] {
  const kept = createKept<ClauseId, Clause>({ most: KEPT_BYTES, sizeOf: (clause) => bytesOfClauses([clause]) });
  return async (ids) => {
    const found = new Map(ids.flatMap((id) => kept.get(id) ?? []).map((clause) => [clause.id, clause]));
    const lacking = ids.filter((id) => !found.has(id));
    for (const clause of lacking.length === 0 ? [] : await read(lacking)) {
      kept.add(clause.id, clause);
      found.set(clause.id, clause);
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  };
}

function keptDocuments(read: Library['clausesOf']): Library['clausesOf'] {
  const kept = createKept<string, readonly Clause[]>({ most: KEPT_BYTES, sizeOf: bytesOfClauses });
  return async (documentId) => {
    const known = kept.get(documentId);
    if (known !== undefined) return known;
    const clauses = await read(documentId);
    kept.add(documentId, clauses);
    return clauses;
  };
}

function keptFacts(read: (ids: readonly ClauseId[]) => Promise<readonly Fact[]>): Library['factsOf'] {
  const kept = createKept<ClauseId, readonly Fact[]>({
    most: KEPT_BYTES,
    sizeOf: ({ length }) => (length + 1) * FIELDS_BYTES,
  });
  return async (ids) => {
    const found = new Map<ClauseId, readonly Fact[]>();
    for (const id of ids) {
      const known = kept.get(id);
      if (known !== undefined) found.set(id, known);
    }
    const lacking = ids.filter((id) => !found.has(id));
    const fresh = groupFacts(lacking.length === 0 ? [] : await read(lacking)).ofClause;
    for (const id of lacking) {
      kept.add(id, fresh(id));
      found.set(id, fresh(id));
    }
    return (id) => found.get(id) ?? [];
  };
}

/** Regions that documents, or the blocks of those divided by region, speak of. */
export async function regionsOf(
  documents: readonly DocumentHeader[],
  clausesOf: Library['clausesOf'],
): Promise<string[]> {
  const names = new Set(
    documents.flatMap(({ region }) => (region === null || region.level === 'nation' ? [] : region.name)),
  );
  for (const document of documents.filter((each) => each.counts.regions > 0)) {
    for (const clause of await clausesOf(document.id))
      if (clause.region !== null && clause.headingPath.includes(clause.region)) names.add(clause.region);
  }
  return [...names];
}

/** What answers, briefings and quizzes go through whole. Rules are many: they are read a document at a time. */
const GROUPED_KINDS = ['duty', 'indicator', 'amount', 'term'] as const satisfies readonly Fact['kind'][];

function groupFacts(facts: readonly Fact[]): Facts {
  const byClause = new Map<ClauseId, Fact[]>();
  for (const fact of facts) addTo(byClause, fact.clauseId, fact);
  return {
    duties: facts.filter((fact) => fact.kind === 'duty'),
    indicators: facts.filter(isFigure),
    terms: facts.filter((fact) => fact.kind === 'term'),
    ofClause: (id) => byClause.get(id) ?? [],
  };
}

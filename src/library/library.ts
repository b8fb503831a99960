import type { LexicalIndex } from '../indexing/lexical.js';
import type { VectorHit } from '../indexing/vector.js';
import type { DocumentHeader, StoreView } from '../storage/store.js';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import { type Duty, type Fact, type Indicator, isFigure, type Rule, type Term } from '../vocabulary/provision.js';
import { type Once, once } from './once.js';
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
  /** Duties, figures and terms of some clauses, by clause. */
  readonly factsOf: (ids: readonly ClauseId[]) => Promise<Facts['ofClause']>;
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
  const clausesOf = remembered(view.clausesOf.bind(view));
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

/** More clauses than this are not kept at hand. */
const MOST_KEPT = 20_000;

/** Clauses of a view never change: those read once are not read again. Ids the view does not know are left out, as it does. */
function keptClauses(read: Library['clausesById']): Library['clausesById'] {
  const kept = new Map<ClauseId, Clause>();
  return async (ids) => {
    const lacking = ids.filter((id) => !kept.has(id));
    const fresh = lacking.length === 0 ? [] : await read(lacking);
    const found = new Map(ids.flatMap((id) => kept.get(id) ?? []).map((clause) => [clause.id, clause]));
    if (kept.size + fresh.length > MOST_KEPT) kept.clear();
    for (const clause of fresh) {
      kept.set(clause.id, clause);
      found.set(clause.id, clause);
    }
    return ids.flatMap((id) => found.get(id) ?? []);
  };
}

/** The same of the facts of clauses; a clause without any is known to have none. */
function keptFacts(read: (ids: readonly ClauseId[]) => Promise<readonly Fact[]>): Library['factsOf'] {
  const kept = new Map<ClauseId, readonly Fact[]>();
  return async (ids) => {
    const lacking = ids.filter((id) => !kept.has(id));
    const fresh = groupFacts(lacking.length === 0 ? [] : await read(lacking));
    const found = new Map(ids.map((id) => [id, kept.get(id) ?? fresh.ofClause(id)]));
    if (kept.size + lacking.length > MOST_KEPT) kept.clear();
    for (const id of lacking) kept.set(id, fresh.ofClause(id));
    return (id) => found.get(id) ?? [];
  };
}

function remembered<Result>(read: (id: string) => Promise<Result>): (id: string) => Promise<Result> {
  const results = new Map<string, Once<Result>>();
  return (id) => {
    const known = results.get(id) ?? once(() => read(id));
    results.set(id, known);
    return known();
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
  for (const fact of facts) {
    const list = byClause.get(fact.clauseId);
    if (list === undefined) byClause.set(fact.clauseId, [fact]);
    else list.push(fact);
  }
  return {
    duties: facts.filter((fact) => fact.kind === 'duty'),
    indicators: facts.filter(isFigure),
    terms: facts.filter((fact) => fact.kind === 'term'),
    ofClause: (id) => byClause.get(id) ?? [],
  };
}

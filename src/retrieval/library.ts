import { type Clause, type ClauseId, type Duty, type Fact, type Indicator, isFigure, type Term } from '../clause.js';
import type { LexicalIndex } from '../indexing/lexical.js';
import type { VectorHit } from '../indexing/vector.js';
import type { DocumentHeader, StoreView } from '../storage/store.js';
import type { Glossary } from './glossary.js';
import { type MendInput, mendText } from './mend-text.js';
import { type Once, once } from './once.js';
import { RETRIEVAL } from './settings.js';
import type { UnderstandingContext } from './understand/question.js';
import { type Validity, withValidity } from './validity.js';

/** Everything a question is answered from, at one moment: later changes of the store do not show in it. */
export type Library = {
  readonly documents: readonly (DocumentHeader & Validity)[];
  readonly document: (id: string) => DocumentHeader & Validity;
  readonly glossary: Glossary;
  readonly lexical: LexicalIndex;
  /** Nearest clauses by vector, or null where vectors are off. Loads the vector index when first called. */
  readonly nearest: ((text: string, limit: number) => Promise<readonly VectorHit[]>) | null;
  /** What the vector list weighs in the fusion; 0: it is not searched. */
  readonly vectorWeight: number;
  readonly understanding: UnderstandingContext;
  readonly clausesById: (ids: readonly ClauseId[]) => Promise<readonly Clause[]>;
  readonly clausesOf: (documentId: string) => Promise<readonly Clause[]>;
  readonly facts: () => Promise<Facts>;
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
  readonly glossary: Glossary;
  readonly lexical: LexicalIndex;
  readonly nearest: Library['nearest'];
  /** Default: that of the offline vectors. */
  readonly vectorWeight?: number;
  /** Loads what mends script and spelling; called only for questions with words the corpus does not know. */
  readonly loadMenders: MendInput['load'];
};

/** Opens a library over a view of the store; facts and the regions of reports are read once, when first needed. */
export async function openLibrary({
  view,
  today,
  glossary,
  lexical,
  nearest,
  vectorWeight = RETRIEVAL.vectorWeight,
  loadMenders,
}: LibraryInput): Promise<Library> {
  const documents = withValidity(await view.listDocumentHeaders(), today);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const statistics = {
    clauseCount: lexical.size,
    documentFrequency: (term: string) => lexical.documentFrequency(term),
  };
  const mend = mendText({ lexical, view, load: loadMenders, glossary });
  const clausesOf = remembered(view.clausesOf.bind(view));
  return {
    documents,
    document: (id) => {
      const document = byId.get(id);
      if (document === undefined) throw new RangeError(`no document ${id} in this library`);
      return document;
    },
    glossary,
    lexical,
    nearest,
    vectorWeight,
    understanding: { documents, regions: await regionsOf(documents, clausesOf), glossary, statistics, mend },
    clausesById: (ids) => view.clausesById(ids),
    clausesOf,
    facts: once(async () => groupFacts(await view.listFacts({ kinds: GROUPED_KINDS }))),
    close: () => view.close(),
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

async function regionsOf(documents: readonly DocumentHeader[], clausesOf: Library['clausesOf']): Promise<string[]> {
  // 全国 in a question asks of all regions: it restricts nothing.
  const names = new Set(
    documents.flatMap(({ region }) => (region === null || region.level === 'nation' ? [] : region.name)),
  );
  for (const document of documents.filter((each) => each.counts.regions > 0)) {
    for (const clause of await clausesOf(document.id))
      if (clause.region !== null && clause.headingPath.includes(clause.region)) names.add(clause.region);
  }
  return [...names];
}

/** What answers, briefings and quizzes go through whole. Rules are many, and none of them asks for one. */
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

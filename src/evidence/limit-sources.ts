/** A library as somebody sees it who may read some documents only: nothing of the others is found, counted or named. */
import { regionsOf } from '../library/library.js';
import { once } from '../library/once.js';
import { limitedValidity } from '../library/validity.js';
import { readChargedUnits } from '../question/charged-units.js';
import type { FactFilter } from '../storage/store.js';
import { type ClauseId, documentIdOf } from '../vocabulary/clause.js';
import type { Sources } from './sources.js';

/** Of one library so many views are kept at hand: what is read of their documents is read once, not with each question. */
const MOST_VIEWS = 4;

const views = new WeakMap<Sources, Map<string, Promise<Sources>>>();

/** Ids that the library does not know are no fault: what they named was taken out of it. */
export function limitSources(sources: Sources, documentIds: readonly string[]): Promise<Sources> {
  const known = views.get(sources) ?? new Map<string, Promise<Sources>>();
  views.set(sources, known);
  const key = JSON.stringify([...documentIds].sort());
  const view = known.get(key) ?? limited(sources, documentIds);
  // The one asked for last stands last: the first is let go.
  known.delete(key);
  known.set(key, view);
  view.catch(() => known.delete(key));
  for (const oldest of [...known.keys()].slice(0, -MOST_VIEWS)) known.delete(oldest);
  return view;
}

async function limited(sources: Sources, documentIds: readonly string[]): Promise<Sources> {
  const allowed = new Set(documentIds);
  const isAllowed = (id: string) => allowed.has(id);
  const mayRead = (id: ClauseId) => isAllowed(documentIdOf(id));
  const ofDocuments = <Fact extends { readonly clauseId: ClauseId }>(facts: readonly Fact[]) =>
    facts.filter(({ clauseId }) => mayRead(clauseId));
  const { lexical, nearest, understanding, glossary } = sources;
  const documents = sources.documents
    .filter(({ id }) => isAllowed(id))
    .map((document) => limitedValidity(document, isAllowed));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const clausesOf: Sources['clausesOf'] = async (id) => (isAllowed(id) ? sources.clausesOf(id) : []);
  const regions = await regionsOf(documents, clausesOf);
  const facts = once(async () => {
    const { duties, indicators, terms, ofClause } = await sources.facts();
    return {
      duties: ofDocuments(duties),
      indicators: ofDocuments(indicators),
      terms: ofDocuments(terms),
      ofClause: (id: ClauseId) => (mayRead(id) ? ofClause(id) : []),
    };
  });
  const unitNames = once(() => sources.unitNames(documentIds));
  const chargedUnits = once(async () => readChargedUnits(await unitNames(), glossary));
  const allowedOf = <Filter extends FactFilter>(filter: Filter): Filter => ({
    ...filter,
    documentIds: (filter.documentIds ?? documentIds).filter(isAllowed),
  });
  return {
    ...sources,
    documents,
    document: (id) => {
      const document = byId.get(id);
      if (document === undefined) throw new RangeError(`no document ${id} in this library`);
      return document;
    },
    lexical: {
      size: lexical.size,
      ids: lexical.ids,
      documentFrequency: (term) => lexical.documentFrequency(term),
      search: ({ documents: within = null, ...query }) =>
        lexical.search({ ...query, documents: within === null ? allowed : new Set([...within].filter(isAllowed)) }),
    },
    nearest:
      nearest === null
        ? null
        : async (text, limit) => (await nearest(text, limit)).filter(({ clauseId }) => mayRead(clauseId)),
    regions,
    clausesById: (ids) => sources.clausesById(ids.filter(mayRead)),
    clausesOf,
    facts,
    listFacts: (filter = {}) => sources.listFacts(allowedOf(filter)),
    countFacts: (filter = {}) => sources.countFacts(allowedOf(filter)),
    factsOf: (ids) => sources.factsOf(ids.filter(mayRead)),
    unitNames: (ids) => (ids === undefined ? unitNames() : sources.unitNames(ids.filter(isAllowed))),
    rulesOf: (ids) => sources.rulesOf(ids.filter(isAllowed)),
    understanding: { ...understanding, documents, regions, chargedUnits },
  };
}

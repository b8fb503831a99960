import { addTo } from '../language/add-to.js';
import type { Library } from '../library/library.js';
import type { Concept } from '../question/concepts.js';
import { nextTurn } from '../question/next-turn.js';
import type { QuestionPart } from '../question/question.js';
import { type Clause, type ClauseId, documentIdOf } from '../vocabulary/clause.js';
import type { Fact } from '../vocabulary/provision.js';
import { clausesAtLabels } from './exact-lookup.js';
import { fuseRanks } from './fuse.js';
import { type AskedFor, askedFor } from './ranking/asked-for.js';
import { readClause } from './ranking/clause-reading.js';
import { holdsAsked } from './ranking/holds-asked.js';
import { measureClause } from './ranking/measure-clause.js';
import type { Candidate } from './ranking/measure-statement.js';
import { type RankedStatement, rankStatements } from './ranking/rank-statements.js';
import { surenessOf } from './ranking/sureness.js';
import type { RankingWeights } from './ranking/weights.js';
import { inScope, type Scope, scopeOf } from './scope.js';
import { RETRIEVAL } from './settings.js';

/** Why a clause stands where it does; each in [0, 1]. */
export type Signals = {
  readonly lexical: number;
  readonly vector: number;
  /** Of its best statement with what headings and clause lend it; of the heading; of clause, headings and title. */
  readonly statement: number;
  readonly heading: number;
  readonly clause: number;
  readonly exact: boolean;
};

/** A statement (to the next full stop or semicolon) of a clause; offsets are within the clause's text. */
export type FoundStatement = {
  readonly start: number;
  readonly end: number;
  /** Share of the question's words in it and in what lends it some; in itself. */
  readonly coverage: number;
  readonly direct: number;
  /** How close it comes to the best of the search, in (0, 1]. */
  readonly closeness: number;
  /** Share of the words the question turns on in it. */
  readonly core: number;
  /** It holds the kind of thing asked for; what does not is no answer. */
  readonly fits: boolean;
};

export type Hit = {
  readonly clause: Clause;
  /** Closeness of its best statement. */
  readonly score: number;
  readonly signals: Signals;
  /** Best first. */
  readonly statements: readonly FoundStatement[];
  readonly facts: readonly Fact[];
};

export type ResultSet = {
  readonly scope: Scope;
  /** Best first. */
  readonly hits: readonly Hit[];
  /** How likely the best statement that holds what is asked for answers, in [0, 1]. */
  readonly sureness: number;
};

/** What retrieval needs: the library and the fitted weights. */
export type Searched = Library & { readonly weights: RankingWeights };

/** Finds the clauses that speak of one part of a question, best first. Other work on the thread gets its turn between the steps. */
export async function retrieve(part: QuestionPart, library: Searched): Promise<ResultSet> {
  const { scope, asked, candidates, similarity } = await findCandidates(part, library);
  await nextTurn();
  const ranked = rankStatements(asked, candidates, library.weights)
    .map((each) => ({
      ...each,
      score: each.score + library.vectorWeights.similarity * similarity(each.candidate.clause.id),
    }))
    .sort((a, b) => b.score - a.score);
  return {
    scope,
    hits: hitsOf(part, ranked, similarity).slice(
      0,
      Math.max(RETRIEVAL.kept, candidates.filter(({ exact }) => exact).length),
    ),
    sureness: surenessOf(asked, ranked, library.weights),
  };
}

export type Found = {
  readonly scope: Scope;
  readonly asked: AskedFor;
  readonly candidates: readonly Candidate[];
  readonly similarity: (id: ClauseId) => number;
};

/** The clauses that may answer a part, before their statements are ranked. */
export async function findCandidates(part: QuestionPart, library: Library): Promise<Found> {
  const scope = scopeOf(part, library);
  const lexical = lexicalHits(part, scope, library);
  const near = new Set(lexical.map(({ clauseId }) => documentIdOf(clauseId)));
  const exact = await clausesAtLabels(part.labels, { scope, near: [...near] }, library);
  const vector = await vectorHits(part, library);
  const fused = fuseRanks(
    [
      { ids: lexical.map((hit) => hit.clauseId), weight: 1 },
      { ids: vector.map((hit) => hit.clauseId), weight: library.vectorWeights.ranks },
    ],
    RETRIEVAL.fusionK,
  );
  const exactIds = new Set(exact.map((clause) => clause.id));
  const ids = [...exactIds, ...fused.map((each) => each.clauseId).filter((id) => !exactIds.has(id))];
  const inside = (await library.clausesById(ids)).filter((clause) => inScope(clause, scope, library));
  const ofPlaces = inside.filter((clause) => speaksOfPlaces(clause, part));
  const clauses = ofPlaces.length === 0 && mayMistakePlace(part) ? inside : ofPlaces;
  const asked = askedFor(part, library.lexical, scope.named);
  const best = lexical[0]?.score ?? 1;
  const lexicalById = new Map(lexical.map((hit) => [hit.clauseId, hit.score / best]));
  const vectorById = new Map(vector.map((hit) => [hit.clauseId, Math.max(0, hit.similarity)]));
  const examined = clauses.slice(0, Math.max(RETRIEVAL.examined, exactIds.size));
  const factsOf = await library.factsOf(examined.map(({ id }) => id));
  await nextTurn();
  const candidates = examined.map((clause) => {
    const found = { clause, document: library.document(clause.documentId), reading: readClause(clause) };
    return {
      ...found,
      facts: factsOf(clause.id),
      lexical: lexicalById.get(clause.id) ?? 0,
      exact: exactIds.has(clause.id),
      match: measureClause(asked, found),
    };
  });
  return { scope, asked, candidates, similarity: (id) => vectorById.get(id) ?? 0 };
}

/** Statements by clause; a clause stands where its best statement does. */
function hitsOf(part: QuestionPart, ranked: readonly RankedStatement[], similarity: (id: ClauseId) => number): Hit[] {
  const top = ranked[0]?.score ?? 0;
  const byClause = new Map<ClauseId, RankedStatement[]>();
  for (const each of ranked) addTo(byClause, each.candidate.clause.id, each);
  return [...byClause.values()].flatMap((own) => {
    const [best] = own;
    if (best === undefined) return [];
    const { clause, facts, lexical, exact, match } = best.candidate;
    const statements = own.map(({ start, end, features, score }) => ({
      start,
      end,
      coverage: features.covered,
      direct: features.direct,
      closeness: Math.exp((score - top) / RETRIEVAL.softness),
      core: features.coreDirect,
      fits: holdsAsked(part, features),
    }));
    const signals = {
      lexical,
      vector: similarity(clause.id),
      statement: best.features.covered,
      heading: match.inHeading,
      clause: match.anywhere,
      exact,
    };
    return [{ clause, score: statements[0]?.closeness ?? 0, signals, statements, facts }];
  });
}

/** A question about 武汉 is not answered by a clause that speaks of another place or of none. */
function speaksOfPlaces(clause: Clause, { places }: QuestionPart): boolean {
  return places.every((place) => clause.text.includes(place));
}

/** 广东受激励的是深圳，是吧: a place within a named region may be the user's mistake. */
function mayMistakePlace({ wants, regions }: QuestionPart): boolean {
  return wants.main === 'yes-no' && regions.length > 0;
}

function lexicalHits(part: QuestionPart, scope: Scope, library: Library) {
  const documents = scope.documents.size === library.documents.length ? null : scope.documents;
  const limit = RETRIEVAL.lexicalCandidates;
  return library.lexical.search({ text: part.content, expansions: expansionsOf(part.concepts), limit, documents });
}

function expansionsOf(concepts: readonly Concept[]): { text: string; weight: number }[] {
  return concepts.flatMap(({ variants }) => variants.map(({ text, weight }) => ({ text, weight: weight * 0.7 })));
}

async function vectorHits(part: QuestionPart, library: Library) {
  if (library.nearest === null || library.vectorWeights.ranks === 0 || part.content === '') return [];
  const wording = part.concepts.map((concept) => concept.variants[0]?.text ?? concept.surface).join(' ');
  return library.nearest(`${part.content} ${wording}`, RETRIEVAL.vectorCandidates);
}

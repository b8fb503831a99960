import type { Library } from '../library/library.js';
import type { Concept } from '../question/concepts.js';
import type { QuestionPart } from '../question/question.js';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import type { Fact } from '../vocabulary/provision.js';
import { clausesAtLabel } from './exact-lookup.js';
import { fuseRanks } from './fuse.js';
import { inScope, type Scope, scopeOf } from './scope.js';
import { RETRIEVAL } from './settings.js';
import { type ScoredStatement, scoreStatements } from './statements.js';

/** Why a clause stands where it does; each in [0, 1] but for the prior and the bonus. */
export type Signals = {
  readonly lexical: number;
  readonly vector: number;
  readonly statement: number;
  readonly heading: number;
  readonly clause: number;
  readonly prior: number;
  readonly exact: boolean;
};

export type Hit = {
  readonly clause: Clause;
  readonly score: number;
  readonly signals: Signals;
  /** Best first. */
  readonly statements: readonly ScoredStatement[];
  readonly facts: readonly Fact[];
};

export type ResultSet = {
  readonly scope: Scope;
  /** Best first. */
  readonly hits: readonly Hit[];
};

/** Finds the clauses that speak of one part of a question, best first. */
export async function retrieve(part: QuestionPart, library: Library): Promise<ResultSet> {
  const scope = scopeOf(part, library);
  const exact = (await Promise.all(part.labels.map((label) => clausesAtLabel(label, scope, library)))).flat();
  const lexical = lexicalHits(part, scope, library);
  const vector = await vectorHits(part, library);
  const fused = fuseRanks(
    [
      { ids: lexical.map((hit) => hit.clauseId), weight: 1 },
      { ids: vector.map((hit) => hit.clauseId), weight: library.vectorWeight },
    ],
    RETRIEVAL.fusionK,
  );
  const exactIds = new Set(exact.map((clause) => clause.id));
  const ids = [...exactIds, ...fused.map((each) => each.clauseId).filter((id) => !exactIds.has(id))];
  const inside = (await library.clausesById(ids)).filter((clause) => inScope(clause, scope, library));
  const ofPlaces = inside.filter((clause) => speaksOfPlaces(clause, part));
  const clauses = ofPlaces.length === 0 && mayMistakePlace(part) ? inside : ofPlaces;
  const facts = await library.facts();
  const best = lexical[0]?.score ?? 1;
  const lexicalById = new Map(lexical.map((hit) => [hit.clauseId, hit.score / best]));
  const vectorById = new Map(vector.map((hit) => [hit.clauseId, Math.max(0, hit.similarity)]));
  const hits = clauses.map((clause) =>
    score(clause, part, library, {
      facts: facts.ofClause(clause.id),
      lexical: lexicalById.get(clause.id) ?? 0,
      vector: vectorById.get(clause.id) ?? 0,
      exact: exactIds.has(clause.id),
    }),
  );
  return {
    scope,
    hits: hits
      .sort((a, b) => b.score - a.score || a.clause.order - b.clause.order)
      .slice(0, Math.max(RETRIEVAL.kept, exact.length)),
  };
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
  const { ids } = library.lexical;
  const accept = (ordinal: number) => scope.documents.has(documentOf(ids[ordinal]));
  const limit = RETRIEVAL.lexicalCandidates;
  return library.lexical.search({ text: part.content, expansions: expansionsOf(part.concepts), limit, accept });
}

function expansionsOf(concepts: readonly Concept[]): { text: string; weight: number }[] {
  return concepts.flatMap(({ variants }) => variants.map(({ text, weight }) => ({ text, weight: weight * 0.7 })));
}

async function vectorHits(part: QuestionPart, library: Library) {
  if (library.nearest === null || library.vectorWeight === 0 || part.content === '') return [];
  const wording = part.concepts.map((concept) => concept.variants[0]?.text ?? concept.surface).join(' ');
  return library.nearest(`${part.content} ${wording}`, RETRIEVAL.vectorCandidates);
}

function score(
  clause: Clause,
  part: QuestionPart,
  library: Library,
  found: { facts: readonly Fact[]; lexical: number; vector: number; exact: boolean },
): Hit {
  const document = library.document(clause.documentId);
  const scores = scoreStatements(clause, document.title, part.concepts);
  const statement = scores.statements[0]?.coverage ?? 0;
  const prior =
    priorOf(clause, part, found.facts, library) +
    (answersKind(part, clause, scores.statements[0]) ? RETRIEVAL.answerTypeBonus : 0);
  const signals = {
    lexical: found.lexical,
    vector: found.vector,
    statement,
    heading: scores.heading,
    clause: scores.clause,
    prior,
    exact: found.exact,
  };
  const total =
    RETRIEVAL.lexicalWeight * signals.lexical +
    RETRIEVAL.statementWeight * signals.statement +
    RETRIEVAL.headingWeight * signals.heading +
    RETRIEVAL.clauseWeight * signals.clause +
    RETRIEVAL.modelSimilarityWeight * signals.vector +
    prior +
    (found.exact ? 1 : 0);
  return { clause, score: total, signals, statements: scores.statements, facts: found.facts };
}

function priorOf(clause: Clause, part: QuestionPart, facts: readonly Fact[], library: Library): number {
  const byKind = part.kinds.length > 0 ? 0 : RETRIEVAL.kindPrior[library.document(clause.documentId).kind];
  const byUnit =
    clause.unit === 'front-matter' && part.wants.main !== 'metadata'
      ? RETRIEVAL.frontMatterPrior
      : clause.unit === 'preamble'
        ? RETRIEVAL.preamblePrior
        : 0;
  const whoKnown = part.wants.who && facts.some((fact) => fact.kind === 'duty') ? RETRIEVAL.answerTypeBonus : 0;
  return byKind + byUnit + whoKnown;
}

/** The best statement holds what kind of thing is asked for: a number, a date. */
function answersKind(part: QuestionPart, clause: Clause, statement: ScoredStatement | undefined): boolean {
  if (statement === undefined) return false;
  if (part.wants.main === 'how') return /过程|程序|流程|步骤|办法/.test(clause.heading);
  const text = clause.text.slice(statement.start, statement.end);
  if (part.wants.amount) return /\d/.test(text.replace(/(?:19|20)\d{2}年/g, ''));
  return part.wants.when && /(?:19|20)\d{2}年|年内|年底|三年/.test(text);
}

function documentOf(id: ClauseId | undefined): string {
  return id?.slice(0, id.indexOf('#')) ?? '';
}

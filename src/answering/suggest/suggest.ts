/** Questions to begin with, of different kinds, each of which is answered where it is to be asked. */

import type { Sources } from '../../evidence/sources.js';
import { nextTurn } from '../../question/next-turn.js';
import { type AnswerDeps, answerQuestion } from '../answer-question.js';
import { type Candidate, candidatesFrom, SUGGESTION_KINDS, type SuggestionKind } from './candidates.js';
import type { SuggestionLocale } from './wording.js';

export type SuggestFor = {
  /** Documents that may be asked of; null for all. */
  readonly documentIds: readonly string[] | null;
  /** Taken where a question names none. */
  readonly region: string | null;
  readonly locale: SuggestionLocale;
};

export type Suggestion = { readonly kind: SuggestionKind; readonly question: string };

/** As many as a chat shows. */
const MOST = 4;
/** Questions tried before one of a kind is given up, and in all. */
const TRIES_A_KIND = 6;
const TRIES = 30;

const kept = new WeakMap<Sources, Map<string, Promise<readonly Suggestion[]>>>();

/**
 * At most four; fewer, or none, where the documents answer no more. Found once for each library and set of documents;
 * a library is of one state of the documents. Between two questions the loop is free for others.
 */
export function suggestQuestions(asked: SuggestFor, deps: AnswerDeps): Promise<readonly Suggestion[]> {
  const known = kept.get(deps.library) ?? new Map<string, Promise<readonly Suggestion[]>>();
  kept.set(deps.library, known);
  const { documentIds, region, locale } = asked;
  const key = JSON.stringify([documentIds === null ? null : [...documentIds].sort(), region, locale]);
  const found = known.get(key) ?? findSuggestions(asked, deps);
  known.set(key, found);
  // What failed is tried again.
  found.catch(() => known.delete(key));
  return found;
}

async function findSuggestions({ documentIds, region, locale }: SuggestFor, deps: AnswerDeps): Promise<Suggestion[]> {
  const candidates = await candidatesFrom(deps.library, documentIds, locale);
  const within = { documentIds, region };
  const found: Candidate[] = [];
  const tried = new Set<string>();
  const tryKind = async (kind: SuggestionKind): Promise<void> => {
    const documents = new Set(found.map(({ documentId }) => documentId));
    const fresh = (candidates.get(kind) ?? []).filter(({ question }) => !tried.has(question));
    // Those of documents that nothing is suggested of yet come first.
    const inOrder = [...fresh].sort(
      (a, b) => Number(documents.has(a.documentId)) - Number(documents.has(b.documentId)),
    );
    for (const candidate of inOrder.slice(0, TRIES_A_KIND)) {
      if (tried.size >= TRIES || found.length >= MOST) return;
      tried.add(candidate.question);
      await nextTurn();
      if (!(await isAnswered(candidate, within, deps))) continue;
      found.push(candidate);
      return;
    }
  };
  for (const kind of [...SUGGESTION_KINDS, ...SUGGESTION_KINDS]) await tryKind(kind);
  return found.map(({ kind, question }) => ({ kind, question }));
}

async function isAnswered(
  { kind, question, clauseIds }: Candidate,
  within: Pick<SuggestFor, 'documentIds' | 'region'>,
  deps: AnswerDeps,
): Promise<boolean> {
  const { answer } = await answerQuestion({ text: question, within }, deps);
  if (answer.status !== 'answered') return false;
  const cited = new Set(answer.claims.flatMap(({ citations }) => citations.map(({ clauseId }) => clauseId)));
  // A comparison needs both its sides.
  return kind === 'comparison' ? clauseIds.every((id) => cited.has(id)) : clauseIds.some((id) => cited.has(id));
}

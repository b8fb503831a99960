/** The clause behind 查看原文: of a stored answer, or of a place a check named. */
import { cite } from '../answering/cite.js';
import type { Citation } from '../vocabulary/answer.js';
import { installationOf, type Person } from './asker.js';
import type { ClauseInContext, SlackDeps } from './deps.js';
import { answerFor } from './own-answers.js';
import { readCitationValue } from './render/action-ids.js';
import { readPlaceValue, wordsHash } from './render/place-value.js';
import { citationsOf } from './render/shown-citations.js';

export type OpenedClause = Omit<ClauseInContext, 'document'> & {
  readonly citation: Citation;
  /** The question it answered; left out for a check. */
  readonly question?: string;
};

/** Null where what the button carries is unknown here, or no longer stands. It comes from outside. */
export async function openedBy(value: string, person: Person, deps: SlackDeps): Promise<OpenedClause | null> {
  const { conversations, useCases } = deps;
  const place = readPlaceValue(value);
  if (place !== null) return openedPlace(place, person, deps);
  const asked = readCitationValue(value);
  const stored = asked === null ? null : await answerFor(conversations, asked.answerId, person);
  if (stored === null) return null;
  const citation = citationsOf(stored.answer).find(({ n }) => n === asked?.n)?.citation;
  const context = citation === undefined ? null : await useCases.clauseInContext(citation.clauseId);
  if (citation === undefined || context === null) return null;
  const { clause, before, after } = context;
  return { citation, clause, before, after, question: stored.answer.question };
}

/** Only while the words stand there, and only of documents the channel asks of. */
async function openedPlace(
  { clauseId, start, end, words }: NonNullable<ReturnType<typeof readPlaceValue>>,
  person: Person,
  { conversations, useCases }: SlackDeps,
): Promise<OpenedClause | null> {
  const context = await useCases.clauseInContext(clauseId);
  if (context === null) return null;
  const { clause, document, before, after } = context;
  const { documentIds } = await conversations.settingsOf({ team: installationOf(person), channel: person.channel });
  const span = { start: start - clause.start, end: end - clause.start };
  const stands = span.start >= 0 && wordsHash(clause.text.slice(span.start, span.end)) === words;
  if (!stands || documentIds?.includes(document.id) === false) return null;
  return { citation: cite(clause, document, span), clause, before, after };
}

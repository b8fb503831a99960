import type { FoundStatement, Hit } from '../../evidence/retrieve.js';
import type { Sources } from '../../evidence/sources.js';
import { findDateMentions } from '../../language/date-mentions.js';
import { enumerationsOf } from '../../language/members.js';
import { sentenceSpans, statementSpans, type TextSpan } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, claim } from '../cite.js';

/** Further statements must come this close to the best one. */
const CLOSE = 0.8;
/** Where more than one thing may be told, the next of the same clause is told too at odds of down to one to eight. */
const CLOSE_IN_CLAUSE = 0.6;
/** A heading opens its clause and has at most this many characters, none of them a digit behind its own number. */
const HEADING_LENGTH = 30;
const LONGEST_MARK = 5;

/** A stretch of a clause that answers, whole or as one member of a list. */
export type StatementChoice = { readonly hit: Hit; readonly statement: TextSpan };

/**
 * The statements that hold what is asked for and answer best: the best one and up to `limit - 1` that come close, in the order of the text. An
 * enumeration counts as one and comes as its lead-in and each of its members.
 */
export function chooseStatements(hits: readonly Hit[], limit: number): StatementChoice[] {
  const best = hits
    .flatMap((hit) => hit.statements.map((statement) => ({ hit, statement })))
    .filter(({ statement }) => statement.fits)
    .sort((a, b) => b.statement.closeness - a.statement.closeness);
  const [first] = best;
  const top = first?.statement.closeness ?? 0;
  const taken: Found[] = [];
  for (const choice of best) {
    const isFurther = taken.length < limit && choice.statement.closeness >= top * CLOSE;
    const isNext = taken.length === 1 && limit > 1 && choice.statement.closeness >= top * CLOSE_IN_CLAUSE;
    if (!isFurther && !(isNext && isBeside(first, choice))) continue;
    if (!taken.some((other) => other.hit === choice.hit && overlaps(other.statement, choice.statement)))
      taken.push(choice);
  }
  return taken
    .sort((a, b) => hits.indexOf(a.hit) - hits.indexOf(b.hit) || a.statement.start - b.statement.start)
    .flatMap(({ hit, statement }) => wholeOf(hit, statement).map((span) => ({ hit, statement: span })))
    .filter(
      (choice, index, all) =>
        all.findIndex((other) => other.hit === choice.hit && other.statement.start === choice.statement.start) ===
        index,
    );
}

type Found = { readonly hit: Hit; readonly statement: FoundStatement };

/** Two sentences of one clause; a list or a heading comes with much else already. */
function isBeside(first: Found | undefined, next: Found): boolean {
  return first?.hit === next.hit && [first, next].every(({ hit, statement }) => wholeOf(hit, statement).length === 1);
}

function overlaps(one: TextSpan, other: TextSpan): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A lead-in comes with all it leads to; a heading (强化运营管理。) with what it heads. */
function wholeOf({ clause }: Hit, statement: FoundStatement): TextSpan[] {
  const group = enumerationsOf(clause.text).find(
    ({ start, end, leadIn }) =>
      (start === statement.start && end === statement.end) ||
      (leadIn !== null && statement.start <= leadIn.start && statement.end >= leadIn.end),
  );
  if (group !== undefined) return [...(group.leadIn === null ? [] : [group.leadIn]), ...group.members];
  const text = clause.text.slice(statement.start, statement.end);
  if (statement.start > 0 || text.length > HEADING_LENGTH || /[\d，,]/.test(text.slice(LONGEST_MARK)))
    return [statement];
  const next = statementSpans(clause.text).find(({ start }) => start >= statement.end);
  const isUnits = next !== undefined && /^[（(].*(?:负责|单位)/.test(clause.text.slice(next.start, next.end));
  return next === undefined || isUnits ? [statement] : [statement, next];
}

/** A statement in its own words. A date that opens its sentence goes in front, so that the statement keeps its deadline. */
export function statementClaim({ hit, statement }: StatementChoice, library: Sources): Claim {
  const { clause } = hit;
  const place = wholePlace(clause, statement);
  const text = tidy(clause.text.slice(place.start, place.end), clause);
  const date = openingDate(clause, place.start, place.end);
  const document = library.document(clause.documentId);
  if (date === null || text.includes(date.text)) return claim(text, cite(clause, document, place));
  return claim(`${date.text}，${text}`, cite(clause, document, place), cite(clause, document, date));
}

/** Statements of a few characters stand with their sentence. */
function wholePlace(clause: Clause, statement: { start: number; end: number }): { start: number; end: number } {
  if (statement.end - statement.start >= 12) return statement;
  return (
    sentenceSpans(clause.text).find((span) => span.start <= statement.start && statement.end <= span.end) ?? statement
  );
}

/** The date at the head of the sentence a statement stands in, where the statement comes after a semicolon. */
function openingDate(clause: Clause, start: number, end: number): { text: string; start: number; end: number } | null {
  const sentence = sentenceSpans(clause.text).find((span) => span.start <= start && end <= span.end);
  if (sentence === undefined || sentence.start === start) return null;
  const [date] = findDateMentions(foldWidth(clause.text.slice(sentence.start, start)));
  if (date === undefined || date.start > 0) return null;
  return { text: date.text, start: sentence.start + date.start, end: sentence.start + date.end };
}

/** Without the number that opens the clause; closing punctuation becomes a full stop. */
function tidy(text: string, clause: Clause): string {
  const body = clause.text.startsWith(text.slice(0, 8))
    ? text.replace(/^(?:\d{1,3}[.．、]|[（(][一二三四五六七八九十百]+[）)]|[一二三四五六七八九十百]+、)\s*/, '')
    : text;
  return body.replace(/[；;,，]$/, '。').replace(/(?<![。！？!?.：:”）)])$/, '。');
}

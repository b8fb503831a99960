import type { Hit } from '../../evidence/retrieve.js';
import type { Sources } from '../../evidence/sources.js';
import type { ScoredStatement } from '../../evidence/statements.js';
import { findDateMentions } from '../../language/date-mentions.js';
import { sentenceSpans } from '../../language/sentences.js';
import { foldWidth } from '../../language/width.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Clause } from '../../vocabulary/clause.js';
import { cite, claim } from '../cite.js';

/** Further statements must cover this share of what the best one does. */
const CLOSE_STATEMENT = 0.86;
const HEADING_LENGTH = 30;
const MEMBER = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|\d{1,2}[.．、)]|[一二三四五六七八九十]{1,2}是)/;

export type StatementChoice = { readonly hit: Hit; readonly statement: ScoredStatement };

/** The statements that answer best: the best one and up to `limit - 1` that come close, in the order of the text. */
export function chooseStatements(hits: readonly Hit[], limit: number): StatementChoice[] {
  const [top] = hits;
  if (top?.statements[0] === undefined) return [];
  const floor = top.statements[0].coverage * CLOSE_STATEMENT;
  const candidates = hits
    .filter((hit) => hit.score >= top.score * 0.9)
    .flatMap((hit) => hit.statements.slice(0, 4).map((statement) => ({ hit, statement })))
    .filter(
      ({ hit, statement }) =>
        (hit === top && statement === top.statements[0]) || (statement.coverage >= floor && statement.direct >= 0.3),
    )
    .sort((a, b) => Number(b.hit === top) - Number(a.hit === top) || b.statement.coverage - a.statement.coverage)
    .slice(0, limit);
  const whole = candidates.length < limit ? candidates.flatMap((choice) => withNext(choice)) : candidates;
  const distinct = whole.filter(
    (choice, index) =>
      whole.findIndex((other) => other.hit === choice.hit && other.statement.start === choice.statement.start) ===
      index,
  );
  return distinct.sort((a, b) => rank(hits, a.hit) - rank(hits, b.hit) || a.statement.start - b.statement.start);
}

/** A statement that is a heading (强化运营管理。) is followed by what it heads. */
function withNext({ hit, statement }: StatementChoice): StatementChoice[] {
  const listed = membersAfter({ hit, statement });
  if (listed.length > 0) return [{ hit, statement }, ...listed];
  if (statement.end - statement.start > HEADING_LENGTH) return [{ hit, statement }];
  const next = [...hit.statements].sort((a, b) => a.start - b.start).find((other) => other.start >= statement.end);
  const isUnits = next !== undefined && /^[（(].*(?:负责|单位)/.test(hit.clause.text.slice(next.start, next.end));
  return next === undefined || isUnits
    ? [{ hit, statement }]
    : [
        { hit, statement },
        { hit, statement: next },
      ];
}

/** 应当符合下列条件： is followed by its numbered members, each a statement of its own. */
function membersAfter({ hit, statement }: StatementChoice): StatementChoice[] {
  if (!/[：:]$|(?:下列|以下|如下)[^。]{0,20}[：:。]?$/.test(hit.clause.text.slice(statement.start, statement.end)))
    return [];
  const after = [...hit.statements].sort((a, b) => a.start - b.start).filter((other) => other.start >= statement.end);
  const end = after.findIndex(({ start }) => !MEMBER.test(hit.clause.text.slice(start, start + 8)));
  return (end === -1 ? after : after.slice(0, end)).map((each) => ({ hit, statement: each }));
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

function rank(hits: readonly Hit[], hit: Hit): number {
  return hits.indexOf(hit);
}

/** What is said of one task, cell by cell and line by line. */

import { cite, claim } from '../answering/cite.js';
import { joinedLines } from '../language/joined-lines.js';
import { statementAt } from '../language/sentences.js';
import type { Claim } from '../vocabulary/answer.js';
import { leadUnitsOf, listedUnitsOf, type Rule, responsibleUnitsOf } from '../vocabulary/provision.js';
import type { Claims } from './claims-of.js';
import { firstHanClaim, headingClaim, standingClaims, unitsClaim, wordsClaim } from './claims-of.js';
import { type DueDate, isPast } from './deadlines.js';
import type { Detail } from './detail.js';
import type { CutRule, Part, Stated } from './outline.js';
import { ELLIPSIS, joinedBy, words } from './parts.js';
import type { Task } from './task.js';
import { WORDS } from './wording.js';

export type Drafting = {
  readonly claims: Claims;
  /** An ISO date. */
  readonly today: string;
  readonly detail: Detail;
  /** Tells what is left out for its length. */
  readonly cut: (rule: CutRule, what: readonly Stated[]) => void;
};

/** What fails the sentence contract is left out, and counted by `claims`. */
export function stated(each: Claim | null, { claims }: Drafting): Stated[] {
  const verified = each === null ? null : claims.verified(each);
  return verified === null ? [] : [{ kind: 'stated', claim: verified }];
}

export function headingOf(task: Task, drafting: Drafting): Stated {
  const heading = [headingClaim, firstHanClaim].flatMap((claimOf) => stated(claimOf(task), drafting))[0];
  if (heading === undefined) throw new RangeError(`the heading of ${task.clause.id} is not verbatim`);
  return heading;
}

/** A task by its heading; where it has none, by its first phrase, with …… where that goes on. */
export function nameOf(task: Task, drafting: Drafting): Part[] {
  const name = headingOf(task, drafting);
  return joinedLines(task.clause.heading) === name.claim.text ? [name] : [name, words(ELLIPSIS)];
}

export function leadOf(task: Task, drafting: Drafting): Part[] {
  const lead = stated(unitsClaim(task, task.duty === null ? [] : leadUnitsOf(task.duty)), drafting);
  return lead.length > 0 ? lead : [words(WORDS.noLead)];
}

/** Those that share in it, or those listed without a lead. Empty where the text names none. */
export function responsibleOf(task: Task, drafting: Drafting): Part[] {
  const { duty } = task;
  if (duty === null) return [];
  const named = stated(unitsClaim(task, [...responsibleUnitsOf(duty), ...listedUnitsOf(duty)]), drafting);
  const standing = standingClaims(task).flatMap((each) => stated(each, drafting));
  return joinedBy(
    '、',
    [...named, ...standing].map((part) => [part]),
  );
}

export function unitsLine(task: Task, drafting: Drafting): Part[] {
  if (task.duty === null) return [words(WORDS.noUnits)];
  const responsible = responsibleOf(task, drafting);
  if (leadUnitsOf(task.duty).length === 0) return [words(WORDS.responsible), ...responsible];
  const others = responsible.length === 0 ? [] : [words(`；${WORDS.responsible}`), ...responsible];
  return [words(WORDS.lead), ...leadOf(task, drafting), ...others];
}

/** Each due date with the statement that names it; those past are marked. */
export function deadlineParts(task: Task, drafting: Drafting): Part[] {
  if (task.due.length === 0) return [words(WORDS.noDeadline)];
  return joinedBy(
    '；',
    task.due.map((due) => [
      ...dateOf(task, due, drafting),
      ...(isPast(due, drafting.today) ? [words(`（${WORDS.past}）`)] : []),
    ]),
  );
}

/** The statement that says what a rule of the task does. */
export function ruleStatement({ clause, document }: Task, { start }: Rule, drafting: Drafting): Stated[] {
  const place = statementAt(clause.text, start - clause.start);
  return place === undefined ? [] : stated(wordsClaim({ clause, document }, place), drafting);
}

export function dateOf(task: Task, due: DueDate, drafting: Drafting): Part[] {
  return stated(dueClaim(task, due), drafting);
}

function dueClaim({ clause, document }: Task, { text, start }: DueDate): Claim {
  return claim(text, cite(clause, document, statementAt(clause.text, start) ?? { start, end: start + text.length }));
}

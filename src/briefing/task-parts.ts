/** What is said of one task, cell by cell and line by line. */

import type { Claim } from '../answer.js';
import { cite, claim } from '../answering/cite.js';
import { statementSpans } from '../language/sentences.js';
import type { Claims } from './claims-of.js';
import { headingClaim, unitsClaim, wordsClaim } from './claims-of.js';
import { type DueDate, isPast } from './deadlines.js';
import type { Part, Stated } from './outline.js';
import type { SelectedTask } from './select-tasks.js';
import { statementsOf } from './statements-of.js';
import type { Task } from './task.js';
import { WORDS } from './wording.js';

/** `today` is an ISO date. */
export type Drafting = { readonly claims: Claims; readonly today: string };

export const words = (text: string): Part => ({ kind: 'words', text });
export const blank = (text: string): Part => ({ kind: 'blank', text });

/** What fails the sentence contract is left out, and counted by `claims`. */
export function stated(each: Claim | null, { claims }: Drafting): Stated[] {
  const verified = each === null ? null : claims.verified(each);
  return verified === null ? [] : [{ kind: 'stated', claim: verified }];
}

export function headingOf(task: Task, drafting: Drafting): Stated {
  const [heading] = stated(headingClaim(task), drafting);
  if (heading === undefined) throw new RangeError(`the heading of ${task.clause.id} is not verbatim`);
  return heading;
}

export function demandsOf(task: SelectedTask, extent: 'key' | 'full', drafting: Drafting): Part[] {
  return statementsOf(task, extent).flatMap((place) => stated(wordsClaim(task, place), drafting));
}

export function leadOf(task: Task, drafting: Drafting): Part[] {
  const lead = stated(unitsClaim(task, task.duty?.leadUnits ?? []), drafting);
  return lead.length > 0 ? lead : [words(WORDS.noLead)];
}

/** Those that share in it, or those listed without a lead. Empty where the text names none. */
export function responsibleOf(task: Task, drafting: Drafting): Part[] {
  const { duty } = task;
  if (duty === null) return [];
  return stated(unitsClaim(task, [...duty.responsibleUnits, ...duty.listedUnits]), drafting);
}

export function unitsLine(task: Task, drafting: Drafting): Part[] {
  if (task.duty === null) return [words(WORDS.noUnits)];
  const responsible = responsibleOf(task, drafting);
  const others = responsible.length === 0 ? [] : [words(`；${WORDS.responsible}`), ...responsible];
  return [words(WORDS.lead), ...leadOf(task, drafting), ...others];
}

/** Each due date with the statement that names it; those past are marked. */
export function deadlineParts(task: Task, drafting: Drafting): Part[] {
  if (task.due.length === 0) return [words(WORDS.noDeadline)];
  return task.due.flatMap((due, index) => [
    ...(index === 0 ? [] : [words('；')]),
    ...stated(dueClaim(task, due), drafting),
    ...(isPast(due, drafting.today) ? [words(`（${WORDS.past}）`)] : []),
  ]);
}

function dueClaim({ clause, document }: Task, { text, start }: DueDate): Claim {
  const span = statementSpans(clause.text).find((each) => each.start <= start && start < each.end);
  return claim(text, cite(clause, document, span ?? { start, end: start + text.length }));
}

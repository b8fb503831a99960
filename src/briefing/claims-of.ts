/** Words of a plan as verified claims. */

import { cite, citeSpan, claim, type Place } from '../answering/cite.js';
import { withoutNumber } from '../answering/compose/key-statement.js';
import { placeWithDeadline } from '../answering/place-with-deadline.js';
import { verifyClaims } from '../answering/verify/verify-claims.js';
import { isBalanced, stops } from '../language/balanced.js';
import { joinedLines } from '../language/joined-lines.js';
import { withoutClosing } from '../language/punctuation.js';
import type { DocumentHeader } from '../storage/store.js';
import type { Claim, VerifiedClaim, Withheld } from '../vocabulary/answer.js';
import type { Clause, ClauseId } from '../vocabulary/clause.js';
import { type Indicator, standingUnitsOf } from '../vocabulary/provision.js';
import { dueDatesIn } from './deadlines.js';
import { targetText } from './target-text.js';
import type { StandingCharge, Task } from './task.js';

/** Of a task without a heading. */
const LONGEST_NAME = 41;

/** Holds what an outline may rest on, and what failed. */
export type Claims = {
  /** Null where the claim fails the sentence contract: it is withheld and counted. */
  readonly verified: (claim: Claim) => VerifiedClaim | null;
  readonly withheld: () => readonly Withheld[];
};

export function claimsOver(clauses: readonly Clause[], documents: readonly DocumentHeader[]): Claims {
  const byId = new Map<ClauseId, Clause>(clauses.map((clause) => [clause.id, clause]));
  const documentNumbers = new Map(documents.map(({ id, documentNumber }) => [id, documentNumber]));
  const failed: Withheld[] = [];
  const known = new Map<string, VerifiedClaim | null>();
  const verifiedAnew = (each: Claim) => {
    const { verified, withheld } = verifyClaims({ claims: [each], clauses: byId, documentNumbers });
    failed.push(...withheld);
    return verified[0] ?? null;
  };
  return {
    verified: (each) => {
      const key = keyOf(each);
      const verified = known.get(key) ?? (known.has(key) ? null : verifiedAnew(each));
      known.set(key, verified);
      return verified;
    },
    withheld: () => failed,
  };
}

/** An outline says the same at every length it is tried in. */
function keyOf({ text, citations }: Claim): string {
  return `${citations.map(({ clauseId, start, end }) => `${clauseId}|${start}|${end}`).join(' ')} ${text}`;
}

/** The words between two offsets of a clause's text, verbatim but for line breaks: the quote keeps them. */
export function wordsClaim({ clause, document }: Pick<Task, 'clause' | 'document'>, place: Place): Claim {
  return claim(joinedLines(clause.text.slice(place.start, place.end)), cite(clause, document, place));
}

/** A task by the words of its heading; where it has none, by its first words. */
export function headingClaim(task: Task): Claim {
  const { heading, text } = task.clause;
  const at = heading === '' ? -1 : text.indexOf(heading);
  return wordsClaim(task, at === -1 ? firstPhrase(text) : { start: at, end: at + heading.length });
}

/** Behind its number; a date alone says nothing, and goes on. As much of it as leaves no bracket open. */
function firstPhrase(text: string): Place {
  const { start } = withoutNumber(text, { start: 0, end: text.length });
  const words = text.slice(start, start + LONGEST_NAME);
  const [first = words.length, second = words.length] = stops(words, /[。；，\n]/g);
  const phrase = words.slice(0, dueDatesIn(words.slice(0, first))[0]?.text === words.slice(0, first) ? second : first);
  const ends = [...phrase].map((_, at) => phrase.length - at);
  const end = ends.find((each) => isBalanced(phrase.slice(0, each))) ?? phrase.length;
  return { start, end: start + withoutClosing(phrase.slice(0, end)).length };
}

/** A task by the first Han words of its text that say anything: what is left where its first words end within a number. */
export function firstHanClaim(task: Task): Claim {
  const { text } = task.clause;
  const found = /\p{Script=Han}{4,40}/u.exec(text) ?? /\p{Script=Han}{1,40}/u.exec(text);
  const { index, 0: words } = found ?? { index: 0, 0: text };
  return wordsClaim(task, { start: index, end: index + words.length });
}

/** The words that set a target, from the date that governs it on, where both stand in one sentence. */
function placeOf({ clause }: Task, indicator: Indicator): Place {
  const { start, end } = indicator;
  return placeWithDeadline(clause, indicator) ?? { start: start - clause.start, end: end - clause.start };
}

/** What is to be reached and, where that differs, for whom: 山区县的 40% is not the whole county's. */
export function indicatorNameClaim(task: Task, indicator: Indicator): Claim {
  return claim(
    `${indicator.population ?? ''}${indicator.name}`,
    cite(task.clause, task.document, placeOf(task, indicator)),
  );
}

export function targetClaim(task: Task, indicator: Indicator): Claim {
  return claim(targetText(indicator), cite(task.clause, task.document, placeOf(task, indicator)));
}

/** Null where the text ties the target to no date. */
export function targetDateClaim(task: Task, indicator: Indicator): Claim | null {
  const { deadline } = indicator;
  if (deadline === null || deadline.scope !== 'stated') return null;
  return claim(deadline.text, cite(task.clause, task.document, placeOf(task, indicator)));
}

/** The units a task is charged to, as the text lists them; 等 behind them where they end a list that does. */
export function unitsClaim({ clause, document, duty }: Task, units: readonly string[]): Claim | null {
  if (duty === null || units.length === 0) return null;
  const isEnd = duty.units.at(-1)?.name === units.at(-1);
  return claim(`${units.join('、')}${duty.open && isEnd ? '等' : ''}`, citeSpan(clause, document, duty));
}

/** One of them. */
export function unitClaim({ clause, document, duty }: Task, unit: string): Claim | null {
  return duty === null ? null : claim(unit, citeSpan(clause, document, duty));
}

/** Units charged by what an earlier clause says of all that follows, with that clause; those the task names are left out. */
export function standingClaims(task: Task): Claim[] {
  return task.standing.flatMap((each) => standingClaim(task, each, each.said.units) ?? []);
}

/** That an earlier clause, of that label, charges a unit here; null where the task names it itself. */
export function standingClaimOf(task: Task, unit: string): { readonly claim: Claim; readonly label: string } | null {
  for (const each of task.standing) {
    const found = each.said.units.includes(unit) ? standingClaim(task, each, [unit]) : null;
    if (found !== null) return { claim: found, label: each.clause.label };
  }
  return null;
}

function standingClaim(
  { document, duty }: Task,
  { said, clause }: StandingCharge,
  units: readonly string[],
): Claim | null {
  const unnamed = duty === null ? [] : standingUnitsOf(duty).filter((unit) => units.includes(unit));
  return unnamed.length === 0 ? null : claim(unnamed.join('、'), citeSpan(clause, document, said));
}

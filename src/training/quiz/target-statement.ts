/** The statement that sets a target, in the words of the plan. */

import { citeSpan, claim } from '../../answering/cite.js';
import { targetClaim } from '../../briefing/claims-of.js';
import type { Task } from '../../briefing/task.js';
import { foldWidth } from '../../language/width.js';
import type { Claim } from '../../vocabulary/answer.js';
import type { Indicator } from '../../vocabulary/provision.js';

/** Offsets into `TargetStatement.text`. */
export type TextSpan = { readonly start: number; readonly end: number };

export type TargetStatement = {
  readonly task: Task;
  readonly indicator: Indicator;
  /** The quote, behind the date that governs it where both stand in one statement. */
  readonly text: string;
  /** The date, where it stands in `text`. */
  readonly date: TextSpan | null;
  /** Value with unit as printed; null where it is no words of its own or stands in the quote more than once. */
  readonly value: TextSpan | null;
  readonly claim: Claim;
  /** Targets set in one breath share it: a question on one shows the others. */
  readonly fact: string;
};

/** Longer ones are no longer read as one question. */
const MOST_CHARS = 90;

export function targetStatements(task: Task): TargetStatement[] {
  return task.indicators.flatMap((indicator): TargetStatement[] => {
    if (indicator.achieved || indicator.quote.includes('\n')) return [];
    const statement = statementOf(task, indicator);
    return statement.text.length > MOST_CHARS ? [] : [statement];
  });
}

function statementOf(task: Task, indicator: Indicator): TargetStatement {
  const { clause, document } = task;
  const { quote, start, deadline } = indicator;
  const fact = `${clause.id}/target@${start - clause.start}`;
  const common = { task, indicator, fact };
  const [cited] = targetClaim(task, indicator).citations;
  const between = deadline === null ? '' : cited.quote.slice(deadline.text.length, start - cited.start);
  if (deadline === null || cited.start === start || /[；;]/.test(between)) {
    const at = deadline === null || indicator.deadlineUnclear ? -1 : quote.indexOf(deadline.text);
    const date = deadline === null || at === -1 ? null : { start: at, end: at + deadline.text.length };
    return {
      ...common,
      text: quote,
      date,
      value: valueIn(indicator, 0),
      claim: claim(quote, citeSpan(clause, document, indicator)),
    };
  }
  const text = `${deadline.text}，${quote}`;
  const date = { start: 0, end: deadline.text.length };
  return { ...common, text, date, value: valueIn(indicator, date.end + 1), claim: claim(text, cited) };
}

function valueIn({ quote, value }: Indicator, offset: number): TextSpan | null {
  const folded = foldWidth(quote);
  const wanted = foldWidth(value);
  const first = folded.indexOf(wanted);
  if (first === -1 || folded.indexOf(wanted, first + 1) !== -1) return null;
  if (/\d/.test(wanted) && /[\d.:—–\-~～至]/.test(folded.charAt(first - 1))) return null;
  return { start: offset + first, end: offset + first + value.length };
}

export function replaced(text: string, { start, end }: TextSpan, words: string): string {
  return `${text.slice(0, start)}${words}${text.slice(end)}`;
}

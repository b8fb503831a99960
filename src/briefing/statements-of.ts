/** Which words of a task an outline may quote: all but its heading and the bracket of units. Offsets are within the clause's text. */
import type { Place } from '../answering/cite.js';
import { withoutNumber } from '../answering/compose/key-statement.js';
import { sentenceSpans, statementSpans, type TextSpan } from '../language/sentences.js';
import type { Task } from './task.js';

/** Where the bracket of units begins, or the text ends. */
export function endOfBody({ clause, duty }: Pick<Task, 'clause' | 'duty'>): number {
  return duty === null ? clause.text.length : duty.start - clause.start;
}

export function sentencesOf(task: Task): Place[] {
  const { clause } = task;
  const bodyStart = endOfHeading(clause);
  const bodyEnd = endOfBody(task);
  return sentenceSpans(clause.text)
    .map(({ start, end }) => ({ start: Math.max(start, bodyStart), end: Math.min(end, bodyEnd) }))
    .map((span) => trimmed(clause.text, span))
    .filter(({ start, end }) => end > start && /[\p{L}\p{N}]/u.test(clause.text.slice(start, end)));
}

/** Its sentences, parted at semicolons. */
export function statementsOf(task: Task): Place[] {
  return sentencesOf(task).flatMap(({ start, end }) =>
    statementSpans(task.clause.text.slice(start, end)).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    })),
  );
}

/** Where the numbering and heading in front of the text end. */
function endOfHeading({ heading, text }: Task['clause']): number {
  const at = heading === '' ? -1 : text.indexOf(heading);
  if (at === -1) return withoutNumber(text, { start: 0, end: text.length }).start;
  const end = at + heading.length;
  return end + (/^[。：:\s]*/.exec(text.slice(end))?.[0].length ?? 0);
}

function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: end - (words.length - words.trimEnd().length) };
}

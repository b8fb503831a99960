/** Which sentences of a task an outline quotes. */
import type { Place } from '../answering/cite.js';
import { sentenceSpans, statementSpans, type TextSpan } from '../language/sentences.js';
import type { SelectedTask } from './select-tasks.js';

/**
 * `full`: every sentence but the heading and the bracket of units. `key`: the opening statement, and those that set a
 * target, name a date, or name the unit chosen. Offsets are within the clause's text.
 */
export function statementsOf(task: SelectedTask, extent: 'key' | 'full'): Place[] {
  const { clause, duty, indicators, due, role } = task;
  const bodyStart = endOfHeading(clause);
  const bodyEnd = duty === null ? clause.text.length : duty.start - clause.start;
  const spans = (extent === 'full' ? sentenceSpans : statementSpans)(clause.text)
    .map(({ start, end }) => ({ start: Math.max(start, bodyStart), end: Math.min(end, bodyEnd) }))
    .map((span) => trimmed(clause.text, span))
    .filter(({ start, end }) => end > start && /[\p{L}\p{N}]/u.test(clause.text.slice(start, end)));
  if (extent === 'full') return spans;
  const holds = ({ start, end }: TextSpan, from: number, to: number) => from < end && start < to;
  const bare = role === null ? null : role.unit.replace(/^[省市县区]/, '');
  return spans.filter((span, index) => {
    const text = clause.text.slice(span.start, span.end);
    return (
      index === 0 ||
      indicators.some((each) => holds(span, each.start - clause.start, each.end - clause.start)) ||
      due.some((each) => span.start <= each.start && each.start < span.end) ||
      (bare !== null && text.includes(bare))
    );
  });
}

/** Where the numbering and heading in front of the text end. */
function endOfHeading({ heading, text }: SelectedTask['clause']): number {
  const at = heading === '' ? -1 : text.indexOf(heading);
  if (at === -1) return 0;
  const end = at + heading.length;
  return end + (/^[。：:\s]*/.exec(text.slice(end))?.[0].length ?? 0);
}

function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: end - (words.length - words.trimEnd().length) };
}

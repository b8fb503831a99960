/** Sentences of a task that stand for themselves: no target, no date and no department in them. */
import type { Place } from '../../answering/cite.js';
import { dueDatesIn } from '../../briefing/deadlines.js';
import { statementsOf } from '../../briefing/statements-of.js';
import type { Task } from '../../briefing/task.js';

/** `text` is without the closing mark; offsets within the clause's text. */
export type BodySentence = Place & { readonly text: string; readonly fact: string };

/** Begins by pointing back at what stands before it. */
const POINTS_BACK = /^(?:其|并|同时|此|该|以及|要|对此|各级|二是|三是|四是|五是)/;

export function bodySentences(task: Task): BodySentence[] {
  const { clause, indicators } = task;
  return statementsOf({ ...task, role: null, roles: [] }, 'full').flatMap(({ start, end }): BodySentence[] => {
    const words = clause.text.slice(start, end);
    const text = words.replace(/[。；;.]$/, '');
    const holdsTarget = indicators.some((each) => each.start - clause.start < end && start < each.end - clause.start);
    if (holdsTarget || /\n/.test(text) || POINTS_BACK.test(text) || dueDatesIn(text).length > 0) return [];
    return [{ start, end: start + text.length, text, fact: `${clause.id}/sentence@${start}` }];
  });
}

/** What a task has to do with a topic: it is about it, it mentions it, or neither. */

import { plainText } from '../../language/plain-text.js';
import { statementSpans, type TextSpan } from '../../language/sentences.js';
import type { Task } from '../task.js';
import { isAboutIn, isBusiness, SHARE } from './business.js';
import { heldBy, type Topic } from './topic.js';

export type Stance =
  | { readonly kind: 'about' }
  /** `place`, within the clause's text, is the sentence that does. */
  | { readonly kind: 'mentions'; readonly place: TextSpan };

/** Null where it has nothing to do with it. */
export function stanceOf(task: Task, topic: Topic): Stance | null {
  const { heading, headingPath, text } = task.clause;
  const statements = statementSpans(withoutDuties(task));
  const isHeldBy = ({ start, end }: TextSpan, reach: 'own' | 'near') =>
    heldBy(plainText(text.slice(start, end)), topic, reach) >= SHARE;
  const mentioned =
    statements.find((span) => isHeldBy(span, 'own')) ?? statements.find((span) => isHeldBy(span, 'near'));
  const above = headingPath.map((each) => headingStance(each, topic));
  const isAbout =
    isAboutHeading(heading, topic) ||
    above.includes('alone') ||
    (above.includes('shared') && mentioned !== undefined) ||
    statements.some(({ start, end }) => isBusiness(text.slice(start, end), topic));
  if (isAbout) return { kind: 'about' };
  return mentioned === undefined ? null : { kind: 'mentions', place: mentioned };
}

/** A heading of its own names what a clause is about, in each of its phrases. */
function isAboutHeading(heading: string, topic: Topic): boolean {
  return plainText(heading)
    .split(/[,;]/)
    .some((phrase) => isAboutIn(phrase, topic));
}

/** A heading over several clauses may name the topic among others: then each must speak of it as well. */
function headingStance(heading: string, topic: Topic): 'alone' | 'shared' | null {
  const plain = plainText(heading);
  if (heldBy(plain, topic, 'own') < SHARE) return null;
  return /[,;、]|和|与|及/.test(plain) ? 'shared' : 'alone';
}

/** Brackets that name who is charged are blanked: a department is no topic. Offsets stay. */
function withoutDuties({ clause, duties }: Task): string {
  return duties.reduce((text, { start, end }) => {
    const [from, to] = [start - clause.start, end - clause.start];
    const isBracketed = /[（(]\s*$/.test(text.slice(0, from)) || /^[（(]/.test(text.slice(from, to));
    return isBracketed ? text.slice(0, from) + ' '.repeat(to - from) + text.slice(to) : text;
  }, clause.text);
}

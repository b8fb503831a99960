/** What a task has to do with a topic: it is about it, it mentions it, or neither. */

import { plainText } from '../../language/plain-text.js';
import { statementSpans, type TextSpan } from '../../language/sentences.js';
import type { Task } from '../task.js';
import { isAboutIn, isBusiness, SHARE } from './business.js';
import { heldBy, isBeside, type Topic } from './topic.js';

export type Stance =
  | { readonly kind: 'about' }
  /** `place`, within the clause's text, is the sentence that does; `isNamed`: by words of the topic, not by what is near it. */
  | { readonly kind: 'mentions'; readonly place: TextSpan; readonly isNamed: boolean };

/** A sentence touches a topic of several words (餐饮浪费) where it holds this share of their weight. */
const TOUCHED = 0.5;

/** Of several topics the strongest; null where it has nothing to do with any. */
export function stanceOf(task: Task, topics: readonly Topic[]): Stance | null {
  const stances = topics.map((topic) => stanceOn(task, topic));
  const about = stances.find((stance) => stance?.kind === 'about');
  const named = stances.find((stance) => stance?.kind === 'mentions' && stance.isNamed);
  return about ?? named ?? stances.find((stance) => stance !== null) ?? null;
}

function stanceOn(task: Task, topic: Topic): Stance | null {
  const { heading, headingPath } = task.clause;
  const text = withoutBodies(task);
  const statements = statementSpans(text);
  const isHeldBy = ({ start, end }: TextSpan, reach: 'own' | 'near') =>
    heldBy(plainText(text.slice(start, end)), topic, reach) >= (reach === 'own' ? SHARE : TOUCHED);
  const headings = plainText([...headingPath, heading].join('。'));
  const isOf = (words: string) => isBeside(`${headings}。${plainText(words)}`, topic);
  const isSaid = ({ start, end }: TextSpan) => heading === '' || !text.slice(start, end).includes(heading);
  const above = headingPath.map((each) => headingStance(each, topic));
  const own = statements.filter(({ start, end }) => isOf(text.slice(start, end)));
  const named = own.find((span) => isHeldBy(span, 'own'));
  const mentioned = named ?? own.find((span) => isHeldBy(span, 'near'));
  const isNamed =
    isAboutHeading(heading, topic) || above.includes('alone') || (above.includes('shared') && mentioned !== undefined);
  const isAbout =
    (isNamed && isOf(text)) ||
    isHeldByMost(statements.filter(isSaid), (span) => own.includes(span) && isHeldBy(span, 'own')) ||
    own.some(({ start, end }) => isBusiness(text.slice(start, end), topic));
  if (isAbout) return { kind: 'about' };
  return mentioned === undefined ? null : { kind: 'mentions', place: mentioned, isNamed: named !== undefined };
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

/** 医保、生态环境、公安等部门: who does it. */
const DEPARTMENTS = /[^,，;；。、]{2,12}(?:、[^,，;；。、]{2,12})+等(?:相关|有关|职能|主管)*部门/g;

/** Lists of departments and brackets that name who is charged are blanked: a department is no topic. Offsets stay. */
function withoutBodies({ clause, duties }: Task): string {
  const unnamed = clause.text.replace(DEPARTMENTS, (list) => ' '.repeat(list.length));
  return duties.reduce((text, { start, end }) => {
    const [from, to] = [start - clause.start, end - clause.start];
    const isBracketed = /[（(]\s*$/.test(text.slice(0, from)) || /^[（(]/.test(text.slice(from, to));
    return isBracketed ? text.slice(0, from) + ' '.repeat(to - from) + text.slice(to) : text;
  }, unnamed);
}

/** Half of what a clause says, and no less than two sentences of it. */
function isHeldByMost(statements: readonly TextSpan[], isHeld: (span: TextSpan) => boolean): boolean {
  const held = statements.filter(isHeld).length;
  return held >= 2 && held * 2 >= statements.length;
}

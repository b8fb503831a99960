/** 单选: under which clause a requirement stands. */
import type { Task } from '../../briefing/task.js';
import type { SingleDraft } from './draft.js';
import type { Knowledge } from './knowledge.js';
import { GAP } from './quiz.js';
import type { Statement } from './statement.js';
import { documentName, nested, placeOption } from './wording.js';

const FEWEST_CHARS = 16;
const MOST_CHARS = 80;

export function askClauses(statements: readonly Statement[], knowledge: Knowledge): SingleDraft[] {
  return statements.filter(isAskable).map(
    ({ task, text, fact, claim }): SingleDraft => ({
      type: 'single',
      aspect: 'clause',
      facts: [fact],
      question: `“${nested(text)}”这句话出自${documentName(task.document)}的${GAP}。`,
      claims: [claim],
      remark: '',
      answer: placeOption(task),
      wrong: [...new Set(misleading(task, text, knowledge).map(placeOption))],
    }),
  );
}

function isAskable({ text, indicator, lead, task }: Statement): boolean {
  const { heading } = task.clause;
  return (
    indicator === null &&
    lead === '' &&
    heading !== '' &&
    text.length >= FEWEST_CHARS &&
    text.length <= MOST_CHARS &&
    // A word of the heading gives it away.
    shared(heading, text) === 0
  );
}

/** Share of the heading's character pairs that the sentence holds. */
function shared(heading: string, text: string): number {
  const pairs = [...heading].slice(1).map((char, index) => `${heading.charAt(index)}${char}`);
  return pairs.filter((pair) => text.includes(pair)).length / Math.max(1, pairs.length);
}

/** Other clauses with a heading: those whose heading has words of the sentence, then those under the same heading, then the nearest. */
function misleading({ clause, document }: Task, text: string, knowledge: Knowledge): Task[] {
  const above = clause.headingPath.join();
  const ranked = knowledge
    .placesOf(document.id)
    .filter((other) => other.clause.id !== clause.id && other.clause.heading !== '' && other.duty !== null)
    .filter((other) => !knowledge.saysAt(other, text))
    .map((other) => ({
      other,
      rank: 10 * shared(other.clause.heading, text) + (other.clause.headingPath.join() === above ? 1 : 0),
      distance: Math.abs(other.clause.order - clause.order),
    }));
  return ranked.sort((a, b) => b.rank - a.rank || a.distance - b.distance).map(({ other }) => other);
}

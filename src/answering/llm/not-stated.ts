/** What a model says a document does not say: a statement like any other, so it is searched for before it is passed on. */
import { plainText } from '../../language/plain-text.js';
import type { Missing } from '../../vocabulary/answer.js';
import { type AnswerDeps, answerQuestion, type Question } from '../answer-question.js';
import { contentOf } from '../verify/content.js';
import { holdsMarkup } from '../verify/markup.js';
import type { Unstated } from './hold-claim.js';

const LONGEST = 30;
const MOST = 4;

export type Confirmed = { readonly missing: readonly Missing[]; readonly dropped: readonly string[] };

/**
 * Searches each named document for what it is said not to say, as a question of its own behind the one asked. Confirmed where
 * the search comes to nothing; dropped where it answers, or a clause it finds holds the very words.
 */
export async function confirmUnstated(
  said: readonly Unstated[],
  { text, history = [] }: Question,
  deps: AnswerDeps,
): Promise<Confirmed> {
  const missing: Missing[] = [];
  const dropped: string[] = [];
  for (const { documentId, what } of said.slice(0, MOST)) {
    const document = deps.library.documents.find(({ id }) => id === documentId);
    const isPlain = what.length <= LONGEST && contentOf(what) !== '' && !holdsMarkup(what);
    if (document === undefined || !isPlain || (await isFound(what, document.id))) dropped.push(what);
    else missing.push({ kind: 'unstated', value: what, title: document.title });
  }
  return { missing, dropped };

  async function isFound(what: string, documentId: string): Promise<boolean> {
    const within = { documentIds: [documentId], region: null };
    const { answer, explanation } = await answerQuestion({ text: what, history: [...history, text], within }, deps);
    if (answer.status === 'answered' || answer.status === 'partial') return true;
    const sought = contentOf(plainText(what));
    const clauses = explanation.parts.flatMap(({ hits }) => hits.map(({ clause }) => clause));
    return clauses
      .filter((clause) => clause.documentId === documentId)
      .some((clause) => sought.length > LEAST_NAME && contentOf(plainText(clause.text)).includes(sought));
  }
}

/** Shorter words (期限, 处罚) stand in many clauses that are about something else. */
const LEAST_NAME = 3;

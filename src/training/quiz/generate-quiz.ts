/** Quizzes by rule: every key is words of a plan, every wrong option is checked against the whole of it. */
import { claimsOver } from '../../briefing/claims-of.js';
import type { Task } from '../../briefing/task.js';
import { isBasis } from '../../vocabulary/document.js';
import { draftQuestions } from './draft-questions.js';
import { knowledgeOf } from './knowledge.js';
import { putQuestion, type Turn } from './put-question.js';
import { QUIZ_TYPES, type Quiz, type QuizItem, type QuizType, type TypeCounts } from './quiz.js';
import { seededRandom } from './random.js';
import { usedSoFar } from './used-so-far.js';

export type QuizRequest = {
  /** What is asked about; places of documents that are no plans are left out. */
  readonly tasks: readonly Task[];
  /** The other places of the same plans, without which a wrong option cannot be known to be wrong, and of other plans. */
  readonly others: readonly Task[];
  readonly wanted: TypeCounts;
  /** So many in all: where a type cannot be made as often as wanted, the others make up for it. Without it none does. */
  readonly total?: number;
  /** A whole number; the same request with the same seed gives the same quiz. */
  readonly seed: number;
};

/** Types take their questions in turn, so that none uses up what the others could ask. */
export function generateQuiz({ tasks, others, wanted, total, seed }: QuizRequest): Quiz {
  const random = seededRandom(seed);
  const knowledge = knowledgeOf([...tasks, ...others]);
  const asked = tasks.filter(({ document }) => isBasis(document.kind));
  const claims = claimsOver(
    asked.map(({ clause }) => clause),
    asked.map(({ document }) => document),
  );
  const types = QUIZ_TYPES.filter((type) => (wanted[type] ?? 0) > 0);
  const draftsOf = draftQuestions(asked, knowledge, random);
  const pools = new Map(types.map((type) => [type, new Set(random.shuffled(draftsOf(type)))]));
  const positions = inBlocks([0, 1, 2, 3], total ?? wanted.single ?? 0, random.shuffled);
  const truths = inBlocks([true, false], total ?? wanted.judge ?? 0, random.shuffled);
  const chosen = new Map<QuizType, QuizItem[]>(types.map((type) => [type, []]));
  const used = usedSoFar(asked.map(({ clause }) => clause));

  /** False where the plan gives rise to no more of the type. */
  const isAdded = (type: QuizType): boolean => {
    const items = chosen.get(type) ?? [];
    const turn: Turn = { position: positions[items.length] ?? 0, truth: truths[items.length] ?? true };
    const pool = pools.get(type) ?? new Set();
    for (const draft of used.inOrder(pool, turn)) {
      pool.delete(draft);
      const item = putQuestion(draft, turn, random, claims);
      if (item === null || used.repeats(item)) continue;
      used.take(draft, item);
      items.push(item);
      return true;
    }
    return false;
  };
  const countOf = (type: QuizType) => chosen.get(type)?.length ?? 0;
  for (let open = types; open.length > 0; )
    open = open.filter((type) => isAdded(type) && countOf(type) < (wanted[type] ?? 0));
  const lack = () => (total ?? 0) - types.reduce((sum, type) => sum + countOf(type), 0);
  for (let open = types; open.length > 0 && lack() > 0; ) open = open.filter((type) => lack() > 0 && isAdded(type));
  const lacking = types.map((type) => [type, (wanted[type] ?? 0) - countOf(type)] as const);
  return {
    items: types.flatMap((type) => chosen.get(type) ?? []),
    shortage: total !== undefined && lack() <= 0 ? {} : Object.fromEntries(lacking.filter(([, count]) => count > 0)),
  };
}

/** Each value as often as the others within every full block; what is left over holds no value twice. */
function inBlocks<Value>(
  values: readonly Value[],
  count: number,
  shuffled: (list: readonly Value[]) => Value[],
): Value[] {
  const blocks = Array.from({ length: Math.ceil(count / values.length) }, () => shuffled(values));
  return blocks.flat().slice(0, count);
}

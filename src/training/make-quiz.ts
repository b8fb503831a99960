/** A quiz over the plans of a request. Wrong options are checked against every plan at hand. */
import { type ChosenTasks, chooseTasks, type NotChosen } from '../briefing/choose-tasks.js';
import type { BriefingRequest } from '../briefing/request.js';
import { planTasks, type Task } from '../briefing/task.js';
import type { Sources } from '../evidence/sources.js';
import { generateQuiz } from './quiz/generate-quiz.js';
import type { Quiz, QuizType, TypeCounts } from './quiz/quiz.js';

export type MadeQuiz =
  | NotChosen
  | { readonly status: 'made'; readonly quiz: Quiz; readonly titles: readonly string[]; readonly seed: number };

export async function makeQuiz(
  request: BriefingRequest,
  { wanted, seed }: { readonly wanted: TypeCounts; readonly seed: number },
  library: Sources,
): Promise<MadeQuiz> {
  const chosen = await chooseTasks(request, library);
  if (chosen.status !== 'chosen') return chosen;
  const quiz = generateQuiz({ tasks: chosen.selected.tasks, others: await otherPlaces(chosen, library), wanted, seed });
  return { status: 'made', quiz, titles: chosen.documents.map(({ title }) => title), seed };
}

/** What wrong options are taken from and checked against: the rest of the plans chosen, and the other plans. */
export async function otherPlaces({ documents, selected }: ChosenTasks, library: Sources): Promise<Task[]> {
  const rest = selected.leftOut.map(({ task }) => task);
  const places: Task[] = [];
  for (const plan of library.documents) {
    if (plan.kind !== 'plan' || documents.some(({ id }) => id === plan.id)) continue;
    const { tasks, others } = await planTasks(plan, library);
    places.push(...others, ...tasks);
  }
  return [...rest, ...places];
}

/** How a quiz of so many items is made up where nobody says: in these shares, the first types getting what is left. */
const SHARES: readonly (readonly [QuizType, number])[] = [
  ['single', 0.35],
  ['judge', 0.25],
  ['multiple', 0.15],
  ['blank', 0.2],
  ['short', 0.05],
];

export function usualMix(count: number): TypeCounts {
  const counts = SHARES.map(([type, share]) => [type, Math.floor(count * share)] as const);
  const left = count - counts.reduce((sum, [, each]) => sum + each, 0);
  return Object.fromEntries(counts.map(([type, each], index) => [type, index === 0 ? each + left : each]));
}

/** The same number of each, the first types getting what is left. */
export function evenMix(count: number, types: readonly QuizType[]): TypeCounts {
  const each = Math.floor(count / types.length);
  return Object.fromEntries(types.map((type, index) => [type, each + (index < count % types.length ? 1 : 0)]));
}

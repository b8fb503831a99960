/** A quiz over the plans of a request. Wrong options are checked against every plan at hand. */
import { type ChosenTasks, chooseTasks, type NotChosen, placesWithTargets } from '../briefing/choose-tasks.js';
import type { BriefingRequest } from '../briefing/request.js';
import { planTasks, type Task } from '../briefing/task.js';
import type { Sources } from '../evidence/sources.js';
import { isBasis } from '../vocabulary/document.js';
import { generateQuiz, type QuizRequest } from './quiz/generate-quiz.js';
import type { Quiz, QuizType } from './quiz/quiz.js';

export type MadeQuiz =
  | NotChosen
  | { readonly status: 'made'; readonly quiz: Quiz; readonly titles: readonly string[]; readonly seed: number };

/** What is asked of a quiz, whichever plans it is on. */
export type AskedQuiz = Pick<QuizRequest, 'wanted' | 'total' | 'seed'>;
type Mix = Pick<QuizRequest, 'wanted' | 'total'>;

export async function makeQuiz(request: BriefingRequest, asked: AskedQuiz, library: Sources): Promise<MadeQuiz> {
  const chosen = await chooseTasks(request, library);
  if (chosen.status !== 'chosen') return chosen;
  const quiz = (await openQuiz(chosen, library))(asked);
  return { status: 'made', quiz, titles: chosen.documents.map(({ title }) => title), seed: asked.seed };
}

/** Reads once what quizzes on the tasks chosen need. */
export async function openQuiz(chosen: ChosenTasks, library: Sources): Promise<(asked: AskedQuiz) => Quiz> {
  const others = await otherPlaces(chosen, library);
  const tasks = placesWithTargets(chosen);
  return (asked) => generateQuiz({ tasks, others, ...asked });
}

/** What wrong options are taken from and checked against: the rest of the plans chosen, and the other plans. */
async function otherPlaces(chosen: ChosenTasks, library: Sources): Promise<Task[]> {
  const asked = new Set(placesWithTargets(chosen).map(({ clause }) => clause.id));
  const rest = chosen.selected.leftOut.flatMap(({ task }) => (asked.has(task.clause.id) ? [] : [task]));
  const places: Task[] = [];
  for (const plan of library.documents) {
    if (!isBasis(plan.kind) || chosen.documents.some(({ id }) => id === plan.id)) continue;
    const { tasks, others } = await planTasks(plan, library);
    places.push(...others, ...tasks);
  }
  return [...rest, ...places];
}

/** In these shares, the first type getting what is left. */
const SHARES: readonly (readonly [QuizType, number])[] = [
  ['single', 0.4],
  ['judge', 0.2],
  ['multiple', 0.15],
  ['blank', 0.1],
  ['short', 0.1],
  ['case', 0.05],
];

/** How a quiz is made up that nobody says the types of: of those that a plan gives rise to, so many in all. */
export function usualMix(count: number): Mix {
  const counts = SHARES.map(([type, share]) => [type, Math.floor(count * share)] as const);
  const left = count - counts.reduce((sum, [, each]) => sum + each, 0);
  const wanted = Object.fromEntries(counts.map(([type, each], index) => [type, index === 0 ? each + left : each]));
  return { wanted, total: count };
}

/** The same number of each, the first types getting what is left; none makes up for another. */
export function evenMix(count: number, types: readonly QuizType[]): Mix {
  const each = Math.floor(count / types.length);
  const wanted = types.map((type, index) => [type, each + (index < count % types.length ? 1 : 0)] as const);
  return { wanted: Object.fromEntries(wanted) };
}

/** From a request to the slides of a lesson. */
import { chooseTasks, type NotChosen } from '../../briefing/choose-tasks.js';
import type { BriefingRequest } from '../../briefing/request.js';
import type { Template } from '../../briefing/template.js';
import type { Sources } from '../../evidence/sources.js';
import type { Deck } from '../../office/deck.js';
import { openQuiz } from '../make-quiz.js';
import type { StudyOptions } from '../open-study.js';
import { lessonDeck } from './lesson-deck.js';

export type LessonOptions = StudyOptions & {
  /** 20 to 180. */
  readonly minutes: number;
};

export type Taught = { readonly status: 'taught'; readonly deck: Deck };

/** A template that tells what a plan demands is taught from; one that only compares plans is shown. */
export function isLesson({ sections }: Template): boolean {
  const contents = sections.flatMap(({ content }) => content);
  const isComparison = contents.some((each) => each.type === 'study' && each.of === 'comparison');
  return !isComparison || contents.some(({ type }) => ['chapters', 'demands', 'session', 'quiz'].includes(type));
}

export async function lesson(
  request: BriefingRequest,
  options: LessonOptions & { readonly now: Date },
  library: Sources,
): Promise<Taught | NotChosen> {
  const chosen = await chooseTasks(request, library);
  if (chosen.status !== 'chosen') return chosen;
  const { ofClause: factsOf } = await library.facts();
  const clauses = (await Promise.all(chosen.documents.map(({ id }) => library.clausesOf(id)))).flat();
  const makeQuiz = await openQuiz(chosen, library);
  return { status: 'taught', deck: lessonDeck({ ...options, chosen, clauses, factsOf, makeQuiz }) };
}

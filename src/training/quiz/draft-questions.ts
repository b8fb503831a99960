import type { Task } from '../../briefing/task.js';
import { checkReports } from './ask-checks.js';
import { chooseForGaps, fillGaps, gapsIn, judgeGaps } from './ask-gaps.js';
import { askListings, askOddOnes } from './ask-listings.js';
import { askDemands, askMembers, askTerms } from './ask-open.js';
import { chooseTrueOnes, correctReports, judgePairs, toldOf } from './ask-statements.js';
import { askUnits } from './ask-units.js';
import type { Draft } from './draft.js';
import type { Knowledge } from './knowledge.js';
import type { QuizType } from './quiz.js';
import type { Random } from './random.js';
import { statementsIn } from './statement.js';

/** Statements are put together in so many ways: where one has been asked, others stand with those it stood with. */
const DEALS = 6;

/** Every question that the tasks give rise to, by its type, in no order that matters. */
export function draftQuestions(
  tasks: readonly Task[],
  knowledge: Knowledge,
  random: Random,
): (type: QuizType) => readonly Draft[] {
  const statements = tasks.flatMap(statementsIn);
  const gaps = gapsIn(statements, knowledge);
  const deals = () => Array.from({ length: DEALS }, () => toldOf(statements, gaps, random));
  return (type) => {
    switch (type) {
      case 'single':
        return [
          ...chooseForGaps(gaps),
          ...deals().flatMap(judgePairs),
          ...checkReports(statements, knowledge, random),
          ...askOddOnes(statements, knowledge, random),
        ];
      case 'multiple':
        return [
          ...deals().flatMap((told) => chooseTrueOnes(told, random)),
          ...askListings(statements, knowledge, random),
          ...askUnits(tasks, knowledge, random),
        ];
      case 'judge':
        return judgeGaps(gaps, random);
      case 'blank':
        return fillGaps(gaps);
      case 'short':
        return [...askDemands(tasks), ...askTerms(tasks), ...askMembers(tasks)];
      case 'case':
        return deals().flatMap((told) => correctReports(told, random));
    }
  };
}

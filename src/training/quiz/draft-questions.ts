import type { Task } from '../../briefing/task.js';
import { checkReports } from './ask-checks.js';
import { askClauses } from './ask-clauses.js';
import { chooseForGaps, fillGaps, gapsIn, judgeGaps } from './ask-gaps.js';
import { askLeads } from './ask-leads.js';
import { askListings, askOddOnes } from './ask-listings.js';
import { askDemands, askMembers, askTerms } from './ask-open.js';
import { chooseTrueOnes, correctReports, judgePairs, toldOf } from './ask-statements.js';
import { askUnits } from './ask-units.js';
import type { Draft } from './draft.js';
import type { Knowledge } from './knowledge.js';
import type { QuizType } from './quiz.js';
import type { Random } from './random.js';
import { statementsIn } from './statement.js';

/** Every question that the tasks give rise to, by its type, in no order that matters. */
export function draftQuestions(
  tasks: readonly Task[],
  knowledge: Knowledge,
  random: Random,
): (type: QuizType) => readonly Draft[] {
  const statements = tasks.flatMap(statementsIn);
  const gaps = gapsIn(statements, knowledge);
  const told = () => toldOf(gaps, random);
  return (type) => {
    switch (type) {
      case 'single':
        return [
          ...chooseForGaps(gaps),
          ...judgePairs(told()),
          ...checkReports(statements, knowledge, random),
          ...askOddOnes(statements, knowledge, random),
          ...askLeads(tasks, knowledge),
          ...askClauses(statements, knowledge),
        ];
      case 'multiple':
        return [
          ...chooseTrueOnes(told(), random),
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
        return correctReports(told(), random);
    }
  };
}

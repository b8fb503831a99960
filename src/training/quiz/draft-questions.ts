import type { Task } from '../../briefing/task.js';
import { checkReports } from './ask-checks.js';
import { askClauses } from './ask-clauses.js';
import { askForbidden } from './ask-forbidden.js';
import { chooseForGaps, fillGaps, fillTerms, gapsIn, judgeGaps } from './ask-gaps.js';
import { askLeads } from './ask-leads.js';
import { askListings } from './ask-listings.js';
import { askDemands, askMembers, askTerms } from './ask-open.js';
import { chooseTrueOnes, correctReports, judgePairs, toldOf } from './ask-statements.js';
import { askUnits } from './ask-units.js';
import type { Draft } from './draft.js';
import type { Knowledge } from './knowledge.js';
import type { QuizType } from './quiz.js';
import type { Random } from './random.js';
import { statementsIn } from './statement.js';

/** Every question of a type that the tasks give rise to, in no order that matters. */
export function draftQuestions(
  type: QuizType,
  tasks: readonly Task[],
  knowledge: Knowledge,
  random: Random,
): readonly Draft[] {
  const statements = tasks.flatMap(statementsIn);
  const told = () => toldOf(statements, knowledge, random);
  switch (type) {
    case 'single':
      return [
        ...chooseForGaps(gapsIn(statements, knowledge)),
        ...judgePairs(told()),
        ...checkReports(statements, knowledge, random),
        ...askLeads(tasks, knowledge),
        ...askClauses(tasks, knowledge),
      ];
    case 'multiple':
      return [
        ...chooseTrueOnes(told(), random),
        ...askListings(statements, knowledge, random),
        ...askForbidden(tasks, knowledge, random),
        ...askUnits(tasks, knowledge, random),
      ];
    case 'judge':
      return judgeGaps(gapsIn(statements, knowledge), random);
    case 'blank':
      return [...fillGaps(gapsIn(statements, knowledge)), ...fillTerms(statements, knowledge)];
    case 'short':
      return [...askDemands(tasks), ...askTerms(tasks), ...askMembers(tasks)];
    case 'case':
      return correctReports(told(), random);
  }
}

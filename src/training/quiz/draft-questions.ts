import type { Task } from '../../briefing/task.js';
import { blankTargets, blankTerms } from './ask-blanks.js';
import { caseUnits, caseWordings } from './ask-cases.js';
import { askClauses } from './ask-clauses.js';
import { judgeTargets, judgeUnits } from './ask-judgements.js';
import { askLeads } from './ask-leads.js';
import { askDemands, askTerms } from './ask-open.js';
import { askStatements } from './ask-statements.js';
import { askTargets } from './ask-targets.js';
import { askTaskOfUnit, askTasksOfUnits } from './ask-tasks-of-units.js';
import { askUnits } from './ask-units.js';
import type { Draft } from './draft.js';
import type { Knowledge } from './knowledge.js';
import type { QuizType } from './quiz.js';
import type { Random } from './random.js';
import { targetStatements } from './target-statement.js';

/** Every question of a type that the tasks give rise to, in no order that matters. */
export function draftQuestions(
  type: QuizType,
  tasks: readonly Task[],
  knowledge: Knowledge,
  random: Random,
): readonly Draft[] {
  const statements = tasks.flatMap(targetStatements);
  switch (type) {
    case 'single':
      return [
        ...askTargets(statements, knowledge),
        ...askLeads(tasks, knowledge),
        ...askTaskOfUnit(tasks, knowledge),
        ...askClauses(tasks, knowledge),
      ];
    case 'multiple':
      return [
        ...askUnits(tasks, knowledge, random),
        ...askTasksOfUnits(tasks, knowledge, random),
        ...askStatements(statements, knowledge, random),
      ];
    case 'judge':
      return [...judgeTargets(statements, knowledge, random), ...judgeUnits(tasks, knowledge, random)];
    case 'blank':
      return [...blankTargets(statements), ...blankTerms(tasks)];
    case 'short':
      return [...askDemands(tasks), ...askTerms(tasks)];
    case 'case':
      return [...caseUnits(tasks), ...caseWordings(statements, knowledge)];
  }
}

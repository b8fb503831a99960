/** 单选: what a target asks for, and by when. */
import { dateOf, nearDates } from './dates.js';
import type { SingleDraft } from './draft.js';
import { boundedValue, figureOf } from './figures.js';
import { withDigits } from './flips.js';
import type { Knowledge } from './knowledge.js';
import { nearDigits } from './near-digits.js';
import { GAP } from './quiz.js';
import { replaced, type TargetStatement } from './target-statement.js';
import { documentName } from './wording.js';

export function askTargets(statements: readonly TargetStatement[], knowledge: Knowledge): SingleDraft[] {
  return statements.flatMap((statement) => [...valueDrafts(statement, knowledge), ...dateDrafts(statement, knowledge)]);
}

function valueDrafts(statement: TargetStatement, knowledge: Knowledge): SingleDraft[] {
  const span = boundedValue(statement);
  // At least one: any other number is more, and the least is guessed.
  if (span === null || figureOf(statement.indicator)?.value === 1) return [];
  const { text, task, claim, fact } = statement;
  const answer = text.slice(span.start, span.end);
  const wrong = nearDigits(statement, knowledge)
    .map((digits) => withDigits(answer, digits))
    .filter(
      (option) => !knowledge.says(task.document.id, replaced(text, span, option).slice(statement.date?.end ?? 0)),
    );
  const question = `${documentName(task.document)}提出：${replaced(text, span, GAP)}。`;
  return [{ type: 'single', aspect: 'target', facts: [fact], question, claims: [claim], remark: '', answer, wrong }];
}

function dateDrafts(statement: TargetStatement, knowledge: Knowledge): SingleDraft[] {
  const { text, date, task, claim, fact } = statement;
  if (date === null) return [];
  const wrong = nearDates(statement, knowledge);
  const question = `${documentName(task.document)}提出：${replaced(text, date, GAP)}。`;
  const answer = dateOf(statement);
  return [{ type: 'single', aspect: 'date', facts: [fact], question, claims: [claim], remark: '', answer, wrong }];
}

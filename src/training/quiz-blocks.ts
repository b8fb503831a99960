/** A quiz as blocks of an outline; the trainer's edition has the key and the words it rests on. */
import type { Block, Part } from '../briefing/outline.js';
import { words } from '../briefing/task-parts.js';
import { keyText } from './quiz/csv.js';
import { plainItem } from './quiz/plain-item.js';
import { letterOf, type Quiz, type QuizItem } from './quiz/quiz.js';
import { TYPE_NAMES } from './quiz/type-names.js';

export type Edition = 'trainer' | 'trainee';

export function quizBlocks({ items }: Quiz, edition: Edition): Block[] {
  return items.flatMap((item, index): Block[] => [
    line([words(`${index + 1}.（${TYPE_NAMES[item.type]}）${item.question}`)]),
    ...optionLines(item),
    ...(edition === 'trainer' ? [line(keyParts(item))] : []),
  ]);
}

function optionLines(item: QuizItem): Block[] {
  if (!('options' in item)) return [];
  return item.options.map((option, index) => line([words(`${letterOf(index)}. ${option}`)]));
}

function keyParts(item: QuizItem): Part[] {
  const claims = item.claims.map((claim): Part => ({ kind: 'stated', claim }));
  const isOpen = item.type === 'short' || item.type === 'case';
  return isOpen ? [words('参考答案：'), ...claims] : [words(`答案：${keyText(plainItem(item))}。依据：`), ...claims];
}

function line(parts: readonly Part[]): Block {
  return { kind: 'line', parts };
}

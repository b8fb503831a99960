/** A quiz as blocks of an outline; the trainer's edition has the key and the words it rests on. */
import type { Block, Part } from '../briefing/outline.js';
import { words } from '../briefing/parts.js';
import { keyText } from './quiz/csv.js';
import { plainItem } from './quiz/plain-item.js';
import { letterOf, type Quiz, type QuizItem } from './quiz/quiz.js';
import { TYPE_NAMES } from './quiz/type-names.js';

export type Edition = 'trainer' | 'trainee';

export function quizBlocks({ items }: Quiz, edition: Edition): Block[] {
  return items.map((item, index) => ({
    kind: 'question',
    number: `${index + 1}.`,
    text: `（${TYPE_NAMES[item.type]}）${item.question}`,
    options: 'options' in item ? item.options.map((option, at) => `${letterOf(at)}. ${option}`) : [],
    key: edition === 'trainer' ? keyParts(item) : null,
  }));
}

function keyParts(item: QuizItem): Part[] {
  const claims = item.claims.map((claim): Part => ({ kind: 'stated', claim }));
  const isOpen = item.type === 'short' || item.type === 'case';
  return isOpen ? [words('参考答案：'), ...claims] : [words(`答案：${keyText(plainItem(item))}。依据：`), ...claims];
}

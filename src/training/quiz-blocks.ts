/** A quiz as blocks of an outline; the trainer's edition has the key and the words it rests on. */
import type { Block, Part } from '../briefing/outline.js';
import { words } from '../briefing/parts.js';
import { keyText } from './quiz/csv.js';
import { plainItem, pointText } from './quiz/plain-item.js';
import { letterOf, type Quiz, type QuizItem } from './quiz/quiz.js';
import { DIFFICULTY_NAMES, TYPE_NAMES } from './quiz/type-names.js';

export type Edition = 'trainer' | 'trainee';

export function quizBlocks({ items }: Quiz, edition: Edition): Block[] {
  return items.map((item, index) => ({
    kind: 'question',
    number: `${index + 1}.`,
    text: `（${TYPE_NAMES[item.type]}·${DIFFICULTY_NAMES[item.difficulty]}）${item.question}`,
    options: 'options' in item ? item.options.map((option, at) => `${letterOf(at)}. ${option}`) : [],
    key: edition === 'trainer' ? keyParts(item) : null,
  }));
}

function keyParts(item: QuizItem): Part[] {
  const claims = item.claims.map((claim): Part => ({ kind: 'stated', claim }));
  const key =
    item.type === 'short' || item.type === 'case'
      ? `评分要点：${item.key.map(pointText).join('；')}`
      : `答案：${keyText(plainItem(item))}`;
  return [words(`${key}。依据：`), ...claims];
}

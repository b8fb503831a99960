/** What `train --quiz` says, and a quiz as text. Questions are Chinese, as plans are. */

import type { Locale } from '../copy/locale.js';
import { keyText } from '../training/quiz/csv.js';
import type { PlainItem } from '../training/quiz/plain-item.js';
import { DIFFICULTIES, letterOf, QUIZ_TYPES, type QuizType, type TypeCounts } from '../training/quiz/quiz.js';
import { DIFFICULTY_NAMES, TYPE_NAMES } from '../training/quiz/type-names.js';

/** An item with its key below it. */
export function quizText(item: PlainItem, number: number): string {
  const options = 'options' in item ? item.options.map((option, index) => `   ${letterOf(index)}. ${option}`) : [];
  return [
    `${number}.（${TYPE_NAMES[item.type]}·${DIFFICULTY_NAMES[item.difficulty]}）${item.question}`,
    ...options,
    `   ${item.type === 'short' || item.type === 'case' ? '评分要点' : '答案'}：${keyText(item).replaceAll('\n', '\n   ')}`,
    `   ${item.explanation}`,
  ].join('\n');
}

export function madeCopy(items: readonly PlainItem[], shortage: TypeCounts, seed: number, locale: Locale): string {
  const lacking = (Object.entries(shortage) as [QuizType, number][]).map(
    ([type, lack]) => `${TYPE_NAMES[type]} ${lack}`,
  );
  const short = lacking.join(locale === 'zh' ? '、' : ', ');
  const spread = DIFFICULTIES.map(
    (each) => [each, items.filter(({ difficulty }) => difficulty === each).length] as const,
  );
  const count = items.length;
  if (locale === 'zh')
    return `出题 ${count} 道（种子 ${seed}）：${spread.map(([each, of]) => `${DIFFICULTY_NAMES[each]} ${of}`).join('、')}。${short === '' ? '' : `所选条款不够出：${short}。`}`;
  return `${count} questions (seed ${seed}): ${spread.map(([each, of]) => `${each} ${of}`).join(', ')}.${short === '' ? '' : ` The clauses chosen do not give: ${short}.`}`;
}

export function unknownTypesCopy(names: readonly string[], locale: Locale): string {
  const known = QUIZ_TYPES.map((type) => `${type}（${TYPE_NAMES[type]}）`).join(' ');
  const given = names.join('、');
  return locale === 'zh' ? `没有这种题型：${given}。可用的有：${known}。` : `No such type: ${given}. Known: ${known}.`;
}

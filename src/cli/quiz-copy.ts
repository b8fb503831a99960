/** What `train --quiz` says, and a quiz as text. Questions are Chinese, as plans are. */

import type { Locale } from '../copy/locale.js';
import { keyText } from '../training/quiz/csv.js';
import type { PlainItem } from '../training/quiz/plain-item.js';
import { letterOf, QUIZ_TYPES, type QuizType, type TypeCounts } from '../training/quiz/quiz.js';
import { TYPE_NAMES } from '../training/quiz/type-names.js';

/** An item with its key below it. */
export function quizText(item: PlainItem, number: number): string {
  const options = 'options' in item ? item.options.map((option, index) => `   ${letterOf(index)}. ${option}`) : [];
  return [
    `${number}.（${TYPE_NAMES[item.type]}）${item.question}`,
    ...options,
    `   答案：${keyText(item)}`,
    `   ${item.explanation}`,
  ].join('\n');
}

export function madeCopy(count: number, shortage: TypeCounts, seed: number, locale: Locale): string {
  const lacking = (Object.entries(shortage) as [QuizType, number][]).map(
    ([type, lack]) => `${TYPE_NAMES[type]} ${lack}`,
  );
  const short = lacking.join(locale === 'zh' ? '、' : ', ');
  if (locale === 'zh') return `出题 ${count} 道（种子 ${seed}）。${short === '' ? '' : `所选条款不够出：${short}。`}`;
  return `${count} questions (seed ${seed}).${short === '' ? '' : ` The clauses chosen do not give: ${short}.`}`;
}

export function unknownTypesCopy(names: readonly string[], locale: Locale): string {
  const known = QUIZ_TYPES.map((type) => `${type}（${TYPE_NAMES[type]}）`).join(' ');
  const given = names.join('、');
  return locale === 'zh' ? `没有这种题型：${given}。可用的有：${known}。` : `No such type: ${given}. Known: ${known}.`;
}

import { QUIZ_TYPES, type QuizType } from './quiz.js';

export const TYPE_NAMES: Readonly<Record<QuizType, string>> = {
  single: '单选题',
  multiple: '多选题',
  judge: '判断题',
  blank: '填空题',
  short: '简答题',
  case: '案例题',
};

export function typeNamed(name: string): QuizType | null {
  return QUIZ_TYPES.find((type) => TYPE_NAMES[type] === name.trim() || type === name.trim()) ?? null;
}

import { DIFFICULTIES, type Difficulty, QUIZ_TYPES, type QuizType } from './quiz.js';

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

export const DIFFICULTY_NAMES: Readonly<Record<Difficulty, string>> = { easy: '容易', medium: '中等', hard: '较难' };

/** `medium` where nothing says: a file written by hand. */
export function difficultyNamed(name: string): Difficulty {
  return DIFFICULTIES.find((each) => DIFFICULTY_NAMES[each] === name.trim() || each === name.trim()) ?? 'medium';
}

/** What a button of a quiz carries: from which plans and seed the question was made, and the option. Never the key. */
export type QuizChoice = {
  readonly documents: readonly string[];
  readonly seed: number;
  /** Of the item: a question made anew from changed plans may be another. */
  readonly itemId: string;
  readonly option: number;
};

export const LETTERS = 'ABCDEFGH';

export function quizChoiceValue(choice: QuizChoice): string {
  return JSON.stringify(choice);
}

/** Null for anything else: the value comes from outside. */
export function readQuizChoice(value: string): QuizChoice | null {
  try {
    const read = JSON.parse(value) as Partial<QuizChoice> | null;
    const { documents, seed, itemId, option } = read ?? {};
    const isSound =
      Array.isArray(documents) &&
      documents.every((id) => typeof id === 'string') &&
      Number.isSafeInteger(seed) &&
      typeof itemId === 'string' &&
      Number.isSafeInteger(option);
    return isSound && seed !== undefined && itemId !== undefined && option !== undefined
      ? { documents, seed, itemId, option }
      : null;
  } catch {
    return null;
  }
}

/** Questions to test who has read a plan, each with its key and the words of the plan the key rests on. */
import type { NonEmpty, VerifiedClaim } from '../../vocabulary/answer.js';

/**
 * By rule. `easy`: one figure, date or department of one clause. `medium`: a limiting word, condition, scope, who is meant, a
 * list, of one clause. `hard`: two clauses or more are to be held together, or four points or more to be told.
 */
export const DIFFICULTIES = ['easy', 'medium', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** 单选, 多选, 判断, 填空, 简答, 案例. */
export const QUIZ_TYPES = ['single', 'multiple', 'judge', 'blank', 'short', 'case'] as const;
export type QuizType = (typeof QUIZ_TYPES)[number];

type Asked = {
  /** From the type, the clause and the fact: the same from one run, and one seed, to the next. */
  readonly id: string;
  readonly question: string;
  readonly difficulty: Difficulty;
  /** Says why, and ends with where it stands: `依据《title》（文号）label：“quote”`. */
  readonly explanation: string;
  /** What the key rests on; each cites a clause with a verbatim quote. */
  readonly claims: NonEmpty<VerifiedClaim>;
  /** What is asked of the plan; no two items of a quiz share one. */
  readonly facts: NonEmpty<string>;
};

/** `key` is an index into `options`; letters follow from the position. */
export type SingleItem = Asked & { readonly type: 'single'; readonly options: NonEmpty<string>; readonly key: number };
/** `key`: every right option, ascending. */
export type MultipleItem = Asked & {
  readonly type: 'multiple';
  readonly options: NonEmpty<string>;
  readonly key: NonEmpty<number>;
};
export type JudgeItem = Asked & { readonly type: 'judge'; readonly key: boolean };
/** The gap stands in the question as `BLANK`; `key`: the wordings that fill it, the plan's own first. */
export type BlankItem = Asked & { readonly type: 'blank'; readonly key: NonEmpty<string> };
/** What earns marks: a point of the model answer, in the words of the plan, and the marks for it. */
export type Point = { readonly text: string; readonly score: number };
export type OpenItem = Asked & { readonly type: 'short' | 'case'; readonly key: NonEmpty<Point> };

export type QuizItem = SingleItem | MultipleItem | JudgeItem | BlankItem | OpenItem;

/** How many of each type. */
export type TypeCounts = Readonly<Partial<Record<QuizType, number>>>;

export type Quiz = {
  /** In the order of `QUIZ_TYPES`. */
  readonly items: readonly QuizItem[];
  /** Of the types asked for, how many could not be made; types without a lack are left out. */
  readonly shortage: TypeCounts;
};

export const BLANK = '______';
/** Where the chosen option goes. */
export const GAP = '（　　）';

export function letterOf(position: number): string {
  return String.fromCharCode(65 + position);
}

/** Names under which Slack reports clicks, picks and submitted views. */
export const ACTIONS = {
  /** On a button `clause_open:<n>`, for ids must differ within a block; match with `CLAUSE_OPEN`. */
  clauseOpen: 'clause_open',
  answerFeedback: 'answer_feedback',
  citationWrong: 'citation_wrong',
  answerShare: 'answer_share',
  /** On a button `home_page:<page>`; match with `HOME_PAGE`. */
  homePage: 'home_page',
  /** On buttons `brief_again:template|unit|topic|data|fill`; match with `BRIEF_AGAIN`. */
  briefAgain: 'brief_again',
  /** On buttons `quiz_answer:<option>`; match with `QUIZ_ANSWER`. */
  quizAnswer: 'quiz_answer',
} as const;

export const CLAUSE_OPEN = /^clause_open(?::\d+)?$/;
export const BRIEF_AGAIN = /^brief_again:(?:template|unit|topic|data|fill)$/;
export const QUIZ_ANSWER = /^quiz_answer:\d$/;
export const HOME_PAGE = /^home_page:\d+$/;
/** On buttons `handin:accept|replace|decline|mend`; match with `HAND_IN_CLICK`. */
export const HAND_IN = 'handin';
export const HAND_IN_CLICK = /^handin:(?:accept|replace|decline|mend)$/;
export const REMOVE_YES = 'remove:yes';
export const REMOVE_NO = 'remove:no';
export const REMOVE = /^remove:(?:yes|no)$/;
export const FORGET_YES = 'forget:yes';
export const FORGET_NO = 'forget:no';
export const FORGET = /^forget:(?:yes|no)$/;

/** As in manifest.yaml. */
export const SHORTCUTS = { ask: 'ask_shortcut', brief: 'brief_shortcut', check: 'check_shortcut' } as const;

export const VIEWS = {
  ask: 'ask_view',
  brief: 'brief_view',
  briefData: 'brief_data_view',
  clause: 'clause_view',
  citationWrong: 'citation_wrong_view',
  unhelpful: 'unhelpful_view',
  settings: 'settings_view',
  handIn: 'hand_in_view',
  mend: 'hand_in_mend_view',
} as const;

/** What a button or an option for a citation carries: an answer and a number, never content. */
export function citationValue(answerId: string, n: number): string {
  return `${answerId}|${n}`;
}

/** Reads `citationValue`; null for anything else. The value comes from outside: whoever clicks may not be who asked. */
export function readCitationValue(value: string): { readonly answerId: string; readonly n: number } | null {
  const match = /^(.+)\|(\d{1,6})$/s.exec(value);
  const [, answerId, n] = match ?? [];
  return answerId === undefined || n === undefined ? null : { answerId, n: Number(n) };
}

/** Characters of a note beside feedback. */
export const NOTE_CHARS = 500;

export type Verdict = 'up' | 'down';

export function feedbackValue(answerId: string, verdict: Verdict): string {
  return `${answerId}|${verdict}`;
}

/** Reads `feedbackValue`; null for anything else. */
export function readFeedbackValue(value: string): { readonly answerId: string; readonly verdict: Verdict } | null {
  const match = /^(.+)\|(up|down)$/s.exec(value);
  const [, answerId, verdict] = match ?? [];
  return answerId === undefined || verdict === undefined
    ? null
    : { answerId, verdict: verdict === 'up' ? 'up' : 'down' };
}

/** Words around an answer that every edge says the same; what an edge says in its own way stays with it. */
import type { Locale } from './locale.js';

export type AnswerWords = {
  /** Before the sentences shown where none of them answers surely. */
  readonly closest: string;
  /** Before the titles of the plans to choose from. */
  readonly clarify: string;
  readonly withheld: (count: number) => string;
};

const zh: AnswerWords = {
  closest: '最接近的原文（未见直接规定，请自行判断）：',
  clarify: '请说明问的是哪一份文件、哪一项内容。收录的方案有：',
  withheld: (count) => `另有 ${count} 句未通过与原文的逐字核对，没有显示。`,
};

const en: AnswerWords = {
  closest: 'Closest passages (no direct provision found; judge for yourself):',
  clarify: 'Which document, and which matter in it? The plans here are:',
  withheld: (count) =>
    `${count} more ${count === 1 ? 'sentence' : 'sentences'} did not pass the word-for-word check against the source and ${count === 1 ? 'is' : 'are'} not shown.`,
};

export function answerWords(locale: Locale): AnswerWords {
  return locale === 'zh' ? zh : en;
}

/** After the titles to choose from. `aside`: what an edge adds behind “ask again”, with its own brackets and space; may be empty. */
export function clarifyNext(locale: Locale, aside: string): string {
  return locale === 'zh'
    ? `把地区或文件名、指标或任务写进问题里再问一次${aside}，例如“聊城的……要达到多少”。`
    : `Ask again${aside} with the region or the title, and the indicator or task, in the question.`;
}

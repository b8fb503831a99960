/** The fixed words around an answer. */
import type { RefusalReason } from '../answer.js';
import type { DocumentKind } from '../clause.js';
import type { Locale } from './surroundings.js';

export type AnswerCopy = {
  readonly notStated: (missing: string) => string;
  readonly nothingFound: string;
  readonly separator: string;
  readonly nearest: string;
  readonly clarify: string;
  readonly clarifyNext: string;
  readonly refused: Readonly<Record<RefusalReason, string>>;
  readonly withheld: (count: number) => string;
  /** Shown before a source that is not a plan. */
  readonly kind: Readonly<Record<DocumentKind, string>>;
};

const zh: AnswerCopy = {
  notStated: (missing) => `文件中未载：${missing}。`,
  nothingFound: '文件中未载：收录的文件里没有能回答这个问题的条款。',
  separator: '；',
  nearest: '仅供参考，不构成依据：',
  clarify: '请说明问的是哪一份文件、哪一项内容。收录的方案有：',
  clarifyNext: '把地区或文件名、指标或任务写进问题里再问一次，例如“聊城的……要达到多少”。',
  refused: {
    'off-topic':
      '这里只回答收录的政策文件写了什么，这个问题不在其中。请换成关于文件内容的问题，例如目标数值、责任单位、完成期限。',
    steering: '这里只按收录的政策文件原文作答，不执行改变回答方式的要求。请直接写出想查的政策问题。',
    empty: '没有读到问题。请写出想查的政策内容，例如“到2025年要达到多少？谁牵头？”。',
  },
  withheld: (count) => `另有 ${count} 句未通过与原文的逐字核对，没有显示。`,
  kind: {
    plan: '',
    interpretation: '〔解读〕',
    news: '〔新闻报道，未见原始文件〕',
    'drafting-note': '〔编制说明范文，不作依据〕',
  },
};

const en: AnswerCopy = {
  notStated: (missing) => `Not stated in the documents: ${missing}.`,
  nothingFound: 'Not stated in the documents: no clause here answers this question.',
  separator: '; ',
  nearest: 'For reference only, not a basis:',
  clarify: 'Which document, and which matter in it? The plans here are:',
  clarifyNext: 'Ask again with the region or the title, and the indicator or task, in the question.',
  refused: {
    'off-topic':
      'This tool answers only what the policy documents here say, and this question is not about them. Ask about their content: targets, responsible units, deadlines.',
    steering:
      'This tool answers from the text of the policy documents only and does not follow requests to change how it answers. Please state the policy question itself.',
    empty:
      'There is no question to read. Write what you want to know, for example “What is the target for 2025, and who leads?”.',
  },
  withheld: (count) =>
    `${count} more ${count === 1 ? 'sentence' : 'sentences'} did not pass the word-for-word check against the source and ${count === 1 ? 'is' : 'are'} not shown.`,
  kind: {
    plan: '',
    interpretation: '[interpretation] ',
    news: '[news report, original document not seen] ',
    'drafting-note': '[sample drafting note, not a basis] ',
  },
};

/** Words in the language an answer is given in. */
export function answerCopy(locale: Locale): AnswerCopy {
  return locale === 'zh' ? zh : en;
}

import type { RefusalReason } from '../vocabulary/answer.js';
import type { Locale } from './locale.js';

type Refusals = Readonly<Record<RefusalReason, string>>;

/** Why a question is not answered and what to ask instead. `speaker`: what the edge calls itself in English, as in “This tool”. */
export function refusals(locale: Locale, speaker: string): Refusals {
  return locale === 'zh' ? ZH : inEnglish(speaker);
}

const ZH: Refusals = {
  'off-topic':
    '这里只回答收录的政策文件写了什么，这个问题不在其中。请换成关于文件内容的问题，例如目标数值、责任单位、完成期限。',
  steering: '这里只按收录的政策文件原文作答，不执行改变回答方式的要求。请直接写出想查的政策问题。',
  'small-talk':
    '这里回答收录的政策文件写了什么：目标数值、牵头和责任单位、完成期限、有哪些措施、名词含义、各地比较。直接写出想查的问题就行，例如“到2025年要达到多少？谁牵头？”。',
  empty: '没有读到问题。请写出想查的政策内容，例如“到2025年要达到多少？谁牵头？”。',
};

function inEnglish(speaker: string): Refusals {
  return {
    'off-topic': `${speaker} answers only what the policy documents here say, and this question is not about them. Ask about their content: targets, responsible units, deadlines.`,
    steering: `${speaker} answers from the text of the policy documents only and does not follow requests to change how it answers. Please state the policy question itself.`,
    'small-talk': `${speaker} answers what the policy documents here say: targets, who leads and who is responsible, deadlines, measures, terms, comparisons. Just ask, for example “What is the target for 2025, and who leads?”.`,
    empty:
      'There is no question to read. Write what you want to know, for example “What is the target for 2025, and who leads?”.',
  };
}

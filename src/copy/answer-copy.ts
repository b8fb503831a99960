/** The fixed words around an answer on the terminal. */

import type { Fallback, RefusalReason, WithheldReason } from '../vocabulary/answer.js';
import { type AnswerWords, answerWords, clarifyNext } from './answer-words.js';
import { fallbackReason } from './fallback-reason.js';
import type { Locale } from './locale.js';
import { refusals } from './refusals.js';

export type AnswerCopy = AnswerWords & {
  readonly nearest: string;
  readonly clarifyNext: string;
  readonly refused: Readonly<Record<RefusalReason, string>>;
  /** Why extracts are shown where a model was to write. */
  readonly fallback: (reason: Fallback) => string;
  readonly withheldReason: Readonly<Record<WithheldReason, string>>;
};

const zh: AnswerCopy = {
  ...answerWords('zh'),
  nearest: '仅供参考，不构成依据：',
  clarifyNext: clarifyNext('zh', ''),
  refused: refusals('zh', 'This tool'),
  fallback: (reason) => `${fallbackReason(reason, 'zh')}，以下是原文摘录。`,
  withheldReason: {
    'clause-not-retrieved': '所引条款不是为这个问题检索到的',
    'quote-not-verbatim': '引文与原文不一致',
    'number-not-cited': '数字、日期或单位在引文里没有',
    'document-number-not-cited': '文号与所引文件不符',
    'unit-not-cited': '部门在所引条款里没有',
    'region-not-cited': '地区与所引条款不符',
    'hedge-dropped': '丢了“力争”“左右”等限定词',
    empty: '空句',
    'token-unknown': '出处的标记不是这次给出的',
    'heading-only': '只引了标题',
    'negation-flipped': '与原文意思相反',
    'scope-flipped': '扩大或缩小了范围',
    'words-left-out': '漏了原文的限定或关键词',
    'words-swapped': '换了原文的词',
    'not-supported': '引文不足以支持这句话',
    markup: '含有链接、标签或指令',
    'too-long': '句子过长',
  },
};

const en: AnswerCopy = {
  ...answerWords('en'),
  nearest: 'For reference only, not a basis:',
  clarifyNext: clarifyNext('en', ''),
  refused: refusals('en', 'This tool'),
  fallback: (reason) => `${fallbackReason(reason, 'en')}; these are extracts.`,
  withheldReason: {
    'clause-not-retrieved': 'cites a clause that was not retrieved for this question',
    'quote-not-verbatim': 'the quote is not in the clause',
    'number-not-cited': 'a number, date or unit is not in the quote',
    'document-number-not-cited': 'the document number is not that of the source',
    'unit-not-cited': 'a department is not in the cited clause',
    'region-not-cited': 'the region is not that of the cited clause',
    'hedge-dropped': 'a limiting word such as 力争 was dropped',
    empty: 'empty',
    'token-unknown': 'the source token was not given for this question',
    'heading-only': 'cites a heading only',
    'negation-flipped': 'says the opposite of the source',
    'scope-flipped': 'widens or narrows what the source says',
    'words-left-out': 'leaves out words that the source has',
    'words-swapped': 'puts other words in place of the source’s',
    'not-supported': 'the quote does not bear it out',
    markup: 'holds a link, a tag or an instruction',
    'too-long': 'too long',
  },
};

/** Words in the language an answer is given in. */
export function answerCopy(locale: Locale): AnswerCopy {
  return locale === 'zh' ? zh : en;
}

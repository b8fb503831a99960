/** The fixed words around an answer. */
import type { Fallback, RefusalReason, WithheldReason } from '../answer.js';
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
  /** Why extracts are shown where a model was to write. */
  readonly fallback: (reason: Fallback) => string;
  readonly withheldReason: Readonly<Record<WithheldReason, string>>;
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
  fallback: (reason) => `${FALLBACK_ZH[reason] ?? '没能用上模型'}，以下是原文摘录。`,
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
    'not-supported': '引文不足以支持这句话',
    markup: '含有链接、标签或指令',
    'too-long': '句子过长',
  },
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
  fallback: (reason) => `${FALLBACK_EN[reason] ?? 'The model could not be used'}; these are extracts.`,
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
    'not-supported': 'the quote does not bear it out',
    markup: 'holds a link, a tag or an instruction',
    'too-long': 'too long',
  },
  kind: {
    plan: '',
    interpretation: '[interpretation] ',
    news: '[news report, original document not seen] ',
    'drafting-note': '[sample drafting note, not a basis] ',
  },
};

const FALLBACK_ZH: Readonly<Partial<Record<Fallback, string>>> = {
  'model-unreachable': '连不上模型服务',
  'model-timeout': '模型没有在限定时间内答复',
  'model-rate-limited': '模型服务限流',
  'model-rejected': '模型服务拒绝了请求',
  'model-content-filtered': '模型服务的内容审查拦下了答复',
  'model-reply-cut': '模型的答复中途断了',
  'model-over-budget': '今天的模型费用已到上限',
  'reply-unusable': '模型的答复读不出来',
  'nothing-verified': '模型写的句子没有一句通过与原文的核对',
};

const FALLBACK_EN: Readonly<Partial<Record<Fallback, string>>> = {
  'model-unreachable': 'The model endpoint could not be reached',
  'model-timeout': 'The model did not reply in time',
  'model-rate-limited': 'The model endpoint is limiting the rate',
  'model-rejected': 'The model endpoint rejected the request',
  'model-content-filtered': "The endpoint's content filter stopped the reply",
  'model-reply-cut': "The model's reply broke off",
  'model-over-budget': "Today's model budget is used up",
  'reply-unusable': "The model's reply could not be read",
  'nothing-verified': 'None of the model’s sentences passed the check against the source',
};

/** Words in the language an answer is given in. */
export function answerCopy(locale: Locale): AnswerCopy {
  return locale === 'zh' ? zh : en;
}

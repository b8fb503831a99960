/** What the bot says besides answers. Plain words: nothing of users or documents is put into them but numbers. */

import type { Locale } from '../copy/locale.js';
import type { NoAccess } from './access.js';
import { hasWords } from './question-text.js';

export type Talk = {
  /** Over the steps while an answer is worked on. */
  readonly working: string;
  readonly steps: Readonly<Record<'retrieving' | 'reading' | 'writing' | 'checking', string>>;
  readonly empty: string;
  readonly tooLong: (length: number, limit: number) => string;
  readonly waiting: (position: number) => string;
  readonly tooMany: (limit: number) => string;
  readonly ending: string;
  /** Over a list of the documents. */
  readonly documentsShown: (shown: number, all: number) => string;
  readonly notPosted: string;
  readonly sharedBefore: string;
  /** Of a form. */
  readonly sentBefore: string;
  /** Of work that a process left undone when it ended; nobody takes it up. */
  readonly interrupted: string;
  /** In a form whose contents are being read. */
  readonly opening: string;
  /** Of an answer by command, which has room for a few messages only. */
  readonly moreThanFits: (messages: number) => string;
  /** More than a person or a channel may in a minute; `seconds` until the next is taken. */
  readonly tooFast: (seconds: number) => string;
  /** The question is escaped for mrkdwn. */
  readonly youAsked: (question: string) => string;
  readonly failed: (reference: string) => string;
  /** To who would stop a question of somebody else. */
  readonly notYours: string;
  /** Of a question asked in a form. */
  readonly noDirect: string;
  /** Of a click, a command or a form. */
  readonly actFailed: (reference: string) => string;
  readonly noAccess: Readonly<Record<NoAccess | 'not-admin', string>>;
  readonly gone: string;
  readonly thanks: string;
  readonly noted: string;
  readonly shared: string;
  /** Said over an answer its asker made public; the mention is made by us. */
  readonly sharedBy: (user: string) => string;
  readonly saved: string;
  readonly notSaved: string;
  /** The channel asks of no plan; its plans give rise to no question. */
  readonly noQuiz: string;
  readonly nothingToAsk: string;
  readonly quizGone: string;
  /** `explanation` is escaped for mrkdwn; `right` is of the first answer. */
  readonly quizResult: (of: {
    readonly right: boolean;
    readonly isFirst: boolean;
    readonly key: string;
    readonly explanation: string;
  }) => string;
  readonly help: string;
};

const zh: Talk = {
  working: '正在查文件',
  steps: { retrieving: '检索条款', reading: '阅读条款', writing: '撰写并逐句核验', checking: '核对全部引用' },
  empty: '没有读到问题。写出想查的政策内容再问一次，例如“到2025年要达到多少？谁牵头？”。',
  tooLong: (length, limit) => `问题有 ${length} 个字，超过上限 ${limit}。请删短，或拆成几个问题分别问。`,
  waiting: (position) => `排在第 ${position} 位，轮到后在这里回答。`,
  tooMany: (limit) => `排队的问题已有 ${limit} 个。等前面的答完再问，这个问题没有收下。`,
  ending: '程序正在重启，这个问题没有收下。请过一会儿再问。',
  documentsShown: (shown, all) =>
    shown === all ? `收录文件 ${all} 份：` : `收录文件 ${all} 份，这里列出前 ${shown} 份；全部文件见应用的“主页”。`,
  notPosted: '发不到这个频道里。请先用 /invite 把应用加进频道，再来一次。',
  sharedBefore: '这条回答已经公开过了。',
  sentBefore: '这份表单刚刚已经提交，正在办理；没有再办一次。',
  opening: '正在打开……',
  interrupted: '程序中断了，这件事没有做完。请再来一次。',
  moreThanFits: (messages) => `后面还有 ${messages} 条消息，这里放不下。请私信我，或在频道里提到我，再问一次。`,
  tooFast: (seconds) => `操作太快，这一次没有收下。请过 ${seconds} 秒再试。`,
  youAsked: (question) => `你的问题：${question}`,
  failed: (reference) => `没能答出来，程序出了故障（编号 ${reference}）。请再问一次；还不行，把编号告诉管理员。`,
  notYours: '这个问题不是你提的，没有停下来。能停下的只有提问的人和管理员。',
  noDirect: '没能给你发私信，问题没有收下。请管理员确认应用有 im:write 权限后再试一次。',
  actFailed: (reference) => `没有办成，程序出了故障（编号 ${reference}）。请再试一次；还不行，把编号告诉管理员。`,
  noAccess: {
    unknown:
      '暂时查不到你的账号信息，没有作答。过一会儿再试；还不行，请管理员检查应用的权限（users:read、usergroups:read）。',
    team: '这个工作区没有开通。请联系管理员。',
    stranger: '只为本单位的成员作答。',
    'shared-channel': '与外单位共享的频道里不作答。请私信提问。',
    'channel-unknown':
      '查不到这个频道是否与外单位共享，所以没有作答。请先用 /invite 把应用加进频道，或私信提问；还不行，请管理员检查应用的权限（channels:read、groups:read、mpim:read）。',
    guest: '访客账号不能提问。请联系管理员。',
    direct: '没有开通私信提问。请到开通的频道里问。',
    channel: '这个频道没有开通。请到开通的频道里问，或联系管理员。',
    'user-group': '只为指定的用户组作答。请联系管理员加入。',
    'not-admin': '只有管理员能改设置。',
  },
  gone: '这条回答已经过了保存期，找不到了。请重新提问。',
  thanks: '谢谢，已记下。',
  noted: '谢谢，已记下哪一处引用不对，会据此改进。',
  shared: '已公开到频道。',
  sharedBy: (user) => `<@${user}> 公开了自己的提问和回答：`,
  notSaved: '没有保存：所选的地区或频道已经不在了。请重新打开设置再选。',
  saved: '设置已保存，从下一个问题起生效。',
  noQuiz: '出不了题：本频道可查的文件里没有方案。请管理员用 /tiaowen settings 放入一份。',
  nothingToAsk:
    '出不了题：本频道可查的方案里没有找到可以出成选择题、又不会一看就知道答案的内容。请管理员用 /tiaowen settings 放入别的方案。',
  quizGone: '这道题出自的文件已经更新，题目作废。请再发一题：/tiaowen quiz。',
  quizResult: ({ right, isFirst, key, explanation }) =>
    `${isFirst ? (right ? '答对了。' : '答错了。') : `已经答过，以第一次为准：${right ? '答对' : '答错'}。`}答案是 ${key}。${explanation}`,
  help: '问政策文件里写了什么：在频道里提到我，或直接私信。例如：聊城到2025年县域内患者就诊率要达到多少？谁牵头？\n命令：/tiaowen ask 问题 · /tiaowen brief 起草汇报提纲 · /tiaowen train 准备培训材料 · /tiaowen quiz 每日一题 · /tiaowen docs 收录的文件 · /tiaowen add 交一份文件 · /tiaowen settings 本频道的设置（管理员） · /tiaowen digest on 每周小结（管理员） · /tiaowen forget 删除保存的我的提问 · /tiaowen help\n在消息的“更多操作”里选“核查引用”，逐句核对那条消息与文件是否一致。',
};

const en: Talk = {
  working: 'Looking it up',
  steps: {
    retrieving: 'Finding clauses',
    reading: 'Reading them',
    writing: 'Writing, each sentence checked',
    checking: 'Checking all citations',
  },
  empty: 'There is no question to read. Write what you want to know and ask again.',
  tooLong: (length, limit) =>
    `The question has ${length} characters, more than ${limit}. Shorten it, or ask it in parts.`,
  waiting: (position) => `Yours is number ${position} in the queue; the answer comes here.`,
  tooMany: (limit) =>
    `${limit} questions are waiting already. Ask again when they are answered; this one was not taken.`,
  ending: 'The bot is restarting; this question was not taken. Ask again in a moment.',
  documentsShown: (shown, all) =>
    shown === all ? `${all} documents:` : `The first ${shown} of ${all} documents; the app’s Home tab has them all.`,
  notPosted: 'It could not be posted to this channel. /invite the app into it, then try again.',
  sharedBefore: 'This answer was shared before.',
  sentBefore: 'This form was sent a moment ago and is being dealt with; it was not done twice.',
  opening: 'Opening…',
  interrupted: 'The bot was interrupted, and this was not finished. Please do it again.',
  moreThanFits: (messages) =>
    `${messages} more messages do not fit here. Ask again in a direct message, or by mentioning me in a channel.`,
  tooFast: (seconds) => `Too much at once; this was not taken. Try again in ${seconds} s.`,
  youAsked: (question) => `Your question: ${question}`,
  failed: (reference) =>
    `No answer: something failed (reference ${reference}). Ask again; if it stays so, give the reference to an admin.`,
  notYours: 'Not stopped: somebody else asked this. Only who asked it, and admins, can stop it.',
  noDirect: 'Not taken: no direct message could be opened. An admin should check the scope im:write; then try again.',
  actFailed: (reference) =>
    `That was not done: something failed (reference ${reference}). Try again; if it stays so, give the reference to an admin.`,
  noAccess: {
    unknown:
      'Who you are could not be looked up. Try again in a moment; if it stays so, an admin should check the app’s scopes (users:read, usergroups:read).',
    team: 'This workspace has not been enabled. Please ask an admin.',
    stranger: 'Only members of this organisation are answered.',
    'shared-channel': 'Questions are not answered in channels shared with others. Send a direct message instead.',
    'channel-unknown':
      'Whether this channel is shared with others could not be found out, so nothing was answered. /invite the app into the channel, or send a direct message; if it stays so, an admin should check the app’s scopes (channels:read, groups:read, mpim:read).',
    guest: 'Guests cannot ask. Please ask an admin.',
    direct: 'Direct messages have not been enabled. Ask in a channel that has.',
    channel: 'This channel has not been enabled. Ask in one that has, or ask an admin.',
    'user-group': 'Only members of certain groups are answered. Please ask an admin.',
    'not-admin': 'Only admins may change settings.',
  },
  gone: 'This answer is past the time it is kept. Please ask again.',
  thanks: 'Thank you, noted.',
  noted: 'Thank you. Which citation is wrong was noted.',
  shared: 'Shared to the channel.',
  sharedBy: (user) => `<@${user}> shared a question and its answer:`,
  notSaved: 'Not saved: the region or channel chosen is no longer there. Open the settings again and choose anew.',
  saved: 'Saved; it holds from the next question on.',
  noQuiz: 'No question can be made: this channel asks of no plan. An admin can change that with /tiaowen settings.',
  nothingToAsk:
    'No question can be made: nothing in the plans of this channel makes a choice that does not give itself away. An admin can put in other plans with /tiaowen settings.',
  quizGone: 'The documents behind this question have changed. Post another: /tiaowen quiz.',
  quizResult: ({ right, isFirst, key, explanation }) =>
    `${isFirst ? (right ? 'Right.' : 'Wrong.') : `You answered before; the first answer counts: ${right ? 'right' : 'wrong'}.`} The answer is ${key}. ${explanation}`,
  help: 'Ask what policy documents say: mention me in a channel, or send a direct message.\nCommands: /tiaowen ask QUESTION · /tiaowen brief · /tiaowen train · /tiaowen quiz · /tiaowen docs · /tiaowen add (hand in a document) · /tiaowen settings, /tiaowen digest on (admins) · /tiaowen forget (delete my questions) · /tiaowen help\nThe message action “核查引用” checks a message against the documents, sentence by sentence.',
};

export function talkIn(locale: Locale): Talk {
  return locale === 'zh' ? zh : en;
}

/** What is said of words typed outside a message that cannot be asked; null where they can. */
export function whyNoQuestion(text: string, mostChars: number, talk: Talk): string | null {
  const length = [...text].length;
  if (!hasWords(text)) return talk.empty;
  return length > mostChars ? talk.tooLong(length, mostChars) : null;
}

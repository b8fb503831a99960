/** What `/tiaowen forget` says. */
import type { Locale } from '../copy/locale.js';
import type { Forgotten } from '../storage/forgetting.js';

export type ForgetCopy = {
  /** `person` is a mention made by us; null for who asks. */
  readonly confirm: (person: string | null) => string;
  readonly yes: string;
  readonly no: string;
  readonly done: (person: string | null, removed: Forgotten) => string;
  readonly kept: string;
  readonly notAdmin: string;
  readonly whoIsMeant: string;
};

const zh: ForgetCopy = {
  confirm: (person) =>
    `要删除本程序保存的${person ?? '你'}的全部内容吗？包括提问、回答、评价和答题记录，删除后不能恢复。频道和私信里已经发出的消息不会删除。`,
  yes: '删除',
  no: '不删',
  done: (person, { questions, answers, notes, quizAnswers }) =>
    questions + answers + notes + quizAnswers === 0
      ? `没有保存${person ?? '你'}的内容，不用删除。`
      : `已删除${person ?? '你'}的提问 ${questions} 个、回答 ${answers} 条、评价 ${notes} 条、答题 ${quizAnswers} 次。审计记录里没有文字，只有代号，按保存期自动删除。`,
  kept: '没有删除任何内容。',
  notAdmin: '只有管理员能删除别人的内容。删除自己的，用 /tiaowen forget。',
  whoIsMeant: '没认出要删除谁的内容。写成 /tiaowen forget @某人，从弹出的名单里选；删除自己的，只写 /tiaowen forget。',
};

const en: ForgetCopy = {
  confirm: (person) =>
    `Delete everything kept of ${person ?? 'you'}: questions, answers, feedback and quiz answers? This cannot be undone. Messages already posted in channels and direct messages stay.`,
  yes: 'Delete',
  no: 'Keep',
  done: (person, { questions, answers, notes, quizAnswers }) =>
    questions + answers + notes + quizAnswers === 0
      ? `Nothing is kept of ${person ?? 'you'}, so there was nothing to delete.`
      : `Deleted of ${person ?? 'you'}: questions ${questions}, answers ${answers}, feedback ${notes}, quiz answers ${quizAnswers}. The audit holds no text, only a code for the person, and expires by itself.`,
  kept: 'Nothing was deleted.',
  notAdmin: 'Only admins may delete what is kept of others. For your own, use /tiaowen forget.',
  whoIsMeant:
    'Whose? Write /tiaowen forget @somebody and pick the person from the list; for your own, /tiaowen forget alone.',
};

export function forgetCopy(locale: Locale): ForgetCopy {
  return locale === 'zh' ? zh : en;
}

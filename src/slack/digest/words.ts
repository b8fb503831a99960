/** What is said of digests. Questions, titles and labels come escaped for mrkdwn. */
import type { Locale } from '../../copy/locale.js';

export type DigestWords = {
  /** Days of the month, as `11-23`. */
  readonly head: (from: string, to: string, asked: number) => string;
  readonly unanswered: string;
  readonly cited: string;
  readonly reported: string;
  readonly because: (reason: string) => string;
  readonly times: (times: number) => string;
  readonly more: (left: number) => string;
  readonly on: (hour: number) => string;
  readonly off: string;
  readonly isOn: string;
  readonly isOff: string;
};

const zh: DigestWords = {
  head: (from, to, asked) => `*一周小结*（${from} 至 ${to}，提问 ${asked} 个）`,
  unanswered: '没有答上的问题',
  cited: '引用最多的文件',
  reported: '报告引用不对的地方',
  because: (reason) => `：${reason}`,
  times: (times) => (times === 1 ? '' : ` ×${times}`),
  more: (left) => `另有 ${left} 项。`,
  on: (hour) =>
    `一周小结已打开：每周一 ${hour} 点发到这里，没有内容的一周不发。只给提问人看的回答不计入。应用还不在这个频道里的，请先 /invite。`,
  off: '一周小结已关闭。',
  isOn: '这里的一周小结是打开的；关闭用 /tiaowen digest off。',
  isOff: '这里的一周小结没有打开；打开用 /tiaowen digest on。',
};

const en: DigestWords = {
  head: (from, to, asked) => `*The week* (${from} to ${to}; questions asked: ${asked})`,
  unanswered: 'Questions without an answer',
  cited: 'Documents cited most',
  reported: 'Citations reported as wrong',
  because: (reason) => `: ${reason}`,
  times: (times) => (times === 1 ? '' : ` ×${times}`),
  more: (left) => `${left} more.`,
  on: (hour) =>
    `The weekly digest is on: it comes here on Mondays at ${hour}:00, and not where nothing happened. Answers shown to the asker alone are left out. If the app is not in this channel yet, /invite it.`,
  off: 'The weekly digest is off.',
  isOn: 'The weekly digest is on here; /tiaowen digest off ends it.',
  isOff: 'The weekly digest is off here; /tiaowen digest on begins it.',
};

export function digestWords(locale: Locale): DigestWords {
  return locale === 'zh' ? zh : en;
}

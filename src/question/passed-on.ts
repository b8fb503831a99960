/** What others wrote, pasted in: a talk between people, or a notice to them. By its shape alone; it may still ask. */

/** `李姐 10:21`: a line that says who speaks, and when. */
const SPEAKER = /^\s*[\p{L}\p{N}_·@]{1,12}\s*[（(]?[\d/.年月日: -]*\d{1,2}[:：]\d{2}[)）]?/u;
/** `小孙：好的`: a name, or what a plan has a value for. Who talks speaks again. */
const NAMED = /^\s*([\p{L}\p{N}_·@]{1,8})[:：]\s?\S/u;
const HEAD = /^\s*(?:【[^】]{0,12}(?:通知|提醒|公告|转发|通告)[^】]{0,6}】|(?:转发?|fwd?|fw)\s*[:：])/i;
/** Each is said to people, of a day or a place of theirs; plans say none of them. */
const MARKS: readonly RegExp[] = [
  HEAD,
  /各位(?:同[仁事志]|老师|领导|家长|住户)?[，,：:！!]|各[^，,。：:]{1,14}[：:，,]\s*(?:请|定于|为)|\b(?:dear|hi) all\b/i,
  /(?<![\d:：])\d{1,2}[:：][0-5]\d(?!\d)|\b\d{1,2} ?[ap]m\b/i,
  /(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i,
  /(?<![年\d])(?:1[0-2]|[1-9])月(?:[12]\d|3[01]|[1-9])日/,
  /联系人|联系电话|值班|会议室|准时(?:参加|到)|不得(?:请假|缺席|迟到)|[互相]相转告|请(?:周知|知悉|悉知|转告)|逾期|盖章|扫描件|接龙/,
  /(?<!\d)(?:\d{3,4}-\d{7,8}|1\d{10})(?!\d)/,
];
const FEWEST_MARKS = 2;
const FEWEST_SPEAKERS = 2;

export function isPassedOn(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const names = lines.flatMap((line) => NAMED.exec(line)?.[1] ?? []);
  if (lines.filter((line) => SPEAKER.test(line)).length >= FEWEST_SPEAKERS || new Set(names).size < names.length)
    return true;
  return MARKS.filter((mark) => mark.test(text)).length >= FEWEST_MARKS;
}

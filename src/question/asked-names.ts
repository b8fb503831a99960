import { HAN_NUMERAL_CLASS } from '../language/numerals.js';

/** 五大中心, 58项定量指标: a count, a classifier and what is counted. */
const COUNTED = new RegExp(
  `(?<![\\d年])((?:\\d{1,3}|[${HAN_NUMERAL_CLASS}])(?:个|大|项|家|条|种|类)(?![和与及的是都各分这那说指])[\\u4e00-\\u9fa5]{2,11})`,
  'g',
);
const ASKED_RIGHT_BEHIND =
  /^[”"」]?(?:项目|改革|管理|目标|工程|工作|建设|重大|的)*(?:分别|具体|都|各|到底)*(?:是|指的?是?|包括|包含|有)*(?:哪|什么|啥|具体|逐项|名单|名称|内容)/;

/** Characters behind a name in which it is asked about; in all of a long text, names cost quadratic time. */
const RIGHT_BEHIND = 100;

/** The names whose members a question asks for: quoted ones asked about themselves, and counted nouns (五大中心) anywhere in it. */
export function readAskedNames(text: string, quoted: readonly string[]): string[] {
  const asked = [...new Set(quoted)].filter((name) => {
    const end = text.indexOf(name) + name.length;
    const behind = text.slice(end, end + RIGHT_BEHIND);
    const own = new Set([...name, '和', '与', '的']);
    const withoutOwn = [...behind].filter((char) => !own.has(char)).join('');
    return ASKED_RIGHT_BEHIND.test(behind) || ASKED_RIGHT_BEHIND.test(withoutOwn);
  });
  return [...asked, ...[...text.matchAll(COUNTED)].map((match) => match[1] ?? '')];
}

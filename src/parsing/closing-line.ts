import { isOrganisationName } from '../language/organisation.js';
import type { Line } from './lines.js';

const DATE =
  /^\(?(?:\d{4}年\d{1,2}月\d{1,2}日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)\)?$/;
const NOTE =
  /^(?:\((?!.*(?:负责|牵头|单位|部门|配合))[^()\n]{2,30}\)|(?:抄送|分送|公开方式|公开属性|信息公开选项|公开选项|公开类别|校对|附件列表|附件下载|相关附件|相关解读|解读链接):.*|.{2,30}\d{4}年\d{1,2}月\d{1,2}日印发|(?:联系人|联系电话|联系方式|咨询电话|传真|电子邮箱|邮箱|通讯地址|邮政编码):.*)$/;

/** True for what stands under a text: a date, the name of a body, a note such as （此件公开发布）. */
export function isClosingLine(line: Line | undefined): boolean {
  return line !== undefined && (isDateOrNote(line) || isOrganisationName(line.text));
}

/** True for a date or a note: a name of a body closes a text only together with one of them. */
export function isDateOrNote(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const compact = line.folded.replace(/\s+/g, '');
  return DATE.test(compact) || NOTE.test(compact) || isSignedDate(compact);
}

/** The name of a body and the date on one line. */
function isSignedDate(compact: string): boolean {
  const name = /^\(?([\u4e00-\u9fa5]{4,40}?)\d{4}年\d{1,2}月\d{1,2}日\)?$/.exec(compact)?.[1];
  return name !== undefined && isOrganisationName(name);
}

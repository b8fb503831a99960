import { isOrganisationName } from '../language/organisation.js';
import { withoutMaking } from './body-names.js';
import { signedLine } from './front-lines.js';
import type { Line } from './lines.js';

const DATE =
  /^\(?(?:\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{4}[./]\d{1,2}[./]\d{1,2}|[一二壹贰][〇○零OoＯ0一二三四五六七八九壹贰叁肆伍陆柒捌玖]{3}年[一二三四五六七八九十零壹贰叁肆伍陆柒捌玖拾]{1,3}月[一二三四五六七八九十零壹贰叁肆伍陆柒捌玖拾]{1,3}日)\)?$/;
const NOTE =
  /^(?:\((?!.*(?:负责|牵头|单位|部门|配合))[^()\n]{2,30}\)|(?:抄送|分送|公开方式|公开属性|信息公开选项|公开选项|公开类别|校对|附件列表|更新日期|更新时间|解读机关|解读单位|解读部门|解读人|发布时间|发布日期|来源|编辑|责任编辑|附件下载|相关附件|相关解读|解读链接):.*|.{0,30}\d{4}年\d{1,2}月\d{1,2}日印发|(?:承办(?:责任)?人|承办单位|联系人|出席|列席|发送?|联系电话|联系方式|咨询电话|传真|电子邮箱|邮箱|通讯地址|邮政编码):.*)$/;

/** True for what stands under a text: a date, the name of a body, a note such as （此件公开发布）. */
export function isClosingLine(line: Line | undefined): boolean {
  return line !== undefined && (isDateOrNote(line) || isOrganisationName(withoutMaking(line.text)));
}

/** True for a date or a note: a name of a body closes a text only together with one of them. */
export function isDateOrNote(line: Line | undefined): boolean {
  if (line === undefined) return false;
  // （此件发至县级） 2031年6月13日: a note and a date in one line.
  const compact = line.folded.replace(/\s+/g, '').replace(/^\((?:此件|本件)[^()]{2,20}\)(?=.)/, '');
  return DATE.test(compact) || NOTE.test(compact) || signedLine(compact) !== null;
}

import { isOrganisationName } from '../language/organisation.js';
import type { Line } from './lines.js';

/** What a title says of its own standing, often on a line of its own. */
const STANDING =
  /^\((?:公开|社会)?(?:征求意见(?:稿|版)?|送审稿|审议稿|讨论稿|代拟稿|草案|试行|暂行|修订(?:稿|版)?|修正|\d{4}年?(?:\d{1,2}月)?(?:版|修订版?|修正)|(?:19|20)\d{2}\s*年?\s*[-—–至~]+\s*(?:19|20)\d{2}\s*年?(?:度)?)\)$/;
/** A body or a group of people the text is sent to, at the end of a line of addressees. */
const ADDRESSED =
  /(?:政府|局|委|委员会|厅|院|部|署|室|会|府|部门|机构|单位|企业|集团|公司|校|园|中心|处|所|科|司|区|县|市|州|街道|同志|委员|代表|先生|女士|幼儿园):$/;
const DATE_LINE =
  /^\(?(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)\)?(?:\s*(?:印发|来源.*))?$/;
const LABELS =
  '索\\s*引\\s*号?|文\\s*号|发文字号|字\\s*号|发布机构|发布单位|供稿单位|解读单位|解读机构|发文机关|发文单位|制定机关|印发机关|公布机关|成文日期|发文日期|印发日期|发布日期|公布日期|发布时间|发表时间|更新时间|生成日期|施行日期|实施日期|生效日期|有\\s*效\\s*性|文件状态|时\\s*效\\s*性|效力状态|主题词?|主题分类|信息分类|分类|来源|信息来源|文章来源|稿源|作者|浏览次数|阅读次数|访问量|点击数|公开方式|公开类别|名\\s*称|标\\s*题|统一编号|废止日期|失效日期|签发人|签发|字体|字号|时间|日期|责任编辑|编辑|审核|发布|文件编号|组配分类|文件有效性|URL Source|Title';
const METADATA = new RegExp(`^(?:【)?(?:${LABELS})(?:】)?\\s*[:|]`, 'i');
const ORDER = /(?:令|公告|通告)$/;
const ORDER_NUMBER = /^\(?(?:\d{4}年)?第?\s*\d{1,4}\s*号\)?$/;

export function isStanding(line: Line | undefined): boolean {
  return line !== undefined && STANDING.test(line.folded.replace(/\s+/g, ''));
}

/** 各市人民政府，省政府各部门： and the like; not 现就有关事项通知如下：. */
export function isAddressee(folded: string): boolean {
  if (!folded.endsWith(':') || folded.includes('。') || folded.includes('如下')) return false;
  return /^各|、/.test(folded) || (folded.length <= 30 && ADDRESSED.test(folded));
}

/** A date by itself, perhaps in brackets, with 印发 or the hour behind it. */
export function isDateLine(folded: string): boolean {
  return DATE_LINE.test(folded.trim()) || DATE_LINE.test(folded.replace(/\s+/g, ''));
}

/** 发布机构：…, 来源：… and the other fields a page prints around its text. */
export function isMetadataLine(folded: string): boolean {
  return METADATA.test(folded);
}

/** The head of an order, on one line or two: 青澜省人民政府令, 第318号; without spaces, null where the text opens with none. */
export function orderHead(lines: readonly Line[]): string | null {
  const compact = lines.slice(0, ORDER_WITHIN).map(({ folded }) => folded.replace(/\s+/g, ''));
  for (const [index, name] of compact.entries()) {
    if (name.length > LONGEST_ORDER) continue;
    if (ORDER.test(name) && ORDER_NUMBER.test(compact[index + 1] ?? '')) {
      return `${name}${(compact[index + 1] ?? '').replace(/[()]/g, '')}`;
    }
    if (ORDER_LINE.test(name)) return name;
  }
  return null;
}

/** An order stands at the top, below a letterhead at most. */
const ORDER_WITHIN = 12;
const LONGEST_ORDER = 60;
const ORDER_LINE = /^[\u4e00-\u9fa5]{2,40}令第\d{1,4}号$/;

/** A line of nothing but names of bodies, parted by space. */
export function isNamesLine(text: string): boolean {
  const compact = text.replace(/\s+/g, '');
  if (isOrganisationName(compact)) return true;
  const names = text.trim().split(/\s+/);
  return names.length > 1 && names.every(isOrganisationName);
}

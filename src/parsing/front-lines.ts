import { findDocumentNumbers } from '../language/document-number.js';
import { isOrganisationName } from '../language/organisation.js';
import { isLabel } from '../reading/field-label.js';
import type { Line } from './lines.js';

/** What a title says of its own standing, often on a line of its own. */
const STANDING =
  /^\((?:公开|社会)?(?:征求意见(?:稿|版)?|送审稿|审议稿|讨论稿|代拟稿|草案|试行|暂行|修订(?:稿|版)?|修正|\d{4}年?(?:\d{1,2}月)?(?:版|修订版?|修正)|(?:19|20)\d{2}\s*年?\s*[-—–至~]+\s*(?:19|20)\d{2}\s*年?(?:度)?)\)$/;
/** A body or a group of people the text is sent to, at the end of a line of addressees. */
const ADDRESSED =
  /(?:政府|局|委|委员会|厅|院|部|署|室|会|府|部门|机构|单位|企业|集团|公司|校|园|中心|处|所|科|司|区|县|市|州|街道|同志|委员|代表|先生|女士|幼儿园):$/;
const DATE_LINE =
  /^\(?(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[一二][〇○零OoＯ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)\)?(?:\s*(?:印发|来源.*))?$/;
/** What pages print around a text besides the fields of its metadata. */
const OTHER_LABELS =
  /^(?:作者|浏览(?:次数|量)|阅读(?:次数|量)|访问量|点击(?:数|量)|签发人|签发|类别标记|类别|建议类别|解读(?:机关|部门|单位|机构|人)|供稿单位|稿源|撰稿|字体|字号|时间|日期|发布|发表时间|责任编辑|编辑|审核|校对|下载(?:地址)?|政策咨询(?:机关|电话)|URLSource|Title)$/i;
/** A label may be set wide: 发 文 字 号 ：. */
const LONGEST_LABEL = 24;
const ORDER = /(?:令|公告|通告)$/;
const ORDER_NUMBER = /^\(?(?:\d{4}年)?第?\s*(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,5})\s*号\)?$/;

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
  const colon = folded.slice(0, LONGEST_LABEL).search(/[:|]/);
  if (colon < 1) return false;
  const label = folded.slice(0, colon);
  return isLabel(label) || OTHER_LABELS.test(label.replace(/[\s【】[\]]+/g, ''));
}

/**
 * The head of an order or announcement, its name and number on one line or several, perhaps below the names of those who
 * issue it together: 青澜省人民政府令, 第318号. `number` is without spaces. Null where the text opens with none.
 */
export function orderHead(
  lines: readonly Line[],
): { readonly number: string; readonly issuers: readonly string[] } | null {
  const compact = lines.slice(0, ORDER_WITHIN).map(({ folded }) => folded.replace(/\s+/g, ''));
  for (const [index, name] of compact.entries()) {
    const next = (compact[index + 1] ?? '').replace(/[()]/g, '');
    const numbered =
      ORDER.test(name) && ORDER_NUMBER.test(next) ? `${name}${next}` : ORDER_LINE.test(name) ? name : null;
    if (numbered === null || name.length > LONGEST_ORDER) continue;
    const own = name.replace(/(?:令|公告|通告).*$/, '');
    const above = compact.slice(0, index);
    const bodies = own === '' ? above.slice(above.findLastIndex((each) => !isOrganisationName(each)) + 1) : [own];
    if (bodies.length === 0) continue;
    const issuers = bodies.map((each) => each.replace(/^中华人民共和国(?=.{2,})/, ''));
    return { number: `${own === '' ? bodies.join('') : ''}${numbered}`, issuers };
  }
  return null;
}

/** An order stands at the top, below a letterhead at most. */
const ORDER_WITHIN = 12;
const LONGEST_ORDER = 60;
const ORDER_LINE = /^[\u4e00-\u9fa5]{2,40}令第\d{1,4}号$/;

/** A line of the number alone, perhaps with who signs it or a category behind it: 云政函〔2031〕5号 签发人：…. */
export function isNumberLine(folded: string): boolean {
  const compact = folded.replace(/\s+/g, '');
  if (/^[〔[(]\d{4}[〕\])]第?\d{1,4}号$/.test(compact)) return true;
  const [number] = findDocumentNumbers(compact);
  if (number === undefined || number.start > 2 || !/号$/.test(compact.slice(0, number.end))) return false;
  return /^(?:\(?[A-D]类?\)?|签发人.*)?$/.test(compact.slice(number.end));
}

const DATED = '(?:\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})';
const SIGNED_LINE = new RegExp(`^\\(?([\\u4e00-\\u9fa5]{4,40}?)(${DATED})\\)?$`);

/** The name and the date of a line that holds both: 松湾区教育局 2031年5月2日. */
export function signedLine(folded: string): { readonly name: string; readonly date: string } | null {
  const [, name = '', date = ''] = SIGNED_LINE.exec(folded.replace(/\s+/g, '')) ?? [];
  return isOrganisationName(name) ? { name, date } : null;
}

/** A line of nothing but names of bodies, parted by space. */
export function isNamesLine(text: string): boolean {
  const compact = text.replace(/\s+/g, '');
  if (isOrganisationName(compact)) return true;
  const names = text.trim().split(/\s+/);
  return names.length > 1 && names.every(isOrganisationName);
}

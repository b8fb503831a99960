import { findDocumentNumbers } from '../language/document-number.js';
import { isOrganisationName } from '../language/organisation.js';
import { isLabel } from '../reading/field-label.js';
import { isBodyName, splitBodies, withoutMaking } from './body-names.js';
import type { Line } from './lines.js';

/** What a title says of its own standing, often on a line of its own. */
const STANDING =
  /^\((?:公开|社会)?(?:征求意见(?:稿|版)?|送审稿|审议稿|讨论稿|代拟稿|草案|试行|暂行|修订(?:稿|版)?|修正|\d{4}年?(?:\d{1,2}月)?(?:版|修订版?|修正)|(?:19|20)\d{2}\s*年?\s*[-—–至~]+\s*(?:19|20)\d{2}\s*年?(?:度)?)\)$/;
/** A body or a group of people the text is sent to, at the end of a line of addressees. */
const ADDRESSED =
  /(?:政府|局|委|委员会|厅|院|部|署|室|会|府|部门|机构|单位|企业|集团|公司|校|园|中心|处|所|科|司|区|县|市|州|街道|同志|委员|代表|先生|女士|幼儿园):$/;
const DATE_LINE =
  /^\(?(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[一二壹贰][〇○零OoＯ0一二三四五六七八九壹贰叁肆伍陆柒捌玖]{3}年[一二三四五六七八九十零壹贰叁肆伍陆柒捌玖拾]{1,3}月[一二三四五六七八九十零壹贰叁肆伍陆柒捌玖拾]{1,3}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)\)?(?:\s*(?:印发|来源.*))?$/;
/** What pages print around a text besides the fields of its metadata. */
const OTHER_LABELS =
  /^(?:作者|浏览(?:次数|量)|阅读(?:次数|量)|访问量|点击(?:数|量)|签发人|签发|类别标记|类别|建议类别|解读(?:机关|部门|单位|机构|人)|供稿单位|稿源|撰稿|字体|字号|时间|日期|发布|发表时间|责任编辑|编辑|审核|校对|下载(?:地址)?|政策咨询(?:机关|电话)|URLSource|Title)$/i;
/** What a guide prints above its text, and a table above its columns. */
const GUIDE_LABELS =
  /^(?:(?:事项|项目)(?:名称|类型|编码|编号|版本)|(?:办理|办件)(?:类型|形式|方式)|(?:实施|受理|办理|承办|行使)(?:主体|机构|机关|单位|部门)|(?:实施)?编码|权力来源|行使层级|是否收费|(?:法定|承诺)(?:办结)?(?:时限|期限)|到(?:办事)?现场(?:办理)?次数|(?:联系|咨询|监督|投诉|监督投诉)电话|(?:答复|回复|来信|来电|留言)(?:单位|部门|机构|时间|日期|人)|填[报表](?:单位|部门|人|日期|时间)?|制表(?:单位|部门)?)$/;
/** A label may be set wide: 发 文 字 号 ：. */
const LONGEST_LABEL = 24;
const ORDER = /(?:令|公告|通告)$/;
const ORDER_NUMBER =
  /^(?:[〔[(][\u4e00-\u9fa5]{1,4}届[〕\])])?\(?(?:\d{4}年)?第?\s*(?:\d{1,4}|[〇零一二三四五六七八九十百]{1,5})\s*号\)?$/;

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

/** True for the name of a field that a page, a guide or a form prints around its text. */
export function isFieldLabel(text: string): boolean {
  const label = text.replace(/[\s【】[\]*]+/g, '').replace(/[:：]$/, '');
  return isLabel(label) || OTHER_LABELS.test(label) || GUIDE_LABELS.test(label);
}

/** 发布机构：…, 来源：… and the other fields a page prints around its text. */
export function isMetadataLine(folded: string): boolean {
  const colon = folded.slice(0, LONGEST_LABEL).search(/[:|]/);
  return colon >= 1 && isFieldLabel(folded.slice(0, colon));
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
    return { number: `${own === '' ? bodies.join('') : ''}${numbered.replace(/[()]/g, '')}`, issuers };
  }
  return null;
}

/** An order stands at the top, below a letterhead at most. */
const ORDER_WITHIN = 12;
const LONGEST_ORDER = 60;
const ORDER_LINE = /^[\u4e00-\u9fa5]{2,40}(?:令|公告|通告)\(?(?:\d{4}年)?第\d{1,4}号\)?$/;

/** A line of the number alone, perhaps with who signs it or a category behind it: 云政函〔2031〕5号 签发人：…. */
export function isNumberLine(folded: string): boolean {
  const compact = folded.replace(/\s+/g, '');
  if (/^[〔[(]\d{4}[〕\])]第?\d{1,4}号$/.test(compact)) return true;
  const [number] = findDocumentNumbers(compact);
  if (number === undefined || number.start > 2 || !/号$/.test(compact.slice(0, number.end))) return false;
  return /^(?:\(?[A-D]类?\)?|签发人.*)?$/.test(compact.slice(number.end));
}

/** ——2032年1月9日在云屏市第九届人民代表大会第三次会议上: where a report was given. */
const GIVEN_AT = /^[—–-]*\(?(\d{4}年\d{1,2}月\d{1,2}日)在([^。]{4,60}(?:会议?上?|大会))\)?$/;
const SPEAKER =
  /^[(（]?([\u4e00-\u9fa5]{4,30}?)代?(?:[省市县区州旗镇乡]长|主席|局长|厅长|主任|院长|检察长|部长|署长|行长) ?[\u4e00-\u9fa5·]{1,4}(?: [\u4e00-\u9fa5]{1,2})?[)）]?$/;

/** When and where a report was given, from the line below its title. */
export function givenAt(folded: string): { readonly date: string; readonly place: string } | null {
  const [, date, place] = GIVEN_AT.exec(folded.replace(/\s+/g, '')) ?? [];
  return date === undefined || place === undefined ? null : { date, place };
}

/** The body that one speaks for who is named with an office: 云屏市财政局局长 陆望舒. */
export function bodyOfSpeaker(text: string): string | null {
  const name = SPEAKER.exec(text.trim().replace(/\s+/g, ' '))?.[1];
  return name !== undefined && isBodyName(name) ? name : null;
}

const DATED = '(?:\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})';
const SIGNED_LINE = new RegExp(`^\\(?([\\u4e00-\\u9fa5]{4,160}?)(${DATED})\\)?$`);

/** The name and the date of a line that holds both: 松湾区教育局 2031年5月2日. */
export function signedLine(folded: string): { readonly name: string; readonly date: string } | null {
  const [, name = '', date = ''] = SIGNED_LINE.exec(folded.replace(/\s+/g, '')) ?? [];
  return isBodyName(name) || splitBodies(name).length > 1 ? { name, date } : null;
}

/** A line of nothing but names of bodies, parted by space. */
export function isNamesLine(text: string): boolean {
  const own = withoutMaking(text);
  if (isBodyName(own.replace(/\s+/g, ''))) return true;
  const names = own.trim().split(/\s+/);
  return names.length > 1 && names.every(isBodyName);
}

import { withoutDates } from '../../language/date-mentions.js';
import type { Quantity } from './quantities.js';

export type Named = { readonly name: string; readonly denominator: string | null };

/** Words that join a name to its value. No word is made of two others: the run must be readable in one way only. */
const LINK =
  /(?:力争|争取|总体|整体|普遍|基本|均|都|分别|要|将|应|稳定|保持|控制|维持|达|到|至少|至|提升[至到]|提高[至到]|增长|增加到|增至|降至|降低到|降到|不低于|不少于|不超过|不高于|低于|高于|超过|约|为|有|在)*$/;
/** The number or article a clause opens with, and what parts the cells of a table row. */
const NUMBERING =
  /^(?:\s*(?:\d{1,3}[.、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百零\d]{1,5}条|[|\s]))+/;
const LEADING =
  /^(?:力争|争取|推动|推进|加快|积极|实现|支持|完成|建设好|建设|建成|新增|新建|创建|设立|设置|确定|确保|选取|安排|协调|加大对|对|以|其中|并|逐步|全面|深化|扎实|指导|继续|抓好|累计争取和安排|争取和安排|每年获批|获批|打造|培育|培养|引进|从|先后|提出了|提出|分地区|进一步|在|由|向|好)+/;
const METRIC =
  /(?:率|比|比例|占比|比重|数|人数|总量|素养|水平|收入|增幅|资金|指标|增速|费用|面积|床位|规模|标准化建设|达标|机构|覆盖)$/;
const VERB_OF_SHARE = /(?:达到|建成|实现|开设|设置|设立|完成|通过|实施|推开|开展|具备|纳入|配备|提供|普遍|建立)/;

/** What a quantity counts or measures, from the words around it in its chunk of the phrase (half-width forms). */
export function nameQuantity(chunk: string, quantity: Quantity, at: number): Named {
  const before = wordsBefore(chunk.slice(0, at));
  const after = chunk
    .slice(at + (quantity.end - quantity.start))
    .replace(/^\d+[市县区](?=[”"])/, '')
    .replace(/^[”"]/, '')
    .replace(/^(?:以上)?的/, '');
  const subject = strip(before.replace(LINK, ''));
  const linked = LINK.exec(before)?.[0] ?? '';
  const nameFirst = subject.length > 1 && (METRIC.test(subject) || /达|至(?!少)|到|在|低于|高于|超过|为$/.test(linked));
  if (quantity.unit === '%' && after.length > 1 && !/^[、和及)]/.test(after)) {
    const share = after.split(VERB_OF_SHARE)[0] ?? '';
    const owner = nameFirst || /在$/.test(before) ? `${strip(before.replace(LINK, ''))}` : '';
    return { name: tidy(`${owner}${after}`), denominator: tidy(share) || null };
  }
  if (nameFirst || after.replace(/[)”]/g, '').length < 2)
    return { name: tidy(subject), denominator: denominatorOf(before) };
  return { name: tidy(after), denominator: denominatorOf(before) };
}

/**
 * Names of several quantities that stand in a row: 床医比、医护比分别达到1:0.53、1:1.01. Null where the names cannot be
 * matched one to one.
 */
export function nameRow(phrase: string, quantities: readonly Quantity[]): Named[] | null {
  const first = quantities[0];
  if (first === undefined) return null;
  const before = wordsBefore(phrase.slice(0, first.start)).replace(/分别(?=建设|建成|设立|设置|较)/, '');
  const subject = strip(before.replace(LINK, ''));
  const basis = /^每[\u4e00-\u9fa5]{1,4}?(?:人口|人|县|村)/.exec(subject)?.[0] ?? '';
  const list = subject.slice(basis.length);
  const byComma = list.split('、');
  const names = byComma.length === quantities.length ? shareSuffix(byComma) : list.split(/和|及|与/);
  if (names.length !== quantities.length) return null;
  return names.map((name) => ({ name: tidy(`${basis}${name}`), denominator: basis === '' ? null : basis }));
}

/** 25个自治区级、100个盟市级、300个旗县级临床重点专科: every member counts what the last one names. */
export function shareLevelNoun(names: readonly string[]): string[] {
  const last = names.at(-1) ?? '';
  const noun = last.slice(last.indexOf('级') + 1);
  if (!last.includes('级') || noun === '') return [...names];
  return names.map((name) => (name.endsWith('级') && name !== last ? name + noun : name));
}

/** 市域内、县域内住院率 → 市域内住院率, 县域内住院率: the last member carries what all share. */
function shareSuffix(names: readonly string[]): string[] {
  const last = names.at(-1) ?? '';
  return names.map((name, index) => {
    const sharesEnding =
      index < names.length - 1 && name.length < last.length && last.charAt(name.length - 1) === name.at(-1);
    return sharesEnding ? name + last.slice(name.length) : name;
  });
}

function denominatorOf(before: string): string | null {
  return /(?:各|每(?:个|县|所|村)?)[\u4e00-\u9fa5()、]{0,12}?(?=至少|建|设|确|配|年|$)/.exec(before)?.[0] ?? null;
}

/** The words before a quantity, without dates and numbering. */
function wordsBefore(text: string): string {
  return withoutDates(text.replace(NUMBERING, '')).replace(/^[,\s]+/, '');
}

function strip(text: string): string {
  return text.replace(/^[一二三四五六七八九十]+是/, '').replace(LEADING, '');
}

function tidy(text: string): string {
  return text.replace(/^[的、和及与在对由\s“]+(?=[^”]*$)|^[的、和及与\s]+/, '').replace(/[、和及与的\s。.;|]+$/, '');
}

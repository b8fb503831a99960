import { withoutDates } from '../../language/date-mentions.js';
import type { Quantity } from '../../language/quantities.js';

export type Named = { readonly name: string; readonly denominator: string | null; readonly population: string | null };

/** Words that join a name to its value. No word is made of two others: the run must be readable in one way only. */
const LINK =
  /(?:力争|争取|总体|整体|普遍|基本|均|都|分别|要|应当|应|将|须|可|稳定|保持|控制|维持|压减|压缩|完成|达|到|至少|至|提升[至到]|提高[至到]|提高|提升|增长[至到]|增长|增加[至到]|增加|扩大[至到]|扩大|上升[至到]|上升|增至|降至|下降[至到]|下降|降低[至到]|降低|降到|降为|减少[至到]|减少|缩短[至到]|缩短|缩小[至到]|缩小|建成|分别|每年|减到|减至|实现|不低于|不少于|不超过|不高于|低于|高于|超过|突破|约|为|是|有|占|在|了|一般|原则上|通常|最高|最长|最低|最多|不再|可以|可处|处以|处|已|同比|环比|年均|累计|合计|共计?|总计|新增|净增|平均每年|逐年|幅度|也|还|仅|各|:)*$/;
/** The number or article a clause opens with, and what parts the cells of a table row. */
export const NUMBERING =
  /^(?:\s*(?:\d{1,3}[.、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[一二三四五六七八九十]+是|第[一二三四五六七八九十百零\d]{1,5}条|[①-⑳]|[|\s—]))+/;
/** Words that begin with one that could also stand before a name: 在册, 从业, 向导. */
const OWN_WORD =
  '在[册职校编岗建产售籍读园线库位]|从[业事教]|对[口外象接标]|并[网购联]|应[急用届对]|要[素点件]|将来|到[位期账岗访]|以[工旧]|和[谐美平]|及[格时]|与会|向导|好[评人事]|使用|把关|有效(?:期|发明|专利|灌溉)|保障性|支持率|实现率|完成[率量]|确定性|由来|且末';
const LEADING = new RegExp(
  `^(?:(?!${OWN_WORD})(?:每年|全年|分别|今年|累计|突破(?!性)|制定|增设|修订|出台|力争|争取|推动|推进|加快|积极|实现|支持|完成|建设好|建设|建成|新增|新建|新改扩建|改造|创建|设立|设置|确定|确保|选取|安排|协调|加大对|对|以|其中|并|且|使|逐步|全面(?!无)|深化|扎实|指导|继续|抓好|力求|每年获批|获批|打造|培育|培养|引进|引导|招聘|从|先后|提出了|提出|分地区|进一步|在|由|向|好|不断|持续|大力|稳步|有效|努力|切实|要|应当|应(?!急|用)|将|把|到|至|使得|做到|保障|提高|提升(?!.{0,6}工程)|降低|减少|严格|,|:))+`,
);
const REACHED = /达|至(?!少)|到|在|是|低于|高于|超过|为$/;
/** What such verbs bring about is named behind the figure: 设置1所托育机构. */
const MADE =
  /(?:建成|新增|新建|创建|培育|引进|设立|设置|打造|建设|开设|配备|配置|建立|确定|选取|评选|招募|组建|认定|支持)(?:好|了)?$/;
const METRIC =
  /(?:率|比|比例|占比|比重|数|人数|总量|素养|水平|收入|增幅|资金|指标|增速|费用|面积|床位|规模|标准化建设|达标|机构|覆盖|产值|总额|用量|能耗|长度|里程|能力|产量|储量|指数|浓度|寿命|年限|时间|强度|密度|标准|限额|额度|金额|价格|租金|期限|量|额|值|度)$/;
const VERB_OF_SHARE = /(?:达到|建成|实现|开设|设置|设立|完成|通过|实施|推开|开展|具备|纳入|配备|提供|普遍|建立)/;
const BASE =
  /(?:比|较|与|同|相比于?|在)?(?:上年|去年|上一?年度?|全[国省市县区]平均(?:水平)?|同期|现状|基期)(?:相比|同期|水平|基础上)?/g;
const PER =
  /(?:平均)?(?:每[^,;。每]{1,8}?)?每(?:人|户|年|月|天|日|次|周|学期|学年|亩|公里|平方米|人次|床|吨|台|套|个|家|所|名|位|例|船|车|场|季度|床日|半年|[\u4e00-\u9fa5]{1,6})(?:每?(?:年|月|天|日|次|周))?(?:\([^)]{1,10}\))?(?:补助|补贴|奖励|给予|支付|按|发放|计|不低于|不超过|最高)*$/;

/** 示范城市数量提高到全省城市总数的50%: behind the verb stands what it is a share of. */
const SHARE_OF = /^(.{2,30}?)(?:提高到|达到|增加到|下降到|降到|降低到|控制在|不低于)([^,;]{2,20})的$/;

/** What a quantity counts or measures, from the words around it in its chunk of the phrase (half-width forms). */
export function nameQuantity(chunk: string, quantity: Quantity, at: number): Named {
  const before = wordsBefore(chunk.slice(0, at - (quantity.start - quantity.from)));
  const after = chunk
    .slice(at + (quantity.to - quantity.start))
    .replace(/^\d+[市县区](?=[”"])/, '')
    .replace(/^[”"]/, '')
    .replace(/^(?:以上)?的/, '');
  const whole = SHARE_OF.exec(before);
  if (quantity.unit === '%' && whole !== null)
    return { name: tidy(strip(whole[1] ?? '')), denominator: tidy(whole[2] ?? ''), population: null };
  const unlinked = before.replace(PER, '').replace(LINK, '');
  const subject = strip(unlinked);
  const linked = before.slice(unlinked.length);
  const bound = chunk.slice(at - (quantity.start - quantity.from), at);
  const isReached = (REACHED.test(linked) && linked !== '在') || bound !== '' || quantity.change !== null;
  const nameFirst =
    subject.length > 1 && !MADE.test(before) && !MADE.test(bound) && (METRIC.test(subject) || isReached);
  const owned = ownerOf(subject);
  if (owned !== null) return { ...owned, denominator: denominatorOf(before) };
  const limit = timeLimitOf(quantity, { before, after });
  if (limit !== null) return { name: limit, denominator: null, population: null };
  const payment = PAYMENT.exec(after)?.[1];
  if (
    payment !== undefined &&
    !(subject.length > 1 && METRIC.test(subject)) &&
    (PAYS.test(before) || PAYS.test(unlinked))
  )
    return { name: payment, denominator: shareBase(quantity, before) ?? denominatorOf(before), population: null };
  if (quantity.unit === '%' && after.length > 1 && !/^[、和及)]/.test(after) && !(nameFirst && isReached)) {
    const share = after.split(VERB_OF_SHARE)[0] ?? '';
    const owner = nameFirst || /在$/.test(before) ? subject : '';
    return { name: tidy(`${owner}${after}`), denominator: tidy(share) || null, population: null };
  }
  if (nameFirst || after.replace(/[)”]/g, '').length < 2)
    return { name: tidy(subject), denominator: denominatorOf(before), population: null };
  const noun = after.split(JOINS_IN)[0] ?? '';
  return { name: tidy(noun.length > 1 ? noun : after), denominator: denominatorOf(before), population: null };
}

/** 选择3个港口开展试点: what is counted ends where it is told what they do. */
const JOINS_IN = /开展|进行(?!时)|作为|参加|参与(?![度率])|纳入/;

const PAYMENT =
  /^(?:给予[^,;。]{0,8}?)?(罚款|奖励|补贴|补助|资助|奖金|津贴|补偿|赔偿|一次性奖励|一次性补贴|一次性补助|一次性资助)/;
const PAYS = /(?:处以?|可处|给予|并处|发放|支付|按|各?奖励|补贴|补助|予以|的)$/;

/** 费用限额标准为驯鹰人每人每天96元: the name ends where it is said to be so much; behind that stands whom it holds for. */
function ownerOf(subject: string): Pick<Named, 'name' | 'population'> | null {
  const match =
    /^(.{2,40}?(?:标准|限额|额度|金额|费用|期限|比例|价格|租金|补助|补贴|津贴))(?:分别)?(?:为|是|:)(.{2,24})$/.exec(
      subject,
    );
  return match === null ? null : { name: tidy(match[1] ?? ''), population: tidy(match[2] ?? '') };
}

/** 自受理之日起20个工作日内作出决定: a time limit is named by what is to be done within it. */
function timeLimitOf(
  { measure, comparator }: Quantity,
  { before, after }: { readonly before: string; readonly after: string },
): string | null {
  if (!/^(?:working-day|day|month|minute|week)$/.test(measure?.kind ?? '') || comparator !== 'at-most') return null;
  if (!/(?:起|后|前|应当?|的?)$/.test(before) || /(?:期限|时限|时间|周期|期)(?:一般)?(?:为|是)?$/.test(before))
    return null;
  const act = after.replace(
    /^(?:向.{1,12}?(?=提出|报|申请|备案|公布|公示)|由.{2,16}?(?=作出|完成|办理)|予以|进行|依法|一次性|书面|组织|应当)+/,
    '',
  );
  const name = tidy(act.replace(/^(?:作出|完成|办理|提出|核发|出具|提交|报送|给予|告知)/, ''));
  return name.length > 1 && name.length <= 30 ? name : null;
}

/**
 * Names of several quantities that stand in a row: 床医比、医护比分别达到1:0.53、1:1.01. Null where the names cannot be
 * matched one to one.
 */
export function nameRow(phrase: string, quantities: readonly Quantity[]): Named[] | null {
  const first = quantities[0];
  if (first === undefined) return null;
  const before = wordsBefore(phrase.slice(0, first.from)).replace(/分别(?=建设|建成|设立|设置|较)/, '');
  const subject = strip(before.replace(LINK, ''));
  const basis = /^每[\u4e00-\u9fa5]{1,4}?(?:人口|人|县|村)/.exec(subject)?.[0] ?? '';
  const list = subject.slice(basis.length);
  const byComma = list.split('、');
  const all = splitNames(list);
  // 甲率、乙率和丙率 are three, however many values follow.
  const isPlain = byComma.length === quantities.length && (all.length === byComma.length || !isListOfNames(list));
  const names = isPlain ? sideBySide(byComma) : all.map((name) => ({ name, population: null }));
  if (names.length !== quantities.length) return null;
  return names.map(({ name, population }) => ({
    name: tidy(`${basis}${name}`),
    denominator: basis === '' ? null : basis,
    population,
  }));
}

/** 和, 及 and 与 between words, not within one: 普及率, 碳中和, 参与度. */
export const JOINT = '(?<![共饱温调中缓总亲协])和(?![谐平解美])|(?<![普涉波触顾危推遍])及(?![格时])|(?<![参])与(?!会)';
const PARTS_NAMES = new RegExp(`、|以及|${JOINT}`);

/** A、B和C: both marks part the names of one list. */
function splitNames(list: string): string[] {
  return list.split(PARTS_NAMES).filter((name) => name !== '');
}

/** True for the names of several measures: 覆盖率、达标率和培训率. 城镇和农村收入 is one. */
export function isListOfNames(text: string): boolean {
  const names = splitNames(text);
  return names.length > 1 && names.every((name) => METRIC.test(name));
}

/** What the values in a row all speak of: 识字率分别不低于22%和30%. */
export function nameShared(phrase: string, quantities: readonly Quantity[]): Named | null {
  const [first] = quantities;
  if (first === undefined) return null;
  return nameQuantity(phrase.slice(0, first.to), first, first.start);
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

/**
 * 城区、近郊区生活垃圾分类率: what the last member carries behind the ending all share (区) is what is measured. Where no ending
 * is shared (稻谷种植、收获机械化率), the list as it stands is the name, and each member whom or what it holds for.
 */
function sideBySide(names: readonly string[]): Omit<Named, 'denominator'>[] {
  const plain = (list: readonly string[]) => list.map((name) => ({ name, population: null }));
  const suffixed = shareSuffix(names);
  if (suffixed.some((name, index) => name !== names[index])) return plain(suffixed);
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1);
  if (!METRIC.test(last) || others.some((name) => METRIC.test(name))) return plain(names);
  const ending = sharedEnding(others);
  const at = ending === '' ? -1 : last.indexOf(ending);
  // 城区、乡镇生活垃圾分类率: words of two characters side by side.
  const isShort = others.every((name) => name.length === 2);
  const tail = at !== -1 ? last.slice(at + ending.length) : isShort ? last.slice(2) : '';
  if (tail.length > 1) return plain([...others.map((name) => name + tail), last]);
  return names.map((name) => ({ name: names.join('、'), population: name }));
}

/** Of at least two characters; empty where they end differently. */
function sharedEnding(names: readonly string[]): string {
  const [first = ''] = names;
  for (let length = first.length - 1; length > 1; length -= 1) {
    const ending = first.slice(-length);
    if (names.every((name) => name.endsWith(ending))) return ending;
  }
  return '';
}

/** 按投资额的4%给予奖励: what it is a share of. */
function shareBase({ unit }: Quantity, before: string): string | null {
  return unit === '%' ? (/(?:按照?|以)([^,;。]{2,20}?)的$/.exec(before)?.[1] ?? null) : null;
}

const PER_PEOPLE = /每[\d十百千万]*(?:名|位)?(?:常住|户籍)?(?:人口|居民|人(?![\u4e00-\u9fa5]?每)|户)/;
const PER_TIME = /(?:每[\u4e00-\u9fa5]{1,3})?每(?:年|月|天|日|次|周|季度|学期|学年)/;

function denominatorOf(before: string): string | null {
  const perTime = PER_TIME.exec(before)?.[0];
  if (perTime !== undefined) return perTime;
  const perPeople = PER_PEOPLE.exec(before)?.[0];
  if (perPeople !== undefined) return perPeople;
  return /(?:各|每(?:个|县|所|村)?)[\u4e00-\u9fa5()、]{0,12}?(?=至少|建|设|确|配|年|$)/.exec(before)?.[0] ?? null;
}

/** 主要目标如下：绿化率…: the name begins behind the colon. */
const INTRODUCES = /^[^:]*(?:如下|以下[^:]{0,8}|目标|指标|任务|要求|包括|方面)\s?:(?=\s?[\u4e00-\u9fa5“]{2})/;

/** The words before a quantity, without dates, bases of comparison and numbering. */
function wordsBefore(text: string): string {
  return withoutDates(text.replace(NUMBERING, '').replace(INTRODUCES, ''))
    .replace(BASE, '')
    .replace(/的?(?:基础|水平)上/g, '')
    .replace(/^.*(?:如下|目标[是为]?|包括)[:：]/, '')
    .replace(/(?:(?<![占之值])比|较|与|同|在)(?=翻|提高|增加|增长|提升|上升|下降|降低|减少)/g, '')
    .replace(/(?:由|从)(?:每年|原来的?|目前的?|现在的?)?\d+(?:\.\d+)?[^,;\d]{0,3}$/, '')
    .replace(/^(?:[,\s、]|和(?![谐平美])|及(?![格时])|与(?!会))+/, '');
}

/** 建设用地, 改造工程, 支持率: with such a noun behind it the verb is part of a name. */
const NOUN_BEHIND =
  /^(?:工程|用地|项目|单位|规划|方案|资金|面积|率|量|数|基地|期|费|成本|周期|主体|行动|计划|机构|标准|水平|能力|程度|人|员|者|型|性)/;

/** Without the verbs and adverbs it opens with. */
function strip(text: string): string {
  const words = text.replace(/^[一二三四五六七八九十]+是/, '').replace(/^.*:(?=[^:]{2,}$)/, '');
  const opening = LEADING.exec(words)?.[0] ?? '';
  const rest = words.slice(opening.length);
  if (opening === '' || !NOUN_BEHIND.test(rest)) return rest;
  const verb =
    /(?:改造|支持|完成|建设|设置|安排|指导|培养|提高|保障|降低|减少|引导|培育|推广|新建|创建|实现|推动|推进|深化)$/.exec(
      opening,
    )?.[0] ?? '';
  return verb + rest;
}

const LEFT_OVER = new RegExp(
  `^(?:(?!${OWN_WORD})[的、和及与在对由\\s“:])+(?=[^”]*$)|^(?:(?!${OWN_WORD})[的、和及与\\s:])+`,
);

/** 和 and its like belong to a word at the end of some names: 普及, 碳中和. */
const LEFT_BEHIND = new RegExp(`(?:[、的\\s。.;|:(“《]|${JOINT})+$`);

function tidy(text: string): string {
  const from = LEFT_OVER.exec(text)?.[0].length ?? 0;
  return text.slice(from).replace(LEFT_BEHIND, '');
}

/** 花农参保率由2030年的20%提高到30%: the name stands before where it comes from. Null for none. */
export function nameBeforeBase(before: string): Named | null {
  const name = tidy(
    strip(wordsBefore(before).replace(/(?:由|从|将)?(?:目前|现在|现行|现有|原来|当前|上年|去年|原)?的?$/, '')),
  );
  return name.length > 1 ? { name, denominator: null, population: null } : null;
}

/** What is paid or allowed, and what is a share of a whole: another value of the same may follow, for others. */
export function isStandard(name: string): boolean {
  return /(?:标准|限额|额度|金额|补助|补贴|津贴)$/.test(name);
}

/** True for words that name who or what a value holds for, not what is measured. */
export function isPopulation(name: string): boolean {
  return name.length <= 16 && !METRIC.test(name) && !/[,:]|的/.test(name);
}

/** A name that says no more than that money is paid, or that there is a standard; the heading then tells which. */
const GENERIC =
  /^(?:每[^,]{1,8})?(?:给予|发放|一次性|市级|省级|国家级|县级|区级|单个|单项|最高|按|其)?(?:补贴|补助|奖励|资助|津贴|补偿|奖金|标准|金额|总额|限额|额度|补贴标准|补助标准|资助标准|奖励标准|资助金额|补贴金额|收费标准|罚款|[一二三四五六七八九特]等奖|优胜奖)$/;

export function ownOrHeading(name: string, { heading }: { readonly heading: string }): string {
  const plain = heading.replace(NUMBERING, '').replace(/[:：。]$/, '');
  if ((name.length > 1 && !GENERIC.test(name)) || name === '罚款' || plain.length < 3 || plain.length > 30) return name;
  return plain;
}

/** A phrase that is the name of what the next ones give values of: 河段水质达标率，2031年达到75%，2033年达到90%. Else null. */
export function nameOfTopic(phrase: string): Named | null {
  const name = tidy(strip(wordsBefore(phrase)));
  return name.length > 2 && name.length <= 30 && isMeasured(name) && !/[,;。]/.test(name)
    ? { name, denominator: null, population: null }
    : null;
}

/** True for the name of a rate, an amount or a length, not of a thing. */
export function isMeasured(name: string): boolean {
  return /(?:率|比例|比重|占比|覆盖面|面积|总量|产量|规模|长度|里程|人数|指数|浓度|水平|收入|投入|强度|能力|用量)$/.test(
    name,
  );
}

import { withoutDates } from '../../language/date-mentions.js';
import { type Quantity, RISES } from '../../language/quantities.js';
import type { Clause } from '../../vocabulary/clause.js';
import { MAKING } from './making-verbs.js';
import { holdsNoun, isMeasured, isMetric, measureAndBearer } from './measures.js';
import { tidy } from './name-ends.js';
import { withoutOpening } from './name-opening.js';

export type Named = { readonly name: string; readonly denominator: string | null; readonly population: string | null };

/** Words that join a name to its value. No word is made of two others: the run must be readable in one way only. */
const LINK = new RegExp(
  `(?:力争|争取|总体|整体|普遍|基本|均|都|分别|要|应当|应|将|须|可|稳定|保持|控制|维持|压减|压缩|完成|(?<![雷马传送抵直])达(?=到|约|$)|到|至少|至|提升[至到]|提高[至到]|提高|${RISES}|增长[至到]|增长|增加[至到]|增加|扩大[至到]|扩大|上升[至到]|上升|增至|降至|下降[至到]|下降|降低[至到]|降低|降到|降为|减少[至到]|减少|缩短[至到]|缩短|缩小[至到]|缩小|建成|分别|每年|减到|减至|实现|不低于|不少于|不超过|不高于|低于|高于|超过|突破|约|为|是|有|占|在|了|一般|原则上|通常|最高|最长|最低|最多|不再|可以|可处|处以|处|已|同比|环比|年均|累计|合计|共计?|总计|新增|净增|平均每年|逐年|幅度|也|还|仅|各|:)*$`,
);
/** The number or article a clause opens with, and what parts the cells of a table row. */
export const NUMBERING =
  /^(?:\s*(?:\d{1,3}[.、](?!\d(?!\d周?岁))|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|[一二三四五六七八九十]+是|第[一二三四五六七八九十百零\d]{1,5}条|[①-⑳]|[|\s—]))+/;
const REACHED = /达|至(?!少)|到|在|是|低于|高于|超过|为$/;
const MADE = new RegExp(`(?:${MAKING})(?:好|了)?$`);
/** 每周锻炼达到中等强度3次: how well it is done each time is none of the name of what is done. */
const HOW_WELL = /^(.{4,}?)(?:达到|达(?!标)|符合|保持)[^的]{2,8}(?<![数率比例重量])$/;
const OCCASION = /(?:次|场|学时|课时|小时|分钟)$/;
const VERB_OF_SHARE = /(?:达到|建成|实现|开设|设置|设立|完成|通过|实施|推开|开展|具备|纳入|配备|提供|普遍|建立)/;
const MAKES_ONE = /^(?:每[^,]{1,4})?(?:新建|建成|建设|设立|设置|组建|打造|培育|创建|开设)/;
/** Such words behind a value say something of what stands before it: 基础类7项为必选. */
const PREDICATE = /^(?:为|由|是|均|都|已|将|应|可|须|得到|用于|作为|以[上下内]?(?=为|由))/;
const BASE =
  /(?:比|较|与|同|在|相比于?)?(?:上年|去年|上一?年度?|全[国省市县区]平均(?:水平)?|同期|现状|基期)(?:相比|同期|水平|基础上)?/g;
const PER =
  /(?:平均)?(?:每[^,;。每]{1,8}?)?每(?:人|户|年|月|天|日|次|周|学期|学年|亩|公里|平方米|人次|床|吨|台|套|个|家|所|名|位|例|船|车|场|季度|床日|半年|(?![年月天日周])[\u4e00-\u9fa5]{1,6})(?:每?(?:年|月|天|日|次|周))?(?:\([^)]{1,10}\))?(?:补助|补贴|奖励|给予|支付|按|发放|计|不低于|不超过|最高)*$/;

/** 示范城市数量提高到全省城市总数的50%: behind the verb stands what it is a share of. */
const SHARE_OF = /^(.{2,30}?)(?:提高到|达到|增加到|下降到|降到|降低到|控制在|不低于)([^,;]{2,20})的$/;

/** What a quantity counts or measures, from the words around it in its chunk of the phrase; its name is empty where they hold no noun. */
export function nameQuantity(chunk: string, quantity: Quantity, at: number): Named {
  const named = namedIn(chunk, quantity, at);
  return holdsNoun(named.name) ? named : { ...named, name: '' };
}

function namedIn(chunk: string, quantity: Quantity, at: number): Named {
  const before = wordsBefore(chunk.slice(0, at - (quantity.start - quantity.from)));
  const after = chunk
    .slice(at + (quantity.to - quantity.start))
    .replace(/^\d+[市县区](?=[”"])/, '')
    .replace(/^[”"]/, '')
    .replace(/^(?:以上)?的/, '')
    .replace(/^\([^()]*\)/, '');
  const whole = SHARE_OF.exec(before);
  if (quantity.unit === '%' && whole !== null)
    return { name: tidy(withoutOpening(whole[1] ?? '')), denominator: tidy(whole[2] ?? ''), population: null };
  const whom = /^(?:为|是|相当于|约?占)(.{2,20})的$/.exec(before)?.[1];
  if (whom !== undefined && /^(?:share|times)$/.test(quantity.measure?.kind ?? ''))
    return { name: '', denominator: tidy(whom), population: null };
  const unlinked = before.replace(PER, '').replace(LINK, '');
  const opened = withoutOpening(unlinked);
  // 新建学校达到100%: which ones are meant, not what is done.
  const isShareOf = quantity.unit === '%' && opened.length > 1 && !isMetric(opened);
  const which = isShareOf ? (/[新改扩]建$/.exec(unlinked.slice(0, -opened.length))?.[0] ?? '') : '';
  const subject = which + opened;
  const linked = before.slice(unlinked.length);
  const bound = chunk.slice(at - (quantity.start - quantity.from), at);
  const isReached = (REACHED.test(linked) && linked !== '在') || bound !== '' || quantity.change !== null;
  const nameFirst = subject.length > 1 && !MADE.test(before) && !MADE.test(bound) && (isMetric(subject) || isReached);
  const isCount = isCounted(quantity);
  const act = OCCASION.test(quantity.unit ?? '') ? HOW_WELL.exec(subject)?.[1] : undefined;
  if (act !== undefined) return { name: tidy(act), denominator: denominatorOf(before), population: null };
  const told = isCount ? null : measureAndBearer(subject);
  if (told !== null)
    return { name: tidy(told.measure), population: tidy(told.bearer), denominator: denominatorOf(before) };
  const limit = timeLimitOf(quantity, { before, after });
  if (limit !== null) return { name: limit, denominator: null, population: null };
  const payment = PAYMENT.exec(after)?.[1];
  if (payment !== undefined && !(subject.length > 1 && isMetric(subject)) && (PAYS.test(before) || PAYS.test(unlinked)))
    return { name: payment, denominator: shareBase(quantity, before) ?? denominatorOf(before), population: null };
  const made = /^的([\u4e00-\u9fa5“][^,;]+)$/.exec(chunk.slice(at + (quantity.to - quantity.start)))?.[1];
  // 设立总规模不少于30亿元的基金: what is made is the fund.
  if (made !== undefined && quantity.unit !== '%' && isMetric(subject) && MAKES_ONE.test(unlinked))
    return { name: tidy(made), denominator: denominatorOf(before), population: null };
  const isSubject = nameFirst || (subject.length > 1 && PREDICATE.test(after));
  if (quantity.unit === '%' && after.length > 1 && !/^[、和及)]/.test(after) && !(isSubject && isReached)) {
    const share = after.split(VERB_OF_SHARE)[0] ?? '';
    const owner = isSubject || /在$/.test(before) ? subject : '';
    return { name: tidy(`${owner}${after}`), denominator: tidy(share) || null, population: null };
  }
  if (isSubject || after.replace(/[)”]/g, '').length < 2)
    return {
      name: tidy(isCount ? withoutBuilding(subject) : subject),
      denominator: denominatorOf(before),
      population: null,
    };
  const noun = after.split(JOINS_IN)[0] ?? '';
  return { name: tidy(noun.length > 1 ? noun : after), denominator: denominatorOf(before), population: null };
}

/** True for things that are counted, not measured. */
export function isCounted({ unit, measure }: Quantity): boolean {
  return unit?.endsWith(measure?.kind ?? '') === true;
}

/** 茶园建设达到20个: what is counted is what is built. 标准化建设 is a name. */
export function withoutBuilding(name: string): string {
  return name.replace(/(?<=[^和及、]{2})(?<!化)建设$/, '');
}

/** 选择3个港口开展试点: what is counted ends where it is told what they do. */
const JOINS_IN =
  /开展|进行(?!时)|作为|参加|参与(?![度率])|纳入|(?:全部|全面|按期|如期|顺利)?(?:落地|见效|开工|竣工|完工|投产|投用|投运|上线|投入(?:使用|运营|运行))+$/;

const PAYMENT =
  /^(?:给予[^,;。]{0,8}?)?(罚款|奖励|补贴|补助|资助|奖金|津贴|补偿|赔偿|一次性奖励|一次性补贴|一次性补助|一次性资助)/;
const PAYS = /(?:处以?|可处|给予|并处|发放|支付|按|各?奖励|补贴|补助|予以|的)$/;

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
export function wordsBefore(text: string): string {
  return withoutDates(text.replace(NUMBERING, '').replace(INTRODUCES, ''))
    .replace(BASE, '')
    .replace(/的?(?:基础|水平)上/g, '')
    .replace(/^.*(?:如下|目标[是为]?|包括)[:：]/, '')
    .replace(/(?:(?<![占之值同环])比|较|与|同(?!比)|在)(?=翻|提高|增加|增长|提升|上升|下降|降低|减少)/g, '')
    .replace(/(?:由|从)(?:每年|原来的?|目前的?|现在的?)?\d+(?:\.\d+)?[^,;\d]{0,3}$/, '')
    .replace(/^(?:[,\s、]|和(?![谐平美])|及(?![格时])|与(?!会))+/, '');
}

/** The name a text holds before its value: without what links it to that, and without what it opens with. */
export function subjectOf(before: string): string {
  return withoutOpening(before.replace(LINK, ''));
}

/** 花农参保率由2030年的20%提高到30%: the name stands before where it comes from. Null for none. */
export function nameBeforeBase(before: string): Named | null {
  const name = tidy(
    subjectOf(
      wordsBefore(before).replace(
        /(?:由|从|将|在|较)?(?:目前|现在|现行|现有|原来|当前|上年|去年|原)?(?:每年)?的?$/,
        '',
      ),
    ),
  );
  return name.length > 1 ? { name, denominator: null, population: null } : null;
}

/** A name that says no more than that money is paid, or that there is a standard; the heading then tells which. */
const GENERIC =
  /^(?:每[^,]{1,8})?(?:给予|发放|一次性|市级|省级|国家级|县级|区级|单个|单项|最高|按|其)?(?:补贴|补助|奖励|资助|津贴|补偿|奖金|标准|金额|总额|限额|额度|补贴标准|补助标准|资助标准|奖励标准|资助金额|补贴金额|收费标准|罚款|[一二三四五六七八九特]等奖|优胜奖)$/;
/** Headings that bid something to be done name no measure. */
const BIDS =
  /^(?:强化|加强|加快|加大|推进|推动|统筹|健全|完善|优化|深化|提升|提高|严格|落实|做好|抓好|实施|开展|改善|扩大|规范|创新|夯实|巩固|促进|营造|构建|聚焦|突出|坚持|注重|办好|补齐|守牢|切实|全面|积极|大力|着力|持续)/;

export function ownOrHeading(name: string, { heading }: Pick<Clause, 'heading'>): string {
  const plain = heading.replace(NUMBERING, '').replace(/[:：。]$/, '');
  if ((name.length > 1 && !GENERIC.test(name)) || name === '罚款' || plain.length < 3 || plain.length > 30) return name;
  return BIDS.test(plain) ? name : plain;
}

/** What a phrase ends with that is to be made. */
const MADE_HERE =
  /(?:打造|培育|建设|建成|新建|设立|布设|创建|引进|开设|改造|修建)([\u4e00-\u9fa5“”A-Za-z]{2,20}(?<!体系|机制|制度|能力|水平|质量|力度|进度|工作))$/;

/** A phrase that is the name of what the next ones give values of: 河段水质达标率，2031年达到75%，2033年达到90%. Else null. */
export function nameOfTopic(phrase: string): Named | null {
  const words = wordsBefore(phrase);
  // 对200亩以下的茶园开展改造，每年不少于20片. 甲局负责打造花市，到2033年不超过30家.
  const name =
    /^对(.{2,30}?)(?:开展|进行|实施)/.exec(words)?.[1] ?? MADE_HERE.exec(words)?.[1] ?? tidy(withoutOpening(words));
  const isTopic = isMeasured(name) || MADE_HERE.test(words) || /^(?:对|开展|实施|推行|推广|推进)/.test(words);
  return isTopic && name.length > 2 && name.length <= 30 && !/[,;。]/.test(name)
    ? { name, denominator: null, population: null }
    : null;
}

import { placesIn } from '../../language/places.js';

/** What a name tells of: a measure, a standard, or those it is told of. */

const MEASURE =
  '(?:率|比例|比重|占比|覆盖面|面积|总量|产量|规模|长度|里程|人数|指数|浓度|水平|收入|投入|强度|能力|用量)';
const STANDARD = '(?:标准|限额|额度|金额|补助|补贴|津贴)';
const METRIC =
  /(?:率|比|比例|占比|比重|数|人数|总量|素养|水平|收入|增幅|资金|指标|增速|费用|面积|床位|规模|标准化建设|达标|机构|覆盖|产值|总额|用量|能耗|长度|里程|能力|产量|储量|指数|浓度|寿命|年限|时间|强度|密度|标准|限额|额度|金额|价格|租金|期限|量|额|值|度)$/;
const MEASURED = new RegExp(MEASURE);
const ENDS_IN_MEASURE = new RegExp(`${MEASURE}$`);
const ENDS_IN_STANDARD = new RegExp(`${STANDARD}$`);
const SHARE = /(?:率|比例|比重|占比|覆盖面)$/;
/** People, places, bodies, works and tiers a measure is told apart by. */
const BEARER =
  /(?:人|户|家庭|群体|员|者|民|工|生|师|老|童|省|市|州|盟|旗|县|区|镇|乡|村|城|域|街道|园|校|院|班|[东西南北中]部|农村|城市|小学|初中|高中|中学|企业|机构|单位|工程|地区|以上|以下|级|类|型)$/;

/** Words that say what is done, or how, of what they do not name. */
const NO_NOUN =
  /^(?:达到?|覆盖|惠及|涉及|受益|改造|建成|完成|实现|新建|新增|建设|划定|目前|其中|第[一二三四五\d]{1,2}年|总计|累计|全面|普遍|基本|力争|保持|稳定|为|是|占|有|在|到|由|的|较|以.{1,16}为单位)*$/;

/** False for words that are verbs and adverbs alone: 达到, 基本实现, 以县为单位. */
export function holdsNoun(words: string): boolean {
  return !NO_NOUN.test(words);
}

/** True for words that can be measured: a rate, a number, an amount, a thing counted by its places. */
export function isMetric(name: string): boolean {
  return METRIC.test(name);
}

/** True for the name of a rate, an amount or a length, not of a thing. */
export function isMeasured(name: string): boolean {
  return ENDS_IN_MEASURE.test(name);
}

/** What is paid or allowed, and what is a share of a whole: another value of the same may follow, for others. */
export function isStandard(name: string): boolean {
  return ENDS_IN_STANDARD.test(name);
}

/** True for a rate: its values are shares of whatever they are told of. */
export function isShare(name: string): boolean {
  return SHARE.test(name);
}

/** True for words that name who or what a value holds for, not what is measured. */
export function isPopulation(name: string): boolean {
  return name.length <= 16 && (!METRIC.test(name) || isBearer(name)) && !/[,:]|的/.test(name);
}

/** True for people, places, bodies, works and tiers: 农村, 公办机构, 千人以上工程. */
export function isBearer(name: string): boolean {
  return name.length > 1 && name.length <= 16 && BEARER.test(withoutBracket(name)) && !/[,:]/.test(name);
}

/** 县（市、区）, 省（自治区、直辖市）: the bracket only tells what else is meant. */
function withoutBracket(name: string): string {
  return name.replace(/\([^()]*\)$/, '');
}

/** 有条件的县, 人口5000人以上的村, and kinds of places that are called by nothing else: 行政村, 重点乡镇. */
const WHERE =
  /(?:条件|需求|需要|能力|意愿|以[上下])[^的]{0,3}的|^(?:[各全每]|每个|全部|全[省市县区]|所有|其他|其余|重点|中心|边远|沿[江海边]|城市|农村|城镇)*(?:[省市县区镇乡村街道]{1,2}|行政村|自然村|建制[村镇]|社区|城区|建成区|县城|市区|郊区|[县市镇全]域|[山湖库牧灌园景]区)$/;

/** True for places and bodies that something is to be found in, not for what is to be found: 有条件的县（市、区）, 行政村, 松湾区. */
export function isWhere(name: string): boolean {
  return withoutBracket(name)
    .split(/[、和]/)
    .every((each) => isBearer(each) && (WHERE.test(each) || placesIn(each)[0] === each));
}

const SETS =
  '(?:分别|均|都|要|应|原则上|一般|力争)*(?:达到|达(?!标)|为|是|:|不低于|不少于|不高于|不超过|提高[到至]|提升[到至]|增加[到至]|降[到至低]|控制在|保持在|稳定在)';
const SET_FOR = new RegExp(`^(.{2,40}?(?:${MEASURE}|${STANDARD}|费用|期限|价格|租金))${SETS}(.{2,24})$`);
/** 规模以上企业 is a noun of its own. */
const TOLD_OF = new RegExp(`^(.{2,40}?${MEASURE})(?![化以型性先较])(.{2,16})$`);

/** 补助标准为学徒每人40元, 生均面积达到小学3平方米, 入学率城区80%: the measure, and whom its value holds for. Null where both are not told. */
export function measureAndBearer(subject: string): { readonly measure: string; readonly bearer: string } | null {
  const [, measure = '', bearer = ''] = SET_FOR.exec(subject) ?? [];
  if (measure !== '' && !METRIC.test(bearer)) return { measure, bearer };
  const [, own = '', of = ''] = TOLD_OF.exec(subject) ?? [];
  return own !== '' && isBearer(of) && !MEASURED.test(of) ? { measure: own, bearer: of } : null;
}

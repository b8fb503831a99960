import type { Quantity } from '../../language/quantities.js';
import { measureOf } from '../../language/units.js';
import { MAKING } from './making-verbs.js';

/** Kinds of measure that describe who or what is meant: 70岁以上老年人, 30万千瓦以上机组, 5年生存率, 15分钟健康服务圈. */
const DESCRIBING = /^(?:age|month|day|week|minute|length|area|volume|mass|power|energy|level|data|money)$/;
const SPAN = /^(?:month|day|week)$/;
const TAKES_ITS_NOUN = /^(?:\([^)]{0,6}\))?[\u4e00-\u9fa5“]/;
/** What a value may be followed by without being part of a name. */
const ENDS_VALUE =
  /^(?:的(?:罚款|补助|补贴|奖励|资助)|内|以内|前|后|之|且|或|并|和|及|与|、|为|时|起|至|到(?!达)|即|以上|以下|左右)/;
const COMPARES = /[达到增减提高和及与]/;
/** Such words in front set the value. */
const SETS =
  /(?:达到?|提高到|提升到|增加到|降至|降到|为|控制在|不少于|给予|补贴|补助|奖励|资助|发放|支付|缴纳|处|新增|完成|超过|约)$/;
/** Such verbs have so many of what follows the figure. */
const MAKES = new RegExp(`(?:${MAKING}|有|办|共|计)(?:好|了)?$`);

/**
 * True for a figure that belongs to the name of something: its noun follows it at once, and either another value follows
 * in the phrase or nothing in front of it says that it is reached.
 */
export function isPartOfName(text: string, quantity: Quantity, next: Quantity | undefined): boolean {
  const { unit, measure, value } = quantity;
  if (unit === null || measure === null) return false;
  const after = text.slice(quantity.to);
  const before = text.slice(0, quantity.from);
  // 每10万人口拥有医师30名: it says per how many.
  if (/每$/.test(before) && (next !== undefined || !/^(?:month|day|week|minute)$/.test(measure.kind))) return true;
  // 年满60周岁的，…: who is meant.
  if (measure.kind === 'age' && before.trim() === '' && /^的(?:,|$)/.test(after)) return true;
  const isHan = !/\d/.test(value) && !value.includes('分之') && !/成半?$/.test(value);
  const isCount =
    !DESCRIBING.test(measureOf(unit.split('/')[0] ?? unit)?.kind ?? '') &&
    measure.kind !== 'share' &&
    measure.kind !== 'times';
  // 两个方面, 三大工程: counted in words, not set as a value.
  if (isHan && isCount)
    return quantity.comparator === 'exactly' && !/(?:建成|建设|设立|设置|新增|确定|达到|批|每[^,]{1,6})$/.test(before);
  // 近5年平均增幅, 未来三年: a stretch of time the value speaks of. 用三年时间: how long it takes.
  if (SPAN.test(measure.kind) && (/(?:近|未来|今后|过去|最近|此后)$/.test(before) || /^的?时间/.test(after)))
    return true;
  if (isRestriction(text, quantity, next) || isThreshold(before, after, quantity)) return true;
  // 常住人口超过300万的城市至少设置1所: the first figure says which cities.
  if (next !== undefined && measure.kind !== 'share' && /^的[\u4e00-\u9fa5]/.test(after)) return true;
  if (!DESCRIBING.test(measure.kind) || unit.includes('/')) return false;
  if (!TAKES_ITS_NOUN.test(after) || ENDS_VALUE.test(after)) return false;
  const noun = after.slice(0, next === undefined ? undefined : Math.max(0, next.from - quantity.to));
  const isReached = SETS.test(before) || quantity.from < quantity.start;
  if (next !== undefined && !/[、和及与]$/.test(noun) && !isReached) return true;
  // 营收超50亿元企业2家: the second figure counts those the first describes.
  if (
    next?.measure?.kind === next?.unit &&
    next !== undefined &&
    /^[\u4e00-\u9fa5]{2,8}$/.test(noun) &&
    !COMPARES.test(noun)
  )
    return true;
  // 使用年限超过15年的管网, 对7个乡镇的…: which ones are meant.
  if (/^的[\u4e00-\u9fa5]/.test(after) && measure.kind !== 'money' && !ENDS_VALUE.test(after)) return true;
  if (isReached || measure.kind === 'money') return false;
  // 65岁及以上人群…患病率: who is meant. 5年期, 3年行动: what it is called.
  return quantity.comparator === 'exactly' || quantity.from === quantity.start;
}

/** 30户以上自然村硬化率, 50人以上、500人以下的工程: bounds before a noun say which ones are meant, unless so many are made. */
function isRestriction(
  text: string,
  { from, start, end, to, unit, measure, value }: Quantity,
  next: Quantity | undefined,
): boolean {
  // 50人以上, 100张床位以上.
  const isBound =
    /以[上下内]/.test(value.slice(-2) + text.slice(end, to)) || /^[\u4e00-\u9fa5]{1,3}以[上下]/.test(text.slice(to));
  if (!isBound || from < start) return false;
  if (unit?.includes('/') || /^(?:share|times|money)$/.test(measure?.kind ?? '')) return false;
  const after = text.slice(to);
  const before = text.slice(0, from);
  if (!TAKES_ITS_NOUN.test(after.replace(/^的/, '')) || ENDS_VALUE.test(after)) return false;
  // 30班以上学校2所: so many of those are meant.
  if (
    next !== undefined &&
    /^[\u4e00-\u9fa5“”]{2,8}$/.test(text.slice(to, next.from)) &&
    !COMPARES.test(text.slice(to, next.from))
  )
    return true;
  if (SETS.test(before) || (!DESCRIBING.test(measure?.kind ?? '') && MAKES.test(before))) return false;
  return next !== undefined || /全覆盖|全部|均|都|的/.test(after) || /(?:^|对|在|为|向|以)[^,]{0,8}$/.test(before);
}

/** 漏损率超过25%的管段: which ones are meant. */
function isThreshold(before: string, after: string, { from, start, measure }: Quantity): boolean {
  if (measure?.kind !== 'share' || from === start || !/(?:率|比例|占比|比重|度)$/.test(before)) return false;
  return /^的(?!目标|水平|要求|任务|标准|区间|速度|幅度|增速|比例)[\u4e00-\u9fa5]/.test(after);
}

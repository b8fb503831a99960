import type { Quantity } from '../language/quantities.js';
import { measureOf } from '../language/units.js';

/** Kinds of measure (see `language/units`) that a figure asked for may have; null where any figure would do. */
export type WantedMeasures = readonly string[] | null;

/** Classifiers that count one kind of thing: what is asked for with one may be given with another. */
const KIN: readonly (readonly string[])[] = [
  ['个', '家', '所', '处', '座', '项', '间', '户', '村', '镇', '县', '市'],
  ['名', '人', '位', '个', '人次', '户'],
  ['张', '床位', '个'],
  ['条', '项', '个', '款', '方面'],
  ['次', '轮', '场', '期', '人次', '场次'],
];
const TIME = ['day', 'working-day', 'week', 'month', 'minute'];

const SHARE =
  /几成|比例|占比|百分之|比重|多大(?:的)?(?:比例|比重|份额)|(?<![功效频])率(?!先|领)|覆盖面|percent|share|proportion|\brate\b/i;
const MONEY =
  /多少(?:钱|块|万元|亿元|元)|几(?:个)?(?:块|毛)?钱|几多钱|几块|(?:多少|几)[十百千]?(?:万|亿)(?!人|户|名|亩|吨|个|家|所|件|次|份|平)|金额|额度|(?:补贴|补助|奖励|报销|收费|资助)标准|经费|配套资金|罚(?:款)?(?:多少|几|封顶|最高)|补(?:贴|助)?(?:多少|几)|how much money|yuan/i;
const DURATION =
  /多(?:久|长时间)|几(?:天|日|个?工作日|个?月|年|周|小时|分钟)|多少(?:天|日|个?工作日|个?月|年|小时|分钟)|时限|期限|how long|how many (?:days|months|years)/i;
/** A unit as it is said: 多少平. */
const SPOKEN: Readonly<Record<string, string>> = { 平: '平方米' };
const COUNTED = /(?:多少|(?<!第)几)\s*(个百分点|个工作日|个月|[\u4e00-\u9fa5]{1,2})/;

/** The measure a question wants its figure in. */
export function wantedMeasures(text: string): WantedMeasures {
  if (DURATION.test(text)) return TIME;
  const counted = COUNTED.exec(text)?.[1];
  if (counted !== undefined) {
    const unit = [SPOKEN[counted] ?? counted, counted.slice(0, 1)].find(
      (each) => (measureOf(each)?.kind ?? 'number') !== 'number' && each !== '分',
    );
    if (unit !== undefined) {
      const kind = measureOf(unit)?.kind ?? unit;
      const kin = KIN.filter((kinds) => kinds.includes(kind)).flat();
      return [...new Set([kind, ...kin])];
    }
  }
  if (MONEY.test(text)) return ['money'];
  return SHARE.test(text) ? ['share'] : null;
}

/** True where a quantity has a measure asked for; true of any where none is named. */
export function isWanted({ measure }: Quantity, measures: WantedMeasures): boolean {
  return measures?.includes((measure?.kind ?? 'number').split('/')[0] ?? '') ?? true;
}

import { findQuantities } from '../../language/quantities.js';
import { foldWidth } from '../../language/width.js';
import type { Comparator, Indicator } from '../../vocabulary/provision.js';
import type { GoldFigure } from './gold-provision.js';
import { plain } from './plain.js';

export type Aspect = 'name' | 'value' | 'comparator' | 'year';
export type Agreement = Readonly<Record<Aspect, boolean>>;

/** What a name may open with without being another: who or what does it, and the verb of what is done. */
const OPENING =
  /^(?:全[国省市县区州旗]|我[国省市县区州]|新改扩建|新增|新建|改造|建成|建设|完成|实施|惠及|更换|培育|打造|创建|建立|设立|推广|组织|开展|实现|力争)+/;

/** In what a figure that was read agrees with one that a person read. */
export function agreementOf(gold: GoldFigure, read: Indicator): Agreement {
  return {
    name: [gold.name, ...(gold.nameAlso ?? [])].some((name) => bareName(name) === bareName(read.name)),
    value: isValueOf(gold, read.value),
    comparator: isComparatorOf(gold, read),
    year: gold.kind === 'amount' || gold.year === (read.deadline?.year ?? null),
  };
}

/** Whether a value is that of the gold line, its unit printed with it or apart. */
export function isValueOf({ value, unit }: GoldFigure, read: string): boolean {
  const bare = bareValue(read);
  return bare === bareValue(value) || bare === bareValue(`${value}${unit ?? ''}`);
}

function isComparatorOf({ comparator }: GoldFigure, { comparator: read, change, value }: Indicator): boolean {
  switch (comparator) {
    case 'range':
      return findQuantities(foldWidth(value)).some(({ low, high }) => low !== high);
    case 'up-by':
      return change === 'up';
    case 'down-by':
      return change === 'down';
    case 'all':
      return isOneOf(['all', 'reach'], read);
    case 'reach':
    case 'other':
      return isOneOf(['exactly', 'reach'], read);
    default:
      return comparator === read;
  }
}

function isOneOf(comparators: readonly Comparator[], read: Comparator): boolean {
  return comparators.includes(read);
}

function bareName(name: string): string {
  const whole = plain(name);
  return whole.replace(OPENING, '') || whole;
}

function bareValue(value: string): string {
  return plain(value).replace(/以[上下]$/, '');
}

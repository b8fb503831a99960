import type { Comparator } from '../../vocabulary/provision.js';
import { subjectOf } from './figure-names.js';
import { holdsNoun, isWhere } from './measures.js';

/** A target without a number: 全覆盖, 全部达到…, 争创…, 基本建成…. Offsets are within the phrase. */
export type Qualitative = {
  readonly name: string;
  /** Where it is to be so: 有条件的县实现驿站全覆盖. */
  readonly population: string | null;
  readonly value: string;
  readonly comparator: Comparator;
  readonly hedges: readonly string[];
};

type Rule = {
  readonly pattern: RegExp;
  readonly comparator: Comparator;
  /** Only where a date governs the phrase: without one these words describe work, not a target. */
  readonly dated: boolean;
  readonly value: (match: RegExpExecArray) => string;
  readonly name: (match: RegExpExecArray) => string;
};

const LEADING =
  /^(?:在[^,]{2,12}?(?:实现|做到|推行)|推动|推进|加快|实现|支持|完成|积极|逐步|开展|做到|确保|进一步|[一二三四五六七八九十]+是)+/;
const DONE = '(?:达到|建成|实现|完成|建立|形成|设置|配备|得到|(?<=全面)推[开广])';

const RULES: readonly Rule[] = [
  {
    pattern: /^(.{0,60}?)(?:基本|全面|总体|初步|均|全部|率先|逐步)*(?:实现|达到|推动|做到)?全覆盖$/,
    comparator: 'all',
    dated: false,
    name: (m) => m[1] ?? '',
    value: () => '全覆盖',
  },
  {
    pattern: new RegExp(`^(.{2,40}?)全部(${DONE})(.{2,40})$`),
    comparator: 'all',
    dated: false,
    name: (m) => `${m[1]}${m[3]}`,
    value: (m) => `全部${m[2]}`,
  },
  {
    pattern: /^(.{0,60}?)(全部(?:覆盖|达标|完成|开通|建成|到位|利用|消除|清零|脱贫|出列|落实))$/,
    comparator: 'all',
    dated: false,
    name: (m) => m[1] ?? '',
    value: (m) => m[2] ?? '',
  },
  {
    pattern: /^(.{2,40}?)争创(为)?(.{2,40})$/,
    comparator: 'reach',
    dated: false,
    name: (m) => m[1] ?? '',
    value: (m) => `争创${m[2] ?? ''}${m[3]}`,
  },
  {
    pattern: /^(.{2,60}?)([一二三四五六七八九十]年(?:行动|计划|攻坚)(?:计划)?)$/,
    comparator: 'reach',
    dated: false,
    name: (m) => m[1] ?? '',
    value: (m) => m[2] ?? '',
  },
  {
    pattern: new RegExp(
      `^((?!.{0,12}(?:在|以|将以|地)(?:实现|推广)).{0,60}?)((?:总体|整体|普遍|初步|基本|全面|全流程|更加)?${DONE})(?!时限|时间|期限|日期|进度|情况)(.{2,60})$`,
    ),
    comparator: 'reach',
    dated: true,
    name: (m) => ((m[1] ?? '').length > 1 ? (m[1] ?? '') : (m[3] ?? '')),
    value: (m) => ((m[1] ?? '').length > 1 ? `${m[2]}${m[3]}` : (m[2] ?? '')),
  },
  {
    pattern: /^(.{2,40}?)(?:保持|继续|均)*(?:为(零)|(趋?零(?:发生|死亡|伤亡|事故|增长|新增|排放)))$/,
    comparator: 'reach',
    dated: false,
    name: (m) => m[1] ?? '',
    value: (m) => m[2] ?? m[3] ?? '',
  },
];
const HEDGES = ['力争', '争创', '总体', '整体', '普遍', '初步', '基本', '逐步'];

/** The qualitative target of a phrase without numbers, its name empty where it holds no noun; `dated` tells whether a date governs it. */
export function findQualitative(phrase: string, dated: boolean): Qualitative | null {
  for (const rule of RULES) {
    if (rule.dated && !dated) continue;
    const match = rule.pattern.exec(phrase);
    if (match === null) continue;
    const words = subjectOf(rule.name(match).replace(LEADING, '').trim());
    const { name, population } = rule.comparator === 'all' ? whatAndWhere(words) : { name: words, population: null };
    if (name.length < 2 && rule.comparator !== 'all') continue;
    return {
      name: holdsNoun(name) ? name : '',
      population,
      value: rule.value(match),
      comparator: rule.comparator,
      hedges: HEDGES.filter((hedge) => phrase.includes(hedge)),
    };
  }
  return null;
}

/** 有条件的县实现驿站, 驿站建设实现各乡镇, 行政村: what is to be everywhere, empty where it is not said, and where that is. */
function whatAndWhere(words: string): { readonly name: string; readonly population: string | null } {
  const [, left = '', right = ''] = /^(.{2,}?)(?:实现|做到|推动)(.{2,})$/.exec(words) ?? ['', words];
  if (isWhere(left)) return { name: right, population: left };
  return isWhere(right) ? { name: left, population: right } : { name: words, population: null };
}

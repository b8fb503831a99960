import { spanMisfit } from './figure-misfit.js';
import { foldCell } from './fold-cell.js';
import { isOfOtherLevels, kindsBeyond, levelsOfBodies } from './kinds.js';
import type { OwnPlaces } from './own-places.js';
import type { FigureProblem, IndicatorRow, MatchProblem } from './progress.js';

const LIMITS = /^(?:仅|只|限于?|单指)|(?:仅|只)(?:含|算|为|统计|包括|限)|不含|不包括|剔除|口径不同/;
/** Figures that are not what is. */
const NOT_ACTUAL =
  /(?:预[计测]|计划|目标|测算|估算|上年|去年|上一年度?|上年度|年初)(?:数|值|数据)|(?<!不)含[^,;。]{0,6}(?:在建|筹建|拟|计划|申报)/;

/** Words that leave a note to say of where or of what a figure is, and nothing more: 东阿县数据, not 东阿县医院正在评审. */
const OF_SCOPE =
  /[仅只限于为是系按以的含。,;:]|数据?|口径|统计|试点|上报|报送|填报|范围|平均|水平|情况|值|全[国省市县区]|部分|通报/g;

function isOnlyScope(words: string, rest: string): boolean {
  return LIMITS.test(words) || rest.replace(OF_SCOPE, '') === '';
}

/** Words of a row beside the name of what its figure is of. */
export type ScopeWords = {
  readonly value: string;
  /** Notes, and whatever stands in columns of unknown titles. */
  readonly notes: readonly string[];
  /** The line above the row that stands over it and others. */
  readonly section: string;
};

/** What the words beside a figure say it is of, where that is not what the target is for; null where they say nothing of it. */
export function otherScope(
  { value, notes, section }: ScopeWords,
  { indicator, clause }: IndicatorRow,
  places: OwnPlaces,
): MatchProblem | FigureProblem | null {
  const { name, quote, unit } = indicator;
  const own = foldCell(`${name}${quote}`);
  for (const shown of [section, value, ...notes]) {
    const words = foldCell(shown);
    const isTold = !notes.includes(shown) || isOnlyScope(words, places.without(words));
    if (isTold && !places.isOf(words) && !own.includes(words)) return { kind: 'other-place', lost: 'row', shown };
    const isOther = isOfOtherLevels(unit === '级' ? levelsOfBodies(words) : words, name);
    const beyond = shown === section ? [] : kindsBeyond(words, `${own}${foldCell(clause.heading)}`);
    if (isOther || beyond.length > 0) return { kind: 'other-scope', lost: 'row', shown, wanted: name };
  }
  for (const shown of notes) {
    const words = foldCell(shown);
    if (LIMITS.test(words) || NOT_ACTUAL.test(words)) return { kind: 'other-scope', lost: 'row', shown, wanted: name };
    if (spanMisfit(shown, indicator)) return { kind: 'other-span', lost: 'row', shown, wanted: unit ?? '' };
  }
  return null;
}

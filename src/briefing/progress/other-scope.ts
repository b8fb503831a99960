import { levelsIn } from '../../language/levels.js';
import { foldCell } from './fold-cell.js';
import type { OwnPlaces } from './own-places.js';
import type { FigureProblem, IndicatorRow, MatchProblem } from './progress.js';
import { spanMisfit } from './read-figure.js';

const LIMITS = /^(?:仅|只|限于?|单指)|(?:仅|只)(?:含|算|为|统计|包括|限)|不含|不包括|剔除|口径不同/;
const POPULATIONS = /职工|居民|城镇|农村|老年人|儿童|孕产妇|学生|重点人群|全人群|贫困|低收入|参保人员|在校|女性|男性/g;

type Words = { readonly value: string; readonly note: string };

/** What the words beside a figure say it is of, where that is not what the target is for; null where they say nothing of it. */
export function otherScope(
  { value, note }: Words,
  { indicator }: IndicatorRow,
  places: OwnPlaces,
): MatchProblem | FigureProblem | null {
  const { name, quote, unit } = indicator;
  const own = foldCell(`${name}${quote}`);
  for (const shown of [value, note]) {
    const words = foldCell(shown);
    if (!places.isOf(words) && !own.includes(words)) return { kind: 'other-place', lost: 'row', shown };
    const levels = levelsIn(name);
    const isLevel = unit === '级' || levels.length === 0 || levelsIn(words).every((level) => levels.includes(level));
    const isPopulation = (words.match(POPULATIONS) ?? []).every((population) => own.includes(population));
    if (!isPopulation || !isLevel) return { kind: 'other-scope', lost: 'row', shown, wanted: name };
  }
  if (LIMITS.test(foldCell(note))) return { kind: 'other-scope', lost: 'row', shown: note, wanted: name };
  if (spanMisfit(note, indicator)) return { kind: 'other-span', lost: 'row', shown: note, wanted: unit ?? '' };
  return null;
}

/** What a target is called, and what else a row may say that means it. */
import { joinedLines } from '../../language/joined-lines.js';
import { shortRegionName } from '../../language/regions.js';
import { type FoldedName, foldedName, foldName, type NameToFit, type SameWords } from './align-names.js';
import { isPerYear } from './indicator-scope.js';
import type { IndicatorRow } from './progress.js';
import { readTarget } from './target.js';

/** What a target for each year may be called by. */
const ONE_YEAR = '每年|年均|当年|今年|本年|年度|新增|新建|新';
const WHOLE = { nation: '全国', province: '全省', city: '全市', county: '全县' } as const;

/** Of each of the indicators, told from the others. */
export function namesOver(indicators: readonly IndicatorRow[], words: SameWords): (row: IndicatorRow) => FoldedName {
  const said = indicators.map(
    ({ indicator, clause }): Said => ({
      indicator,
      clause,
      named: foldName(indicator.name + indicator.value, words),
      heading: foldName(clause.heading, words),
    }),
  );
  return (row) => foldedName(nameOf(row, said), words);
}

type Said = Pick<IndicatorRow, 'indicator' | 'clause'> & { readonly named: string; readonly heading: string };

/** What a row may say besides the name. A quote that several indicators share tells of the others too. */
function nameOf({ indicator, clause, document }: IndicatorRow, all: readonly Said[]): NameToFit {
  const { quote, value, deadline, denominator, population, clauseId, start } = indicator;
  const isShared = all.some(
    ({ indicator: other }) => other !== indicator && other.clauseId === clauseId && other.start === start,
  );
  const around = [
    isShared ? value : joinedLines(quote),
    deadline?.text,
    denominator,
    population,
    isPerYear(indicator) ? ONE_YEAR : null,
  ];
  const target = readTarget(indicator);
  const measure =
    target.kind === 'all' || (target.kind === 'number' && target.unit === '%')
      ? 'share'
      : target.kind === 'number'
        ? 'count'
        : 'other';
  const words = around.filter((each) => each !== null && each !== undefined);
  const elsewhere = all.flatMap((other) => [
    ...(other.indicator === indicator ? [] : [other.named]),
    ...(other.clause.heading === clause.heading ? [] : [other.heading]),
  ]);
  return {
    name: withoutRegionOf(indicator.name, document),
    population: population ?? '',
    around: words.join('|'),
    asked: value,
    heading: clause.heading,
    elsewhere: [...new Set(elsewhere)],
    measure,
  };
}

/** The plan's own region before a name says nothing more. */
export function withoutRegionOf(name: string, { region }: IndicatorRow['document']): string {
  const names = region === null ? [] : [region.name, shortRegionName(region.name), WHOLE[region.level]];
  const named = names.find((each) => each.length > 1 && name.startsWith(each) && name.length > each.length + 1);
  return named === undefined ? name : name.slice(named.length);
}

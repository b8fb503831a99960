/** Where a long title is broken: the standard asks for whole words and lines of like length. */
import { hanWidth } from '../../language/han-width.js';

const NOT_FIRST = /^(?:[的》）】〕”’，。、；：！？]|方案|意见|计划|规划|办法|通知|情况|汇报|报告)/;
const NOT_LAST = /[《（【〔“‘]$/;

/** A good place for a break: behind the name of a document. */
const WELL_ENDED = /(?:方案|意见|计划|规划|办法|通知|》)$/;

/** What a good place is worth, and what a break inside 《》 costs, against lines of unlike length: squared characters. */
const WELL_ENDED_WORTH = 20;
const NAME_CUT_COST = 100;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Lines of at most `limit` Han characters; a title with a word too long for a line is left to the page to break. */
export function titleLines(title: string, limit: number): string[] {
  return title.split('\n').flatMap((part) => (hanWidth(part) <= limit ? [part] : (spread(part, limit) ?? [part])));
}

type Ending = { readonly cost: number; readonly lines: readonly string[] };

/** For every word, the best lines that end with it; those of the last word are the answer. */
function spread(text: string, limit: number): readonly string[] | null {
  const units = unbreakable(text);
  const widths = units.map(hanWidth);
  const costs = breakCosts(units);
  const share = hanWidth(text) / Math.ceil(hanWidth(text) / limit);
  const best: (Ending | null)[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= units.length; end += 1) {
    let found: Ending | null = null;
    let line = '';
    let width = 0;
    for (let start = end - 1; start >= 0; start -= 1) {
      line = (units[start] ?? '') + line;
      width += widths[start] ?? 0;
      if (width > limit) break;
      const before = best[start] ?? null;
      if (before === null) continue;
      const cost = before.cost + (width - share) ** 2 + (costs[end - 1] ?? 0);
      if (found === null || cost < found.cost) found = { cost, lines: [...before.lines, line] };
    }
    best.push(found);
  }
  return best.at(-1)?.lines ?? null;
}

/** What a break behind each word costs by its place; behind the last one nothing. */
function breakCosts(units: readonly string[]): number[] {
  let isInName = false;
  return units.map((unit, index) => {
    const opens = unit.lastIndexOf('《');
    const closes = unit.lastIndexOf('》');
    if (opens !== closes) isInName = opens > closes;
    if (index === units.length - 1) return 0;
    return (isInName ? NAME_CUT_COST : 0) - (WELL_ENDED.test(unit) ? WELL_ENDED_WORTH : 0);
  });
}

/** Words with what may not leave them. */
function unbreakable(text: string): string[] {
  const units: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const previous = units.at(-1);
    if (previous !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(previous)))
      units[units.length - 1] = previous + segment;
    else units.push(segment);
  }
  return units;
}

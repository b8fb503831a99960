/** Levels of institutions a phrase names: 二级以上公立医院 are those of 二级 and 三级. */
import { parseNumeral } from '../../language/numerals.js';

const LEVEL = /([一二三四五六七八九])、?([一二三四五六七八九])?级(?=[^。；;]*[院构园站馆校心])(及?以上|及?以下)?/g;

type Bounds = { readonly from: number; readonly to: number };

/** True where both name the same levels, one by one or by their lowest (二级以上), or neither names any. */
export function agreesInLevels(first: string, second: string): boolean {
  const [a, b] = [levelsOf(first), levelsOf(second)];
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return covers(a, b) && covers(b, a);
}

function levelsOf(text: string): Bounds[] {
  return [...text.matchAll(LEVEL)].flatMap(([, one = '', other = '', bound = '']) =>
    [one, other].flatMap((numeral): Bounds[] => {
      const level = parseNumeral(numeral);
      if (level === null) return [];
      if (bound.endsWith('上')) return [{ from: level, to: Number.POSITIVE_INFINITY }];
      return [{ from: bound.endsWith('下') ? 0 : level, to: level }];
    }),
  );
}

/** Every level named lies within what the other side names; of an open end, the next level as well. */
function covers(named: readonly Bounds[], by: readonly Bounds[]): boolean {
  const holds = (level: number) => by.some(({ from, to }) => from <= level && level <= to);
  return named.every(
    ({ from, to }) => holds(from) && (from === to || holds(to === Number.POSITIVE_INFINITY ? from + 1 : to)),
  );
}

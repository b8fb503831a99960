/** The full name of a department where the plan itself prints it: 聊城市大数据发展管理局, though its brackets say 市大数据局. */

import type { PlanPlace, UnitWords } from './unit-fit.js';
import { unitKey } from './unit-fit.js';

const ENDING = /(?:局|委员会|厅|部|办公室|中心)$/;
/** Names behind the region have no more characters than this. */
const LONGEST = 20;
const HAN = /^[\u4e00-\u9fa5]+/;

/** `printed` as the brackets say it; the longest name of the same department in `texts`, null where there is none. */
export function printedFullName(
  printed: string,
  texts: readonly string[],
  { place, words }: { readonly place: PlanPlace; readonly words: UnitWords },
): string | null {
  const region = place.region?.name;
  if (region === undefined) return null;
  const key = unitKey(printed, place, words);
  const named = texts.flatMap((text) => text.split(region).slice(1).flatMap(endingsOf));
  const same = [...new Set(named)]
    .map((name) => `${region}${name}`)
    .filter((name) => unitKey(name, place, words) === key);
  return same.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** Every stretch from the start of a text that ends as a department's name does. */
function endingsOf(text: string): string[] {
  const run = (HAN.exec(text)?.[0] ?? '').slice(0, LONGEST);
  return [...run].flatMap((_, at) => {
    const name = run.slice(0, at + 1);
    return name.length > 2 && ENDING.test(name) ? [name] : [];
  });
}

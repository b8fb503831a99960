import { characterBreak } from './break-text.js';

const SHARES = [1 / 2, 2 / 3, 1 / 3];

/**
 * Titles of at most `max` characters each, cut in the middle (`聊城市进一步…实施方案`), by the given title. Titles that differ
 * never look alike: where a cut would make two the same, another place is tried; where none serves, the titles are
 * null and are better not shown at all.
 */
export function shortTitles(titles: readonly string[], max: number): ReadonlyMap<string, string | null> {
  const all = [...new Set(titles)];
  const cuts = [...SHARES.map((share) => (title: string) => cutInMiddle(title, max, share)), cutAtDifference(all, max)];
  const distinct = cuts
    .map((cut) => all.map((title) => (title.length <= max ? title : cut(title))))
    .find((shortened) => new Set(shortened).size === all.length && shortened.every((each) => each.length <= max));
  return new Map(all.map((title, index) => [title, distinct?.[index] ?? (title.length <= max ? title : null)]));
}

function cutInMiddle(title: string, max: number, share: number): string {
  const head = Math.floor((max - 1) * share);
  return `${headOf(title, head)}…${tailOf(title, max - 1 - head)}`;
}

/** Keeps a few characters of the beginning, then those from where the long titles first differ. */
function cutAtDifference(titles: readonly string[], max: number): (title: string) => string {
  const long = titles.filter((title) => title.length > max);
  const [first = ''] = long;
  const common = [...first].findIndex((char, index) => long.some((title) => [...title][index] !== char));
  const head = Math.floor(max / 4);
  return (title) => {
    const from = [...title].slice(Math.max(0, common - 2)).join('');
    return `${headOf(title, head)}…${headOf(from, max - head - 2)}…`;
  };
}

function headOf(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, characterBreak(text, max));
}

function tailOf(text: string, max: number): string {
  const from = text.length - max;
  return text.slice(characterBreak(text, from) === from ? from : from + 1);
}

/** All codes of two bytes, many times over. */
const MOST_CODES = 1 << 21;
/** Widths are listed in the font, or in an object of their own. */
const WIDTHS = /^\/W(?<vertical>2?)\s*(?:(?=\[)|(?<object>\d{1,9})\s+\d{1,5}\s+R)/;
const OBJECT = /(?<object>\d{1,9})\s+\d{1,5}\s+obj$/;
const LIST = /^\s*\[((?:[\s\d.R+-]+|\[[\s\d.R+-]*\])*)/;
const ENTRY = /\[[^\]]*\]|[^\s[\]]+/g;
const REACH = 40;
const LONGEST_LIST = 1024 * 1024;
/** Numbers of a range: its first code, its last, and one width or three. */
const LEVEL_RANGE = 3;
const VERTICAL_RANGE = 5;

/** True where a font gives a width to more characters than any font has: the library notes it for each of them. */
export function widthsTooMany(data: Buffer): boolean {
  const objects = new Map<string, number>();
  for (let at = data.indexOf('/W'); at >= 0; at = data.indexOf('/W', at + 2)) {
    const found = WIDTHS.exec(data.toString('latin1', at, at + REACH));
    if (found === null) continue;
    const { vertical, object } = found.groups ?? {};
    const range = vertical === '' ? LEVEL_RANGE : VERTICAL_RANGE;
    if (object !== undefined) objects.set(object, range);
    else if (coversTooMuch(data, at + found[0].length, range)) return true;
  }
  if (objects.size === 0) return false;
  for (let at = data.indexOf(' obj'); at >= 0; at = data.indexOf(' obj', at + 4)) {
    const object = OBJECT.exec(data.toString('latin1', Math.max(0, at - REACH), at + 4))?.groups?.object;
    const range = objects.get(object ?? '');
    if (range !== undefined && coversTooMuch(data, at + 4, range)) return true;
  }
  return false;
}

/** A list of codes, each with the widths from it on in a list of its own, or with the last code of a range and its width. */
function coversTooMuch(data: Buffer, from: number, range: number): boolean {
  const list = LIST.exec(data.toString('latin1', from, from + LONGEST_LIST))?.[1] ?? '';
  const entries = list.match(ENTRY) ?? [];
  for (let at = 0; at < entries.length; ) {
    const second = entries[at + 1] ?? '';
    if (Number(second) - Number(entries[at]) > MOST_CODES) return true;
    at += second.startsWith('[') ? 2 : range;
  }
  return false;
}

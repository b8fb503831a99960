/** All codes of two bytes, and of Unicode, several times over: no font has so many characters. */
const MOST_CODES = 1 << 21;
const LONGEST_MAP = 4 * 1024 * 1024;
const SECTION = /begin(?:bf|cid)range([\s\S]*?)(?:end(?:bf|cid)range|$)/g;
const LIST = /\[[^\]]*\]/g;
const WORD = /<([^>]*)>|(?<![\w.])\d+(?![\w.])/g;

/** True for a map of characters whose ranges count more codes than any font has: the library walks through each of them. */
export function mapsTooMuch(data: Buffer): boolean {
  if (!data.includes('range')) return false;
  const text = data.toString('latin1', 0, LONGEST_MAP);
  let codes = 0;
  for (const [, section = ''] of text.matchAll(SECTION)) {
    // Each range is the first code, the last and what they mean.
    const words = Array.from(section.replace(LIST, '<0>').matchAll(WORD), ([, digits]) => codeOf(digits ?? '0'));
    for (let at = 0; at + 1 < words.length; at += 3) codes += Math.max(0, (words[at + 1] ?? 0) - (words[at] ?? 0));
    if (codes > MOST_CODES) return true;
  }
  return false;
}

/** The last four bytes count, half a byte at the end as if a zero followed; what is no digit is passed over. */
function codeOf(digits: string): number {
  const own = digits.replace(/[^\da-fA-F]+/g, '');
  return Number.parseInt((own.length % 2 === 0 ? own : `${own}0`).slice(-8) || '0', 16);
}

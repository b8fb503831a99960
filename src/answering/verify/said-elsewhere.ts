const LONGEST_STRETCH = 24;

/** A text without the stretches of two (`least`) and more characters that another holds. */
export function withoutShared(text: string, other: string, least = 2): string {
  return parted(text, (stretch) => stretch.length >= least && other.includes(stretch));
}

/** What of a stretch of the source the sentence says nowhere else: it must say it as often as the source does. */
export function unsaid(stretch: string, sentence: string, source: string): string {
  return parted(stretch, (words) => {
    const said = countOf(sentence, words);
    return said > 0 && said >= countOf(withoutMembers(source, words), words);
  });
}

/** True for whole members of a list: 、乡镇卫生院. `opens`, `ends`: nothing of the phrase stands before, or behind it. */
export function isMember(
  stretch: string,
  { opens, ends }: { readonly opens: boolean; readonly ends: boolean },
): boolean {
  return (!opens && /^[、和及与]/.test(stretch) && !stretch.endsWith('的')) || (!ends && /[、和及与]$/.test(stretch));
}

/** Members of a list are named again when it is resolved: 三星级、四星级按…, 四星级按80%. */
function withoutMembers(source: string, words: string): string {
  const edge = '[、,;:。()]';
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return source
    .replace(new RegExp(`、${literal}(?=${edge}|$)`, 'g'), '')
    .replace(new RegExp(`(^|${edge})${literal}、`, 'g'), '$1');
}

function parted(text: string, isGiven: (stretch: string) => boolean): string {
  let rest = '';
  let at = 0;
  while (at < text.length) {
    let length = Math.min(text.length - at, LONGEST_STRETCH);
    while (length > 1 && !isGiven(text.slice(at, at + length))) length -= 1;
    rest += length > 1 ? ' ' : text.charAt(at);
    at += length > 1 ? length : 1;
  }
  return rest;
}

function countOf(text: string, words: string): number {
  return text.split(words).length - 1;
}

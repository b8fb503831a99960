/** Where a long text may be broken, best first: behind a sentence, behind a clause of one, at a space. */
const BREAKS = [/[。！？!?\n][”’"）)》】〕]*/g, /[；;：，,、][”’"）)》】〕]*/g, / +/g];
/** What must not open a piece: it belongs to the character before. */
const CLINGS = /^(?:\p{M}|\p{Emoji_Modifier})/u;
const CLOSER = /^[”’"）)》】〕]/;

/**
 * Pieces of at most `max` UTF-16 units that joined give the text again: broken behind sentences, else behind a comma or
 * a space, and never within a character.
 */
export function breakText(text: string, max: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > max) {
    const at = breakAt(rest, max);
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** Where to break a text longer than `max`; a break in its first half would leave too little. */
export function breakAt(text: string, max: number): number {
  const window = text.slice(0, max);
  for (const pattern of BREAKS) {
    const ends = [...window.matchAll(pattern)].map((match) => match.index + match[0].length);
    const last = ends.filter((end) => end < max || !CLOSER.test(text.slice(end))).at(-1);
    if (last !== undefined && last >= max / 2) return last;
  }
  return characterBreak(text, max);
}

/** The last break between characters at or before `max`, and not within a citation's `[12]`. */
export function characterBreak(text: string, max: number): number {
  for (let at = max; at > Math.max(0, max - 32); at -= 1) {
    if (!isWithinPair(text, at) && !CLINGS.test(text.slice(at, at + 2)) && !isWithinMark(text, at)) return at;
  }
  return isWithinPair(text, max) ? max - 1 : max;
}

function isWithinPair(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /^[\ud800-\udbff]/.test(text.slice(at - 1, at));
}

function isWithinMark(text: string, at: number): boolean {
  return /\[\d{0,6}$/.test(text.slice(Math.max(0, at - 7), at)) && /^\d{0,6}\]/.test(text.slice(at, at + 7));
}

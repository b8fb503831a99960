import type { Run } from './page.js';

/** Text without white space inside, at its place: a word, a sentence, one letter of a spaced-out title. */
export type Fragment = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Base line. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  /** Set above the line in small type: the mark of a note, an exponent. */
  readonly raised?: true;
};

/** From here on a character takes the full width of the type. */
const FIRST_WIDE = 0x2e80;
/** Text drawn twice this close together, in parts of the type's size, is one text made to look bold. */
const SAME_PLACE = 0.2;
/** The same text drawn twice is drawn twice in short order; a page of commas is not compared comma by comma. */
const MOST_TWINS = 200;
const CONTROL = /\p{Cc}|\u200b|\u200c|\u200d|\u2060|\ufeff/gu;

export function isWide(char: string): boolean {
  return (char.codePointAt(0) ?? 0) >= FIRST_WIDE || /[\u2014\u2018-\u201d\u2026\u2460-\u24ff]/.test(char);
}

/** Width in full-width characters: one for a Han character, half for a letter or a figure. */
export function printedWidth(text: string): number {
  let width = 0;
  for (const char of text) width += isWide(char) ? 1 : 0.5;
  return width;
}

/** Splits runs at their white space; what lies exactly on the same text again is left out. */
export function fragmentsOf(runs: readonly Run[]): Fragment[] {
  const fragments: Fragment[] = [];
  const seen = new Map<string, Fragment[]>();
  for (const run of runs) {
    for (const fragment of wordsOf(run)) {
      const twins = seen.get(fragment.text);
      if (twins?.slice(-MOST_TWINS).some((twin) => isOnTop(twin, fragment))) continue;
      if (twins === undefined) seen.set(fragment.text, [fragment]);
      else twins.push(fragment);
      fragments.push(fragment);
    }
  }
  return fragments;
}

/** The two parts of a fragment left and right of `x`; one part where `x` lies at its edge. */
export function splitAt(fragment: Fragment, x: number): Fragment[] {
  const share = (x - fragment.x) / Math.max(fragment.right - fragment.x, 0.01);
  const whole = printedWidth(fragment.text);
  let before = '';
  for (const char of fragment.text) {
    if (printedWidth(before) + (isWide(char) ? 0.5 : 0.25) > share * whole) break;
    before += char;
  }
  const behind = fragment.text.slice(before.length);
  if (before === '' || behind === '') return [fragment];
  return [
    { ...fragment, text: before, right: Math.min(x, fragment.right) },
    { ...fragment, text: behind, x: Math.max(x, fragment.x) },
  ];
}

function* wordsOf({ text, x, y, width, size, bold }: Run): Generator<Fragment> {
  const plain = text.replace(CONTROL, (char) => (/\s/.test(char) ? ' ' : ''));
  const whole = printedWidth(plain);
  if (whole === 0 || !Number.isFinite(x + y + width) || !(size > 0)) return;
  const unit = width > 0 ? width / whole : size;
  for (const match of plain.matchAll(/\S+/g)) {
    const left = x + printedWidth(plain.slice(0, match.index)) * unit;
    const right = left + printedWidth(match[0]) * unit;
    yield { text: match[0], x: left, right, y, size, bold: bold === true };
  }
}

function isOnTop(twin: Fragment, fragment: Fragment): boolean {
  const reach = SAME_PLACE * fragment.size;
  return Math.abs(twin.x - fragment.x) < reach && Math.abs(twin.y - fragment.y) < reach;
}

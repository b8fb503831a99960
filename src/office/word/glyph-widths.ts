/**
 * How wide characters are in hundredths of their size. Latin ones as in DejaVu Serif, the widest font that commonly
 * stands in for Times New Roman: where the true font is there, text is a little shorter than told.
 */
const LATIN: readonly (readonly [width: number, bold: number, characters: string])[] = [
  [31.8, 38, ' ,.il·j'],
  [34, 42, "'-/:;\\|"],
  [40, 47, '!IJt²()[]f'],
  [50, 53, '"*_`°rs'],
  [56, 60, 'cvxyz?'],
  [61, 69, 'aoek'],
  [63.7, 72.7, '$0123456789bdghnpqu{}'],
  [69, 74, 'LYPTFSZ'],
  [75, 80, 'XAVBEC'],
  [82, 87, 'KRDGOQ'],
  [84, 85, '#+<=>U^~×±'],
  [88, 94, 'wHN&'],
  [95, 106, '%m'],
];
const OTHER_LATIN = 103;
const OTHER_LATIN_BOLD = 112;

const WIDTHS = new Map(
  LATIN.flatMap(([width, bold, characters]) => [...characters].map((each) => [each, { width, bold }] as const)),
);

/** What stands in the Latin font: letters and digits, and the signs of Latin-1. */
const IS_LATIN = /[\u{20}-\u{24F}]/u;

export function isLatin(character: string): boolean {
  return IS_LATIN.test(character);
}

/** In parts of the size of type. */
export function glyphWidth(character: string, isBold: boolean): number {
  if (!isLatin(character)) return 1;
  const { width, bold } = WIDTHS.get(character) ?? { width: OTHER_LATIN, bold: OTHER_LATIN_BOLD };
  return (isBold ? bold : width) / 100;
}

/** Between Han and Latin characters, but not beside punctuation: 2—3, 1：2. In parts of the size of type. */
export const SCRIPT_GAP = 0.2;

const IS_WORD = /[\p{L}\p{N}]/u;

export function isSeamBetween(before: string, after: string): boolean {
  return isLatin(before)
    ? IS_WORD.test(after) && !isLatin(after) && before !== ' '
    : IS_WORD.test(before) && isLatin(after) && after !== ' ';
}

/** Of text in one line, in parts of the size of type. */
export function textWidth(text: string): number {
  let width = 0;
  let before = '';
  for (const character of text) {
    width += glyphWidth(character, false) + (isSeamBetween(before, character) ? SCRIPT_GAP : 0);
    before = character;
  }
  return width;
}

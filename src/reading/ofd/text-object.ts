import { isWide } from '../page-layout/fragment.js';
import { apply, type Matrix, product } from '../page-layout/matrix.js';
import type { TurnedRun } from '../page-layout/upright-page.js';
import type { XmlElement } from '../xml.js';
import { glyphLines } from './glyph-lines.js';
import { placement } from './placement.js';

export const POINTS_PER_MM = 72 / 25.4;
const DEFAULT_SIZE_MM = 3.5;
/** In parts of the type's size: a gap within one text that is the gap between two columns. */
const GAP = 0.8;
/** A step off the line of the text, in parts of the type's size. */
const OFF_LINE = 0.2;
/** Letters lean no further than this from the upright and still stand on a line: the sine of about three degrees. */
const ASLANT = 0.05;

/** How the letters of a text stand and how large they are, in points. */
type Type = { readonly size: number; readonly cosine: number; readonly sine: number };
type Glyph = { readonly char: string; readonly x: number; readonly y: number; readonly advance: number };

/** The words of a TextObject, each where it stands on the page. */
export function placedText(
  object: XmlElement,
  { outer, bold, isUnseen }: { outer: Matrix; bold: boolean; isUnseen: boolean },
): TurnedRun[] {
  const matrix = product(outer, placement(object.attributes));
  const [a, b, c, d] = matrix;
  const length = Math.hypot(a, b);
  const size = positive(object.attributes.Size, DEFAULT_SIZE_MM);
  const across = size * positive(object.attributes.HScale, 1) * length;
  const type = {
    // Rounded, so that type of one size counts as one.
    size: Math.round(size * Math.hypot(c, d) * POINTS_PER_MM * 100) / 100,
    cosine: length > 0 ? a / length : 1,
    sine: length > 0 ? b / length : 0,
  };
  const turn = turnOf(type);
  return glyphLines(object, size).flatMap((glyphs) => {
    const onPage = glyphs.map(({ char, x, y, step }): Glyph => {
      const point = apply(matrix, x, y);
      const width = isWide(char) ? across : across / 2;
      // Narrow letters take less than half a square: what stands behind them says how much.
      const advance = step === null || step <= 0 ? width : Math.min(width, step * length);
      return { char, x: point.x * POINTS_PER_MM, y: point.y * POINTS_PER_MM, advance: advance * POINTS_PER_MM };
    });
    return wordsOf(onPage, type).map((word) => ({
      ...wordRun(word, type),
      ...(bold ? { bold } : {}),
      turn,
      isUnseen,
    }));
  });
}

function turnOf({ cosine, sine }: Type): TurnedRun['turn'] {
  if (Math.abs(sine) < ASLANT) return cosine > 0 ? 0 : 2;
  if (Math.abs(cosine) < ASLANT) return sine > 0 ? 1 : 3;
  return null;
}

/** White space parts words, and so does a gap that is no spacing of letters, or a step off the line. */
function wordsOf(glyphs: readonly Glyph[], { size, cosine, sine }: Type): Glyph[][] {
  const words: Glyph[][] = [];
  let word: Glyph[] = [];
  for (const glyph of glyphs) {
    const before = word.at(-1);
    if (before !== undefined) {
      const [right, down] = [glyph.x - before.x, glyph.y - before.y];
      const gap = right * cosine + down * sine - before.advance;
      const off = Math.abs(down * cosine - right * sine);
      if (gap > GAP * size || gap < -size || off > OFF_LINE * size || /\s/.test(glyph.char)) word = [];
    }
    if (/\s/.test(glyph.char)) continue;
    if (word.length === 0) words.push(word);
    word.push(glyph);
  }
  return words;
}

function wordRun(
  word: readonly Glyph[],
  { size }: Type,
): { text: string; x: number; y: number; width: number; size: number } {
  const first = word[0] ?? { x: 0, y: 0 };
  const last = word.at(-1) ?? { ...first, advance: 0 };
  const width = Math.hypot(last.x - first.x, last.y - first.y) + last.advance;
  return { text: word.map(({ char }) => char).join(''), x: first.x, y: first.y, width, size };
}

function positive(value: string | undefined, otherwise: number): number {
  const number = Number(value ?? otherwise);
  return number > 0 && Number.isFinite(number) ? number : otherwise;
}

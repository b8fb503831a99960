import { isWide } from '../page-layout/fragment.js';
import { elementsOf, textOf, type XmlElement } from '../xml.js';
import { readDeltas } from './deltas.js';

/** Of one object; a line of small type has a few hundred. */
const MOST_SHAPES = 20_000;

/** A character in its object's own coordinates; `step` is how far right the next one stands, null where nothing is said. */
export type ObjectGlyph = {
  readonly char: string;
  readonly x: number;
  readonly y: number;
  readonly step: number | null;
};

/** The characters of each TextCode where the object itself places them. */
export function glyphLines(object: XmlElement, size: number): ObjectGlyph[][] {
  const shapes = shapeCounts(object);
  let [startX, startY, position] = [0, 0, 0];
  return elementsOf(object, 'TextCode').map((code) => {
    const chars = [...drawnCode(textOf(code))];
    const counts = chars.map((_, index) => shapes.get(position + index) ?? 1);
    position += chars.length;
    startX = finite(code.attributes.X, startX);
    startY = finite(code.attributes.Y, startY);
    const right = stepsOf(readDeltas(code.attributes.DeltaX, MOST_SHAPES), counts);
    const down = stepsOf(readDeltas(code.attributes.DeltaY, MOST_SHAPES), counts);
    let [x, y] = [startX, startY];
    return chars.map((char, index) => {
      const glyph = { char, x, y, step: index < chars.length - 1 ? (right[index] ?? null) : null };
      // Where nothing is said of the next character, it stands behind this one.
      x += right[index] ?? (down.length > 0 ? 0 : isWide(char) ? size : size / 2);
      y += down[index] ?? 0;
      return glyph;
    });
  });
}

/** Line breaks around the characters come from whoever laid out the XML; blanks are characters. */
function drawnCode(text: string): string {
  return text.replace(/^\s*[\r\n]\s*|\s*[\r\n]\s*$/g, '');
}

/** Where characters are drawn as more or fewer shapes than they are: the first counts for all, the others for none. */
function shapeCounts(object: XmlElement): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { attributes } of elementsOf(object, 'CGTransform')) {
    const position = finite(attributes.CodePosition, 0);
    const codes = Math.min(finite(attributes.CodeCount, 1), MOST_SHAPES);
    const shapes = finite(attributes.GlyphCount, 1);
    if (codes === shapes) continue;
    for (let index = 0; index < codes; index += 1) counts.set(position + index, index === 0 ? shapes : 0);
  }
  return counts;
}

/** Steps are given by shape; a character takes those of its shapes together. */
function stepsOf(deltas: readonly number[], counts: readonly number[]): number[] {
  const steps: number[] = [];
  let at = 0;
  for (const count of counts) {
    if (at >= deltas.length && count > 0) break;
    const own = deltas.slice(at, at + count);
    steps.push(own.reduce((sum, delta) => sum + delta, 0));
    at += own.length;
  }
  return steps;
}

function finite(value: string | undefined, otherwise: number): number {
  const number = Number(value ?? otherwise);
  return Number.isFinite(number) ? number : otherwise;
}

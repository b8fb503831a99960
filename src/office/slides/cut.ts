import { sentenceSpans } from '../../language/sentences.js';
import { wrap } from './measure.js';

/**
 * Cuts a text into pieces of at most `most` lines of `width` ems, of about the same length: between sentences, and within
 * one only where it is longer.
 */
export function cut(text: string, width: number, most: number): string[] {
  const total = wrap(text, width).length;
  if (total <= most) return [text];
  const even = Math.min(most, Math.ceil(total / Math.ceil(total / most)) + 1);
  const fits = (piece: string) => wrap(trimmed(piece), width).length <= even;
  const pieces: string[] = [];
  let piece = '';
  for (const sentence of sentences(text)) {
    if (fits(piece + sentence)) {
      piece += sentence;
      continue;
    }
    if (piece !== '') pieces.push(piece);
    const blocks = inBlocks(wrap(trimmed(sentence), width), even).map((lines) => lines.join(''));
    pieces.push(...blocks.slice(0, -1));
    piece = `${blocks.at(-1) ?? ''}${sentence.endsWith('\n') ? '\n' : ''}`;
  }
  return [...pieces, piece].map(trimmed).filter((each) => each !== '');
}

/** Joined, they are the text. */
function sentences(text: string): string[] {
  return text.split(/(?<=\n)/).flatMap((line) => {
    const starts = sentenceSpans(line).map(({ start }) => start);
    const borders = [0, ...starts.slice(1), line.length];
    return borders.slice(1).map((end, index) => line.slice(borders[index], end));
  });
}

function trimmed(text: string): string {
  return text.replace(/\n$/, '');
}

function inBlocks<T>(items: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, index) =>
    items.slice(index * most, (index + 1) * most),
  );
}

/** As few blocks of at most `most` as there can be, of about the same length. */
export function inEvenBlocks<T>(items: readonly T[], most: number): T[][] {
  return inBlocks(items, Math.ceil(items.length / Math.ceil(items.length / most)));
}

/** The first lines of a text and the rest, empty where all of it fits. */
export function headAndRest(text: string, width: number, most: number): readonly [head: string, rest: string] {
  const [head = '', ...rest] = cut(text, width, most);
  return [head, rest.join('')];
}

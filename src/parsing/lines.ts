import type { Simplify } from '../language/simplified.js';
import { foldWidth } from '../language/width.js';
import type { Block, Reading } from '../reading/reading.js';

/** A block of a reading as parsing sees it. */
export type Line = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The same text with half-width forms, character for character. */
  readonly folded: string;
  readonly block: Block;
};

/** `simplify` keeps the length: what is read by wording is read in simplified characters, offsets stay those of the print. */
export function linesOf({ text, blocks }: Reading, simplify: Simplify | null = null): Line[] {
  const plain = simplify === null ? text : simplify(text);
  return blocks.map((block) => {
    const own = plain.slice(block.start, block.end);
    return { start: block.start, end: block.end, text: own, folded: foldWidth(own), block };
  });
}

/** True for lines that are running text or headings, not rows of a table, notes or contents pages. */
export function isProse({ block }: Line): boolean {
  return block.kind !== 'table-row' && block.kind !== 'note' && block.kind !== 'contents';
}

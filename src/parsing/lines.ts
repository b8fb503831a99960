import { foldWidth } from '../language/width.js';

/** A line of the cleaned text without its surrounding white space. Blank lines are left out. */
export type Line = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The same text with half-width forms, character for character. */
  readonly folded: string;
};

export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed.length > 0) {
      const start = offset + raw.indexOf(trimmed);
      lines.push({ start, end: start + trimmed.length, text: trimmed, folded: foldWidth(trimmed) });
    }
    offset += raw.length + 1;
  }
  return lines;
}

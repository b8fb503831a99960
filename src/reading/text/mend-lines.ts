import { type Cleaned, removeSpans } from './clean.js';
import { findLetterSpaces } from './letter-spaces.js';
import { structureOf } from './text-parts.js';
import { findWraps } from './wrapped-lines.js';

/** Takes out the breaks and blanks that setting a page has put into sentences. */
export function mendLines(cleaned: Cleaned, format: 'text' | 'markdown'): Cleaned {
  const printed = structureOf(cleaned, format);
  const { gaps, blanks } = findWraps(cleaned, printed.lines, printed.isApart);
  const joined = removeSpans(withBlanks(cleaned.text, blanks), gaps, cleaned.noise);
  const { lines, isApart } = gaps.length === 0 ? printed : structureOf(joined, format);
  return removeSpans(joined.text, findLetterSpaces(lines, isApart), joined.noise);
}

function withBlanks(text: string, offsets: readonly number[]): string {
  let blanked = '';
  let position = 0;
  for (const at of offsets) {
    blanked += `${text.slice(position, at)} `;
    position = at + 1;
  }
  return blanked + text.slice(position);
}

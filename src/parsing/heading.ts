import { isSentenceEnd } from '../language/sentences.js';
import { foldWidth } from '../language/width.js';

const LONGEST_HEADING = 40;
const LONGEST_HEADING_LINE = 60;

export type Heading = {
  readonly text: string;
  /** Nothing but the heading stands on the line. */
  readonly alone: boolean;
};

/**
 * The heading of a numbered line: the words up to the first full stop, colon or wide gap, where they are short enough
 * for a heading. `content` is the line after its number.
 */
export function readHeading(content: string): Heading {
  const end = headingEnd(content);
  const text = tidy(content.slice(0, end));
  const rest = content.slice(end).replace(/^[\s。.．：:]+/, '');
  if (rest.length === 0) {
    const isHeading = content.trim().length <= LONGEST_HEADING_LINE && !/[；;]$/.test(content.trim());
    return { text: isHeading ? text : '', alone: isHeading };
  }
  return { text: text.length <= LONGEST_HEADING ? text : '', alone: false };
}

function headingEnd(content: string): number {
  const folded = foldWidth(content);
  const bracketed = /^【[^】]{1,30}】/.exec(content);
  if (bracketed !== null) return bracketed[0].length;
  for (let index = 0; index < content.length; index += 1) {
    const char = folded.charAt(index);
    if (isSentenceEnd(content, index)) return index;
    if (char === ':' && index <= 24 && !/\d/.test(folded.charAt(index - 1))) return index;
    if (char === ' ' && index > 1 && index <= 30 && /\S/.test(folded.slice(index).charAt(1)) && !/[A-Za-z0-9]/.test(folded.charAt(index - 1))) {
      return index;
    }
  }
  return content.length;
}

function tidy(text: string): string {
  return text.replace(/^【|】$/g, '').replace(/[。.．：:\s]+$/, '').trim();
}

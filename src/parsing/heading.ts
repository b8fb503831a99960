import { isSentenceEnd } from '../language/sentences.js';
import { foldWidth } from '../language/width.js';

const LONGEST_HEADING = 40;
const LONGEST_HEADING_LINE = 60;
/** A colon or a wide gap further on belongs to the text. */
const LAST_COLON = 24;
const LAST_GAP = 30;

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
  if (/^[\s。.．：:]*$/.test(content.slice(end))) {
    const line = content.trim();
    const isHeading = line.length <= LONGEST_HEADING_LINE && !/[；;]$/.test(line) && !isSentence(line);
    return { text: isHeading ? text : '', alone: isHeading };
  }
  return { text: text.length <= LONGEST_HEADING ? text : '', alone: false };
}

/** A line that stops like a sentence is one where it says how much, or what must be: 考核分为…，日常考核占百分之四十。 */
function isSentence(line: string): boolean {
  return /[。！]$/.test(line) && /\d|百分之|[占应须可]|不得|分为|包括|是指|[；;]/.test(line);
}

/** Length of `content` up to where its heading ends; all of it where none ends within the length of a heading line. */
function headingEnd(content: string): number {
  const bracketed = /^【[^】]{1,30}】/.exec(content);
  if (bracketed !== null) return bracketed[0].length;
  const head = content.slice(0, LONGEST_HEADING_LINE * 2);
  const folded = foldWidth(head);
  for (let index = 0; index < head.length; index += 1) {
    const char = folded.charAt(index);
    if (isSentenceEnd(head, index)) return index;
    if (char === ':' && index <= LAST_COLON && !/\d/.test(folded.charAt(index - 1))) return index;
    if (char === ' ' && index > 1 && index <= LAST_GAP && isGap(folded, index)) return index;
  }
  return content.length;
}

/** True where the space at `index` parts heading and text, not two words, and not a word torn by a PDF (组 织领导。). */
function isGap(folded: string, index: number): boolean {
  if (/[A-Za-z0-9\s]/.test(folded.charAt(index - 1))) return false;
  const [gap = '', next = ''] = /^\s+(\S?)/.exec(folded.slice(index)) ?? [];
  if (gap.length > 2 || !/[\u3400-\u9fff]/.test(next)) return next !== '';
  return !/^\s[^,;:。\s]{1,15}(?:。|$)/.test(folded.slice(index));
}

function tidy(text: string): string {
  return text
    .slice(0, LONGEST_HEADING_LINE * 2)
    .replace(/^【|】$/g, '')
    .replace(/[。.．：:\s]+$/, '')
    .replace(/(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/g, '')
    .trim();
}

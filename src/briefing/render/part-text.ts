/** Words of a plan in the paper's own typography; quotes in the list of sources stay as they are printed. */
import { joinedLines } from '../../language/joined-lines.js';
import { paperPunctuation } from '../../language/punctuation.js';
import type { Part } from '../outline.js';

/** What a reader of the paper sees of a part, without its source. */
export function partText(part: Part): string {
  return part.kind === 'stated' ? paperPunctuation(joinedLines(part.claim.text)) : part.text;
}

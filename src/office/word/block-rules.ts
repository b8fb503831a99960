import type { PaperBlock } from '../paper.js';
import { GAP_PITCH } from './measures.js';

const GUIDANCE = '【写作提示】';

export function guidanceText(text: string): string {
  return text.trimStart().startsWith(GUIDANCE) ? text.trimStart() : `${GUIDANCE}${text}`;
}

/** Word wants a paragraph behind a last table: so low that it begins no page of its own. */
const LAST_GAP = 20;

/**
 * Height of the empty line between a table and the next block, in twips. Tables that touch are one table to Word, and
 * text should not touch them; a new page is gap enough.
 */
export function gapBehindTable(next: PaperBlock | undefined): number {
  if (next === undefined) return LAST_GAP;
  return next.kind === 'attachment' ? 0 : GAP_PITCH;
}

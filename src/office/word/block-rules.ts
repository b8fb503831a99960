import type { PaperBlock } from '../paper.js';

const GUIDANCE = '【写作提示】';

export function guidanceText(text: string): string {
  return text.trimStart().startsWith(GUIDANCE) ? text.trimStart() : `${GUIDANCE}${text}`;
}

/** Tables that touch are one table to Word, and text should not touch them; a new page is gap enough. */
export function needsGap(next: PaperBlock | undefined): boolean {
  return next?.kind !== 'attachment';
}

import type { Fate } from './fate.js';
import { isFrameLine, isIdle } from './frame-words.js';
import { infoSegments } from './info-line.js';
import { isLinkLine } from './link-line.js';
import type { MeasuredLine } from './measure.js';
import { findTitle, isChapterName } from './title.js';

type TitleSearch = {
  readonly lines: readonly MeasuredLine[];
  readonly fates: Fate[];
  readonly titles: readonly string[];
  /** Where the text's container begins. */
  readonly begin: number;
};

/** More lines than this between a title and the text are a menu. */
const MOST_BETWEEN = 15;

/**
 * The title and what stands between it and the text: the line of dates and sources, a number, a subtitle. Where the text
 * itself opens with its title, the site's copy above it is frame.
 */
export function markTitle({ lines, fates, titles, begin }: TitleSearch): void {
  const sentenceFrom = (start: number): number => {
    const found = lines.findIndex(({ sentence }, at) => at >= start && fates[at] === 'text' && sentence > 0);
    return found === -1 ? lines.length : found;
  };
  const opening = sentenceFrom(0);
  markInfo(lines, fates, { first: begin, end: opening });
  const title = findTitle(lines, { titles, end: Math.min(opening + 1, lines.length) });
  const head = title === null ? undefined : lines[title.first];
  if (title === null || head === undefined) return;
  if (title.first >= begin && isChapterName(head, titles)) return;
  markBelow(lines, fates, { first: title.last + 1, begin });
  markInfo(lines, fates, { first: title.last + 1, end: sentenceFrom(title.last + 1) });
  if (title.first >= begin) {
    const copy = findTitle(lines, { titles, end: begin });
    if (copy !== null) markBelow(lines, fates, { first: copy.last + 1, begin });
  }
  for (let at = title.first; at <= title.last; at += 1) fates[at] = 'title';
}

function markInfo(lines: readonly MeasuredLine[], fates: Fate[], { first, end }: { first: number; end: number }): void {
  for (let at = first; at < end; at += 1) {
    const line = lines[at];
    if (line !== undefined && line.shown !== '' && infoSegments(line.pieces) !== null) fates[at] = 'info';
  }
}

/** Lines below a title that stand outside the text's container. */
function markBelow(
  lines: readonly MeasuredLine[],
  fates: Fate[],
  { first, begin }: { first: number; begin: number },
): void {
  const between = lines.slice(first, begin).filter(({ shown }) => shown !== '').length;
  if (between > MOST_BETWEEN) return;
  markInfo(lines, fates, { first, end: begin });
  for (let at = first; at < begin; at += 1) {
    const line = lines[at];
    if (line === undefined || line.shown === '' || fates[at] === 'info') continue;
    if (!isFrameLine(line.shown) && !isLinkLine(line) && !isIdle(line.shown)) fates[at] = 'subtitle';
  }
}

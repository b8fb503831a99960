import type { Fate } from './fate.js';
import { infoSegments } from './info-line.js';
import type { MeasuredLine } from './measure.js';

/** More lines than this between a box and the text are a menu, and the box a part of the site. */
const MOST_BETWEEN = 15;

/** Boxes of metadata just above the text are kept, wherever the page puts the text's container. */
export function markFieldBoxes(lines: readonly MeasuredLine[], fates: Fate[]): void {
  const opening = lines.findIndex(({ sentence }, at) => fates[at] === 'text' && sentence > 0);
  let between = 0;
  for (let at = opening - 1; at >= 0 && between <= MOST_BETWEEN; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.shown === '') continue;
    if (line.fields === undefined) between += fates[at] === 'frame' ? 1 : 0;
    else if (fates[at] !== 'info') fates[at] = hasTools(line) ? 'info' : 'fields';
  }
}

/** With the site's counters or buttons among the facts. */
function hasTools({ pieces, table }: MeasuredLine): boolean {
  if (table !== undefined) return false;
  return infoSegments(pieces)?.some(({ isKept }) => !isKept) ?? false;
}

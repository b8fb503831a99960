import { type HtmlElement, upwards } from './element.js';
import type { Fate } from './fate.js';
import { headsLinks, isFrameLine } from './frame-words.js';
import { isAttachment, isLinkLine } from './link-line.js';
import type { Mass, MeasuredLine } from './measure.js';

const FRAME = new Set(['nav', 'footer', 'aside']);
/** An element named so that holds more of the text than this is not used for what it is named. */
const MOST_IN_FRAME = 0.5;

type Container = { readonly main: HtmlElement; readonly masses: ReadonlyMap<HtmlElement, Mass> };

/** Menus, tools and lists of links inside the text's container: at its edges, and by their words or elements anywhere. */
export function dropFrameWithin(lines: readonly MeasuredLine[], fates: Fate[], container: Container): void {
  const isText = (at: number): boolean => fates[at] === 'text';
  const isSentence = ({ sentence }: MeasuredLine, at: number): boolean => isText(at) && sentence > 0;
  for (const [at, line] of lines.entries()) {
    if (isText(at) && line.shown !== '' && (isFrameLine(line.shown) || isInFrame(line.element, container))) {
      fates[at] = 'frame';
    }
  }
  const first = lines.findIndex(isSentence);
  const last = lines.findLastIndex(isSentence);
  for (const [at, line] of lines.entries()) {
    const isEdge = at < first || at > last;
    if (isText(at) && isEdge && isLinkLine(line) && line.kind !== 'contents' && !isAttachment(line))
      fates[at] = 'frame';
  }
  // The name over a list of links goes with it.
  for (let at = lines.length - 1; at > last; at -= 1) {
    const shown = lines[at]?.shown ?? '';
    if (!isText(at) || shown === '') continue;
    if (!headsLinks(shown)) break;
    fates[at] = 'frame';
  }
}

function isInFrame(element: HtmlElement, { main, masses }: Container): boolean {
  for (const at of upwards(element)) {
    if (at === main) return false;
    if (!FRAME.has(at.name)) continue;
    return (masses.get(at)?.sentence ?? 0) <= (masses.get(main)?.sentence ?? 0) * MOST_IN_FRAME;
  }
  return false;
}

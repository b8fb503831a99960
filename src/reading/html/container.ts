import { findIsoDate } from '../../language/dates.js';
import { isOrganisationName } from '../../language/organisation.js';
import { isBlockElement } from './display.js';
import { type HtmlElement, upwards } from './element.js';
import { isFrameLine, isSiteFooter } from './frame-words.js';
import { isAttachment, isLinkLine } from './link-line.js';
import type { Mass, MeasuredLine } from './measure.js';

export type Masses = ReadonlyMap<HtmlElement, Mass>;

/** A part with this share of the sentences of its whole holds the text. */
const MAIN_SHARE = 0.7;
/** Sentences of this length beside the text belong to it, where hardly a link stands among them. */
const PART_LENGTH = 60;
const MOST_LINKED = 0.2;
const SINGLE = new Set(['p', 'li', 'ol', 'ul', 'table', 'pre', 'blockquote']);
const FRAME = new Set(['nav', 'footer', 'aside']);

/** The innermost element that holds the text: where its sentences are, not just one paragraph of them. */
export function mainContainer(root: HtmlElement, masses: Masses): HtmlElement {
  let main = root;
  for (;;) {
    const whole = masses.get(main)?.sentence ?? 0;
    const next = main.children.find((child) => {
      if (typeof child === 'string' || SINGLE.has(child.name)) return false;
      const mass = masses.get(child);
      return mass !== undefined && mass.lines >= 2 && mass.sentence >= whole * MAIN_SHARE;
    });
    if (next === undefined || typeof next === 'string' || whole === 0) return main;
    main = next;
  }
}

/**
 * The container and what stands beside it and belongs to it: further parts of the text, a signature on its own. Sites put
 * an annex, or each page of a long text, into containers of their own.
 */
export function partsOfText(
  main: HtmlElement,
  { lines, masses }: { lines: readonly MeasuredLine[]; masses: Masses },
): ReadonlySet<HtmlElement> {
  const parts = new Set([main]);
  const end = masses.get(main)?.last ?? 0;
  for (const at of upwards(main)) {
    if (at.parent === null) break;
    for (const sibling of at.parent.children) {
      if (typeof sibling === 'string' || sibling === at || FRAME.has(sibling.name)) continue;
      const mass = masses.get(sibling);
      if (mass === undefined || mass.linked > mass.length * MOST_LINKED) continue;
      const isBehind = mass.first > end;
      const isLike = isBehind && at === main && isPeer(sibling, main);
      if (!isLike && mass.sentence < PART_LENGTH && mass.lines > 4) continue;
      const own = lines.slice(mass.first, mass.last + 1).filter(({ shown }) => shown !== '');
      if (own.some((line) => isSiteFooter(line.shown) || (isLinkLine(line) && !isAttachment(line)))) continue;
      const isPart = mass.sentence >= PART_LENGTH || (isBehind && own.every(({ shown }) => isSignature(shown)));
      if (isPart || (isLike && own.every(({ shown }) => !isFrameLine(shown)))) parts.add(sibling);
    }
  }
  return parts;
}

/** Of the same make: a text broken into parts is broken into like parts. */
function isPeer(element: HtmlElement, other: HtmlElement): boolean {
  return element.name === other.name && isBlockElement(element) && element.attributes.class === other.attributes.class;
}

function isSignature(line: string): boolean {
  const compact = line.replace(/\s+/g, '');
  return isOrganisationName(compact) || (compact.length <= 14 && findIsoDate(compact) !== null);
}

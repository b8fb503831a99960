import { type HtmlElement, upwards } from './element.js';
import { isFrameLine, isSiteFooter } from './frame-words.js';
import { infoSegments } from './info-line.js';
import { isLinkLine } from './link-line.js';
import { fieldsOf, isFieldLine } from './metadata.js';
import type { PageLine } from './page-line.js';
import { linkedLength, ownText, wholeText } from './piece.js';

/** A line and what tells text from a site's frame. Lengths are characters a reader sees. */
export type MeasuredLine = PageLine & {
  readonly shown: string;
  readonly linked: number;
  /** Its length where it is a sentence, or a row of figures: menus, names and dates hold none. */
  readonly sentence: number;
};

/** What an element holds; `first` and `last` are its lines' places among all. */
export type Mass = {
  length: number;
  linked: number;
  sentence: number;
  lines: number;
  readonly first: number;
  last: number;
};

const SENTENCE = /[，。；？！,;?!]/;
const LONG = 40;
const SHORTEST_SENTENCE = 8;

export function measured(line: PageLine): MeasuredLine {
  const shown = ownText(line.pieces).trim();
  const linked = linkedLength(line.pieces);
  return { ...line, shown, linked, sentence: sentenceLength(line, { shown, linked }) };
}

function sentenceLength(line: PageLine, { shown, linked }: { shown: string; linked: number }): number {
  if (isLinkLine({ shown, linked }) || line.kind === 'heading') return 0;
  if (isFrameLine(shown) || isSiteFooter(shown) || infoSegments(line.pieces) !== null) return 0;
  if (fieldsOf(line) !== null || isFieldLine(line)) return 0;
  if (line.table !== undefined) return shown.length - linked;
  const isSentence = shown.length >= LONG || (shown.length >= SHORTEST_SENTENCE && SENTENCE.test(shown));
  return isSentence ? shown.length - linked : 0;
}

/** The line with its words counted as if they were a sentence, for a page whose text is a list of names. */
export function withNamesCounted(line: MeasuredLine): MeasuredLine {
  const { shown, linked, kind, pieces } = line;
  const isFrame = isFrameLine(shown) || isSiteFooter(shown) || infoSegments(pieces) !== null || isFieldLine(line);
  return linked > 0 || kind === 'heading' || isFrame ? line : { ...line, sentence: shown.length };
}

/** What each element holds, all below it included. */
export function massesOf(lines: readonly MeasuredLine[]): ReadonlyMap<HtmlElement, Mass> {
  const masses = new Map<HtmlElement, Mass>();
  for (const [index, { element, shown, linked, sentence }] of lines.entries()) {
    if (shown === '') continue;
    for (const at of upwards(element)) {
      const mass = masses.get(at) ?? { length: 0, linked: 0, sentence: 0, lines: 0, first: index, last: index };
      if (!masses.has(at)) masses.set(at, mass);
      mass.length += shown.length;
      mass.linked += linked;
      mass.sentence += sentence;
      mass.lines += 1;
      mass.last = index;
    }
  }
  return masses;
}

/** How long the sentences among what is hidden are. */
export function hiddenSentences(lines: readonly PageLine[]): number {
  return lines
    .filter(({ pieces }) => ownText(pieces).trim() === '')
    .map(({ pieces }) => wholeText(pieces))
    .reduce((sum, text) => sum + (SENTENCE.test(text) ? text.length : 0), 0);
}

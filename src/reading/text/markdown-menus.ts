import { foldWidth } from '../../language/width.js';
import { opensNumbered } from '../line-opening.js';
import { type TextLine, textLinesOf } from './lines.js';
import { type MarkdownLink, markdownLinks } from './markdown-links.js';
import type { NoiseSpan } from './noise.js';
import { isAlwaysFurniture, isHeadOfLinks, isNavigation, isPageInfo } from './page-furniture.js';

/** A saved web page shows itself by runs of lines that are links or icons and nothing else. */
const FEWEST_LINKS = 3;
const LEAST_SHARE_LINKED = 0.4;
const LEAST_LINK_DENSITY = 0.5;
const LONGEST_CAPTION = 20;
const PAGE_INFO = /^(?:信息)?来源|^发布|^作者|^时间/;
const LONGEST_INFO = 80;
/** So long a line without a link is text even if it ends without a stop. */
const SHORTEST_TEXT = 20;
const SHORTEST_SUMMARY = 10;
const SENTENCE_END = /[。！？；：!?;:][”’"』」）)]*$/;
const FILE_ADDRESS = /\.(?:docx?|wps|pdf|ofd|xlsx?|et|pptx?|zip|rar)(?:[?#]|$)/i;
const LONGEST_LINE = 20_000;

type Line = TextLine & {
  /** The words shown, without marks. */
  readonly shown: string;
  readonly isHeading: boolean;
  /** Links or icons, and little else. */
  readonly isLinked: boolean;
  readonly links: number;
  readonly isFurniture: boolean;
};

/** Finds the menus, tool bars and footers of a web page saved as Markdown, each line whole. */
export function findMenus(source: string): NoiseSpan[] {
  const lines = shownLines(source);
  const seen = new Set<string>();
  const repeats = lines.map(({ isHeading, shown }) => {
    const isRepeat = isHeading && seen.has(shown);
    if (isHeading) seen.add(shown);
    return isRepeat;
  });
  const isText = lines.map(
    (line) => !line.isLinked && !line.isFurniture && !line.isHeading && isRunningText(line.shown),
  );
  const openings = firstOpenings(lines);
  const lastText = lines.findLastIndex(
    ({ shown }, index) =>
      isText[index] === true && isSentence(shown, (openings.get(openingOf(shown)) ?? index) < index),
  );
  const breaks = lines.map(
    (line, index) => index <= lastText && (isText[index] === true || (line.isHeading && !line.isLinked)),
  );
  const spans: NoiseSpan[] = [];
  let start = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    if (index < lines.length && breaks[index] === false) continue;
    const range = menuIn(lines, { start, end: index, isMenuLike: (at) => repeats[at] === true });
    for (const { start: from, end } of lines.slice(range.start, range.end)) {
      spans.push({ start: from, end, reason: 'navigation' });
    }
    start = index + 1;
  }
  return spans;
}

type Run = { readonly start: number; readonly end: number; readonly isMenuLike: (index: number) => boolean };

/** Of a run without text: from its first link to its last, and all up to the top or the bottom of the page. */
function menuIn(lines: readonly Line[], { start, end, isMenuLike }: Run): { start: number; end: number } {
  const linked: number[] = [];
  let links = 0;
  const certain: number[] = [];
  for (let index = start; index < end; index += 1) {
    const line = lines[index];
    if (line?.isLinked) {
      linked.push(index);
      links += line.links;
    }
    if (line?.isLinked || line?.isFurniture || isMenuLike(index)) certain.push(index);
  }
  const [first, last] = [certain[0], certain.at(-1)];
  const none = { start, end: start };
  if (first === undefined || last === undefined || links < FEWEST_LINKS) return none;
  if (linked.length < (last + 1 - first) * LEAST_SHARE_LINKED) return none;
  return { start: start === 0 ? 0 : first, end: end === lines.length ? end : last + 1 };
}

/** A sentence, and no summary of the page that is cut off with dots, where a line above opens with the same words. */
function isSentence(shown: string, isRepeated: boolean): boolean {
  const summary = /^(.*?)(?:\.{3,}|…+)$/.exec(shown)?.[1];
  if (summary === undefined) return SENTENCE_END.test(shown);
  return summary.length >= SHORTEST_SUMMARY && !isRepeated;
}

/** The first line that opens with these words. */
function firstOpenings(lines: readonly Line[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [index, { shown }] of lines.entries()) {
    const opening = openingOf(shown);
    if (!first.has(opening)) first.set(opening, index);
  }
  return first;
}

function openingOf(shown: string): string {
  return shown.slice(0, SHORTEST_SUMMARY);
}

function isRunningText(shown: string): boolean {
  return SENTENCE_END.test(shown) || shown.length >= SHORTEST_TEXT || opensNumbered(shown);
}

function shownLines(source: string): Line[] {
  const links = markdownLinks(source).sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  return textLinesOf(source).map((line): Line => {
    const own: MarkdownLink[] = [];
    for (let link = links[next]; link !== undefined && link.start < line.end; link = links[next]) {
      if (link.start >= line.start) own.push(link);
      next += 1;
    }
    const isHeading = /^#{1,6}\s/.test(line.text);
    const shown = line.text.length > LONGEST_LINE ? line.text : shownWords(source, line, own);
    const linkWords = own
      .filter(({ isImage }) => !isImage)
      .reduce((sum, { words }) => sum + words.end - words.start, 0);
    const hasFile = own.some(({ address }) => FILE_ADDRESS.test(address)) || /^附\s*件/.test(shown);
    const longest = PAGE_INFO.test(shown) ? LONGEST_INFO : LONGEST_CAPTION;
    const isIcon = own.some(({ isImage }) => isImage) && shown.length <= longest && !SENTENCE_END.test(shown);
    const isLink =
      own.some(({ isImage }) => !isImage) && linkWords >= shown.replace(/[\s|>›»·]/g, '').length * LEAST_LINK_DENSITY;
    const folded = foldWidth(shown);
    return {
      ...line,
      shown,
      isHeading,
      isLinked: !hasFile && (isIcon || isLink),
      links: own.filter(({ isImage }) => !isImage || shown !== '').length,
      isFurniture: [isNavigation, isAlwaysFurniture, isHeadOfLinks, isPageInfo].some((is) => is(folded)),
    };
  });
}

function shownWords(source: string, line: TextLine, links: readonly MarkdownLink[]): string {
  let shown = '';
  let position = line.start;
  for (const { start, end, isImage, words } of links) {
    if (start < position && !isImage) continue;
    shown += source.slice(position, Math.max(position, start)) + (isImage ? '' : source.slice(words.start, words.end));
    position = Math.max(position, end);
  }
  shown += source.slice(position, line.end);
  return shown
    .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,800}\)/g, '')
    .replace(/^[\s#>*+·-]+|[*_`]+/g, '')
    .trim();
}

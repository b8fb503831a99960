import { foldWidth } from '../../language/width.js';
import { opensNumbered } from '../line-opening.js';
import { headsLinks, isFrameLine } from './frame-words.js';
import type { MeasuredLine } from './measure.js';
import { isFieldLine } from './metadata.js';

/** Places of the lines that are the title. */
export type TitleLines = { readonly first: number; readonly last: number };

const MOST_LINES = 5;
/** A title the page gives with a word more, （转载）, or a line with one more, is still the title. */
const SAME_SHARE = 0.8;
const SHORTEST = 4;
const HIGHEST_LEVELS = 3;
const DOCUMENT =
  /关于.{4,}|(?:通知|通告|公告|意见|办法|规定|决定|决议|方案|批复|复函|条例|细则|规则|规划|计划|标准|规范|指南|解读|报告|答复)(?:[（(][^（）()]*[)）])*$/;

/**
 * Finds the page's title among the lines before `end`: the last that reads as one of `titles` or, where none does, the
 * last heading. Null where there is neither.
 */
export function findTitle(
  lines: readonly MeasuredLine[],
  { titles, end }: { titles: readonly string[]; end: number },
): TitleLines | null {
  const wanted = titles.map(plain).filter((title) => title.length >= SHORTEST);
  for (let last = Math.min(end, lines.length) - 1; last >= 0; last -= 1) {
    let joined = '';
    const line = lines[last];
    if (line === undefined || isFieldLine(line)) continue;
    for (let first = last; first >= 0 && last - first < MOST_LINES; first -= 1) {
      joined = plain(lines[first]?.shown ?? '') + joined;
      if (
        (lines[first]?.shown ?? '') !== '' &&
        wanted.some((title) => isSame(joined, { title, isJoined: first < last }))
      )
        return { first, last };
    }
  }
  return lastHeading(lines, end);
}

/** The last heading, or the name of a document that stands above it as a heading of a higher rank. */
function lastHeading(lines: readonly MeasuredLine[], end: number): TitleLines | null {
  const headings = lines.slice(0, end).flatMap((line, at) => (mayBeTitle(line) ? [{ line, at }] : []));
  const last = headings.at(-1);
  if (last === undefined) return null;
  const rank = last.line.level ?? 0;
  const above = headings.findLast(({ line }) => (line.level ?? 0) < rank && namesDocument(line.shown));
  const { line, at } = namesDocument(last.line.shown) ? last : (above ?? last);
  let first = at;
  while (lines[first - 1]?.kind === 'heading' && lines[first - 1]?.element === line.element) first -= 1;
  return { first, last: at };
}

/** True for a lower heading with which a text opens whose title only the page's head gives. */
export function isChapterName({ level, shown }: MeasuredLine, titles: readonly string[]): boolean {
  if ((level ?? 0) < 2 || namesDocument(shown)) return false;
  return titles.some(namesDocument) && !titles.some((title) => plain(title).includes(plain(shown)));
}

function namesDocument(title: string): boolean {
  return DOCUMENT.test(title.trim());
}

/** Not the name of a chapter, nor of a list of links. */
function mayBeTitle({ kind, level, linked, shown }: MeasuredLine): boolean {
  if (kind !== 'heading' || (level ?? 0) > HIGHEST_LEVELS || linked > 0) return false;
  return plain(shown).length >= SHORTEST && !opensNumbered(shown) && !headsLinks(shown) && !isFrameLine(shown);
}

function isSame(line: string, { title, isJoined }: { title: string; isJoined: boolean }): boolean {
  if (line === title) return true;
  const isShorter = line.length < title.length;
  // Several lines with a word more than the title are the title and the line next to it.
  if (isJoined && !isShorter) return false;
  const [short, long] = isShorter ? [line, title] : [title, line];
  return short.length >= long.length * SAME_SHARE && short.length > SHORTEST && long.includes(short);
}

function plain(text: string): string {
  return foldWidth(text).replace(/[^\p{L}\p{N}]/gu, '');
}

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

function lastHeading(lines: readonly MeasuredLine[], end: number): TitleLines | null {
  for (let at = Math.min(end, lines.length) - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined || !mayBeTitle(line)) continue;
    let first = at;
    while (lines[first - 1]?.kind === 'heading' && lines[first - 1]?.element === line.element) first -= 1;
    return { first, last: at };
  }
  return null;
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

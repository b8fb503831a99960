import type { Place } from '../cite.js';
import { isWholeNumberPhrase } from './quantities.js';

/** A shorter quote could stand anywhere; a whole number with its unit (85%, 12名) is telling enough. */
const LEAST_CHARACTERS = 4;

const FOLDED: ReadonlyMap<string, string> = new Map([
  ...[...'“”＂"‘’＇\'「」『』﹁﹂'].map((mark) => [mark, '"'] as const),
  ...[...'—–―‐‑－﹣'].map((mark) => [mark, '-'] as const),
  ...[...'〔［【﹝'].map((mark) => [mark, '['] as const),
  ...[...'〕］】﹞'].map((mark) => [mark, ']'] as const),
  ...[...'。．｡'].map((mark) => [mark, '.'] as const),
  ...[...'·•・'].map((mark) => [mark, '·'] as const),
]);

/**
 * Finds a quote in a clause, whatever its width, white space, quotation marks and width of punctuation. Offsets are within
 * the clause's text: the words cited are always the source's own.
 * Null where the clause does not hold it, or it is shorter than 4 letters, digits and Han and no whole number with its unit.
 */
export function snapQuote(clauseText: string, quote: string): Place | null {
  const verbatim = clauseText.indexOf(quote);
  if (verbatim !== -1 && quote.trim() === quote) {
    const place = { start: verbatim, end: verbatim + quote.length };
    if (isTelling(clauseText, place)) return place;
  }
  const source = fold(clauseText);
  const sought = fold(quote).text;
  return placeOf(clauseText, source, sought) ?? placeOf(clauseText, source, withoutOuterMarks(sought));
}

type Folded = {
  readonly text: string;
  /** For each character of `text`, where the source's character it comes from starts and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

function placeOf(clauseText: string, { text, starts, ends }: Folded, sought: string): Place | null {
  if (sought === '') return null;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    const last = at + sought.length - 1;
    const start = starts[at] ?? 0;
    const end = ends[last] ?? clauseText.length;
    // A character that folds to several (㎡, …) is taken whole or not at all.
    const cutsCharacter = starts[at - 1] === start || ends[last + 1] === end;
    if (!cutsCharacter && isTelling(clauseText, { start, end })) return { start, end };
  }
  return null;
}

function isTelling(clauseText: string, { start, end }: Place): boolean {
  const counted = clauseText.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return counted >= LEAST_CHARACTERS || isWholeNumberPhrase(clauseText, start, end);
}

/** Folded character by character, so that each keeps its place. */
function fold(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  for (const char of text) {
    const end = position + char.length;
    const plain = (FOLDED.get(char) ?? char.normalize('NFKC')).toLowerCase().replace(/\s/g, '');
    for (let index = 0; index < plain.length; index += 1) {
      starts.push(position);
      ends.push(end);
    }
    folded += plain;
    position = end;
  }
  return { text: folded, starts, ends };
}

function withoutOuterMarks(folded: string): string {
  return folded.replace(/^["']+|["'.,;:]+$/g, '');
}

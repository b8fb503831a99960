import { segmentsOf } from '../language/word-borders.js';
import type { TermStatistics } from './concepts.js';
import { isGrammar } from './content-words.js';

/** Readings of a character, toneless: `yu` for 玉. */
export type Readings = (char: string) => readonly string[];

export type SpellingAids = {
  /** The characters to try: those of the corpus. */
  readonly alphabet: readonly string[];
  readonly readings: Readings;
  readonly statistics: TermStatistics;
  /** Characters that are common words by themselves: beside others they make no slip of shape (一年拿多少). */
  readonly isWord: (char: string) => boolean;
  /** True where the corpus holds these words side by side. */
  readonly occurs: (words: string) => Promise<boolean>;
};

/**
 * Mends one wrong character of a run of Han text: both pairs it stands in are unknown to the corpus, another character
 * makes them known, and the corpus holds the three characters so formed: 县玉内 → 县域内. Characters that sound alike come
 * first; another (a slip of shape: 门急珍) is taken only where it alone fits.
 */
export async function mendSpelling(run: string, aids: SpellingAids): Promise<string> {
  const chars = [...run];
  const lone = loneCharacters(run);
  for (const index of chars.keys()) {
    if (chars.length < 3 || !lone.has(index) || isFixed(chars[index] ?? '') || isKnown(chars, index, aids.statistics))
      continue;
    const own = new Set(aids.readings(chars[index] ?? ''));
    const fits = aids.alphabet.filter(
      (other) => other !== chars[index] && fitsAt(chars, index, other, aids.statistics),
    );
    const alike = fits.filter((other) => aids.readings(other).some((reading) => own.has(reading)));
    const mayBeShape = fits.length <= 2 && !aids.isWord(chars[index] ?? '');
    const candidates = alike.length > 0 ? alike : mayBeShape ? fits : [];
    const best = await firstThatOccurs(chars, index, candidates, aids);
    if (best !== null) chars[index] = best;
  }
  return chars.join('');
}

/** Positions that the dictionary leaves as single characters: a slip seldom makes a word. */
function loneCharacters(run: string): ReadonlySet<number> {
  const lone = new Set<number>();
  for (const { segment, index } of segmentsOf(run)) if (segment.length === 1) lone.add(index);
  return lone;
}

/** Numerals and grammar are not mended: they stand beside anything. */
function isFixed(char: string): boolean {
  return isGrammar(char) || /[第〇零一二两三四五六七八九十百千年月日]/.test(char);
}

function isKnown(chars: readonly string[], index: number, statistics: TermStatistics): boolean {
  return pairsAt(chars, index).some((pair) => statistics.documentFrequency(pair) > 0);
}

function fitsAt(chars: readonly string[], index: number, other: string, statistics: TermStatistics): boolean {
  const changed = chars.with(index, other);
  return pairsAt(changed, index).every((pair) => statistics.documentFrequency(pair) > 0);
}

function pairsAt(chars: readonly string[], index: number): string[] {
  const before = chars[index - 1];
  const own = chars[index] ?? '';
  const after = chars[index + 1];
  return [...(before === undefined ? [] : [`${before}${own}`]), ...(after === undefined ? [] : [`${own}${after}`])];
}

async function firstThatOccurs(
  chars: readonly string[],
  index: number,
  candidates: readonly string[],
  aids: SpellingAids,
): Promise<string | null> {
  const { documentFrequency } = aids.statistics;
  const frequency = (char: string) => Math.min(...pairsAt(chars.with(index, char), index).map(documentFrequency));
  const from = Math.max(0, Math.min(index - 1, chars.length - 3));
  for (const candidate of [...candidates].sort((a, b) => frequency(b) - frequency(a)).slice(0, 4)) {
    if (
      await aids.occurs(
        chars
          .with(index, candidate)
          .slice(from, from + 3)
          .join(''),
      )
    )
      return candidate;
  }
  return null;
}

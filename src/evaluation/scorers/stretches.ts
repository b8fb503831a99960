/** Stretches of words between commas: what a figure or a hedge belongs to. */
import { comparable, containment } from './text.js';

export function stretchesOf(text: string): string[] {
  return comparable(text)
    .split(/[,;!?。]|(?<!\d):/)
    .filter((part) => part !== '');
}

/**
 * The stretches of the source that a stretch of a sentence repeats best, leaving out `apart` (figures, hedges); none where
 * less than `least` of their words, or fewer than four characters, are shared.
 */
export function repeatedBy(stretch: string, source: readonly string[], apart: RegExp, least: number): string[] {
  const bare = (words: string) => words.replace(apart, ' ');
  const shares = source
    .map((words) => ({ words, share: containment(bare(words), bare(stretch)) }))
    .filter(({ words, share }) => share >= least && bare(words).replaceAll(' ', '').length >= 4);
  const best = Math.max(...shares.map(({ share }) => share));
  return shares.filter(({ share }) => share === best).map(({ words }) => words);
}

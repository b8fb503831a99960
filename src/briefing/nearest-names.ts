import { characterPairs, diceOf } from '../language/character-pairs.js';

/** Names like one that is not known, best first: those that share most of its character pairs. */
export function nearestNames(wanted: string, names: readonly string[], limit = 5): string[] {
  const pairs = pairsOf(wanted);
  const scored = [...new Set(names)].map((name) => ({ name, score: diceOf(pairsOf(name), pairs) }));
  const like = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  return (like.length > 0 ? like : scored).slice(0, limit).map(({ name }) => name);
}

/** A name of one character is that character. */
function pairsOf(text: string): Set<string> {
  const folded = text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
  const pairs = characterPairs(folded);
  return pairs.size > 0 ? pairs : new Set(folded);
}

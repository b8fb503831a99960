import { characterPairs, diceOf } from '../language/character-pairs.js';

/** How alike two names are, in [0, 1]: Dice coefficient of their character pairs, marks and white space left out. */
export function similarity(a: string, b: string): number {
  return diceOf(pairsOf(a), pairsOf(b));
}

function pairsOf(text: string): Set<string> {
  return characterPairs(text.normalize('NFKC').replaceAll(/[\s\p{P}]/gu, ''));
}

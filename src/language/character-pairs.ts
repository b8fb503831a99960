/** Neighbouring characters of a text, each pair once. */
export function characterPairs(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`));
}

/** Dice coefficient of two sets, in [0, 1]. */
export function diceOf(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const shared = [...first].filter((each) => second.has(each)).length;
  return (2 * shared) / Math.max(1, first.size + second.size);
}

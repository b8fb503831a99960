/** Words of general Chinese with how common they are: the decimal logarithm of their count in a large body of text. */
export type CommonWords = ReadonlyMap<string, number>;

/** Reads `common-words.txt`: lines of a level and the words of it. What is no such line is passed over. */
export function readCommonWords(text: string): CommonWords {
  const words = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [head = '', ...rest] = line.split(' ');
    const level = Number(head);
    if (head === '' || Number.isNaN(level)) continue;
    for (const word of rest) words.set(word, level);
  }
  return words;
}

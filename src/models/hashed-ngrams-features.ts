/** Text to n-grams and n-grams to numbers, for the offline embedder. */

const RUNS = /\p{Script=Han}+|[a-z0-9]+/gu;
const LONGEST = 3;

/**
 * How often each n-gram occurs in a text, by 32-bit hash: one, two and three Han characters in a row, never across
 * anything that is not Han, and runs of a–z and 0–9. Folded first (NFKC, lower case). N-grams with the same hash count as
 * one; of the order of one pair in four billion.
 */
export function ngramCounts(text: string): Map<number, number> {
  const counts = new Map<number, number>();
  const count = (ngram: string): void => {
    const key = hash(ngram);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(RUNS)) {
    if (run.charCodeAt(0) < 0x80) {
      count(run);
      continue;
    }
    const characters = Array.from(run);
    for (let start = 0; start < characters.length; start += 1) {
      let ngram = '';
      for (const character of characters.slice(start, start + LONGEST)) {
        ngram += character;
        count(ngram);
      }
    }
  }
  return counts;
}

/** FNV-1a over UTF-16 code units with the finishing steps of MurmurHash3, so that every bit depends on every character. */
function hash(ngram: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < ngram.length; at += 1) mixed = Math.imul(mixed ^ ngram.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

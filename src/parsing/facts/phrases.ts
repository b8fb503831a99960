/** A stretch of a sentence between commas and semicolons, outside brackets. Offsets are within the sentence. */
export type Phrase = { readonly start: number; readonly end: number };

export function phrasesOf(folded: string): Phrase[] {
  const phrases: Phrase[] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number) => {
    if (folded.slice(start, end).trim().length > 0) phrases.push({ start, end });
    start = end + 1;
  };
  for (let index = 0; index < folded.length; index += 1) {
    const char = folded.charAt(index);
    if (char === '(' || char === '《') depth += 1;
    else if (char === ')' || char === '》') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (char === ',' || char === ';')) push(index);
  }
  push(folded.length);
  return phrases;
}

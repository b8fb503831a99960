/** A stretch of a sentence between commas and semicolons, outside brackets. Offsets are within the sentence. */
export type Phrase = { readonly start: number; readonly end: number; readonly text: string };

/** A bracket that is not closed within so many characters is a slip and holds nothing together. */
const LONGEST_BRACKET = 300;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '《': '》' };

export function phrasesOf(folded: string): Phrase[] {
  const phrases: Phrase[] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number) => {
    if (folded.slice(start, end).trim().length > 0) phrases.push({ start, end, text: folded.slice(start, end) });
    start = end + 1;
  };
  for (let index = 0; index < folded.length; index += 1) {
    const char = folded.charAt(index);
    const closing = CLOSING[char];
    if (closing !== undefined) depth += folded.slice(index, index + LONGEST_BRACKET).includes(closing) ? 1 : 0;
    else if (char === ')' || char === '》') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (char === ',' || char === ';')) push(index);
  }
  push(folded.length);
  return phrases;
}

const BRACKET_WITH_FIGURE = /\([^()]*\d[^()]*\)/g;

/**
 * The phrases of a sentence, each bracket that holds a figure (其中…不高于20元) as phrases of its own behind the one it stands
 * in; there it is blank.
 */
export function phrasesWithBrackets(folded: string): Phrase[] {
  return phrasesOf(folded).flatMap((phrase) => {
    const inner: Phrase[] = [];
    const text = phrase.text.replace(BRACKET_WITH_FIGURE, (bracket, at: number) => {
      if (!/[,;:]|其中|每|不|达|为|以[上下内]/.test(bracket)) return bracket;
      const start = phrase.start + at + 1;
      inner.push(
        ...phrasesOf(folded.slice(start, start + bracket.length - 2)).map((own) => ({
          ...own,
          start: own.start + start,
          end: own.end + start,
        })),
      );
      return ' '.repeat(bracket.length);
    });
    return [{ ...phrase, text }, ...inner];
  });
}

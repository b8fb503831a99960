/** Frequent characters that only traditional print has; simplified text holds none of them. */
const TRADITIONAL = /[為與於關國區縣務應當規條號會發實業時個們來這說對過學經長問題辦]/g;
const LEAST_SHARE = 0.01;

/** True for text printed in traditional characters. */
export function isTraditional(text: string): boolean {
  const head = text.slice(0, 20_000);
  return (head.match(TRADITIONAL)?.length ?? 0) > head.length * LEAST_SHARE;
}

/** Simplified characters, each in the place of its traditional twin: the length stays as it is. */
export type Simplify = (text: string) => string;

/** Loads the dictionary of characters (opencc-js), some 60 ms: ask only where a text needs it. */
export async function loadSimplify(): Promise<Simplify> {
  const { Converter } = await import('opencc-js/t2cn');
  const convert = Converter({ from: 't', to: 'cn' });
  const known = new Map<string, string>();
  const one = (character: string): string => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const converted = convert(character);
    const same = converted.length === character.length ? converted : character;
    known.set(character, same);
    return same;
  };
  return (text) => Array.from(text, one).join('');
}

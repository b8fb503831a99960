import { addTo } from './add-to.js';

/** A name that stands in a text; `start` is where it stands first. */
export type FoundName<Thing> = { readonly name: string; readonly thing: Thing; readonly start: number };

export type NameFinder<Thing> = (text: string) => FoundName<Thing>[];

const KEY_LENGTH = 2;

/**
 * Compiles many names once, so that finding which of them stand in a text takes time by the text and not by their number.
 * Found names come in the order they were given, each once; names of no character are left out.
 */
export function nameFinder<Thing>(names: Iterable<readonly [name: string, thing: Thing]>): NameFinder<Thing> {
  const byStart = new Map<string, { readonly name: string; readonly thing: Thing; readonly rank: number }[]>();
  let rank = 0;
  for (const [name, thing] of names) {
    if (name === '') continue;
    addTo(byStart, name.slice(0, KEY_LENGTH), { name, thing, rank });
    rank += 1;
  }
  return (text) => {
    const found = new Map<number, FoundName<Thing>>();
    for (let at = 0; at < text.length; at += 1) {
      for (let length = 1; length <= KEY_LENGTH && at + length <= text.length; length += 1) {
        for (const { name, thing, rank: order } of byStart.get(text.slice(at, at + length)) ?? [])
          if (!found.has(order) && text.startsWith(name, at)) found.set(order, { name, thing, start: at });
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, each]) => each);
  };
}

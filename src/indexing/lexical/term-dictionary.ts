/**
 * Term to number and back, numbered from 0 in order of first sight. Han terms are kept as numbers in an open-addressing
 * hash table over typed arrays: some millions of them cost a few dozen MB and load without building a Map.
 */
import { grown } from '../growable.js';
import { isHan } from '../tokenizer.js';

export type TermDictionary = {
  readonly size: number;
  /** The number of a Han term (`second` is 0 for a single character), or -1. */
  findHan(first: number, second: number): number;
  findWord(word: string): number;
  addHan(first: number, second: number): number;
  addWord(word: string): number;
  /** Adds single terms, by their number here, to another dictionary; gives their number there. */
  copier(into: Pick<TermDictionary, 'addHan' | 'addWord'>): (number: number) => number;
  /** All it takes to build the same dictionary again. */
  state(): DictionaryState;
};

/** `keys` by term number: a Han term's code points in one number, or for a word minus (its place in `words` + 1). */
export type DictionaryState = { readonly keys: Float64Array; readonly words: readonly string[] };

/** Code points need 21 bits, so a pair fits a double exactly. */
const SECOND_RANGE = 2 ** 21;
const EMPTY: DictionaryState = { keys: new Float64Array(0), words: [] };

export function createTermDictionary(state: DictionaryState = EMPTY): TermDictionary {
  const words = [...state.words];
  const wordNumbers = new Map<string, number>();
  let keys = state.keys;
  let size = keys.length;
  /** Term number + 1, or 0 where free; the length is a power of two and at least twice the number of terms. */
  let slots = new Uint32Array(0);

  const slotOf = (first: number, second: number, key: number): number => {
    const mask = slots.length - 1;
    let slot = hash(first, second) & mask;
    for (;;) {
      const entry = slots[slot] as number;
      if (entry === 0 || keys[entry - 1] === key) return slot;
      slot = (slot + 1) & mask;
    }
  };

  const rebuildSlots = (): void => {
    slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(512, size * 3))));
    for (let number = 0; number < size; number += 1) {
      const key = keys[number] as number;
      if (key >= 0) slots[slotOf(Math.floor(key / SECOND_RANGE), key % SECOND_RANGE, key)] = number + 1;
    }
  };

  const append = (key: number): number => {
    keys = grown(keys, size + 1);
    keys[size] = key;
    size += 1;
    if (size * 2 > slots.length) rebuildSlots();
    return size - 1;
  };

  for (let number = 0; number < size; number += 1) {
    const key = keys[number] as number;
    const word = key < 0 ? words[-key - 1] : undefined;
    if (word !== undefined) wordNumbers.set(word, number);
  }
  rebuildSlots();

  return {
    get size() {
      return size;
    },
    findHan: (first, second) => (slots[slotOf(first, second, first * SECOND_RANGE + second)] as number) - 1,
    findWord: (word) => wordNumbers.get(word) ?? -1,
    addHan(first, second) {
      const key = first * SECOND_RANGE + second;
      const slot = slotOf(first, second, key);
      const entry = slots[slot] as number;
      if (entry !== 0) return entry - 1;
      slots[slot] = size + 1;
      return append(key);
    },
    addWord(word) {
      const known = wordNumbers.get(word);
      if (known !== undefined) return known;
      words.push(word);
      wordNumbers.set(word, size);
      return append(-words.length);
    },
    copier: (into) => (number) => {
      const key = keys[number] as number;
      if (key < 0) return into.addWord(words[-key - 1] as string);
      return into.addHan(Math.floor(key / SECOND_RANGE), key % SECOND_RANGE);
    },
    state: () => ({ keys: keys.slice(0, size), words: [...words] }),
  };
}

/** The number of a term as `tokenize` writes it, or -1. */
export function findTerm(dictionary: TermDictionary, term: string): number {
  const [first, second, ...rest] = Array.from(term, (character) => character.codePointAt(0) as number);
  if (first === undefined || !isHan(first)) return dictionary.findWord(term);
  return rest.length > 0 ? -1 : dictionary.findHan(first, second ?? 0);
}

function hash(first: number, second: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 0x7f4a7c15, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35);
  return mixed ^ (mixed >>> 13);
}

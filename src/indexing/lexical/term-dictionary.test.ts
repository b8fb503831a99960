import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../tokenizer.js';
import { createTermDictionary, findTerm, type TermDictionary } from './term-dictionary.js';

describe('createTermDictionary', () => {
  it('numbers terms by first sight, as a Map would', () => {
    fc.assert(
      fc.property(fc.array(term(), { maxLength: 300 }), (terms) => {
        const dictionary = createTermDictionary();
        const oracle = new Map<string, number>();
        for (const each of terms) {
          if (!oracle.has(each)) oracle.set(each, oracle.size);
          expect(add(dictionary, each)).toBe(oracle.get(each));
        }
        expect(dictionary.size).toBe(oracle.size);
        for (const [each, number] of oracle) expect(findTerm(dictionary, each)).toBe(number);
      }),
    );
  });

  it('finds every term again after growing far beyond its first size', () => {
    const dictionary = createTermDictionary();
    for (let second = 0; second < 5000; second += 1) dictionary.addHan(0x4e00, 0x4e00 + second);
    const missed = Array.from({ length: 5000 }, (_, second) => second).filter(
      (second) => dictionary.findHan(0x4e00, 0x4e00 + second) !== second,
    );
    expect(missed).toEqual([]);
  });

  it('is the same again when made from its state', () => {
    const terms = tokenize('到2025年，县域内患者就诊率达到90%，DRG付费𠮷');
    const dictionary = createTermDictionary();
    for (const each of terms) add(dictionary, each);
    const copy = createTermDictionary(dictionary.state());
    expect(terms.map((each) => findTerm(copy, each))).toEqual(terms.map((each) => findTerm(dictionary, each)));
    expect(add(copy, '新词')).toBe(dictionary.size);
  });
});

describe('findTerm', () => {
  it.each(['财政局', '', '未', 'nothing', '医x'])('does not know %j', (each) => {
    const dictionary = createTermDictionary();
    add(dictionary, '财政');
    expect(findTerm(dictionary, each)).toBe(-1);
  });
});

function add(dictionary: TermDictionary, each: string): number {
  const [first, second] = Array.from(each, (character) => character.codePointAt(0) ?? 0);
  return /^[a-z0-9]/.test(each) ? dictionary.addWord(each) : dictionary.addHan(first ?? 0, second ?? 0);
}

function term(): fc.Arbitrary<string> {
  const han = fc.constantFrom('医', '保', '共', '体', '𠮷', '〇');
  return fc.oneof(
    han,
    fc.tuple(han, han).map(([first, second]) => first + second),
    fc.constantFrom('drg', '90', '1.01'),
  );
}

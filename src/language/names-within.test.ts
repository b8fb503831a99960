import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFinder } from './names-within.js';

describe('nameFinder', () => {
  it('finds every name that stands in a text, in the order the names were given', () => {
    const find = nameFinder([
      ['松湾市', 1],
      ['松湾', 2],
      ['望川市', 3],
      ['市', 4],
    ]);
    expect(find('请问松湾市怎么规定')).toEqual([
      { name: '松湾市', thing: 1, start: 2 },
      { name: '松湾', thing: 2, start: 2 },
      { name: '市', thing: 4, start: 4 },
    ]);
  });

  it('finds what looking for each name by itself finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'松湾市望川𠮷a'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (names, within) => {
        const found = nameFinder(names.map((name, index) => [name, index]))(within);
        const expected = names.flatMap((name, thing) =>
          name !== '' && within.includes(name) ? [{ name, thing, start: within.indexOf(name) }] : [],
        );
        expect(found).toEqual(expected);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { mapsTooMuch } from './map-ranges.js';

const map = (ranges: string) => Buffer.from(`begincmap 1 beginbfrange ${ranges} endbfrange endcmap`);

describe('the map of a font', () => {
  it('may count all codes of two bytes, one by one or as lists', () => {
    expect(mapsTooMuch(map('<0000> <ffff> <0000> <0001> <0002> [<4e00> <4e01>]'))).toBe(false);
  });

  it.each(['<0000> <ffffffff> <0000>', '<00000000> <7f ff ff ff> <0000>'])(
    'may not count beyond any font: %s',
    (ranges) => {
      expect(mapsTooMuch(map(ranges))).toBe(true);
    },
  );

  it('is counted to its end where that is cut off', () => {
    expect(mapsTooMuch(Buffer.from('2 beginbfrange <0000> <00ff> <0000> <00> <ffffff'.concat('ff> <00>')))).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.js';

describe('plainText', () => {
  it('is one spelling of what is read as the same', () => {
    expect(plainText('“ＤＲＧ”　８５％ 以上')).toBe('drg85%以上');
    expect(plainText('「社区食堂」')).toBe(plainText('社区食堂'));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."社区Ａa％ 　“”「」'1１"), maxLength: 20 }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { widthsTooMany } from './width-ranges.js';

describe('the widths of a font', () => {
  it.each([
    '/DW 1000 /W [1 95 500 814 [500 99999999999] 900 65535 1000] /Size 99999999999',
    '/W [1 95 99999999999]',
    '/W2 [1 95 99999999999 1 2 3 9 5 5 5]',
    '/W 4 0 R /Width 99999999999 /W',
  ])('may be ranges and lists of all codes of two bytes, and of any width: %s', (widths) => {
    expect(widthsTooMany(Buffer.from(widths))).toBe(false);
  });

  it('may be listed in an object of their own', () => {
    const listed = (last: string) => `<< /W 12 0 R >> 11 0 obj [0 99999999 1] endobj 12 0 obj\n[0 ${last} 500] endobj`;
    expect(widthsTooMany(Buffer.from(listed('65535')))).toBe(false);
    expect(widthsTooMany(Buffer.from(listed('99999999999')))).toBe(true);
  });

  it.each(['/W [0 99999999999 500]', '/W[1 [500 600] 9 2147483647 500]', '/W2 [0 9 1 2 3 10 4294967295 1 2 3]'])(
    'may not count beyond any font: %s',
    (widths) => {
      expect(widthsTooMany(Buffer.from(`<< /W [1 95 500] >> << ${widths} >>`))).toBe(true);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { decodeHtml } from './decode-html.js';

/** 云屏市关于管理的办法 */
const GB = Uint8Array.of(
  0xd4,
  0xc6,
  0xc6,
  0xc1,
  0xca,
  0xd0,
  0xb9,
  0xd8,
  0xd3,
  0xda,
  0xb9,
  0xdc,
  0xc0,
  0xed,
  0xb5,
  0xc4,
  0xb0,
  0xec,
  0xb7,
  0xa8,
);
/** 渡口管理辦法的規定 */
const BIG5 = Uint8Array.of(
  0xb4,
  0xe7,
  0xa4,
  0x66,
  0xba,
  0xde,
  0xb2,
  0x7a,
  0xbf,
  0xec,
  0xaa,
  0x6b,
  0xaa,
  0xba,
  0xb3,
  0x57,
  0xa9,
  0x77,
);

describe('decoding a page', () => {
  it.each([
    ['the charset it declares', page('charset=gb2312', GB), '云屏'],
    ['Big5 where it declares that', page('charset=big5', BIG5), '渡口'],
    ['the charset that fits where it declares another', page('charset=utf-8', GB), '云屏'],
    [
      'UTF-8 where it declares GB2312 by mistake',
      page('charset=gb2312', new TextEncoder().encode('渡口管理办法')),
      '渡口',
    ],
    ['UTF-16 by its mark', Uint8Array.of(0xff, 0xfe, 0x3c, 0x00, 0x91, 0x4e), '<云'],
    ['a page cut within a character', new TextEncoder().encode('<p>渡口').slice(0, -1), '<p>渡'],
  ])('takes %s', (_, bytes, words) => {
    expect(decodeHtml(bytes, '渡口.html')).toContain(words);
  });

  it('says that bytes of no charset are damaged', () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, at) => (at % 2 === 0 ? 0xff : 0x3c));
    expect(() => decodeHtml(bytes, '渡口.html')).toThrowError(expect.objectContaining({ code: 'document-damaged' }));
  });
});

function page(tag: string, words: Uint8Array): Uint8Array {
  return Uint8Array.of(...new TextEncoder().encode(`<html><head><meta ${tag}></head><body>`), ...words);
}

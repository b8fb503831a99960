import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { holdsBomb } from './stream-bombs.js';

function fileWith(data: Buffer, filter = '/FlateDecode', rest = ''): Uint8Array {
  const head = `%PDF-1.5\n4 0 obj\n<< /Filter ${filter} ${rest} /Length ${data.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')]);
}

const BLANKS = Buffer.alloc(9 * 1024 * 1024, 'BT ET ');

describe('packed streams', () => {
  it('are a bomb where they unpack to hundreds of times their size', () => {
    expect(holdsBomb(fileWith(deflateSync(BLANKS)))).toBe(true);
    expect(holdsBomb(fileWith(deflateSync(deflateSync(BLANKS)), '[/FlateDecode /FlateDecode]'))).toBe(true);
  });

  it('are none in a small stream, a picture, another packing or rubbish', () => {
    expect(holdsBomb(fileWith(deflateSync(Buffer.from('BT ET'))))).toBe(false);
    expect(holdsBomb(fileWith(deflateSync(BLANKS), '/FlateDecode', '/Subtype /Image'))).toBe(false);
    expect(holdsBomb(fileWith(BLANKS, '/DCTDecode'))).toBe(false);
    expect(holdsBomb(fileWith(Buffer.from('rubbish')))).toBe(false);
    expect(holdsBomb(Buffer.from('stream'))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.js';
import { decodeText } from './decode.js';

function codeOf(bytes: Uint8Array): string {
  try {
    decodeText(bytes, 'plan.txt');
    return 'no error';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.message).toContain('plan.txt');
    expect(error.details).toMatchObject({ file: 'plan.txt' });
    return error.code;
  }
}

describe('decodeText', () => {
  it('makes every line end a newline', () => {
    expect(decodeText(Buffer.from('甲\r\n乙\r丙\n'), 'plan.txt')).toEqual({ text: '甲\n乙\n丙\n', encoding: 'utf-8' });
  });

  it('reads GB18030 and UTF-16', () => {
    expect(decodeText(Buffer.from('d7dccce5d2aac7f3', 'hex'), 'plan.txt')).toEqual({
      text: '总体要求',
      encoding: 'gb18030',
    });
    expect(decodeText(Buffer.from('\ufeff总体', 'utf16le'), 'plan.txt')).toEqual({
      text: '\ufeff总体',
      encoding: 'utf-16',
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'document-empty'],
    ['white space', Buffer.from(' \n　\r\n'), 'document-empty'],
    ['a byte order mark', Buffer.from('\ufeff'), 'document-empty'],
    ['NUL', Buffer.from('总体\0要求'), 'document-binary'],
    ['NUL in UTF-16', Buffer.from('\ufeff总体\0要求', 'utf16le'), 'document-binary'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'document-binary'],
    ['many control characters', Buffer.from('\u0001\u0002\u0003总体'), 'document-binary'],
    ['bytes of no encoding', Buffer.from([0xff, 0xff, 0xff, 0x41]), 'document-undecodable'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('refuses UTF-8 with a character cut in two instead of reading other words into it', () => {
    const whole = Buffer.from('关于进一步完善医疗卫生服务体系的实施方案');
    expect(codeOf(whole.subarray(0, whole.length - 1))).toBe('document-undecodable');
  });
});

import { describe, expect, it } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
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

  it('reads UTF-16 without a byte order mark', () => {
    const text = '关于推进观星行动的通知\n各区人民政府：';
    const little = Buffer.from(text, 'utf16le');
    expect(decodeText(little, 'plan.txt')).toEqual({ text, encoding: 'utf-16' });
    expect(decodeText(Buffer.from(little).swap16(), 'plan.txt')).toEqual({ text, encoding: 'utf-16' });
  });

  it('tells Big5 from GB18030 by which of them gives common characters', () => {
    const big5 =
      'c3f6a9f3a55bb16aaac0b0cfb9cfaed1c05dabd8b35daabab371aabea141a655b0cfac46a9b2c0b3b7edb074bbf4aed1abcea143';
    const gb =
      'b9d8d3dabcd3c7bfc9e7c7f8cdbccae9b9ddbda8c9e8b5c4cda8d6aaa3acb8f7c7f8d5feb8aed3a6b5b1c5e4c6ebcae9cedda1a3';
    expect(decodeText(Buffer.from(big5, 'hex'), 'plan.txt')).toEqual({
      text: '關於加強社區圖書館建設的通知，各區政府應當配齊書屋。',
      encoding: 'big5',
    });
    expect(decodeText(Buffer.from(gb, 'hex'), 'plan.txt')).toEqual({
      text: '关于加强社区图书馆建设的通知，各区政府应当配齐书屋。',
      encoding: 'gb18030',
    });
  });

  it('reads characters of four bytes', () => {
    expect(decodeText(Buffer.from('8139ef3195328236b5c4c7f8d5feb8ae', 'hex'), 'plan.txt').text).toBe('㐂𠀀的区政府');
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'document-empty'],
    ['white space', Buffer.from(' \n　\r\n'), 'document-empty'],
    ['a byte order mark', Buffer.from('\ufeff'), 'document-empty'],
    ['NUL', Buffer.from('总体\0要求'), 'document-binary'],
    ['NUL in UTF-16', Buffer.from('\ufeff总体\0要求', 'utf16le'), 'document-binary'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'document-binary'],
    ['many control characters', Buffer.from('\u0001\u0002\u0003总体'), 'document-binary'],
    [
      'Korean',
      Buffer.from('b5b5bcadb0fc20b0c7bcb3bfa120b0fcc7d120c5ebc1f6b8a620b4d9c0bdb0fa20b0b0c0cc', 'hex'),
      'document-undecodable',
    ],
    ['characters lost before', Buffer.from('\ufffd\ufffd锟斤拷锟斤拷市人民政府'), 'document-undecodable'],
    [
      'UTF-8 read as Latin-1 before',
      Buffer.from(Buffer.from('云屏市人民政府').toString('latin1')),
      'document-undecodable',
    ],
    ['bytes of no encoding', Buffer.from([0xff, 0xff, 0xff, 0x41]), 'document-undecodable'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('refuses UTF-8 with a character cut in two instead of reading other words into it', () => {
    const whole = Buffer.from('关于进一步完善医疗卫生服务体系的实施方案');
    expect(codeOf(whole.subarray(0, whole.length - 1))).toBe('document-undecodable');
  });
});

import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectContent } from './detect-format.js';
import { createFileReader, DOCUMENT_EXTENSIONS } from './read-file.js';
import { expectSound } from './reader.contract.js';

const read = createFileReader({ soffice: null });
const encoder = new TextEncoder();
const PAGE = encoder.encode('<!doctype html><html><body><p>云屏市渡口每日六时开放，二十二时关闭。</p></body></html>');
const TEXT = encoder.encode('云屏市渡口办法\n第一条 渡口每日六时开放，二十二时关闭。\n');
const WORD =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>渡口每日六时开放。</w:t></w:r></w:p></w:body></w:document>';
const RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const DOCX = zipped({ '_rels/.rels': RELATIONSHIPS, 'word/document.xml': WORD });

describe('choosing a reader', () => {
  it.each([
    ['办法.txt', TEXT, 'txt'],
    ['办法.md', TEXT, 'md'],
    ['办法.csv', encoder.encode('区,渡口\n松湾区,三处\n'), 'csv'],
    ['办法.html', PAGE, 'html'],
    ['办法.docx', DOCX, 'docx'],
    ['办法.TXT', TEXT, 'txt'],
  ])('reads %s as its name says', async (file, bytes, format) => {
    const reading = await read({ file, bytes });
    expect(reading).toMatchObject({ format, warnings: [] });
    expectSound(reading);
  });

  it.each([
    ['办法.txt', PAGE, 'html'],
    ['办法.docx', PAGE, 'html'],
    ['办法.xls', PAGE, 'html'],
    ['办法.pdf', TEXT, 'txt'],
    ['办法.xlsx', DOCX, 'docx'],
    ['办法.doc', DOCX, 'docx'],
  ])('reads %s as what it is, and says so', async (file, bytes, format) => {
    const extension = file.slice(2);
    expect(await read({ file, bytes })).toMatchObject({ format, warnings: [{ code: 'read-as', extension, format }] });
  });

  it.each([
    ['a file of no bytes', '办法.docx', new Uint8Array(), 'document-empty', {}],
    ['a text of unknown kind', '办法.log', TEXT, 'document-unsupported', { extension: '.log' }],
    ['a picture', '办法.png', latin1('\x89PNG\r\n\x1a\n\0\0'), 'document-unsupported', { reason: 'picture' }],
    ['a zip of anything', '办法.zip', zipped({ 'a.txt': '甲' }), 'document-unsupported', { reason: 'archive' }],
    [
      'a page saved as mail',
      '办法.mht',
      encoder.encode('From: <Saved>\r\nMIME-Version: 1.0\r\n\r\n甲'),
      'document-unsupported',
      { reason: 'mail' },
    ],
    ['bytes that are no text', '办法.txt', latin1('\0\x01\x02\x03甲'.repeat(20)), 'document-binary', {}],
    ['bytes that are no Word file', '办法.docx', latin1('\0\x01\x02\x03'.repeat(20)), 'document-damaged', {}],
    ['a Word file cut short', '办法.docx', DOCX.slice(0, 80), 'document-damaged', {}],
    ['a Word file behind a password', '办法.docx', encryptedPackage(), 'document-encrypted', {}],
    [
      'an old file without LibreOffice',
      '办法.rtf',
      latin1('{\\rtf1 a}'),
      'document-unsupported',
      { reason: 'soffice-missing' },
    ],
  ])('refuses %s', async (_, file, bytes, code, details) => {
    await expect(read({ file, bytes })).rejects.toMatchObject({ code, details: { file, ...details } });
  });

  it('knows the names of files it can read', () => {
    expect(DOCUMENT_EXTENSIONS).toContain('.ofd');
    expect(DOCUMENT_EXTENSIONS).not.toContain('.png');
  });
});

describe('telling what bytes are', () => {
  it.each([
    ['%PDF-1.7', 'pdf'],
    ['\n\n%PDF-1.4', 'pdf'],
    ['<?xml version="1.0"?><!DOCTYPE html><html></html>', 'html'],
    ['<!-- saved --><html lang="zh"></html>', 'html'],
    ['<div><p>a</p><p>b</p><p>c</p></div>', 'markup'],
    ['<?xml version="1.0"?><w:wordDocument/>', 'xml'],
    ['A text that names %PDF-1.7 and <html> in passing.', 'text'],
  ])('%s', (text, content) => {
    expect(detectContent({ file: '办法', bytes: encoder.encode(text) })).toBe(content);
  });
});

function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, encoder.encode(part)])));
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
}

/** As Office packs a file behind a password: the head of a container, and the name of its one part. */
function encryptedPackage(): Uint8Array {
  const name = [...'EncryptedPackage\0'].map((char) => `${char}\0`).join('');
  return latin1(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(504)}${name}`);
}

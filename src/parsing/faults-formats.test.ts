import { describe, expect, it } from 'vitest';
import { createFileParser } from '../library/parse-file.js';
import { paragraph, wordFile } from '../reading/docx/word.fixture.js';
import { createFileReader } from '../reading/read-file.js';
import type { ParsedDocument } from '../vocabulary/document.js';
import { placesOf, wordsAt } from './faults.fixture.js';

const parse = createFileParser(createFileReader({ soffice: null }));

function parseBytes(file: string, bytes: Uint8Array): Promise<ParsedDocument> {
  return parse({ file, bytes, sidecar: null });
}

function parsePage(file: string, html: string): Promise<ParsedDocument> {
  return parseBytes(file, new TextEncoder().encode(html));
}

describe('a text in Big5', () => {
  // 雲屏市渡口通知 / 一、渡輪每日開航十八班。 / 二、渡輪免費。
  const BIG5 =
    'b6b3abcca5abb4e7a466b371aabe0a0aa440a142b4e7bdfca843a4e9b67dafe8a451a44baf5aa1430a0aa447a142b4e7bdfca74bb64fa1430a';

  it('is read in its own characters', async () => {
    const parsed = await parseBytes('notice.txt', Uint8Array.from(Buffer.from(BIG5, 'hex')));
    expect(parsed.document.text).toBe(new TextDecoder('big5').decode(Buffer.from(BIG5, 'hex')));
    expect(placesOf(parsed)).toEqual(['一、', '二、']);
    expect(wordsAt(parsed, '一、')).toBe('一、渡輪每日開航十八班。');
  });

  it.each(['gb18030', 'utf-16le', 'utf-16be'])('stands beside %s', async (encoding) => {
    const text = '云屏市渡口通知\n\n一、渡轮每日开航十八班。\n\n二、渡轮免费。\n';
    const big = encoding === 'utf-16be';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const bytes =
      encoding === 'gb18030'
        ? Buffer.from(
            'd4c6c6c1cad0b6c9bfdacda8d6aa0a0ad2bba1a2b6c9c2d6c3bfc8d5bfaababdcaaeb0cbb0e0a1a30a0ab6fea1a2b6c9c2d6c3e2b7d1a1a30a',
            'hex',
          )
        : big
          ? utf16.swap16()
          : utf16;
    const parsed = await parseBytes('notice.txt', Uint8Array.from(bytes));
    expect(placesOf(parsed)).toEqual(['一、', '二、']);
    expect(wordsAt(parsed, '二、')).toBe('二、渡轮免费。');
  });
});

describe('a web page', () => {
  const page = (body: string) =>
    `<html><head><title>云屏市人民政府关于增开渡轮的通知_云屏市人民政府门户网站</title></head><body><div class="nav"><a href="/">首页</a><a href="/a">政务公开</a></div><div class="article"><h1>云屏市人民政府关于增开渡轮的通知</h1><p>云政〔2031〕18号</p>${body}<p>云屏市人民政府</p><p>2031年5月4日</p></div><div class="footer"><a href="/b">网站地图</a><a href="/c">关于我们</a></div></body></html>`;
  const body =
    '<p>各区人民政府：</p><p>为方便居民出行，现将增开渡轮的有关事项通知如下。</p><p>一、班次</p><p>每日增开18个&nbsp;班次，首班为6时，末班为22时。</p><p>二、票价</p><p>每人<b>2元</b>，学生免费。</p><script>var a = "<p>三、广告</p>";</script>';
  const expected = {
    title: '云屏市人民政府关于增开渡轮的通知',
    documentNumber: '云政〔2031〕18号',
    issuers: ['云屏市人民政府'],
    issueDate: '2031-05-04',
    kind: 'plan',
    region: { name: '云屏市', level: 'city' },
  };

  it.each(['notice.txt', 'notice.html', 'notice.htm'])('saved as %s has no markup in its text', async (file) => {
    const parsed = await parsePage(file, page(body));
    expect(parsed.document).toMatchObject(expected);
    expect(parsed.document.text).not.toMatch(/[<>]|&\w+;|广告/);
    expect(placesOf(parsed)).toEqual(['一、', '二、']);
    expect(wordsAt(parsed, '一、')).toBe('每日增开18个班次，首班为6时，末班为22时。');
    expect(wordsAt(parsed, '二、')).toBe('每人2元，学生免费。');
    expect(parsed.clauses.filter(({ text }) => /网站地图|首页/.test(text))).toEqual([]);
  });

  it('of which only the text was copied with its tags is one', async () => {
    const parsed = await parsePage(
      'notice.txt',
      `<p>云屏市人民政府关于增开渡轮的通知</p>\n<p>云政〔2031〕18号</p>\n${body}\n<p>云屏市人民政府</p><p>2031年5月4日</p>`,
    );
    expect(parsed.document).toMatchObject(expected);
    expect(placesOf(parsed)).toEqual(['一、', '二、']);
    expect(parsed.document.text).not.toMatch(/<p>|&nbsp;/);
  });
});

describe('a file of an office program', () => {
  const lines = [
    '云屏市人民政府关于增开渡轮的通知',
    '云政〔2031〕18号',
    '一、班次',
    '每日增开18个班次。',
    '云屏市人民政府',
    '2031年5月4日',
  ];

  it('is read from Word', async () => {
    const parsed = await parseBytes(
      'notice.docx',
      wordFile({ document: lines.map((line) => paragraph(line)).join('') }),
    );
    expect(parsed.document).toMatchObject({
      documentNumber: '云政〔2031〕18号',
      issueDate: '2031-05-04',
      kind: 'plan',
    });
    expect(wordsAt(parsed, '一、')).toBe('每日增开18个班次。');
  });

  it.each(['notice.doc', 'notice.wps'])('that needs LibreOffice says so without it: %s', async (file) => {
    const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const bytes = new Uint8Array([
      ...head,
      ...new Uint8Array(504),
      ...Buffer.from('WordDocument', 'utf16le'),
      ...new Uint8Array(488),
    ]);
    await expect(parseBytes(file, bytes)).rejects.toMatchObject({ code: 'document-unsupported', details: { file } });
    await expect(parseBytes(file, bytes)).rejects.toThrow(/LibreOffice/);
  });
});

import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError, type AppErrorCode } from '../vocabulary/errors.js';
import { claiming, oleFile, pdfOfText } from './bad-input.fixture.js';
import { paragraph, wordFile } from './docx/word.fixture.js';
import { ofd, words } from './ofd/ofd.fixture.js';
import { createFileReader } from './read-file.js';
import type { Reading } from './reading.js';
import { workbook } from './sheets/workbook.fixture.js';

const read = createFileReader({ soffice: null });
const LINE = '云屏市渡口自三月起开放，过渡免费。';
const MEBIBYTE = 1024 * 1024;

const word = () => wordFile({ document: paragraph(LINE) });
const cell = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = () =>
  workbook([
    {
      rows: `<row r="1">${cell('A1', '渡口')}${cell('B1', '班次')}</row><row r="2">${cell('A2', '北岬')}${cell('B2', '十八班')}</row>`,
    },
  ]);
const text = (content: string) => new TextEncoder().encode(content);

function ownText({ text: whole, blocks }: Reading): string {
  return blocks.map(({ start, end }) => whole.slice(start, end)).join('\n');
}

/** The fault a file ends in; it names the file, and the next file is read as ever. */
async function expectFault(file: string, bytes: Uint8Array, code: AppErrorCode): Promise<AppError> {
  const fault = await read({ file, bytes }).then(
    (reading) => ownText(reading).slice(0, 100),
    (cause: unknown) => cause,
  );
  expect(fault).toBeInstanceOf(AppError);
  expect(fault).toMatchObject({ code, details: { file }, message: expect.stringContaining(file) });
  expect(ownText(await read({ file: '好.docx', bytes: word() }))).toBe(LINE);
  return fault as AppError;
}

describe('a file behind a password', () => {
  it.each(['方案.docx', '任务.xlsx', '旧案.doc'])('is named as such: %s', async (file) => {
    await expectFault(file, oleFile(['EncryptionInfo', 'EncryptedPackage']), 'document-encrypted');
  });

  it('is named as such: a PDF', async () => {
    const secret = 'ab'.repeat(32);
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -4 >> /ID [<00> <00>]`;
    await expectFault('通知.pdf', pdfOfText([[LINE]], { trailer: encrypt }), 'document-encrypted');
  });
});

describe('a zip cut short', () => {
  it.each([
    ['方案.docx', word],
    ['任务.xlsx', sheet],
    ['公文.ofd', () => ofd([{ content: '' }])],
  ])('is damaged, wherever it ends: %s', async (file, make) => {
    const bytes = make();
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      await expectFault(file, bytes.slice(0, Math.floor(bytes.length * share)), 'document-damaged');
    }
  });
});

describe('a zip that bursts', () => {
  const blank = new Uint8Array(8 * MEBIBYTE).fill(0x20);
  const withPart = (name: string, part: Uint8Array, others: Record<string, Uint8Array> = {}) =>
    zipSync({ ...others, [name]: part }, { level: 6 });

  it.each([
    ['方案.docx', 'word/document.xml', { '[Content_Types].xml': text('<Types/>') }],
    ['任务.xlsx', 'xl/workbook.xml', {}],
    ['公文.ofd', 'OFD.xml', {}],
  ])('is too large, unpacked: %s', async (file, part, others) => {
    await expectFault(file, withPart(part, blank, others), 'document-too-large');
  });

  it.each([
    ['方案.docx', word, 'word/document.xml'],
    ['任务.xlsx', sheet, 'xl/workbook.xml'],
    ['公文.ofd', () => ofd([{ content: '' }]), 'OFD.xml'],
  ])('is too large by what a part claims alone: %s', async (file, make, part) => {
    await expectFault(file, claiming(make(), part, 300 * MEBIBYTE), 'document-too-large');
  });

  it('holds no more than it claims: a part that says less than it unpacks to', async () => {
    const lie = claiming(withPart('word/document.xml', blank), 'word/document.xml', 1000);
    await expectFault('方案.docx', lie, 'document-damaged');
  });

  it('may not do so by the number of its parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 21_000 }, (_, at) => [`word/${at}.xml`, new Uint8Array()]));
    await expectFault('方案.docx', zipSync(many, { level: 0 }), 'document-too-large');
  });
});

describe('a file that is not what its name says', () => {
  it.each([
    ['任务.docx', 'xlsx', sheet, '班次：十八班'],
    ['方案.xlsx', 'docx', word, LINE],
    ['方案.pdf', 'docx', word, LINE],
    ['通知.docx', 'pdf', () => pdfOfText([[LINE]]), LINE],
    ['通知.docx', 'html', () => text(`<!doctype html><html><body><p>${LINE}</p></body></html>`), LINE],
  ] as const)('is read as what it is, with a word on it: %s as %s', async (file, format, make, content) => {
    const reading = await read({ file, bytes: make() });
    expect(reading.format).toBe(format);
    expect(reading.warnings).toContainEqual({ code: 'read-as', extension: file.slice(file.indexOf('.')), format });
    expect(ownText(reading)).toContain(content);
  });

  it('is refused where it is nothing that can be read', async () => {
    await expectFault('照片.docx', Uint8Array.from(Buffer.from('89504e470d0a1a0a0000', 'hex')), 'document-unsupported');
    await expectFault('空.docx', new Uint8Array(), 'document-empty');
    await expectFault('零.docx', new Uint8Array(4000), 'document-damaged');
    await expectFault('压缩.docx', zipSync({ 'a.txt': text(LINE) }), 'document-unsupported');
  });
});

describe('a page of menus only', () => {
  it.each(['首页.html', '首页.txt'])('is empty: %s', async (file) => {
    const menu = ['首页', '政务公开', '办事服务', '互动交流', '网站地图', '联系我们']
      .map((name, at) => `<li><a href="/${at}">${name}</a></li>`)
      .join('');
    const page = `<!doctype html><html><head><title>云屏市人民政府门户网站</title></head><body><div class="header"><ul>${menu}</ul></div><div class="nav"><ul>${menu}</ul></div><div class="footer"><ul>${menu}</ul></div></body></html>`;
    await expectFault(file, text(page), 'document-empty');
  });
});

describe('XML with entities', () => {
  const nested = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
  const types: readonly (readonly [string, string])[] = [
    ['that expand', `<!DOCTYPE x [<!ENTITY e0 "渡口">${nested}]>`],
    ['that name a file', '<!DOCTYPE x [<!ENTITY e9 SYSTEM "file:///etc/hostname">]>'],
  ];

  const entries = ['&e9;', '&amp;'] as const;
  const made: readonly (readonly [string, (type: string, entity: string) => Uint8Array])[] = [
    [
      '方案.docx',
      (type, entity) =>
        wordFile(
          {},
          {
            'word/document.xml': `${type}<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>渡口${entity}</w:t></w:r></w:p></w:body></w:document>`,
          },
        ),
    ],
    [
      '任务.xlsx',
      (type, entity) =>
        workbook([{ rows: `<row r="1">${cell('A1', '渡口')}</row>` }], {
          more: {
            'xl/workbook.xml': `${type}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${entity}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
          },
        }),
    ],
    [
      '公文.ofd',
      (type, entity) =>
        ofd([{ content: words('渡口免费', { x: 27, y: 40 }) }], {
          more: {
            'OFD.xml': `${type}<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocInfo><ofd:Title>${entity}</ofd:Title></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
          },
        }),
    ],
  ];

  describe.each(types)('%s', (_, type) => {
    it.each(made)('is damaged, and nothing is put in their place: %s', async (file, make) => {
      const [unknown, plain] = entries;
      await expectFault(file, make(type, unknown), 'document-damaged');
      expect(ownText(await read({ file, bytes: make('', plain) }))).toContain('渡口');
    });
  });

  it.each(types)('%s stays as printed in a page', async (_, type) => {
    const page = `${type.replace('x', 'html')}<html><body><p>${LINE}&e9;</p></body></html>`;
    const outcome = await read({ file: '页.html', bytes: text(page) }).then(ownText, (cause: unknown) => cause);
    if (outcome instanceof AppError) expect(outcome.details.file).toBe('页.html');
    else expect(String(outcome).length).toBeLessThan(2000);
  });
});

describe('a name with control characters', () => {
  const names = [
    ['an escape sequence', '渡\u001b[31m口.docx'],
    ['a line break', '渡\n口.docx'],
    ['a bell', '渡口\u0007.docx'],
    ['a mark that reverses the direction', '渡\u202ecod.docx'],
    ['no end', `${'渡'.repeat(300)}.docx`],
  ] as const;

  it.each(names)('hinders no reading: %s', async (_, file) => {
    expect(ownText(await read({ file, bytes: word() }))).toBe(LINE);
  });

  it.each(names)('is the one the fault names: %s', async (_, file) => {
    await expectFault(file, word().slice(0, 200), 'document-damaged');
  });
});

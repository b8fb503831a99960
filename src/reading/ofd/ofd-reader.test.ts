import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
import type { Reading } from '../reading.js';
import { ownText, textsOf, zipped } from '../sheets/workbook.fixture.js';
import { drawnTable, ofd, paragraph, textObject, words } from './ofd.fixture.js';
import { ofdReader } from './ofd-reader.js';

const FILE = '通知.ofd';
const BODY =
  '为做好云屏市渔港修缮工作，各有关单位应当按照职责分工抓好落实，确保按期完成年度各项目标任务，并于每季度末报送进展情况。';
const OTHER =
  '渔船停航期间，松湾区应当对停泊的船只逐一登记，登记的内容包括船名、船主和停泊的起止时间，并于停航结束后十日内公布。';

function read(bytes: Uint8Array): Promise<Reading> {
  return ofdReader.read({ file: FILE, bytes });
}

describe('ofd reader', () => {
  it('joins the lines of a paragraph and gives its page and line', async () => {
    const reading = await read(ofd([{ content: paragraph(BODY, 40) + paragraph(BODY, 80) }]));
    expect(textsOf(reading)).toEqual([BODY, BODY]);
    expect(reading.blocks[0]?.place).toEqual({ page: 1, line: 1 });
    expect(reading.format).toBe('ofd');
  });

  it('joins a paragraph over the end of a page and drops the number between', async () => {
    const first = paragraph(BODY.slice(0, 54), 250) + words('— 1 —', { x: 100, y: 280, size: 4 });
    const second =
      words(BODY.slice(54), { x: 27, y: 30 }) + paragraph(OTHER, 40) + words('— 2 —', { x: 100, y: 280, size: 4 });
    const reading = await read(ofd([{ content: paragraph(BODY, 40) + first }, { content: second }]));
    expect(textsOf(reading)).toEqual([BODY, BODY, OTHER]);
    expect(reading.noise.map(({ reason }) => reason)).toEqual(['page-number', 'page-number']);
  });

  it('takes the line in the largest type for the title', async () => {
    const title = words('云屏市渔港修缮方案', { x: 60, y: 30, size: 8 });
    const reading = await read(ofd([{ content: title + paragraph(BODY, 60) }]));
    expect(reading.blocks[0]).toMatchObject({ kind: 'heading', level: 0 });
    expect(reading.properties).toEqual({});
  });

  it('takes for the title what the file says is its title', async () => {
    const content = words('云屏市渔港修缮方案', { x: 60, y: 30, size: 8 }) + words('样张', { x: 60, y: 45, size: 14 });
    const info = '<ofd:Title>云屏市渔港 修缮方案</ofd:Title>';
    const reading = await read(ofd([{ content: content + paragraph(BODY, 80) }], { info }));
    expect(reading.blocks.filter(({ level }) => level === 0)).toHaveLength(1);
    expect(textsOf(reading)[reading.blocks.findIndex(({ level }) => level === 0)]).toBe('云屏市渔港修缮方案');
  });

  it('makes headings of what the outline names', async () => {
    const outlines =
      '<ofd:Outlines><ofd:OutlineElem Title="总则"><ofd:OutlineElem Title=" 目标 "/></ofd:OutlineElem></ofd:Outlines>';
    const content = paragraph('总则', 30) + paragraph(BODY, 40) + paragraph('目标', 80) + paragraph(BODY, 90);
    const reading = await read(ofd([{ content }], { document: outlines }));
    expect(reading.blocks.map(({ level }) => level)).toEqual([1, undefined, 2, undefined]);
  });

  it('reads a table off the thin areas that draw its lines', async () => {
    const table = drawnTable(
      [
        ['项目', '单位'],
        ['清淤', '市水务局'],
      ],
      { x: 40, y: 100 },
    );
    const reading = await read(ofd([{ content: paragraph(BODY, 40) + table }]));
    expect(textsOf(reading).slice(1)).toEqual(['项目\t单位', '项目：清淤；单位：市水务局']);
  });

  it('reads runs of equal steps, several texts of an object, and objects turned by a matrix', async () => {
    const codes =
      '<ofd:TextCode X="0" Y="5.6" DeltaX="g 5 5.6">云屏市渔港区</ofd:TextCode><ofd:TextCode Y="15.6" DeltaX="5.6">方案</ofd:TextCode>';
    const halved = textObject('<ofd:TextCode X="0" Y="11.2" DeltaX="g 3 11.2">松湾区里</ofd:TextCode>', {
      x: 27,
      y: 60,
      size: 11.2,
      attributes: 'CTM="0.5 0 0 0.5 0 0"',
    });
    const reading = await read(ofd([{ content: textObject(codes, { x: 27, y: 30 }) + halved + paragraph(BODY, 80) }]));
    expect(textsOf(reading).join('|')).toContain('云屏市渔港区|方案');
    expect(textsOf(reading).join('|')).toContain('松湾区里');
    expect(reading.blocks.every(({ kind }) => kind === 'paragraph')).toBe(true);
  });

  it('counts several characters drawn as one shape once', async () => {
    const codes =
      '<ofd:CGTransform CodePosition="1" CodeCount="2" GlyphCount="1"><ofd:Glyphs>9</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X="0" Y="5.6" DeltaX="5.6 2.8 g 2 5.6">甲fi乙丙丁</ofd:TextCode>';
    const reading = await read(ofd([{ content: textObject(codes, { x: 27, y: 30 }) }]));
    expect(textsOf(reading)).toEqual(['甲fi乙丙丁']);
  });

  it('drops what a template prints on every page, and keeps what one draws on a single page', async () => {
    const head = words('青澜省渔业局文件汇编', { x: 27, y: 100, size: 4 });
    const form = words('附：登记表', { x: 27, y: 150 });
    const reading = await read(
      ofd(
        [
          { content: paragraph(BODY, 40), templates: [0, 1] },
          { content: paragraph(OTHER, 40), templates: [0] },
        ],
        {
          templates: [head, form],
        },
      ),
    );
    expect(textsOf(reading)).toEqual([BODY, '附：登记表', OTHER]);
    expect(reading.noise).toMatchObject([{ reason: 'running-head' }, { reason: 'running-head' }]);
  });

  it('drops words aslant, unseen and of annotations as hidden', async () => {
    const content =
      paragraph(BODY, 40) +
      words('内部资料', { x: 60, y: 150, size: 20, attributes: 'CTM="0.7 0.7 -0.7 0.7 0 0"' }) +
      words('不显示', { x: 27, y: 200, attributes: 'Visible="false"' });
    const more = {
      'Doc_0/Annotations.xml':
        '<Annotations><Page PageID="1"><FileLoc>Annots/Page_0/Annotation.xml</FileLoc></Page></Annotations>',
      'Doc_0/Annots/Page_0/Annotation.xml': `<PageAnnot><Annot><Appearance>${words('印章', { x: 1, y: 1 }).replaceAll('ofd:', '')}</Appearance></Annot></PageAnnot>`,
    };
    const reading = await read(
      ofd([{ content }], { document: '<ofd:Annotations>Annotations.xml</ofd:Annotations>', more }),
    );
    expect(textsOf(reading)).toEqual([BODY]);
    expect(reading.noise).toMatchObject(['内部资料', '不显示', '印章'].map((text) => ({ text, reason: 'hidden' })));
  });

  it('reads the words a program laid unseen below a scan, as recognised', async () => {
    const unseen = paragraph(BODY, 40).replaceAll('Font="1"', 'Font="1" Alpha="0"');
    const picture = '<ofd:ImageObject ID="9" Boundary="0 0 210 297" ResourceID="4"/>';
    const reading = await read(ofd([{ content: picture + unseen }]));
    expect(textsOf(reading)).toEqual([BODY]);
    expect(reading.blocks[0]?.recognised).toBe(true);
  });

  it('tells of pages it could not read and of files carried along', async () => {
    const more = {
      'Doc_0/Pages/Page_1/Content.xml': '<ofd:Page',
      'Doc_0/Attachments.xml': '<Attachments><Attachment Name="附表"/></Attachments>',
    };
    const document = '<ofd:Attachments>Attachments.xml</ofd:Attachments>';
    const picture = '<ofd:ImageObject ID="9" Boundary="0 0 210 297" ResourceID="4"/>';
    const reading = await read(
      ofd([{ content: paragraph(BODY, 40) }, { content: '' }, { content: picture }], { document, more }),
    );
    expect(reading.warnings).toEqual([
      { code: 'page-not-read', page: 2, reason: 'damaged' },
      { code: 'page-not-read', page: 3, reason: 'no-text' },
      { code: 'part-not-read', part: '附表', reason: 'unsupported' },
    ]);
  });

  it.each([
    ['another zip', zipped({ 'word/document.xml': '<a/>' }), 'document-unsupported'],
    [
      'a package without its document',
      zipped({ 'OFD.xml': '<OFD><DocBody><DocRoot>x.xml</DocRoot></DocBody></OFD>' }),
      'document-damaged',
    ],
    [
      'an encrypted package',
      zipped({ 'OFD.xml': '<OFD><DocBody><DocRoot>x.dat</DocRoot></DocBody><Encryptions>e.xml</Encryptions></OFD>' }),
      'document-encrypted',
    ],
    ['pages without words', ofd([{ content: '' }]), 'document-empty'],
    [
      'pages none of which can be read',
      ofd([{ content: '' }], { more: { 'Doc_0/Pages/Page_0/Content.xml': '<' } }),
      'document-damaged',
    ],
  ])('turns %s away', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code, details: { file: FILE } });
  });

  it('turns a page set sideways', async () => {
    const lines = [BODY, OTHER].map((text, at) =>
      textObject(`<ofd:TextCode X="0" Y="0" DeltaX="g ${text.length} 4">${text}</ofd:TextCode>`, {
        x: 180 - at * 12,
        y: 20,
        size: 4,
        attributes: 'CTM="0 1 -1 0 0 0"',
      }),
    );
    expect(textsOf(await read(ofd([{ content: lines.join('') }]))).join('')).toBe(BODY + OTHER);
  });

  it('ends where a drawing holds itself', async () => {
    const composite = '<ofd:CompositeObject ID="5" Boundary="0 0 1 1" ResourceID="6"/>';
    const resources = `<ofd:Res xmlns:ofd="o"><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="6"><ofd:Content>${composite.repeat(9)}${words('图', { x: 30, y: 30 })}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`;
    const more = { 'Doc_0/DocumentRes.xml': resources };
    await expect(read(ofd([{ content: composite }], { more }))).rejects.toMatchObject({ code: 'document-too-large' });
  });

  it('reads or turns away whatever the bytes', async () => {
    const whole = ofd([{ content: paragraph(BODY, 40) }]);
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.length), async (changes, length) => {
        const bytes = whole.slice(0, Math.max(4, length));
        for (const [at, byte] of changes) bytes[at] = byte;
        const outcome = await read(bytes).catch((fault: unknown) => fault);
        expect(outcome instanceof AppError || (outcome as Reading).blocks.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('reads or turns away whatever the attributes', async () => {
    const value = fc.oneof(
      fc.constantFrom('NaN', '-1', '0', '1e308', 'g 9999999999 1', '', 'x', '1 2'),
      fc.double().map(String),
    );
    await fc.assert(
      fc.asyncProperty(fc.tuple(value, value, value, value, value), async ([box, matrix, size, x, delta]) => {
        const object = `<ofd:TextObject Boundary="${box} ${box} 1 1" CTM="${matrix} 0 0 ${matrix} 0 0" Size="${size}"><ofd:TextCode X="${x}" Y="${x}" DeltaX="${delta}">云屏市</ofd:TextCode></ofd:TextObject><ofd:PathObject Boundary="${box} 0 1 1"><ofd:AbbreviatedData>M 0 0 L ${x} ${x} B 1 C</ofd:AbbreviatedData></ofd:PathObject>`;
        const outcome = await read(ofd([{ content: object + paragraph(BODY, 40) }])).catch((fault: unknown) => fault);
        expect(outcome instanceof AppError || (outcome as Reading).text.includes('渔港')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every character, wherever it is drawn', async () => {
    const piece = fc.record({
      text: fc.string({ unit: fc.constantFrom(...'云屏市渔港甲乙12。（）'), minLength: 1, maxLength: 12 }),
      x: fc.integer({ min: 5, max: 180 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const content = pieces.map(({ text, x }, at) => words(text, { x, y: 20 + at * 9 })).join('');
        const reading = await read(ofd([{ content }]));
        expect([...ownText(reading)].sort().join('')).toBe(
          [...pieces.map(({ text }) => text).join('')].sort().join(''),
        );
      }),
      { numRuns: 100 },
    );
  });
});

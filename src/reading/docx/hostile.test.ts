import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
import { docxReader } from './docx-reader.js';
import {
  definition,
  level,
  list,
  numbered,
  ownWords,
  paragraph,
  readWord,
  run,
  table,
  texts,
  wordFile,
} from './word.fixture.js';

const file = '方案.docx';

async function faultOf(bytes: Uint8Array): Promise<AppError> {
  const fault = await docxReader.read({ file, bytes }).then(
    () => null,
    (cause: unknown) => cause,
  );
  expect(fault).toBeInstanceOf(AppError);
  return fault as AppError;
}

function ole(name: string): Uint8Array {
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(508), ...Buffer.from(`${name}\0`, 'utf16le')]);
}

const zip = (names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

describe('a file that is no Word document inside', () => {
  it.each([
    ['a workbook', zip(['xl/workbook.xml']), 'document-unsupported', 'xlsx'],
    ['slides', zip(['ppt/presentation.xml']), 'document-unsupported', 'pptx'],
    ['an OFD', zip(['OFD.xml']), 'document-unsupported', 'ofd'],
    ['an old Word file', ole('WordDocument'), 'document-unsupported', 'doc'],
    ['rich text', strToU8('{\\rtf1 x}'), 'document-unsupported', 'rtf'],
    ['a web page', strToU8('\ufeff <!DOCTYPE html><p>x'), 'document-unsupported', 'html'],
    ['a file behind a password', ole('EncryptedPackage'), 'document-encrypted', undefined],
    ['a zip of something', zip(['a.txt']), 'document-damaged', undefined],
    ['other bytes', strToU8('渡口'), 'document-damaged', undefined],
    ['nothing', new Uint8Array(), 'document-empty', undefined],
  ])('is refused: %s', async (_, bytes, code, reason) => {
    const fault = await faultOf(bytes);
    expect([fault.code, fault.details.file, fault.details.reason]).toEqual([code, file, reason]);
  });
});

describe('a damaged Word document', () => {
  it('is refused without text, with what it holds instead', async () => {
    const picture = '<w:p><w:r><w:drawing><a:blip r:embed="image"/></w:drawing></w:r></w:p>';
    expect((await faultOf(wordFile({ document: '<w:p/>' }))).code).toBe('document-empty');
    expect((await faultOf(wordFile({ document: picture, image: '' }))).details.pictures).toBe(1);
  });

  it('is read without the parts that are damaged, which are named', async () => {
    const reading = await readWord(
      { document: numbered('渡口', 1) },
      {
        'word/numbering.xml': '<w:numbering',
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="n" Type="x/numbering" Target="/word/numbering.xml"/></Relationships>',
      },
    );
    expect(texts(reading)).toEqual(['渡口']);
    expect(reading.warnings).toEqual([{ code: 'part-not-read', part: 'word/numbering.xml', reason: 'damaged' }]);
  });

  it('stops where the reader is told to', async () => {
    const controller = new AbortController();
    const document = paragraph('渡口').repeat(1000);
    const onProgress = (): void => controller.abort();
    const reading = docxReader.read({ file, bytes: wordFile({ document }), signal: controller.signal, onProgress });
    await expect(reading).rejects.toMatchObject({ code: 'interrupted', details: { file } });
  });

  it('refuses a table of more places than can be laid out', async () => {
    const row = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999"/></w:tcPr><w:p/></w:tc></w:tr>';
    const fault = await faultOf(wordFile({ document: `<w:tbl>${row.repeat(20_000)}</w:tbl>${paragraph('x')}` }));
    expect(fault.code).toBe('document-too-large');
  });
});

/** Elements of a document in any order, also where they may not stand. */
const ELEMENTS = fc.letrec<{ inline: string; block: string }>((tie) => ({
  inline: fc.oneof(
    fc.constantFrom('甲乙', ' 1. ', '：', '￥').map(run),
    fc.constantFrom(
      '<w:r><w:br/></w:r>',
      '<w:r><w:tab/></w:r>',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      '<w:r><w:instrText>TOC</w:instrText></w:r>',
      '<w:r><w:footnoteReference w:id="1"/></w:r>',
    ),
    tie('inline').map((inner) => `<w:ins>${inner}</w:ins>`),
    tie('inline').map(
      (inner) => `<w:del>${inner.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`,
    ),
    tie('block').map(
      (inner) => `<w:r><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></w:r>`,
    ),
  ),
  block: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(
        fc.array(tie('inline'), { maxLength: 4 }),
        fc.constantFrom(
          '',
          '<w:rPr><w:del/></w:rPr>',
          '<w:jc w:val="center"/>',
          '<w:numPr><w:numId w:val="1"/></w:numPr>',
        ),
      )
      .map(([content, properties]) => `<w:p><w:pPr>${properties}</w:pPr>${content.join('')}</w:p>`),
    fc
      .array(
        fc.tuple(
          fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>', '<w:gridSpan w:val="2"/>', '<w:hMerge/>'),
          tie('block'),
        ),
        { maxLength: 4 },
      )
      .map((cells) =>
        table([
          cells,
          [
            ['', '丁'],
            ['<w:vMerge/>', '戊'],
          ],
        ]),
      ),
    tie('block').map((inner) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
  ),
}));

describe('any Word document', () => {
  it('keeps every word of the file once, in order', async () => {
    const numbering = definition(1, level(0, 'decimal', '%1.')) + list(1, 1);
    const footnotes = `<w:footnote w:id="1">${paragraph('注文')}</w:footnote>`;
    await fc.assert(
      fc.asyncProperty(fc.array(ELEMENTS.block, { minLength: 1, maxLength: 5 }), async (blocks) => {
        const document = blocks.join('') + paragraph('末');
        const reading = await readWord({ document, numbering, footnotes });
        const words = [...document.matchAll(/<w:(?:t|delText|instrText)(?: [^>]*)?>([^<]*)</g)]
          .map(([, text]) => text)
          .join('');
        const sorted = (text: string): string => [...text.replaceAll(/\s/g, '')].sort().join('');
        // Boxes and notes stand beside the text, so that only their words, not their order, can be told here.
        expect(sorted(ownWords(reading))).toBe(sorted(`${words}注文`));
        for (const { start, end } of reading.blocks) expect(reading.text.slice(start, end)).not.toContain('\n');
      }),
      { numRuns: 150 },
    );
  });
});

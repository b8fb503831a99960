import { describe, expect, it } from 'vitest';
import { AppError } from '../vocabulary/errors.js';
import { readTables } from './read-table.js';
import { MOST_BYTES, MOST_ROWS, type TableFault } from './table-file.js';
import { cellAt, handmade, zipOf } from './tables/workbook.fixture.js';

const csv = (text: string | Uint8Array) => readTables({ name: '进展.csv', bytes: Buffer.from(text) });
const xlsx = (bytes: Uint8Array) => readTables({ name: 'progress.xlsx', bytes });

async function reasonOf(reading: Promise<unknown>): Promise<unknown> {
  const error: unknown = await reading.then(
    () => 'read',
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  expect(error.code).toBe('input-invalid');
  return error.details.reason;
}

describe('a .csv file', () => {
  it('is one sheet named as the file, of text with its places', async () => {
    expect(await csv('\ufeff指标,当前值\r\n\r\n就诊率,92.3%\r\n')).toEqual({
      name: '进展.csv',
      sheets: [
        {
          name: '进展',
          hidden: false,
          rows: [
            { row: 1, cells: ['指标', '当前值'].map((text) => ({ kind: 'text', text, fromFormula: false })) },
            { row: 3, cells: ['就诊率', '92.3%'].map((text) => ({ kind: 'text', text, fromFormula: false })) },
          ],
          rowsNotRead: 0,
          columnsNotRead: false,
        },
      ],
    });
  });

  it('is read as GB18030 and UTF-16 too', async () => {
    const gb18030 = Buffer.concat([Buffer.from('d6b8b1ea', 'hex'), Buffer.from(',9\n')]);
    for (const bytes of [gb18030, Buffer.from('\ufeff指标,9\n', 'utf16le')])
      expect(cellAt((await csv(bytes)).sheets[0], 1, 1)).toMatchObject({ text: '指标' });
  });

  it.each<[TableFault, string | Uint8Array]>([
    ['empty', ''],
    ['empty', ' ,\n,'],
    ['not-text', 'a,b\0'],
    ['not-text', Buffer.from('指标,就诊率达到百分之九十以上\n').fill(0xff, 4, 5)],
    ['unclosed-quote', 'a,"b\n'],
    ['wrong-type', 'PK\u0003\u0004'],
    ['old-format', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('is refused as %s', async (reason, content) => {
    expect(await reasonOf(csv(content))).toBe(reason);
  });

  it('ends at the last row that is read, and says how many were not', async () => {
    const sheet = (await csv(`${'a,1\n'.repeat(MOST_ROWS + 3)}`)).sheets[0];
    expect([sheet?.rows.length, sheet?.rowsNotRead]).toEqual([MOST_ROWS, 3]);
    expect((await csv(`${'a,'.repeat(250)}b`)).sheets[0]?.columnsNotRead).toBe(true);
  });
});

describe('what is no workbook', () => {
  const declared = (size: number) => {
    const bytes = Buffer.from(handmade({ rows: '' }));
    const entry = bytes.indexOf('xl/worksheets/sheet1.xml', bytes.indexOf(Buffer.from('PK\u0001\u0002'))) - 46;
    bytes.writeUInt32LE(size, entry + 24);
    return bytes;
  };
  const flagged = () => {
    const bytes = Buffer.from(handmade({ rows: '' }));
    bytes.writeUInt16LE(1, bytes.indexOf(Buffer.from('PK\u0001\u0002')) + 8);
    return bytes;
  };

  it.each<[TableFault, string, () => Uint8Array]>([
    ['too-large', 'more bytes than are read', () => Buffer.alloc(MOST_BYTES + 1)],
    [
      'encrypted',
      'a workbook with a password',
      () => Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    ['encrypted', 'an archive with a password', flagged],
    ['old-format', 'an .xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['damaged', 'text', () => Buffer.from('指标,当前值')],
    ['no-workbook', 'another archive', () => zipOf({ 'word/document.xml': '<w/>' })],
    ['too-much-inside', 'an archive that says it is huge', () => declared(0xfffffff0)],
    ['damaged', 'an archive that lies about its size', () => declared(12)],
    ['empty', 'a workbook of empty sheets', () => handmade({ rows: '' })],
    [
      'damaged',
      'a workbook without the part its formats are in',
      () =>
        zipOf({
          'xl/workbook.xml': '<workbook><sheets/></workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/></Relationships>',
        }),
    ],
    ['no-workbook', 'a workbook without sheets', () => zipOf({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' })],
    ['damaged', 'rows out of order', () => handmade({ rows: '<row r="2"/><row r="1"/>' })],
    ['damaged', 'rows beyond the last', () => handmade({ rows: '<row r="9999999"/>' })],
    ['damaged', 'a column beyond the last', () => handmade({ rows: '<row r="1"><c r="ZZZ1"><v>1</v></c></row>' })],
  ])('is refused as %s: %s', async (reason, _, bytes) => {
    expect(await reasonOf(xlsx(bytes()))).toBe(reason);
  });

  it('is refused by its name too', async () => {
    expect(await reasonOf(readTables({ name: 'x.docx', bytes: Buffer.from('PK') }))).toBe('wrong-type');
  });
});

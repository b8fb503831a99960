import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../vocabulary/errors.js';
import type { Reading } from '../reading.js';
import { inline, ownText, row, type SheetFixture, textsOf, workbook, zipped } from './workbook.fixture.js';
import { xlsxReader } from './xlsx-reader.js';

const FILE = '任务表.xlsx';

function read(bytes: Uint8Array): Promise<Reading> {
  return xlsxReader.read({ file: FILE, bytes });
}

function readSheets(...sheets: SheetFixture[]): Promise<Reading> {
  return read(workbook(sheets));
}

const merges = (...refs: string[]): string =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

describe('xlsx reader', () => {
  it('writes each row behind the names of its columns, with sheet and row', async () => {
    const reading = await readSheets({
      name: '分工',
      rows: row(1, ['项目', '目标', '责任单位']) + row(2, ['校园食堂改造', '12所', '市教育局']),
    });
    expect(textsOf(reading)).toEqual(['项目\t目标\t责任单位', '项目：校园食堂改造；目标：12所；责任单位：市教育局']);
    expect(reading.blocks[1]).toMatchObject({
      kind: 'table-row',
      place: { sheet: '分工', row: 2 },
      row: { table: 1, row: 1 },
    });
    expect(reading.format).toBe('xlsx');
  });

  it('takes a merged title and a line of units above the header for captions', async () => {
    const reading = await readSheets({
      rows:
        row(1, ['云屏市重点任务表']) +
        row(2, ['填报单位：市水务局', '', '', '单位：万元']) +
        row(3, ['序号', '项目', '投资', '时限']) +
        row(4, ['1', '河道清淤', '120', '长期']),
      after: merges('A1:D1'),
    });
    expect(reading.blocks.map(({ row: place }) => place?.row)).toEqual([0, 0, 0, 1]);
    expect(textsOf(reading)[3]).toBe('序号：1；项目：河道清淤；投资：120；时限：长期');
  });

  it('takes an unmerged title over a table for its caption', async () => {
    const reading = await readSheets({
      rows: row(1, ['云屏市重点任务表']) + row(2, ['项目', '时限', '单位']) + row(3, ['河道清淤', '长期', '市水务局']),
    });
    expect(textsOf(reading)[2]).toBe('项目：河道清淤；时限：长期；单位：市水务局');
  });

  it('repeats a merged cell in the rows it covers, as supplied text', async () => {
    const reading = await readSheets({
      rows: row(1, ['任务', '单位']) + row(2, ['清淤', '市水务局']) + row(3, ['', '松湾区']),
      after: merges('A2:A3'),
    });
    expect(textsOf(reading)[2]).toBe('任务：清淤；单位：松湾区');
    expect(ownText(reading)).toBe('任务单位清淤市水务局松湾区');
  });

  it('joins the names of a header over two rows', async () => {
    const reading = await readSheets({
      rows: row(1, ['项目', '目标']) + row(2, ['', '2031年', '2032年']) + row(3, ['绿道', '3条', '5条']),
      after: merges('A1:A2', 'B1:C1'),
    });
    expect(textsOf(reading)[2]).toBe('项目：绿道；目标·2031年：3条；目标·2032年：5条');
  });

  it('reads a row of one cell over all columns as a heading of the rows below', async () => {
    const reading = await readSheets({
      rows: row(1, ['序号', '项目', '单位']) + row(2, ['一、民生工程']) + row(3, ['1', '绿道', '市园林局']),
    });
    expect(textsOf(reading)[1]).toBe('一、民生工程');
  });

  it('parts tables at empty rows where the next brings names of its own', async () => {
    const reading = await readSheets({
      rows:
        row(1, ['项目', '单位']) + row(2, ['绿道', '市园林局']) + row(5, ['县区', '数量']) + row(6, ['松湾区', '3']),
    });
    expect(reading.blocks.map(({ row: place }) => place?.table)).toEqual([1, 1, 2, 2]);
  });

  it('goes on with a table below an empty row', async () => {
    const reading = await readSheets({
      rows: row(1, ['序号', '项目']) + row(2, ['1', '绿道']) + row(5, ['2', '食堂']),
    });
    expect(textsOf(reading)[2]).toBe('序号：2；项目：食堂');
  });

  it('reads a single column as paragraphs', async () => {
    const reading = await readSheets({ rows: row(1, ['一、填表说明']) + row(2, ['每月5日前报送。']) });
    expect(reading.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('reads remarks below a table as notes', async () => {
    const reading = await readSheets({
      rows: row(1, ['项目', '单位']) + row(2, ['绿道', '市园林局']) + row(3, ['备注：数据截至6月底。']),
    });
    expect(reading.blocks.at(-1)).toMatchObject({ kind: 'note', place: { row: 3 } });
  });

  it('reads sentences above and below a table as paragraphs', async () => {
    const reading = await readSheets({
      rows:
        row(1, ['松湾区各单位应当按下表报送。']) +
        row(2, ['项目', '单位', '时限']) +
        row(3, ['绿道', '市园林局', '长期']) +
        row(4, ['本表由市园林局解释。']),
    });
    expect(reading.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table-row', 'table-row', 'paragraph']);
    expect(textsOf(reading)[2]).toBe('项目：绿道；单位：市园林局；时限：长期');
  });

  it('takes words by themselves above the first table for the title', async () => {
    const reading = await readSheets({
      rows: row(1, ['云屏市重点任务表']) + row(3, ['项目', '单位']) + row(4, ['绿道', '市园林局']),
    });
    expect(reading.blocks[0]).toMatchObject({ kind: 'heading', level: 0 });
  });

  it('drops hidden rows, columns and sheets as hidden, and loses none of their words', async () => {
    const reading = await readSheets(
      {
        before: '<cols><col min="2" max="2" hidden="1"/></cols>',
        rows:
          row(1, ['项目', '内部', '单位']) +
          row(2, ['旧项目', '甲', '旧局'], 'hidden="1"') +
          row(3, ['绿道', '乙', '市园林局']),
      },
      { state: 'veryHidden', rows: row(1, ['草稿']) },
    );
    expect(textsOf(reading)).toEqual(['项目\t单位', '项目：绿道；单位：市园林局']);
    expect(reading.noise.every(({ reason }) => reason === 'hidden')).toBe(true);
    expect([...ownText(reading)].sort()).toEqual([...'项目内部单位旧项目甲旧局绿道乙市园林局草稿'].sort());
  });

  it('shows a merged cell whose first row or column is hidden where it is first seen', async () => {
    const reading = await readSheets({
      before: '<cols><col min="1" max="1" hidden="1"/></cols>',
      rows:
        row(1, ['云屏市任务表']) +
        row(2, ['序号', '任务', '单位', '时限']) +
        row(3, ['1', '清淤', '市水务局', '长期'], 'hidden="1"') +
        row(4, ['2', '', '松湾区', '六月']),
      after: merges('A1:D1', 'B3:B4'),
    });
    expect(textsOf(reading)).toEqual(['云屏市任务表', '任务\t单位\t时限', '任务：清淤；单位：松湾区；时限：六月']);
  });

  it('prints numbers and dates as their cells show them', async () => {
    const bytes = workbook(
      [
        {
          rows: `${row(1, ['项目', '占比', '日期'])}<row r="2">${inline('A2', '绿道')}<c r="B2" s="1"><v>0.85</v></c><c r="C2" s="2"><f>A9</f><v>48029</v></c></row>`,
        },
      ],
      { formats: ['0%', 'yyyy"年"m"月"d"日"'] },
    );
    expect(textsOf(await read(bytes))[1]).toBe('项目：绿道；占比：85%；日期：2031年6月30日');
  });

  it('reads shared strings in pieces and keeps the readings printed above them apart', async () => {
    const bytes = workbook([{ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' }], {
      more: {
        'xl/sharedStrings.xml':
          '<sst><si><r><t>绿</t></r><r><t>道</t></r><rPh sb="0" eb="1"><t>lǜ</t></rPh></si><si><t>市园_x000D_林局</t></si></sst>',
      },
    });
    const reading = await read(bytes);
    expect(textsOf(reading)).toEqual(['绿道；市园林局']);
    expect(reading.noise).toMatchObject([{ text: 'lǜ', reason: 'hidden' }]);
  });

  it('writes comments as notes behind their rows', async () => {
    const bytes = workbook(
      [
        {
          rows: row(1, ['项目', '单位']) + row(2, ['绿道', '市园林局']) + row(3, ['食堂', '市教育局']),
          relations: [['comments', '../comments1.xml']],
        },
      ],
      {
        more: {
          'xl/comments1.xml':
            '<comments><commentList><comment ref="B2"><text><t>牵头单位待定</t></text></comment></commentList></comments>',
        },
      },
    );
    const reading = await read(bytes);
    expect(reading.blocks[2]).toMatchObject({ kind: 'note', place: { sheet: '表1', row: 2 } });
    expect(textsOf(reading)[2]).toBe('牵头单位待定');
  });

  it('keeps a cell of several lines on one, without a blank inside Han words', async () => {
    const reading = await readSheets({ rows: row(1, ['校园食\n堂改造', '1.甲\n2.乙']) });
    expect(textsOf(reading)).toEqual(['校园食堂改造；1.甲 2.乙']);
  });

  it('passes over styled cells without anything in them', async () => {
    const empty = Array.from({ length: 20_000 }, (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="1"/></row>`);
    const reading = await readSheets({
      rows: row(1, ['项目', '单位']) + row(2, ['绿道', '市园林局']) + empty.join(''),
    });
    expect(reading.blocks).toHaveLength(2);
  });

  it('bounds what merged cells repeat', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => row(at + 2, ['', `第${at}项`]));
    const reading = await readSheets({
      rows: row(1, ['长'.repeat(4000), '甲']) + rows.join(''),
      after: merges('A1:A3001'),
    });
    expect(reading.text.length).toBeLessThan(100_000);
  });

  it.each([
    ['a Word file', zipped({ 'word/document.xml': '<document/>' }), 'document-unsupported'],
    ['an encrypted workbook', encrypted(), 'document-encrypted'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'document-unsupported'],
    ['an empty workbook', workbook([{ rows: '' }]), 'document-empty'],
    [
      'a workbook whose sheet is cut short',
      workbook([{ rows: '' }], { more: { 'xl/worksheets/sheet1.xml': '<broken' } }),
      'document-damaged',
    ],
  ])('turns %s away', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code, details: { file: FILE } });
  });

  it('reads or turns away whatever the bytes', async () => {
    const whole = workbook([{ rows: row(1, ['项目', '单位']) + row(2, ['绿道', '市园林局']), after: merges('A1:A2') }]);
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

  it('keeps every character of every cell, once, whatever is merged or hidden', async () => {
    const cell = fc.constantFrom('', '绿道', '12所', '市园林局', '一、总则', '注：甲', '7');
    const grid = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 7 });
    const ref = fc
      .tuple(fc.nat(3), fc.nat(6), fc.nat(2), fc.nat(2))
      .map(
        ([column, top, right, down]) => `${'ABCDEF'[column]}${top + 1}:${'ABCDEF'[column + right]}${top + 1 + down}`,
      );
    await fc.assert(
      fc.asyncProperty(
        grid,
        fc.array(ref, { maxLength: 3 }),
        fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
        async (rows, refs, hidden) => {
          const sheet = rows.map((cells, at) => row(at + 1, cells, hidden[at] ? 'hidden="1"' : '')).join('');
          const words = rows.flat().join('').replace(/\s+/g, '');
          if (words === '') return;
          const outcome = await readSheets({ rows: sheet, after: merges(...refs) }).catch((fault: unknown) => fault);
          if (outcome instanceof AppError) expect(outcome.code).toBe('document-empty');
          else expect([...ownText(outcome as Reading)].sort().join('')).toBe([...words].sort().join(''));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('says yes to its own files only', () => {
    const bytes = workbook([{ rows: '' }]);
    expect(xlsxReader.recognises({ file: FILE, bytes })).toBe(true);
    expect(xlsxReader.recognises({ file: '任务表.docx', bytes })).toBe(false);
    expect(xlsxReader.recognises({ file: FILE, bytes: strToU8('项目,单位') })).toBe(false);
  });
});

function encrypted(): Uint8Array {
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]);
}

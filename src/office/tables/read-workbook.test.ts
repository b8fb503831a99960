import { describe, expect, it } from 'vitest';
import { readTables } from '../read-table.js';
import { MOST_ROWS } from '../table-file.js';
import { writeWorkbook } from '../workbook.js';
import { cellAt, handmade, workbookBytes } from './workbook.fixture.js';

const xlsx = (bytes: Uint8Array) => readTables({ name: 'progress.xlsx', bytes });

describe('a workbook', () => {
  it('gives every cell as it is shown, with what it is', async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('进展');
      sheet.getCell('B2').value = 0.923;
      sheet.getCell('B2').numFmt = '0.0%';
      sheet.getCell('C2').value = 45;
      sheet.getCell('C2').numFmt = '0"个"';
      sheet.getCell('D2').value = new Date(Date.UTC(2025, 5, 30));
      sheet.getCell('E2').value = { richText: [{ text: '卫生' }, { text: '统计', font: { bold: true } }] };
      sheet.getCell('F2').value = { error: '#DIV/0!' };
      sheet.getCell('G2').value = true;
      sheet.getCell('H2').value = { text: '年报', hyperlink: 'https://example.com' };
      sheet.getCell('I2').value = 0.1 + 0.2;
      workbook.addWorksheet('旧', { state: 'hidden' });
    });
    const { sheets } = await xlsx(bytes);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['进展', false],
      ['旧', true],
    ]);
    expect(sheets[0]?.rows).toEqual([
      {
        row: 2,
        cells: [
          { kind: 'empty' },
          { kind: 'number', value: 92.3, unit: '%', text: '92.3%', fromFormula: false },
          { kind: 'number', value: 45, unit: '个', text: '45个', fromFormula: false },
          { kind: 'date', text: '2025-06-30', fromFormula: false },
          { kind: 'text', text: '卫生统计', fromFormula: false },
          { kind: 'error', text: '#DIV/0!' },
          { kind: 'text', text: 'TRUE', fromFormula: false },
          { kind: 'text', text: '年报', fromFormula: false },
          { kind: 'number', value: 0.3, unit: null, text: '0.3', fromFormula: false },
        ],
      },
    ]);
  });

  it('takes the stored result of a formula and runs none', async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('x');
      sheet.getCell('A1').value = { formula: 'B9/B8', result: 0.5 };
      sheet.getCell('A1').numFmt = '0%';
      sheet.getCell('B1').value = { formula: 'B9-B9', result: 0 };
      sheet.getCell('C1').value = { formula: 'B9+1' };
      sheet.getCell('D1').value = { formula: 'B9/0', result: { error: '#DIV/0!' } } as never;
    });
    expect((await xlsx(bytes)).sheets[0]?.rows[0]?.cells).toEqual([
      { kind: 'number', value: 50, unit: '%', text: '50%', fromFormula: true },
      { kind: 'number', value: 0, unit: null, text: '0', fromFormula: true },
      { kind: 'formula-without-value' },
      { kind: 'error', text: '#DIV/0!' },
    ]);
  });

  it('takes a formula that shows nothing for an empty cell', async () => {
    const rows = '<row r="1"><c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c><c r="B1"><v>1</v></c></row>';
    expect(cellAt((await xlsx(handmade({ rows }))).sheets[0], 1, 1)).toEqual({ kind: 'empty' });
  });

  it('keeps a merged value at its top left alone', async () => {
    const bytes = await workbookBytes((workbook) => {
      const sheet = workbook.addWorksheet('x');
      sheet.addRows([
        ['甲', 1],
        ['乙', null],
        ['丙', 3],
      ]);
      sheet.mergeCells('B1:B2');
    });
    const sheet = (await xlsx(bytes)).sheets[0];
    expect(cellAt(sheet, 1, 2)).toMatchObject({ kind: 'number', value: 1 });
    expect(cellAt(sheet, 2, 2)).toEqual({ kind: 'merged', into: { row: 1, column: 2 } });
  });

  it('shows dates no finer than their cell does, in the formats of a Chinese Excel too', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="27"/><xf numFmtId="20"/></cellXfs>';
    const rows =
      '<row r="1"><c r="A1" s="1"><v>45838</v></c><c r="B1" s="2"><v>45838</v></c><c r="C1" s="3"><v>0.5</v></c><c r="D1" t="d"><v>2025-06-30</v></c></row>';
    expect((await xlsx(handmade({ rows, styles }))).sheets[0]?.rows[0]?.cells).toEqual([
      { kind: 'date', text: '2025-06-30', fromFormula: false },
      { kind: 'date', text: '2025-06', fromFormula: false },
      { kind: 'time' },
      { kind: 'text', text: '2025-06-30', fromFormula: false },
    ]);
  });

  it('is read where its tags carry a prefix', async () => {
    const rows = '<x:row r="3"><x:c r="B3"><x:v>7</x:v></x:c></x:row>';
    const sheet = `<x:worksheet xmlns:x="u"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const bytes = handmade({ rows: '', parts: { 'xl/worksheets/sheet1.xml': sheet } });
    expect(cellAt((await xlsx(bytes)).sheets[0], 3, 2)).toMatchObject({ kind: 'number', value: 7 });
  });

  it('is read whatever stands in it besides cells', async () => {
    const bytes = handmade({
      rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
      afterRows:
        '<mergeCells><mergeCell ref="B2:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations><drawing r:id="rId9"/><legacyDrawing r:id="rId8"/><tableParts><tablePart r:id="rId7"/></tableParts>',
      more: '<definedNames><definedName name="all">表!$A$1:$XFD$1048576</definedName></definedNames>',
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels':
          '<Relationships><Relationship Id="rId8" Type="comments"/></Relationships>',
        'xl/charts/chart1.xml': '<not-closed',
      },
    });
    expect((await xlsx(bytes)).sheets[0]?.rows).toHaveLength(1);
  });

  it('is found wherever its archive keeps it, with its sheets in order', async () => {
    const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const sheet = (value: number) =>
      `<worksheet><sheetData><row r="1"><c r="A1"><v>${value}</v></c></row></sheetData></worksheet>`;
    const bytes = handmade({
      rows: '',
      parts: {
        '_rels/.rels': `<Relationships><Relationship Id="a" Type="${types}/officeDocument" Target="book/main.xml"/></Relationships>`,
        'book/main.xml': `<workbook xmlns:q="${types}"><sheets><sheet name="A&amp;B" sheetId="70000" q:id="r2"/><sheet name="图" sheetId="2" q:id="r3"/><sheet name="乙" sheetId="1" q:id="r1"/></sheets></workbook>`,
        'book/_rels/main.xml.rels': `<Relationships><Relationship Id="r1" Type="${types}/worksheet" Target="one.xml"/><Relationship Id="r2" Type="${types}/worksheet" Target="/two.xml"/><Relationship Id="r3" Type="${types}/chartsheet" Target="chart.xml"/></Relationships>`,
        'book/one.xml': sheet(1),
        'two.xml': sheet(2),
      },
    });
    const { sheets } = await xlsx(bytes);
    expect(sheets.map((each) => [each.name, cellAt(each, 1, 1)])).toMatchObject([
      ['A&B', { value: 2 }],
      ['乙', { value: 1 }],
    ]);
  });

  it('counts days as its workbook does', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const bytes = handmade({
      rows: '<row r="1"><c r="A1" s="1"><v>44376</v></c></row>',
      styles,
      more: '<workbookPr date1904="1"/>',
    });
    expect(cellAt((await xlsx(bytes)).sheets[0], 1, 1)).toMatchObject({ kind: 'date', text: '2025-06-30' });
  });

  it('passes over rows and cells that are only painted', async () => {
    const painted = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`).join(
      '',
    );
    const bytes = handmade({
      rows: `<row r="1"><c r="A1"><v>1</v></c></row>${painted}<row r="30000"><c r="A30000"><v>2</v></c></row>`,
    });
    const sheet = (await xlsx(bytes)).sheets[0];
    expect(sheet?.rows.map(({ row }) => row)).toEqual([1, 30_000]);
  });

  it('is read to its ten thousandth row of data', async () => {
    const rows = Array.from({ length: MOST_ROWS + 4 }, (_, index) => ['指标', index, '甲', null, '2025-06-30']);
    const sheet = (await xlsx(await writeWorkbook([{ name: 'x', rows }]))).sheets[0];
    expect([sheet?.rows.length, sheet?.rowsNotRead]).toEqual([MOST_ROWS, 4]);
    expect(cellAt(sheet, MOST_ROWS, 2)).toMatchObject({ kind: 'number', value: MOST_ROWS - 1 });
  });
});

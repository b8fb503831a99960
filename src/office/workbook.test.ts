import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SheetTable, writeWorkbook } from './workbook.js';

async function read(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  return workbook;
}

const sheet = (name: string, ...rows: SheetTable['rows']): SheetTable => ({ name, rows });

describe('a workbook', () => {
  it('holds every cell of every sheet, numbers as numbers', async () => {
    const workbook = await read(await writeWorkbook([sheet('台账', ['条款', '数'], ['（一）', 3]), sheet('空', [])]));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['台账', '空']);
    expect(workbook.worksheets[0]?.getCell('A2').value).toBe('（一）');
    expect(workbook.worksheets[0]?.getCell('B2').value).toBe(3);
  });

  it('keeps what looks like a formula as text, also when the cell is edited', async () => {
    const attacks = ["=cmd|'/c calc'!A1", '+1+1', '-2', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")'];
    const workbook = await read(await writeWorkbook([sheet('x', ['head'], ...attacks.map((text) => [text]))]));
    for (const [index, text] of attacks.entries()) {
      const cell = workbook.worksheets[0]?.getCell(index + 2, 1);
      expect(cell?.type).toBe(ExcelJS.ValueType.String);
      expect(cell?.value).toBe(text);
      expect(cell?.numFmt).toBe('@');
    }
  });

  it('can be opened whatever its sheets are called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 4 }), async (names) => {
        const [first = '', ...rest] = names;
        const bytes = await writeWorkbook([sheet(first, ['a']), ...rest.map((name) => sheet(name, ['a']))]);
        expect((await read(bytes)).worksheets).toHaveLength(names.length);
      }),
      { numRuns: 30, examples: [[[" ' "]], [[`${'a'.repeat(30)}'b`]]] },
    );
  });
});

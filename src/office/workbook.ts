/** Spreadsheets as .xlsx bytes. Text stays text: nothing a cell says is ever run as a formula. */

export type Cell = string | number | null;

export type SheetTable = {
  /** Made to fit Excel's rules: 31 characters, none of `\ / ? * [ ] :`, and no two alike. */
  readonly name: string;
  /** The first row is the head. */
  readonly rows: readonly (readonly Cell[])[];
  /** In characters, a column each; 16 where none is given. */
  readonly widths?: readonly number[];
};

const NAME_CHARS = 31;
const DEFAULT_WIDTH = 16;
/** Format "text": what looks like a formula stays text even after somebody edits the cell. */
const TEXT_FORMAT = '@';

/** One workbook of at least one sheet; head rows are bold, frozen and can be filtered by. */
export async function writeWorkbook(sheets: readonly [SheetTable, ...SheetTable[]]): Promise<Buffer> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const names = sheetNames(sheets.map(({ name }) => name));
  for (const [index, { rows, widths = [] }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(names[index] ?? `Sheet${index + 1}`, {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    const columns = Math.max(1, ...rows.map(({ length }) => length));
    for (let column = 1; column <= columns; column += 1)
      sheet.getColumn(column).width = widths[column - 1] ?? DEFAULT_WIDTH;
    for (const [at, cells] of rows.entries()) {
      const row = sheet.addRow([...cells]);
      row.eachCell((cell) => {
        cell.alignment = { wrapText: true, vertical: 'top' };
        if (typeof cell.value === 'string') cell.numFmt = TEXT_FORMAT;
        if (at === 0) cell.font = { bold: true };
      });
    }
    if (rows.length > 1) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns } };
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const safe =
      name
        .replaceAll(/[\\/?*[\]:]/g, ' ')
        .replaceAll(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    let fit = [...safe].slice(0, NAME_CHARS).join('');
    for (let n = 2; taken.has(fit.toLowerCase()); n += 1)
      fit = `${[...safe].slice(0, NAME_CHARS - `${n}`.length - 1).join('')} ${n}`;
    taken.add(fit.toLowerCase());
    return fit;
  });
}

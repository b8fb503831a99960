import ExcelJS from 'exceljs';
import type { TableCell, TableSheet } from '../table-file.js';
import { writeZip } from '../zip/write-zip.js';

/** A workbook as exceljs writes it. */
export async function workbookBytes(fill: (workbook: ExcelJS.Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const SHEET_XMLNS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS_XMLNS = `xmlns:r="${TYPES}"`;

/** A workbook put together from XML, for what exceljs would not write. `more` adds to the workbook's own part. */
export function handmade({
  rows,
  afterRows = '',
  styles = '<cellXfs><xf numFmtId="0"/></cellXfs>',
  more = '',
  parts = {},
}: {
  readonly rows: string;
  readonly afterRows?: string;
  readonly styles?: string;
  readonly more?: string;
  readonly parts?: Readonly<Record<string, string>>;
}): Buffer {
  const all: Readonly<Record<string, string>> = {
    'xl/workbook.xml': `<workbook ${SHEET_XMLNS} ${RELATIONS_XMLNS}><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${more}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${TYPES}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${TYPES}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${SHEET_XMLNS}>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${SHEET_XMLNS}><sheetData>${rows}</sheetData>${afterRows}</worksheet>`,
    ...parts,
  };
  return zipOf(all);
}

/** Texts by their paths, uncompressed. */
export function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  return writeZip(new Map(Object.entries(parts).map(([path, text]) => [path, Buffer.from(text)])), 'stored');
}

/** The cell at an address from 1. */
export function cellAt(sheet: TableSheet | undefined, row: number, column: number): TableCell | undefined {
  return sheet?.rows.find((each) => each.row === row)?.cells[column - 1];
}

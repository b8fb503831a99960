import { xmlText } from '../clean-text.js';
import { writeZip } from '../zip/write-zip.js';
import type { ChartPage } from './chart-pages.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The workbook behind a chart, for “edit data”: names in A, values in B, below a head. pptxgenjs's own holds the time, a
 * table with a broken reference, and no zeros; here text is inline and never a formula.
 */
export function chartWorkbook({ unit, bars }: Pick<ChartPage, 'unit' | 'bars'>): Buffer {
  const rows = [
    row(1, text('A1', ''), text('B1', unit)),
    ...bars.map(({ label, value }, index) =>
      row(index + 2, text(`A${index + 2}`, label), `<c r="B${index + 2}"><v>${value}</v></c>`),
    ),
  ];
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return writeZip(new Map(Object.entries(parts).map(([path, xml]) => [path, Buffer.from(HEAD + xml)])));
}

function relation(type: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}

function row(number: number, ...cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

function text(place: string, words: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(words)}</t></is></c>`;
}

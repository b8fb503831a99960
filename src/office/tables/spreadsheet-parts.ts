/**
 * An .xlsx with nothing in it but its cells, cut to what is read. Pictures, charts and comments are no figures and break
 * the library; of a name for a whole sheet it would make 17 thousand million cells.
 */
import { MOST_ROWS, type TableFault } from '../table-file.js';
import { knownDateFormats } from './date-formats.js';
import { cutSheet, type SheetXml } from './sheet-xml.js';
import { unzip } from './unzip.js';
import { type WorkbookParts, workbookParts } from './workbook-parts.js';
import { decodeXml } from './xml.js';

/** In all sheets together. */
const MOST_CELLS = 500_000;

export type CutSheet = Omit<SheetXml, 'xml'>;

/** `sheets` are in the order of the workbook, as its parts are numbered. */
export function spreadsheetParts(
  bytes: Uint8Array,
): { readonly parts: ReadonlyMap<string, Uint8Array>; readonly sheets: readonly CutSheet[] } | TableFault {
  const workbook = workbookParts(bytes);
  if (typeof workbook === 'string') return workbook;
  const { styles, sharedStrings } = workbook;
  const paths = [...workbook.sheets.map(({ path }) => path), styles, sharedStrings].filter((path) => path !== null);
  const zip = unzip(bytes, new Set(paths));
  if (typeof zip === 'string') return zip;
  if (zip.size < new Set(paths).size) return 'damaged';
  const xml = (path: string) => decodeXml(zip.get(path) ?? new Uint8Array());
  const sheets: CutSheet[] = [];
  const parts = new Map([
    ['xl/workbook.xml', workbookXml(workbook)],
    ['xl/_rels/workbook.xml.rels', relationsXml(workbook)],
  ]);
  if (styles !== null) parts.set('xl/styles.xml', knownDateFormats(xml(styles)));
  if (sharedStrings !== null) parts.set('xl/sharedStrings.xml', xml(sharedStrings));
  for (const [index, { path }] of workbook.sheets.entries()) {
    const cut = cutSheet(xml(path), MOST_ROWS);
    if (cut === null) return 'damaged';
    const { xml: kept, ...about } = cut;
    sheets.push(about);
    if (sheets.reduce((sum, { cells }) => sum + cells, 0) > MOST_CELLS) return 'too-much-inside';
    parts.set(`xl/worksheets/sheet${index + 1}.xml`, kept);
  }
  return { parts: new Map([...parts].map(([path, text]) => [path, Buffer.from(text)])), sheets };
}

function workbookXml({ sheets, from1904 }: WorkbookParts): string {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`;
}

function relationsXml({ sheets }: WorkbookParts): string {
  const list = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `<Relationships>${list.join('')}</Relationships>`;
}

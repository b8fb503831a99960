import { strToU8, zipSync } from 'fflate';
import type { Reading } from '../reading.js';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export type SheetFixture = {
  readonly name?: string;
  readonly state?: string;
  /** The rows' XML. */
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  /** Relations of the sheet: type and target. */
  readonly relations?: readonly (readonly [type: string, target: string])[];
};

/** A workbook put together from XML. `more` are parts by path; `formats` the codes of cell styles 1, 2, … */
export function workbook(
  sheets: readonly SheetFixture[],
  { formats = [], more = {} }: { formats?: readonly string[]; more?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const parts: Record<string, string> = {
    '_rels/.rels': relations([
      ['officeDocument', 'xl/workbook.xml'],
      ['core-properties', 'docProps/core.xml'],
    ]),
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${TYPES}"><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name ?? `表${at + 1}`}" sheetId="${at + 1}" r:id="rId${at + 1}" state="${state ?? 'visible'}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles(formats),
  };
  for (const [at, { rows, before = '', after = '', relations: own = [] }] of sheets.entries()) {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet ${MAIN}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
    parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relations(own);
  }
  return zipped({ ...parts, ...more });
}

/** A row of cells from column A on, left away where empty. */
export function row(number: number, texts: readonly string[], attributes = ''): string {
  const cells = texts.map((text, at) => (text === '' ? '' : inline(`${String.fromCharCode(65 + at)}${number}`, text)));
  return `<row r="${number}" ${attributes}>${cells.join('')}</row>`;
}

export function inline(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

export function textsOf({ blocks, text }: Reading): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end));
}

/** The file's own text in reading order, without white space: supplied characters out, noise back in. */
export function ownText({ text, supplied, noise }: Reading): string {
  const isSupplied = (at: number): boolean => supplied.some(({ start, end }) => start <= at && at < end);
  let own = '';
  for (let at = 0; at <= text.length; at += 1) {
    for (const piece of noise) if (piece.at === at) own += piece.text;
    if (at < text.length && !isSupplied(at)) own += text.charAt(at);
  }
  return own.replace(/\s+/g, '');
}

function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${TYPES}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${items.join('')}</Relationships>`;
}

function styles(formats: readonly string[]): string {
  const escaped = formats.map((code) =>
    code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
  );
  const codes = escaped.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code}"/>`);
  const xfs = formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`);
  return `<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`;
}

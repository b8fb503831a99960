/** For tests: Word files written by hand, part by part. */
import { strToU8, zipSync } from 'fflate';
import type { Block, Reading } from '../reading.js';
import { docxReader } from './docx-reader.js';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="wp" xmlns:wps="wps" xmlns:v="v" xmlns:a="a" xmlns:m="m" xmlns:o="o"';

/** Parts below `word/` by name without `.xml`, each the content of its root element; `document` is the body's. */
export type WordParts = Readonly<Record<string, string>>;

const ROOTS: Readonly<Record<string, string>> = { header1: 'hdr', header2: 'hdr', footer1: 'ftr', footer2: 'ftr' };

export function wordFile(parts: WordParts, others: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  const names = Object.keys(parts).filter((name) => name !== 'document');
  const relationships = names.map(
    (name) =>
      `<Relationship Id="${name}" Type="http://x/relationships/${name.replace(/\d$/, '')}" Target="${name}.xml"/>`,
  );
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels':
      '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${parts.document ?? ''}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${relationships.join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name) => [
        `word/${name}.xml`,
        `<w:${ROOTS[name] ?? name} ${NAMESPACES}>${parts[name]}</w:${ROOTS[name] ?? name}>`,
      ]),
    ),
    ...others,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file]),
    ),
  );
}

export async function readWord(
  parts: WordParts,
  others: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Reading> {
  return docxReader.read({ file: 'plan.docx', bytes: wordFile(parts, others) });
}

/** A paragraph of plain words; `properties` is what stands in its `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function numbered(text: string, list: number, level = 0): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A level of a list; `more` stands before its text. */
export function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function list(id: number, definition: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;
}

export function definition(id: number, ...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
}

/** Rows of cells; a cell is its content or `[properties, content]`. */
export function table(rows: readonly (readonly (string | readonly [string, string])[])[], rowProperties = ''): string {
  const cells = rows.map((row) =>
    row
      .map((cell) => (typeof cell === 'string' ? ['', cell] : cell))
      .map(
        ([properties, text]) =>
          `<w:tc><w:tcPr>${properties}</w:tcPr>${text?.startsWith('<') ? text : paragraph(text ?? '')}</w:tc>`,
      )
      .join(''),
  );
  return `<w:tbl>${cells.map((row, index) => `<w:tr>${index === 0 ? rowProperties : ''}${row}</w:tr>`).join('')}</w:tbl>`;
}

export function field(code: string, result: string): string {
  const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${mark('separate')}${run(result)}${mark('end')}`;
}

export function texts({ text, blocks }: Reading): string[] {
  return blocks.map(({ start, end }) => text.slice(start, end));
}

export function kinds({ blocks }: Reading): Block['kind'][] {
  return blocks.map(({ kind }) => kind);
}

/** All of the file's own words: what was supplied taken out, what was left out put back, no white space. */
export function ownWords({ text, supplied, noise }: Reading): string {
  const isSupplied = new Set(
    supplied.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
  let words = '';
  for (let index = 0; index <= text.length; index += 1) {
    words += noise
      .filter(({ at }) => at === index)
      .map((each) => each.text)
      .join('');
    if (index < text.length && !isSupplied.has(index)) words += text.charAt(index);
  }
  return words.replaceAll(/\s+/g, '');
}

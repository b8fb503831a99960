import { extname } from 'node:path';
import { AppError } from '../vocabulary/errors.js';
import { damaged } from './archive.js';
import { type Content, detectContent, type FileKind } from './detect-format.js';
import type { Reader, ReadInput, Reading } from './reading.js';

/** What each name promises. */
const KINDS: Readonly<Record<string, FileKind>> = {
  '.txt': 'txt',
  '.md': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.ofd': 'ofd',
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.doc': 'legacy',
  '.wps': 'legacy',
  '.rtf': 'legacy',
  '.xls': 'legacy',
  '.et': 'legacy',
  '.odt': 'legacy',
};

/** Names of files that can be read, as the corpus folder holds them. */
export const DOCUMENT_EXTENSIONS: readonly string[] = Object.keys(KINDS);

/** Programs that may be installed; `soffice` is LibreOffice's, by path or name. */
export type FileReaderParts = { readonly soffice: string | null };

/**
 * Reads any file: by what its bytes are, and by its name only among formats without marks of their own. Each format's
 * code is loaded when the first file of it comes.
 *
 * What it returns ends, for every file, in a reading or an `AppError` naming the file: besides those of the readers,
 * `document-unsupported` for a format not known, `document-binary` for bytes that are none.
 */
export function createFileReader({ soffice }: FileReaderParts): (input: ReadInput) => Promise<Reading> {
  const loaders = loadersOf(soffice);
  return async (input) => {
    const { file, bytes } = input;
    if (bytes.length === 0) throw new AppError('document-empty', `${file} holds no bytes`, { details: { file } });
    const extension = extname(file).toLowerCase();
    const promised = KINDS[extension];
    const kind = kindOf(detectContent(input), { promised, file, extension });
    const reader = await loaders[kind]();
    const reading = await reader.read(input);
    if (kind === promised || promised === undefined || promised === reading.format) return reading;
    const warning = { code: 'read-as', extension, format: reading.format } as const;
    return { ...reading, warnings: [warning, ...reading.warnings] };
  };
}

type Named = { readonly promised: FileKind | undefined; readonly file: string; readonly extension: string };

function kindOf(content: Content, { promised, file, extension }: Named): FileKind {
  switch (content) {
    case 'encrypted':
      throw new AppError('document-encrypted', `${file} is protected by a password`, { details: { file } });
    case 'picture':
    case 'archive':
    case 'mail':
    case 'xml':
      throw unsupported(file, { extension, reason: content });
    case 'unknown':
      if (promised === undefined) throw unsupported(file, { extension, reason: 'unknown-format' });
      if (isPlain(promised) || promised === 'html') throw binary(file);
      throw damaged(file);
    case 'markup':
      // Markdown and tables as text may hold HTML; their readers know those tags.
      return promised === 'md' || promised === 'csv' ? promised : 'html';
    case 'text':
      if (promised === undefined) throw unsupported(file, { extension, reason: 'unknown-format' });
      return isPlain(promised) || promised === 'html' ? promised : 'txt';
    default:
      return content;
  }
}

function isPlain(kind: FileKind): boolean {
  return kind === 'txt' || kind === 'md' || kind === 'csv';
}

function loadersOf(soffice: string | null): Readonly<Record<FileKind, () => Promise<Reader>>> {
  const docx = async () => (await import('./docx/docx-reader.js')).docxReader;
  const xlsx = async () => (await import('./sheets/xlsx-reader.js')).xlsxReader;
  return {
    docx,
    xlsx,
    txt: async () => (await import('./text/read-plain-text.js')).txtReader,
    md: async () => (await import('./text/read-markdown.js')).mdReader,
    html: async () => (await import('./html/html-reader.js')).htmlReader,
    pdf: async () => (await import('./pdf/pdf-reader.js')).pdfReader,
    ofd: async () => (await import('./ofd/ofd-reader.js')).ofdReader,
    csv: async () => (await import('./sheets/csv-reader.js')).csvReader,
    legacy: async () => {
      const { createLegacyReader } = await import('./legacy/legacy-reader.js');
      return createLegacyReader({ soffice, docx: await docx(), xlsx: await xlsx() });
    },
  };
}

function unsupported(file: string, details: { extension: string; reason: string }): AppError {
  const { extension } = details;
  const message = `${file} is of a format that cannot be read${extension === '' ? '' : ` (${extension})`}`;
  return new AppError('document-unsupported', message, { details: { file, ...details } });
}

function binary(file: string): AppError {
  return new AppError('document-binary', `${file} is not a text file`, { details: { file } });
}

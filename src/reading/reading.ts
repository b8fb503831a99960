/** What a reader makes of a file: its text as blocks, each with its place, and all that was added or taken out. */
import type { Noise } from '../vocabulary/document.js';

export type Format = 'txt' | 'md' | 'html' | 'docx' | 'pdf' | 'ofd' | 'xlsx' | 'csv';

/** Offsets are UTF-16 code units into `Reading.text`. */
export type TextRange = { readonly start: number; readonly end: number };

/** Where a block stands in the file, as far as the format knows; all count from 1. */
export type Place = {
  readonly page?: number;
  readonly line?: number;
  readonly sheet?: string;
  readonly row?: number;
};

/**
 * `contents` is a line of a contents page: text of the file that is nobody's clause. A `note` is a footnote, endnote or a
 * ① under a table; it follows the block it notes, or stands where it is printed.
 */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'note' | 'contents';

/** A cell of a table row; `header` is the name of its column, empty where the table has none. */
export type Cell = TextRange & { readonly header: string };

export type TableRow = {
  /** Tables of a document count from 1; one that runs over pages is one. */
  readonly table: number;
  /** Rows below the header count from 1; 0 is the header itself, or the table's caption. */
  readonly row: number;
  readonly cells: readonly Cell[];
};

export type Block = TextRange & {
  readonly kind: BlockKind;
  readonly place: Place;
  /** Outline level of a heading the format itself states, from 1; 0 for a title. */
  readonly level?: number;
  readonly row?: TableRow;
  /** The mark of a note as printed at what it notes: `①`, `[1]`. */
  readonly mark?: string;
  /** Words of a scan, recognised by a program: shown as 识别文本 wherever they are quoted. */
  readonly recognised?: true;
};

/** What the file says of itself outside its text: tags of a web page, properties of a Word file. Hints, never quoted. */
export type FileProperties = {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly address?: string;
};

export type ReadingWarning =
  | { readonly code: 'page-not-read'; readonly page: number; readonly reason: 'no-text' | 'ocr-missing' | 'damaged' }
  | { readonly code: 'part-not-read'; readonly part: string; readonly reason: 'damaged' | 'picture' | 'unsupported' }
  /** The file is not what its name says, and was read as what it is. */
  | { readonly code: 'read-as'; readonly extension: string; readonly format: Format };

/**
 * Blocks are in order and do not overlap; between them stands only white space, or nothing where the file is one line
 * without breaks: there a block begins at each number that opens a place. Nothing is lost: `text` without the
 * `supplied` ranges, with each piece of `noise` put back at its offset, holds every character of the file's text in
 * reading order, white space aside.
 */
export type Reading = {
  readonly format: Format;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Characters the reader put in: automatic numbers, names of columns in a row, words of a merged cell in later rows. */
  readonly supplied: readonly TextRange[];
  /** Text of the file that is not the document: menus, running heads, page numbers, marks of markup. */
  readonly noise: readonly Noise[];
  readonly properties: FileProperties;
  readonly warnings: readonly ReadingWarning[];
};

export type ReadInput = {
  /** Name with extension, for messages. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Told after each page or part of a long file. */
  readonly onProgress?: (progress: { done: number; total: number }) => void;
  readonly signal?: AbortSignal;
};

/**
 * One format. `read` is asked only for bytes `recognises` says yes to; whatever the bytes, it ends in a reading or an
 * `AppError` that names the file and what to do: `document-encrypted`, `document-damaged`, `document-too-large` (also
 * what it claims to hold once unpacked), `document-empty`, `document-unsupported`, `interrupted`; for a text also
 * `document-binary` and `document-undecodable`.
 */
export type Reader = {
  readonly format: Format;
  readonly extensions: readonly string[];
  recognises(input: ReadInput): boolean;
  read(input: ReadInput): Promise<Reading>;
};

import { isOle, isZip, unpack } from './archive.js';
import { headOf } from './html/decode-html.js';
import { hasEntry, sourceKind } from './legacy/source-kind.js';
import { looksLikeHtml } from './text/looks-like-html.js';

/** What a reader is chosen by. `legacy` is all that LibreOffice converts first. */
export type FileKind = 'txt' | 'md' | 'html' | 'docx' | 'pdf' | 'ofd' | 'xlsx' | 'csv' | 'legacy';

/**
 * What bytes are, as far as they tell. `text` may be any of the formats without marks of their own, `markup` is text with
 * the tags of a page but not its opening.
 */
export type Content =
  | Exclude<FileKind, 'txt' | 'md' | 'csv'>
  | 'markup'
  | 'text'
  | 'encrypted'
  | 'picture'
  | 'archive'
  | 'mail'
  | 'xml'
  | 'unknown';

const SIGNATURES: readonly (readonly [string, Content])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
];
/** Parts that make a zip the one format or the other. */
const PARTS: readonly (readonly [RegExp, Content])[] = [
  [/(?:^|\/)OFD\.xml$/i, 'ofd'],
  [/^word\/.*\.xml$/i, 'docx'],
  [/^xl\/.*\.(?:xml|bin)$/i, 'xlsx'],
];
/** The mark of a PDF stands among its first bytes, not always at the first. */
const PDF_REACH = 1024;
/** Tab, line ends, and the sign old mail programs end a file with. */
const WHITE = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);
const MOST_CONTROLS = 0.01;
const OPENS_PAGE = /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i;
/** Pages saved whole by a browser, each part behind a head like a mail's. */
const MAIL = /^(?:\ufeff)?(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?MIME-Version:/i;

/**
 * What a file holds by its bytes alone.
 * @throws AppError `document-damaged` or `document-too-large` for a zip that cannot be listed, naming the file.
 */
export function detectContent(input: { readonly file: string; readonly bytes: Uint8Array }): Content {
  const { bytes } = input;
  const head = Buffer.from(bytes.subarray(0, PDF_REACH)).toString('latin1');
  const signed = SIGNATURES.find(([mark]) => head.replace(/^(?:\xef\xbb\xbf)?\s*/, '').startsWith(mark));
  if (signed !== undefined) return signed[1];
  if (sourceKind(bytes) !== null) return 'legacy';
  if (isOle(bytes)) return hasEntry(bytes, 'EncryptedPackage') ? 'encrypted' : 'unknown';
  if (isZip(bytes)) return contentOfZip(input);
  if (isBinary(bytes)) return head.includes('%PDF-') ? 'pdf' : 'unknown';
  return contentOfText(headOf(bytes));
}

function contentOfText(head: string): Content {
  if (OPENS_PAGE.test(head)) return 'html';
  if (MAIL.test(head)) return 'mail';
  if (looksLikeHtml(head)) return 'markup';
  return /^\ufeff?\s*<\?xml\s/.test(head) ? 'xml' : 'text';
}

function contentOfZip(input: { readonly file: string; readonly bytes: Uint8Array }): Content {
  const names: string[] = [];
  unpack(input, (name) => {
    names.push(name);
    return false;
  });
  return PARTS.find(([part]) => names.some((name) => part.test(name)))?.[1] ?? 'archive';
}

/** Holds characters no text has; a text in UTF-16, whose bytes would look so, is known by its mark. */
function isBinary(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code === 0) return true;
    if (code < 0x20 && !WHITE.has(code)) controls += 1;
  }
  return controls > head.length * MOST_CONTROLS;
}

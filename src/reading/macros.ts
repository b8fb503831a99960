/** Whether a file carries a program of its own. Nothing here runs one: such a file is turned away whole. */
import { extname } from 'node:path';
import { isOle, isZip, unpack } from './archive.js';
import { hasEntry } from './legacy/source-kind.js';

const EXTENSIONS: ReadonlySet<string> = new Set(['.docm', '.dotm', '.xlsm', '.xltm', '.xlsb', '.xlam', '.pptm']);
/** The project as parts of a zip name it, of Office and of OpenDocument. */
const PART = /(?:^|\/)(?:vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/[^/]+)$|^(?:Basic|Scripts)\//i;
/** Storages of an old Office file. */
const STORAGES = ['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'Macros', 'VBA'];

/** By name and by bytes. @throws AppError for a zip that cannot be listed, naming the file */
export function holdsMacros(input: { readonly file: string; readonly bytes: Uint8Array }): boolean {
  const { file, bytes } = input;
  if (isNamedSo(file)) return true;
  if (isOle(bytes)) return STORAGES.some((name) => hasEntry(bytes, name));
  if (!isZip(bytes)) return false;
  let found = false;
  unpack(input, (name) => {
    // A workbook with macros may lie within a paper without any.
    found ||= PART.test(name) || isNamedSo(name);
    return false;
  });
  return found;
}

function isNamedSo(name: string): boolean {
  return EXTENSIONS.has(extname(name).toLowerCase());
}

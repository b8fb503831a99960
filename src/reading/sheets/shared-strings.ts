import { AppError } from '../../vocabulary/errors.js';
import { readXml } from '../xml.js';
import { type RichText, richText } from './rich-text.js';
import type { Parts } from './workbook-parts.js';

const MOST_STRINGS = 1_000_000;

/** The texts that cells name by number. @throws AppError `document-damaged`, `document-too-large` */
export function sharedStrings(parts: Parts, path: string | null): readonly RichText[] {
  const part = path === null ? undefined : parts.get(path);
  const strings: RichText[] = [];
  if (part === undefined) return strings;
  readXml(part, parts.file, (element) => {
    if (element.name !== 'si') return false;
    if (strings.length === MOST_STRINGS)
      throw new AppError('document-too-large', `${parts.file} holds more than ${MOST_STRINGS} texts`, {
        details: { file: parts.file, limit: MOST_STRINGS },
      });
    strings.push(richText(element));
    return true;
  });
  return strings;
}

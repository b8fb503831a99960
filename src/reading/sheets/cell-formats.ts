import { childNamed, elementsOf, readXml } from '../xml.js';
import { BUILTIN_FORMATS } from './builtin-formats.js';
import type { Parts } from './workbook-parts.js';

/** The number format of each style of cells, by the style's index; empty where it has none. */
export function cellFormats(parts: Parts, path: string | null): readonly string[] {
  const part = path === null ? undefined : parts.get(path);
  if (part === undefined) return [];
  const styles = readXml(part, parts.file);
  const numFmts = childNamed(styles, 'numFmts');
  const own = new Map(
    (numFmts === undefined ? [] : elementsOf(numFmts, 'numFmt')).map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? '',
    ]),
  );
  const cellXfs = childNamed(styles, 'cellXfs');
  return (cellXfs === undefined ? [] : elementsOf(cellXfs, 'xf')).map(({ attributes }) => {
    const id = Number(attributes.numFmtId);
    return own.get(id) ?? BUILTIN_FORMATS[id] ?? '';
  });
}

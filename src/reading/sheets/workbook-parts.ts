/** Where the parts of an .xlsx lie in its archive, followed from relation to relation. */
import { posix } from 'node:path';
import type { Archive } from '../archive.js';
import { childNamed, descendantsNamed, elementsOf, readXml, type XmlElement } from '../xml.js';

export type Relation = { readonly id: string; readonly type: string; readonly path: string };

/** An archive looked up without regard to case, as the programs that write them do. */
export type Parts = { readonly file: string; readonly get: (path: string) => Uint8Array | undefined };

export type SheetPart = { readonly name: string; readonly path: string; readonly isHidden: boolean };

export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
};

export function partsOf(archive: Archive, file: string): Parts {
  const byName = new Map([...archive].map(([name, part]) => [name.toLowerCase(), part]));
  return { file, get: (path) => byName.get(path.toLowerCase()) };
}

/** Null where the archive holds no workbook. @throws AppError `document-damaged` */
export function workbookParts(parts: Parts): WorkbookParts | null {
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const part = parts.get(main);
  const workbook = part === undefined ? null : readXml(part, parts.file);
  if (workbook?.name !== 'workbook') return null;
  const relations = relationsOf(parts, main);
  return {
    sheets: sheetParts(workbook, relations),
    styles: relations.find(({ type }) => type === 'styles')?.path ?? null,
    sharedStrings: relations.find(({ type }) => type === 'sharedStrings')?.path ?? null,
    from1904: isTrue(childNamed(workbook, 'workbookPr')?.attributes.date1904),
  };
}

/** What a part points to; of the archive itself where `path` is empty. */
export function relationsOf(parts: Parts, path: string): Relation[] {
  const folder = posix.dirname(path);
  const part = parts.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  if (part === undefined) return [];
  return [...descendantsNamed(readXml(part, parts.file), 'Relationship')].flatMap(({ attributes }) =>
    attributes.TargetMode === 'External'
      ? []
      : {
          id: attributes.Id ?? '',
          type: posix.basename(attributes.Type ?? ''),
          path: posix.resolve('/', folder, attributes.Target ?? '').slice(1),
        },
  );
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function sheetParts(workbook: XmlElement, relations: readonly Relation[]): SheetPart[] {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const sheets = childNamed(workbook, 'sheets');
  return (sheets === undefined ? [] : elementsOf(sheets, 'sheet')).flatMap(({ attributes }) => {
    const relation = byId.get(attributes.id ?? '');
    if (relation?.type !== 'worksheet') return [];
    const isHidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
    return [{ name: attributes.name ?? '', path: relation.path, isHidden }];
  });
}

/** Where the parts of an .xlsx lie in its archive, followed from relation to relation. */
import { posix } from 'node:path';
import type { TableFault } from '../table-file.js';
import { type Unzipped, unzip } from './unzip.js';
import { attribute, decodeXml, tags } from './xml.js';

/** All paths are within the archive. */
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly styles: string | null;
  readonly sharedStrings: string | null;
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
};

/** `name` and `state` are as the XML has them, with entities. */
export type SheetPart = { readonly path: string; readonly name: string; readonly state: string };

export function workbookParts(bytes: Uint8Array): WorkbookParts | TableFault {
  const roots = relations(bytes, '_rels/.rels', '/');
  if (typeof roots === 'string') return roots;
  const main = roots.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const folder = posix.dirname(main);
  const inside = relations(bytes, `${folder}/_rels/${posix.basename(main)}.rels`, `/${folder}`);
  if (typeof inside === 'string') return inside;
  const parts = unzip(bytes, new Set([main]));
  if (typeof parts === 'string') return parts;
  const workbook = decodeXml(parts.get(main) ?? new Uint8Array());
  if (!/<workbook\b/.test(workbook)) return 'no-workbook';
  const byId = new Map(inside.map((relation) => [relation.id, relation]));
  return {
    sheets: tags(workbook, 'sheet').flatMap((tag) => {
      const relation = byId.get(attribute(tag, '\\w+:id') ?? '');
      if (relation?.type !== 'worksheet') return [];
      return [{ path: relation.path, name: attribute(tag, 'name') ?? '', state: attribute(tag, 'state') ?? 'visible' }];
    }),
    styles: inside.find(({ type }) => type === 'styles')?.path ?? null,
    sharedStrings: inside.find(({ type }) => type === 'sharedStrings')?.path ?? null,
    from1904: tags(workbook, 'workbookPr').some((tag) => /^(?:1|true)$/.test(attribute(tag, 'date1904') ?? '')),
  };
}

type Relation = { readonly id: string; readonly type: string; readonly path: string };

/** Those of one part; none where the archive has no such list. */
function relations(bytes: Uint8Array, list: string, folder: string): Relation[] | Extract<Unzipped, string> {
  const parts = unzip(bytes, new Set([list]));
  if (typeof parts === 'string') return parts;
  return tags(decodeXml(parts.get(list) ?? new Uint8Array()), 'Relationship').map((tag) => ({
    id: attribute(tag, 'Id') ?? '',
    type: posix.basename(attribute(tag, 'Type') ?? ''),
    path: posix.resolve(folder, attribute(tag, 'Target') ?? '').slice(1),
  }));
}

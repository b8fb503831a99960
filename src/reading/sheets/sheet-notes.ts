import { descendantsNamed, readXml, textOf } from '../xml.js';
import { cellLine } from './cell-line.js';
import { richText } from './rich-text.js';
import type { SheetNote } from './sheet.js';
import type { Parts, Relation } from './workbook-parts.js';
import { readAddress } from './worksheet.js';

/** Comments on cells, in the order of the cells. */
export function sheetNotes(parts: Parts, relations: readonly Relation[]): SheetNote[] {
  // A threaded comment stands in the list of plain ones too, for older programs, behind words of the program's own.
  const threaded = relations.filter(({ type }) => type === 'threadedComment');
  const lists = threaded.length > 0 ? threaded : relations.filter(({ type }) => type === 'comments');
  return lists.flatMap(({ path }) => notesOf(parts, path)).sort((a, b) => a.row - b.row || a.column - b.column);
}

function notesOf(parts: Parts, path: string): SheetNote[] {
  const part = parts.get(path);
  if (part === undefined) return [];
  const root = readXml(part, parts.file);
  return [...descendantsNamed(root, 'comment'), ...descendantsNamed(root, 'threadedComment')].flatMap((comment) => {
    const address = readAddress(comment.attributes.ref ?? '');
    const words = [...descendantsNamed(comment, 'text')].map((text) => richText(text).text || textOf(text));
    const text = cellLine(words.join('\n'));
    return address === null || text === '' ? [] : [{ ...address, text }];
  });
}

/** Words in the shapes drawn over a sheet. */
export function drawnText(parts: Parts, relations: readonly Relation[]): string[] {
  return relations
    .filter(({ type }) => type === 'drawing')
    .flatMap(({ path }) => {
      const part = parts.get(path);
      if (part === undefined) return [];
      return [...descendantsNamed(readXml(part, parts.file), 'p')].map((paragraph) =>
        cellLine([...descendantsNamed(paragraph, 't')].map(textOf).join('')),
      );
    })
    .filter((text) => text !== '');
}

import type { Archive } from '../archive.js';
import { childNamed, descendantsNamed, readXml, textOf, type XmlElement } from '../xml.js';
import { partAt } from './location.js';
import type { OfdDocument } from './package.js';

type Context = { readonly archive: Archive; readonly document: OfdDocument; readonly file: string };

/** Words of annotations: stamps, watermarks and remarks laid over the pages. Damaged parts hold none. */
export function annotationTexts(context: Context): string[] {
  const list = linked(context, context.document.root, { name: 'Annotations', from: context.document.path });
  if (list === null) return [];
  return [...descendantsNamed(list.root, 'Page')].flatMap((page) => {
    const annotations = linked(context, page, { name: 'FileLoc', from: list.path });
    if (annotations === null) return [];
    return [...descendantsNamed(annotations.root, 'TextCode'), ...descendantsNamed(annotations.root, 'Remark')]
      .map((element) => textOf(element).trim())
      .filter((text) => text !== '');
  });
}

/** Names of files carried along. */
export function attachmentNames(context: Context): string[] {
  const list = linked(context, context.document.root, { name: 'Attachments', from: context.document.path });
  return list === null
    ? []
    : [...descendantsNamed(list.root, 'Attachment')].map(({ attributes }) => attributes.Name ?? '');
}

function linked(
  { archive, document, file }: Context,
  element: XmlElement,
  { name, from }: { name: string; from: string },
): { root: XmlElement; path: string } | null {
  const location = childNamed(element, name);
  const part = location === undefined ? null : partAt(archive, textOf(location), { from, root: document.path });
  if (part === null) return null;
  try {
    return { root: readXml(part.bytes, file), path: part.path };
  } catch {
    return null;
  }
}

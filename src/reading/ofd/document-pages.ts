import { AppError } from '../../vocabulary/errors.js';
import type { Archive } from '../archive.js';
import { childNamed, descendantsNamed, elementsOf, readXml, textOf, type XmlElement } from '../xml.js';
import { type OfdPart, partAt } from './location.js';
import type { OfdDocument } from './package.js';
import { type PageContent, pageContent } from './page-content.js';
import { numbers } from './placement.js';
import { mergedResources, type Resources, readResources } from './resources.js';

const A4 = [0, 0, 210, 297];
const MOST_PAGES = 5000;
/** Bytes of one page's part: a page of outlines and scans comes to some megabytes. */
const LARGEST_PAGE = 24 * 1024 * 1024;

/** A page with what is drawn on it; null content where its part is missing or damaged. */
export type OfdPage = {
  /** Millimetres: the left upper corner, width and height. */
  readonly box: readonly number[];
  readonly content: PageContent | null;
  /** What is drawn below and above by templates no other page uses: part of the page's own text. */
  readonly own: readonly PageContent[];
  /** By templates of several pages: heads and feet. */
  readonly shared: readonly PageContent[];
};

type Context = { readonly archive: Archive; readonly document: OfdDocument; readonly file: string };

/** @throws AppError `document-too-large` */
export function* documentPages(context: Context): Generator<OfdPage & { readonly total: number }> {
  const { document, file } = context;
  const pages = childNamed(document.root, 'Pages');
  const list = pages === undefined ? [] : elementsOf(pages, 'Page');
  if (list.length > MOST_PAGES)
    throw new AppError('document-too-large', `${file} has more than ${MOST_PAGES} pages`, {
      details: { file, limit: MOST_PAGES },
    });
  const common = childNamed(document.root, 'CommonData');
  const resources = readResources(context.archive, common ?? document.root, places(context, document.path));
  const templates = templatesOf(context, resources);
  const uses = useCounts(context, list);
  const documentBox = boxOf(childNamed(common, 'PageArea')) ?? A4;
  for (const { attributes } of list) {
    const part = partAt(context.archive, attributes.BaseLoc ?? '', places(context, document.path));
    const page = part === null ? null : readPage(part, file);
    if (part === null || page === null) {
      yield { box: documentBox, content: null, own: [], shared: [], total: list.length };
      continue;
    }
    const pageResources = mergedResources(resources, readResources(context.archive, page, places(context, part.path)));
    const used = templateIds(page);
    const contents = (isShared: boolean): PageContent[] =>
      used.filter((id) => (uses.get(id) ?? 0) > 1 === isShared).flatMap((id) => templates(id) ?? []);
    yield {
      box: boxOf(childNamed(page, 'Area')) ?? documentBox,
      content: pageContent(childNamed(page, 'Content'), pageResources, file),
      own: contents(false),
      shared: contents(true),
      total: list.length,
    };
  }
}

function places({ document, file }: Context, from: string): { from: string; root: string; file: string } {
  return { from, root: document.path, file };
}

function readPage(part: OfdPart, file: string): XmlElement | null {
  if (part.bytes.length > LARGEST_PAGE) return null;
  try {
    return readXml(part.bytes, file);
  } catch {
    return null;
  }
}

function templateIds(page: XmlElement): string[] {
  return [...new Set(elementsOf(page, 'Template').flatMap(({ attributes }) => attributes.TemplateID ?? []))];
}

/** How many pages each template is drawn on, read off the pages' beginnings. */
function useCounts(context: Context, list: readonly XmlElement[]): Map<string, number> {
  const counts = new Map<string, number>();
  const hasTemplates = [...descendantsNamed(context.document.root, 'TemplatePage')].length > 0;
  for (const { attributes } of hasTemplates ? list : []) {
    const part = partAt(context.archive, attributes.BaseLoc ?? '', places(context, context.document.path));
    const page = part === null ? null : readPage(part, context.file);
    for (const id of page === null ? [] : templateIds(page)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Templates by id, each read when first used. */
function templatesOf(context: Context, resources: Resources): (id: string) => PageContent | null {
  const locations = new Map(
    [...descendantsNamed(context.document.root, 'TemplatePage')].map(({ attributes }) => [
      attributes.ID,
      attributes.BaseLoc,
    ]),
  );
  const read = new Map<string, PageContent | null>();
  return (id) => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const part = partAt(context.archive, locations.get(id) ?? '', places(context, context.document.path));
    const page = part === null ? null : readPage(part, context.file);
    const content =
      part === null || page === null
        ? null
        : pageContent(
            childNamed(page, 'Content'),
            mergedResources(resources, readResources(context.archive, page, places(context, part.path))),
            context.file,
          );
    read.set(id, content);
    return content;
  };
}

function boxOf(area: XmlElement | undefined): readonly number[] | null {
  const box = childNamed(area, 'PhysicalBox');
  const [x = 0, y = 0, width = 0, height = 0] = numbers(box === undefined ? '' : textOf(box));
  return width > 0 && height > 0 ? [x, y, width, height] : null;
}

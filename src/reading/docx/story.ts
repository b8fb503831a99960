import { childNamed, elementsOf, type XmlElement } from '../xml.js';
import { wordOf } from './properties.js';
import { chosenBranch, storyWords } from './story-words.js';

/** What a story (the body, a cell, a note, a text box) is made of, its wrappers taken off. */
export type StoryItem =
  | { readonly kind: 'paragraph' | 'table'; readonly element: XmlElement; readonly isContents: boolean }
  | { readonly kind: 'embedded'; readonly element: XmlElement };

/** Paragraphs and tables in order; `isContents` within a contents page Word keeps by itself. */
export function* storyItems(story: XmlElement, isContents = false): Generator<StoryItem> {
  for (const element of elementsOf(story)) {
    const { name } = element;
    if (name === 'p') yield { kind: 'paragraph', element, isContents };
    else if (name === 'tbl') yield { kind: 'table', element, isContents };
    else if (name === 'altChunk') yield { kind: 'embedded', element };
    else if (name === 'sdt')
      yield* storyItems(childNamed(element, 'sdtContent') ?? element, isContents || isGallery(element));
    else if (name === 'AlternateContent') yield* storyItems(chosenBranch(element), isContents);
    else if (WRAPPERS.has(name)) yield* storyItems(element, isContents);
  }
}

const WRAPPERS = new Set(['customXml', 'ins', 'moveTo', 'del', 'moveFrom', 'sdtContent', 'smartTag']);

function isGallery(control: XmlElement): boolean {
  const properties = childNamed(control, 'sdtPr');
  const kind = childNamed(properties, 'docPartObj') ?? childNamed(properties, 'docPartList');
  return wordOf(kind, 'docPartGallery') === 'Table of Contents';
}

/** The words below an element, white space aside: for comparing, never for showing. */
export function bareText(element: XmlElement): string {
  return storyWords(element).replaceAll(/\s+/g, '');
}

/** True for a paragraph of which nothing is seen but its height. */
export function isEmptyParagraph(paragraph: XmlElement): boolean {
  return bareText(paragraph) === '' && !holdsAny(paragraph, SEEN);
}

const SEEN = new Set(['sym', 'drawing', 'pict', 'object', 'fldChar', 'footnoteReference', 'endnoteReference']);

function holdsAny(element: XmlElement, names: ReadonlySet<string>): boolean {
  return elementsOf(element).some((child) => names.has(child.name) || holdsAny(child, names));
}

import type { Block, Reading } from '../reading.js';
import { childNamed, elementsOf, type XmlElement } from '../xml.js';

const DEEPEST_LEVEL = 6;

/** Titles of the outline a file carries, without white space, each with its level from 1. */
export function outlineLevels(document: XmlElement): Map<string, number> {
  const levels = new Map<string, number>();
  const visit = (holder: XmlElement, level: number): void => {
    for (const element of elementsOf(holder, 'OutlineElem')) {
      const title = squeezed(element.attributes.Title ?? '');
      if (title !== '' && !levels.has(title)) levels.set(title, level);
      if (level < DEEPEST_LEVEL) visit(element, level + 1);
    }
  };
  const outlines = childNamed(document, 'Outlines');
  if (outlines !== undefined) visit(outlines, 1);
  return levels;
}

/**
 * What the file says of its own headings goes before what their type says: a heading of the first page that is the
 * file's title is the only title, and what the outline names is a heading of the level it has there.
 */
export function withOutline(reading: Reading, levels: ReadonlyMap<string, number>): Reading {
  const wordsOf = ({ start, end }: Block): string => squeezed(reading.text.slice(start, end));
  const stated = squeezed(reading.properties.title ?? '');
  const firstPage = reading.blocks[0]?.place.page;
  const title = reading.blocks.find(
    (block) => block.kind === 'heading' && block.place.page === firstPage && wordsOf(block) === stated,
  );
  const blocks = reading.blocks.map((block): Block => {
    if (block === title) return { ...block, level: 0 };
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return block;
    const isTitle = block.level === 0 && title === undefined;
    const level = isTitle ? 0 : (levels.get(wordsOf(block)) ?? (block.level === 0 ? 1 : block.level));
    return level === undefined ? block : { ...block, kind: 'heading', level };
  });
  return { ...reading, blocks };
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

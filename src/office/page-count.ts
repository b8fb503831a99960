import type { Paper } from './paper.js';
import type { Page } from './word/measures.js';
import { headBoxes, sectionBoxes } from './word/page-boxes.js';
import { type Box, type Filling, pagesFilled } from './word/page-flow.js';
import { sectionsOf } from './word/sections.js';

/** In pages; the last page of each counts as far as it is full: 2.35. */
export type PageCount = {
  readonly body: number;
  readonly attachments: readonly number[];
  /** Whole pages of all. */
  readonly total: number;
};

/**
 * How many pages a paper takes when printed by `printWord`, told from its words and the measures of its styles. An
 * estimate that rather says more than less: Latin characters count as in the widest font that stands in for theirs.
 */
export function pagesOf(paper: Paper): PageCount {
  const [first, ...rest] = sectionsOf(paper.blocks);
  const [body = 0, ...attachments] = [
    ...partsOf([...headBoxes(paper), ...sectionBoxes(first)], first.page),
    ...rest.flatMap((section) => partsOf(sectionBoxes(section), section.page)),
  ];
  const total = [body, ...attachments].reduce((sum, pages) => sum + Math.ceil(pages), 0);
  return { body, attachments, total };
}

/** What begins on a new page is counted by itself. */
function partsOf(boxes: readonly Box[], { textHeight }: Page): number[] {
  const parts: Filling[][] = [];
  for (const box of boxes) {
    if (parts.length === 0 || box.kind === 'page') parts.push([]);
    if (box.kind !== 'page') parts.at(-1)?.push(box);
  }
  return parts.map((part) => pagesFilled(part, textHeight));
}

import { foldWidth } from '../language/width.js';
import type { Block } from './reading.js';

/** 注：, 注1：, 备注： as printed below a table. */
const TITLED = /^(?:注\s*\d{0,2}|备注)\s*:/;
const LONGEST_OPENING = 12;

/** Paragraphs right below a table that open with 注： are its notes, in whatever format they are printed. */
export function withTableNotes(blocks: readonly Block[], text: string): readonly Block[] {
  let isBelowTable = false;
  return blocks.map((block) => {
    const opening = foldWidth(text.slice(block.start, Math.min(block.end, block.start + LONGEST_OPENING)));
    const isNote = isBelowTable && (block.kind === 'paragraph' || block.kind === 'list-item') && TITLED.test(opening);
    isBelowTable = block.kind === 'table-row' || (isBelowTable && (isNote || block.kind === 'note'));
    return isNote ? { ...block, kind: 'note' } : block;
  });
}

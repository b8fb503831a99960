/** The content of a section, item by item, as blocks. */
import { toHanNumeral } from '../language/numerals.js';
import { chapterBlocks } from './content/chapters.js';
import { demandBlocks } from './content/demands.js';
import type { DraftInput } from './content/draft-input.js';
import { dueBlocks } from './content/due.js';
import { excerptBlocks } from './content/excerpt.js';
import { explorationBlocks } from './content/explorations.js';
import { figureBlocks } from './content/figures.js';
import { frameBlocks } from './content/frame.js';
import { roleBlocks } from './content/roles.js';
import { tallyBlocks } from './content/tally.js';
import { fillWords } from './fill-words.js';
import type { Block } from './outline.js';
import { seamless, words } from './parts.js';
import { outlineTable } from './tables.js';
import type { Drafting } from './task-parts.js';
import type { ContentOf, TemplateContent } from './template.js';

export function blocksOf(contents: readonly TemplateContent[], input: DraftInput, drafting: Drafting): Block[] {
  return contents
    .flatMap((content) => blocksOfOne(content, input, drafting))
    .map((block) => (block.kind === 'line' ? { ...block, parts: seamless(block.parts) } : block))
    .filter((block) => block.kind !== 'line' || block.parts.length > 0);
}

function blocksOfOne(content: TemplateContent, input: DraftInput, drafting: Drafting): Block[] {
  switch (content.type) {
    case 'guidance':
      return [{ kind: 'guidance', text: content.text }];
    case 'line':
      return lines(content, input);
    case 'tally':
      return tallyBlocks(input, drafting);
    case 'chapters':
      return chapterBlocks(content, input, drafting);
    case 'demands':
      return demandBlocks(content, input, drafting);
    case 'roles':
      return roleBlocks(input, drafting);
    case 'figures':
      return figureBlocks(content, input, drafting);
    case 'due':
      return dueBlocks(input, drafting);
    case 'excerpt':
      return excerptBlocks(content, input, drafting);
    case 'frame':
      return frameBlocks(content, input, drafting);
    case 'explorations':
      return explorationBlocks(content, input, drafting);
    case 'table': {
      const table = outlineTable(content.table, input, drafting);
      return table === null ? [] : [table];
    }
    case 'study':
    case 'session':
    case 'quiz':
      return [...input.study(content, drafting)];
  }
}

function lines({ text, times }: ContentOf<'line'>, { values }: DraftInput): Block[] {
  if (times === undefined) return [{ kind: 'line', parts: fillWords(text, values) }];
  return Array.from({ length: times }, (_, index) => ({
    kind: 'line',
    parts: [words(`（${toHanNumeral(index + 1)}）`), ...fillWords(text, values)],
  }));
}

import type { PaperBlock } from '../paper.js';
import { LANDSCAPE, type Page, PORTRAIT } from './measures.js';

/** Blocks on pages of one orientation. */
export type Section = { readonly page: Page; readonly blocks: readonly PaperBlock[] };

/** The first section holds the title too, upright and perhaps without blocks; each other begins with an attachment. */
export function sectionsOf(blocks: readonly PaperBlock[]): readonly [Section, ...Section[]] {
  const sections: [OpenSection, ...OpenSection[]] = [{ page: PORTRAIT, blocks: [] }];
  let open = sections[0];
  for (const block of blocks) {
    const page = block.kind === 'attachment' ? pageOf(block) : open.page;
    if (page !== open.page) {
      open = { page, blocks: [] };
      sections.push(open);
    }
    open.blocks.push(block);
  }
  return sections;
}

type OpenSection = { readonly page: Page; readonly blocks: PaperBlock[] };

function pageOf({ landscape }: { readonly landscape?: boolean }): Page {
  return landscape === true ? LANDSCAPE : PORTRAIT;
}

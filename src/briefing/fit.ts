/** The fullest outline that keeps to the pages its template allows. */
import { pagesOf } from '../office/page-count.js';
import { buildOutline, type OutlineInput } from './build-outline.js';
import { DETAILS } from './detail.js';
import type { Outline } from './outline.js';
import { handInPaper } from './render/hand-in-paper.js';
import type { Template } from './template.js';

/** `pages` as the printed paper will have them; null where the template sets no limit. */
export type Fitted = { readonly outline: Outline; readonly pages: Pages | null; readonly isWithin: boolean };
export type Pages = { readonly text: number; readonly all: number };

/** The shortest where none keeps to them: `isWithin` says so. */
export function fitOutline(input: Omit<OutlineInput, 'detail'>): Fitted {
  const { pages: limit } = input.template;
  const [fullest] = DETAILS;
  let fitted: Fitted = { outline: buildOutline({ ...input, detail: fullest }), pages: null, isWithin: true };
  if (limit === undefined) return fitted;
  for (const detail of DETAILS) {
    const outline = detail === fullest ? fitted.outline : buildOutline({ ...input, detail });
    const pages = pagesOfOutline(outline);
    fitted = { outline, pages, isWithin: keepsTo(pages, limit) };
    if (fitted.isWithin) break;
  }
  return fitted;
}

function pagesOfOutline(outline: Outline): Pages {
  const { body, total } = pagesOf(handInPaper(outline));
  return { text: body, all: total };
}

function keepsTo({ text, all }: Pages, limit: NonNullable<Template['pages']>): boolean {
  return text <= limit.text && all <= limit.all;
}

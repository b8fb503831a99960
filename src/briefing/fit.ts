/** The fullest outline that keeps to the pages its template allows. */
import { pagesOf } from '../office/page-count.js';
import { buildOutline, type OutlineInput } from './build-outline.js';
import { DETAILS, type Detail } from './detail.js';
import type { Outline } from './outline.js';
import { handInPaper } from './render/hand-in-paper.js';

/** `pages` as the printed paper will have them; null where the template sets no limit. */
export type Fitted = { readonly outline: Outline; readonly pages: Pages | null; readonly isWithin: boolean };
export type Pages = { readonly text: number; readonly all: number };

/** How many steps the tables go ahead before the text gives way for them too. */
const TABLES_AHEAD = 3;
const LAST = DETAILS.length - 1;

/** What is said in the text and in its tables: steps of their own, for each has its own limit. */
type Steps = { readonly text: number; readonly tables: number };

/** The shortest where none keeps to them: `isWithin` says so. */
export function fitOutline(input: Omit<OutlineInput, 'detail'>): Fitted {
  const { pages: limit } = input.template;
  if (limit === undefined)
    return { outline: buildOutline({ ...input, detail: DETAILS[0] }), pages: null, isWithin: true };
  // The workbook has no pages, and takes longest to make.
  const paperAlone = { ...input, template: { ...input.template, workbook: [] } };
  let steps: Steps = { text: 0, tables: 0 };
  for (;;) {
    const paper = buildOutline({ ...paperAlone, detail: detailOf(steps) });
    const pages = pagesOfOutline(paper);
    const isWithin = pages.text <= limit.text && pages.all <= limit.all;
    const next = isWithin ? null : shorter(steps, pages.text > limit.text, paper);
    if (next === null) {
      const isAll = input.template.workbook.length === 0;
      return { outline: isAll ? paper : buildOutline({ ...input, detail: detailOf(steps) }), pages, isWithin };
    }
    steps = next;
  }
}

/** Null where nothing shorter is left. */
function shorter({ text, tables }: Steps, isTextLong: boolean, { opening, sections }: Outline): Steps | null {
  const hasTables = [...opening, ...sections.flatMap(({ blocks }) => blocks)].some(({ kind }) => kind === 'table');
  const gives = isTextLong || tables === LAST || tables - text >= TABLES_AHEAD;
  const isTables = !isTextLong || hasTables || text === LAST;
  const next = {
    text: Math.min(LAST, text + (gives ? 1 : 0)),
    tables: Math.min(LAST, tables + (isTables ? 1 : 0)),
  };
  return next.text === text && next.tables === tables ? null : next;
}

function detailOf({ text, tables }: Steps): Detail {
  const [fullest] = DETAILS;
  const { rowChars, rowUnits, targetRows } = DETAILS[tables] ?? fullest;
  return { ...(DETAILS[text] ?? fullest), rowChars, rowUnits, targetRows };
}

function pagesOfOutline(outline: Outline): Pages {
  const { body, total } = pagesOf(handInPaper(outline));
  return { text: body, all: total };
}

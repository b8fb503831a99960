/** What stands on each slide that is shown. */

import { cleanText } from '../clean-text.js';
import type { Deck, Slide } from '../deck.js';
import { type ChartPage, chartPages } from './chart-pages.js';
import { cleanSlide } from './clean.js';
import { cut, headAndRest } from './cut.js';
import { type FlowPage, flowOf, flowPages, paragraphs } from './flow.js';
import { type Box, COVER_SUBTITLE, COVER_TITLE, FOOTER, linesIn, SIZES, TITLE } from './geometry.js';
import { wrap } from './measure.js';
import { type TablePage, tablePages } from './table-pages.js';

export type PageBody = FlowPage | TablePage | ChartPage;

export type Sized = { readonly text: string; readonly size: number };

export type Page = {
  readonly title: Sized;
  /** Null where the title is all. */
  readonly body: PageBody | null;
  readonly footer: string;
  readonly notes: string;
};

export type Cover = { readonly title: Sized; readonly subtitle: Sized };

/** Bold letters are wider. */
const BOLD = 0.95;

const TITLE_LINES = 2;
const FOOTER_LINES = 2;

/** Ems a line may fall short by, since punctuation may not begin the next one and takes a word along. */
const KINSOKU_EMS = 1;

/** Ems kept free in the last line of a title for （12/34）. */
const PART_EMS = 6;

/** The title slide, and the pages: what the title slide has no room for comes first among them. */
export function pagesOf(deck: Deck): { readonly cover: Cover; readonly pages: readonly Page[] } {
  const [title, titleRest] = sized(cleanText(deck.title), COVER_TITLE, SIZES.coverTitle, BOLD);
  const [subtitle, subtitleRest] = sized(cleanText(deck.subtitle), COVER_SUBTITLE, SIZES.coverSubtitle, 1);
  const rest: Slide = {
    title: titleRest || cleanText(deck.title),
    body: { kind: 'points', points: [subtitleRest] },
    footer: '',
    notes: '',
  };
  const hasRest = titleRest + subtitleRest !== '';
  return {
    cover: { title, subtitle },
    pages: [...(hasRest ? [rest] : []), ...deck.slides.map(cleanSlide)].flatMap(parts),
  };
}

/** Text in the largest size with which it fits its box, and what does not fit in the smallest. */
function sized(text: string, box: Box, sizes: readonly number[], share: number): readonly [Sized, rest: string] {
  const size = sizes.find((each) => wrap(text, (box.w / each) * share).length <= linesIn(box.h, each));
  if (size !== undefined) return [{ text, size }, ''];
  const smallest = sizes.at(-1) ?? 0;
  const [head = '', ...rest] = cut(text, (box.w / smallest) * share, linesIn(box.h, smallest));
  return [{ text: head, size: smallest }, rest.join('\n')];
}

/** One page, or several marked （1/2）: what is too long for title and footer has pages of its own. */
function parts(slide: Slide): Page[] {
  const [title, titleRest] = headAndRest(oneLine(slide.title), titleEms(SIZES.title[1]) - PART_EMS, TITLE_LINES);
  const [footer, footerRest] = headAndRest(
    oneLine(slide.footer),
    FOOTER.w / SIZES.footer[0] - KINSOKU_EMS,
    FOOTER_LINES,
  );
  const bodies: (PageBody | null)[] = [
    // Set like a question: bold, as a title is.
    ...flowPages(paragraphs('question', titleRest)),
    ...bodiesOf(slide),
    ...flowPages(paragraphs('point', footerRest)),
  ];
  if (bodies.length === 0) bodies.push(null);
  return bodies.map((body, index) => {
    const text = bodies.length === 1 ? title : `${title}（${index + 1}/${bodies.length}）`;
    return { title: { text, size: titleSize(text) }, body, footer, notes: slide.notes };
  });
}

function bodiesOf({ body }: Slide): PageBody[] {
  switch (body.kind) {
    case 'points':
    case 'quote':
    case 'question':
      return flowPages(flowOf(body));
    case 'table':
      return tablePages(body);
    case 'chart':
      return chartPages(body);
  }
}

/** The larger size is for one line. */
function titleSize(title: string): number {
  const [large, small] = SIZES.title;
  return wrap(title, titleEms(large)).length === 1 ? large : small;
}

function titleEms(size: number): number {
  return (TITLE.w / size) * BOLD;
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ').trim();
}

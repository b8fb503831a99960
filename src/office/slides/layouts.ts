import type PptxGenJS from 'pptxgenjs';
import type { Deck } from '../deck.js';
import {
  type Box,
  COLOUR,
  COVER_RULE,
  COVER_SUBTITLE,
  COVER_TITLE,
  FOOTER,
  NUMBER,
  place,
  RULE,
  SIZE,
  TITLE,
} from './geometry.js';
import { drawText, type PptxSlide, runOf } from './text.js';

export const LAYOUT = { cover: '封面', page: '正文' } as const;

const TITLE_PLACEHOLDER = 'title';
/** Two lines of the larger type. */
const SHORT_COVER_TITLE = 42;

/** White, with a dark blue line below the title; slide numbers at the right foot. */
export function defineLayouts(pptx: PptxGenJS.default): void {
  pptx.defineSlideMaster({
    title: LAYOUT.cover,
    background: { color: COLOUR.white },
    objects: [rule(COVER_RULE, 3), titlePlaceholder(COVER_TITLE)],
  });
  pptx.defineSlideMaster({
    title: LAYOUT.page,
    background: { color: COLOUR.white },
    objects: [rule(RULE, 2), titlePlaceholder(TITLE)],
    slideNumber: { ...place(NUMBER), margin: 0, align: 'right', color: COLOUR.grey, fontSize: SIZE.small },
  });
}

export function drawCover(slide: PptxSlide, { title, subtitle }: Pick<Deck, 'title' | 'subtitle'>): void {
  drawTitle(slide, title, [...title].length <= SHORT_COVER_TITLE ? SIZE.coverTitle : SIZE.longCoverTitle);
  const style = { size: SIZE.coverSubtitle, color: COLOUR.grey, name: 'Subtitle' };
  drawText(slide, subtitle, COVER_SUBTITLE, style);
}

export function drawFooter(slide: PptxSlide, footer: string): void {
  if (footer !== '') drawText(slide, footer, FOOTER, { size: SIZE.small, color: COLOUR.grey, name: 'Footer' });
}

export function drawTitle(slide: PptxSlide, title: string, size: number = SIZE.title): void {
  const run = runOf(title, { size, color: COLOUR.blue, bold: true });
  slide.addText([run], { placeholder: TITLE_PLACEHOLDER, objectName: 'Title' });
}

function rule(box: Box, width: number) {
  return { line: { ...place(box), line: { color: COLOUR.blue, width } } };
}

function titlePlaceholder(box: Box) {
  const options = { name: TITLE_PLACEHOLDER, type: 'title', ...place(box), margin: 0, valign: 'bottom', align: 'left' };
  return { placeholder: { options: options as PptxGenJS.default.PlaceholderProps, text: '' } };
}

import type PptxGenJS from 'pptxgenjs';
import { TEXT_BOX } from './draw-flow.js';
import {
  type Box,
  COLOUR,
  COVER_RULE,
  COVER_SUBTITLE,
  COVER_TITLE,
  FOOTER,
  NUMBER,
  pitch,
  place,
  RULE,
  SIZES,
  TITLE,
} from './geometry.js';
import type { Cover, Sized } from './pages.js';

type PptxSlide = PptxGenJS.default.Slide;

export const LAYOUT = { cover: '封面', page: '正文' } as const;

const TITLE_PLACEHOLDER = 'title';
const [FOOTER_SIZE] = SIZES.footer;

/** White, with a dark blue line below the title; slide numbers at the right foot. */
export function defineLayouts(pptx: PptxGenJS.default): void {
  pptx.defineSlideMaster({
    title: LAYOUT.cover,
    background: { color: 'FFFFFF' },
    objects: [rule(COVER_RULE, 3), titlePlaceholder(COVER_TITLE)],
  });
  pptx.defineSlideMaster({
    title: LAYOUT.page,
    background: { color: 'FFFFFF' },
    objects: [rule(RULE, 2), titlePlaceholder(TITLE)],
    slideNumber: { ...place(NUMBER), margin: 0, align: 'right', color: COLOUR.grey, fontSize: FOOTER_SIZE },
  });
}

export function drawCover(slide: PptxSlide, { title, subtitle }: Cover): void {
  drawTitle(slide, title);
  slide.addText(textOf(subtitle, COLOUR.grey), { ...place(COVER_SUBTITLE), ...TEXT_BOX, objectName: 'Subtitle' });
}

export function drawFooter(slide: PptxSlide, footer: string): void {
  if (footer === '') return;
  const options = { ...place(FOOTER), ...TEXT_BOX, objectName: 'Footer' };
  slide.addText(textOf({ text: footer, size: FOOTER_SIZE }, COLOUR.grey), options);
}

export function drawTitle(slide: PptxSlide, title: Sized): void {
  slide.addText(textOf(title, COLOUR.blue, true), { placeholder: TITLE_PLACEHOLDER, objectName: 'Title' });
}

function textOf({ text, size }: Sized, color: string, bold = false): PptxGenJS.default.TextProps[] {
  const options = { fontSize: size, lineSpacing: pitch(size), lang: 'zh-CN', color, bold, breakLine: true };
  return text.split('\n').map((line) => ({ text: line, options: { ...options } }));
}

function rule(box: Box, width: number) {
  return { line: { ...place(box), line: { color: COLOUR.blue, width } } };
}

function titlePlaceholder(box: Box) {
  const options = { name: TITLE_PLACEHOLDER, type: 'title', ...place(box), margin: 0, valign: 'bottom', align: 'left' };
  return { placeholder: { options: options as PptxGenJS.default.PlaceholderProps, text: '' } };
}

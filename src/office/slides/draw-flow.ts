import type PptxGenJS from 'pptxgenjs';
import { BULLET, type FlowPage, flowHeight, gapBelow, HANG, type Paragraph, QUOTE } from './flow.js';
import { BODY, COLOUR, inches, pitch, place } from './geometry.js';

type PptxSlide = PptxGenJS.default.Slide;
type Run = PptxGenJS.default.TextProps;

const BAR = 5;

/** A quote in a shaded box with a bar at its left, everything else below it. */
export function drawFlow(slide: PptxSlide, { paragraphs, size }: FlowPage): void {
  const quote = paragraphs.filter(({ kind }) => kind === 'quote');
  const rest = paragraphs.filter(({ kind }) => kind !== 'quote');
  const quoteHeight = quote.length === 0 ? 0 : flowHeight(quote, size) - QUOTE.gap - gapBelow(size);
  if (quote.length > 0) {
    const box = { ...BODY, h: quoteHeight };
    slide.addShape('rect', { ...place(box), fill: { color: COLOUR.shade }, objectName: 'Quote background' });
    slide.addShape('rect', { ...place({ ...box, w: BAR }), fill: { color: COLOUR.blue }, objectName: 'Quote bar' });
    const inner = {
      x: BODY.x + QUOTE.side,
      y: BODY.y + QUOTE.edge,
      w: BODY.w - 2 * QUOTE.side,
      h: quoteHeight - 2 * QUOTE.edge,
    };
    slide.addText(quote.map(runOf(size)), { ...place(inner), ...TEXT_BOX, objectName: 'Quote' });
  }
  if (rest.length === 0) return;
  const down = quote.length === 0 ? 0 : quoteHeight + QUOTE.gap;
  const below = { ...BODY, y: BODY.y + down, h: BODY.h - down };
  slide.addText(rest.map(runOf(size)), { ...place(below), ...TEXT_BOX, objectName: 'Body' });
}

export const TEXT_BOX = { margin: 0, valign: 'top', isTextBox: true, lang: 'zh-CN' } as const;

/** A paragraph of its own. Where the mark is no bullet, the text stands in up to a tab stop. */
function runOf(size: number): (paragraph: Paragraph) => Run {
  return ({ kind, mark, text }) => {
    const indent = HANG[kind] * size;
    const options = {
      breakLine: true,
      fontSize: size,
      lineSpacing: pitch(size),
      paraSpaceAfter: gapBelow(size),
      lang: 'zh-CN',
      color: kind === 'quote' || kind === 'question' ? COLOUR.blue : COLOUR.ink,
      bold: kind === 'question',
    };
    if (mark === BULLET) return { text, options: { ...options, bullet: { indent } } };
    if (indent === 0) return { text, options };
    return {
      text: mark === '' ? text : `${mark}\t${text}`,
      options: { ...options, tabStops: [{ position: inches(indent) }] },
    };
  };
}

import type PptxGenJS from 'pptxgenjs';
import { type Box, COLOUR, pitch, place } from './geometry.js';

export type PptxSlide = PptxGenJS.default.Slide;
type Run = PptxGenJS.default.TextProps;

export const TEXT_BOX = { margin: 0, valign: 'top', isTextBox: true, lang: 'zh-CN' } as const;

export type TextStyle = {
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
};

/** One paragraph in a box, which other programs name `name`. */
export function drawText(slide: PptxSlide, text: string, box: Box, { name, ...style }: TextStyle & { name: string }) {
  const { align = 'left', valign = 'top' } = style;
  slide.addText([runOf(text, style)], { ...place(box), ...TEXT_BOX, align, valign, objectName: name });
}

export function runOf(text: string, { size, color = COLOUR.ink, bold = false, align = 'left' }: TextStyle): Run {
  return {
    text,
    options: { fontSize: size, lineSpacing: pitch(size), lang: 'zh-CN', color, bold, align, breakLine: true },
  };
}

import { type Matrix, matrixFrom } from '../page-layout/matrix.js';
import type { NumberedPage } from '../page-layout/page-items.js';
import { uprightPage } from '../page-layout/upright-page.js';
import { drawingOf } from './drawing.js';
import { isGarbled } from './garbled.js';
import type { Operations, PdfPage } from './open-pdf.js';
import { type PageFont, runsOf, type TextItem } from './page-text.js';

/** `picture`: nothing of it can be read as text. `blank`: nothing is on it. */
export type PdfPageText =
  | { readonly page: NumberedPage }
  | { readonly page: null; readonly reason: 'picture' | 'blank'; readonly side: number };

/** A page of more pieces of text than this is no document's. */
const MOST_ITEMS = 200_000;
/** Letters this wide show the page: a picture with a layer of recognised text over it. */
const LEAST_UNSEEN = 0.9;
/** Heavy types by the names fonts are sold under; black letter (黑体) is what heads are set in. */
const HEAVY = /bold|black|heavy|hei(?!ght)|黑|-[bB]$|xbs|dbs/i;

/** Reads the text and the lines of one page. */
export async function readPdfPage(page: PdfPage, number: number, operations: Operations): Promise<PdfPageText> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const viewport: Matrix = matrixFrom(transform) ?? [1, 0, 0, -1, 0, height];
  const content = await page.getTextContent();
  const items = content.items.filter((item) => 'str' in item).slice(0, MOST_ITEMS) as TextItem[];
  const hasText = items.some(({ str }) => str.trim() !== '');
  const drawing = drawingOf(await page.getOperatorList(), operations, viewport);
  const side = Math.max(width, height);
  if (!hasText) return { page: null, reason: drawing.hasPicture ? 'picture' : 'blank', side };
  if (isGarbled(items.map(({ str }) => str).join(''))) return { page: null, reason: 'picture', side };
  const fonts = fontsOf(page, content.styles);
  const runs = runsOf(items, { viewport, fonts, stretches: drawing.stretches });
  const upright = uprightPage(runs, { rules: drawing.rules, width, height });
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  const unseen = runs.reduce((sum, { text, isUnseen }) => sum + (isUnseen ? text.length : 0), 0);
  const isRecognised = drawing.hasPicture && unseen >= LEAST_UNSEEN * letters;
  return {
    page: {
      page: upright.page,
      number,
      stamped: upright.aslant,
      ...(isRecognised ? { recognised: true } : {}),
    },
  };
}

function fontsOf(page: PdfPage, styles: Readonly<Record<string, { vertical?: boolean }>>): (name: string) => PageFont {
  const known = new Map<string, PageFont>();
  return (name) => {
    const font = known.get(name) ?? {
      isBold: isHeavy(page.commonObjs.has(name) ? page.commonObjs.get(name) : null),
      isVertical: styles[name]?.vertical === true,
    };
    known.set(name, font);
    return font;
  };
}

function isHeavy(font: { name?: unknown; bold?: unknown; black?: unknown } | null): boolean {
  return font !== null && (font.bold === true || font.black === true || HEAVY.test(String(font.name ?? '')));
}

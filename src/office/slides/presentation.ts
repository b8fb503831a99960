import type PptxGenJS from 'pptxgenjs';
import { corePropertiesXml, DRAFT } from '../core-properties.js';
import type { Deck } from '../deck.js';
import { readZip } from '../zip/read-zip.js';
import { writeZip } from '../zip/write-zip.js';
import { drawChart } from './draw-chart.js';
import { drawFlow } from './draw-flow.js';
import { drawTable } from './draw-table.js';
import { finish } from './finish.js';
import { FONT } from './fonts.js';
import { defineLayouts, drawCover, drawFooter, drawTitle, LAYOUT } from './layouts.js';
import { type Page, pagesOf } from './pages.js';

type Pptx = PptxGenJS.default;
type PptxSlide = PptxGenJS.default.Slide;

/** @throws RangeError where `generatedAt` is not a date */
export async function printPresentation(deck: Deck): Promise<Buffer> {
  const { cover, pages } = pagesOf(deck);
  const pptx = await newPresentation();
  defineLayouts(pptx);
  drawCover(pptx.addSlide({ masterName: LAYOUT.cover }), cover);
  for (const page of pages) drawPage(pptx.addSlide({ masterName: LAYOUT.page }), page);
  const bytes = await pptx.write({ outputType: 'nodebuffer' });
  if (!Buffer.isBuffer(bytes)) throw new TypeError('pptxgenjs gave no bytes');
  const charts = pages.flatMap(({ body }) => (body?.kind === 'chart' ? [body] : []));
  return writeZip(finish(readZip(bytes), charts, propertiesOf(deck)));
}

async function newPresentation(): Promise<Pptx> {
  // The types are those of its CommonJS build, which nest the class once more than the build that Node loads.
  const { default: loaded } = (await import('pptxgenjs')) as unknown as { default: typeof PptxGenJS.default };
  const pptx = new loaded();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.theme = { headFontFace: FONT.latin, bodyFontFace: FONT.latin };
  pptx.company = '';
  return pptx;
}

/** In the order in which the slide is read out. */
function drawPage(slide: PptxSlide, { title, body, footer, notes }: Page): void {
  drawTitle(slide, title);
  if (body?.kind === 'flow') drawFlow(slide, body);
  if (body?.kind === 'table') drawTable(slide, body);
  if (body?.kind === 'chart') drawChart(slide, body);
  drawFooter(slide, footer);
  slide.addNotes(notes);
}

function propertiesOf({ title, generatedAt }: Deck): string {
  return corePropertiesXml({ title, properties: { subject: DRAFT, keywords: [], generatedAt } });
}

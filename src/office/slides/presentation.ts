import type PptxGenJS from 'pptxgenjs';
import { corePropertiesXml, DRAFT } from '../core-properties.js';
import type { Deck, Slide, SlideBody, SourceLink } from '../deck.js';
import { readZip } from '../zip/read-zip.js';
import { writeZip } from '../zip/write-zip.js';
import { cleanDeck } from './clean.js';
import { drawAgenda } from './draw-agenda.js';
import { drawBars, drawFigures } from './draw-numbers.js';
import { drawPoints, drawQuestion } from './draw-points.js';
import { drawStructure } from './draw-structure.js';
import { drawTable } from './draw-table.js';
import { finish } from './finish.js';
import { FONT } from './fonts.js';
import { defineLayouts, drawCover, drawFooter, drawTitle, LAYOUT } from './layouts.js';
import { checkDeck } from './limits.js';
import { noteLinksOf } from './note-links.js';
import type { PptxSlide } from './text.js';

type Pptx = PptxGenJS.default;

/** @throws RangeError as `printSlides` does */
export async function printPresentation(given: Deck, linkOf: SourceLink | null): Promise<Buffer> {
  const deck = cleanDeck(given);
  checkDeck(deck);
  const pptx = await newPresentation();
  defineLayouts(pptx);
  const cover = pptx.addSlide({ masterName: LAYOUT.cover });
  drawCover(cover, deck);
  cover.addNotes(deck.notes);
  for (const slide of deck.slides) drawSlide(pptx.addSlide({ masterName: LAYOUT.page }), slide);
  const bytes = await pptx.write({ outputType: 'nodebuffer' });
  if (!Buffer.isBuffer(bytes)) throw new TypeError('pptxgenjs gave no bytes');
  // The first is the cover's.
  const noteLinks = [new Map(), ...deck.slides.map((slide) => noteLinksOf(slide, linkOf))];
  return writeZip(finish(readZip(bytes), { coreProperties: propertiesOf(deck), noteLinks }));
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
function drawSlide(slide: PptxSlide, { title, body, footer, notes }: Slide): void {
  drawTitle(slide, title);
  drawBody(slide, body);
  drawFooter(slide, footer);
  slide.addNotes(notes);
}

function drawBody(slide: PptxSlide, body: SlideBody): void {
  switch (body.kind) {
    case 'points':
      drawPoints(slide, body.points);
      break;
    case 'agenda':
      drawAgenda(slide, body);
      break;
    case 'table':
      drawTable(slide, body);
      break;
    case 'bars':
      drawBars(slide, body.bars);
      break;
    case 'figures':
      drawFigures(slide, body.figures);
      break;
    case 'structure':
      drawStructure(slide, body.roots);
      break;
    case 'question':
      drawQuestion(slide, body);
      break;
  }
}

function propertiesOf({ title, generatedAt }: Deck): string {
  return corePropertiesXml({ title, properties: { subject: DRAFT, keywords: [], generatedAt } });
}

import { cleanText } from '../clean-text.js';
import type { Slide, SlideBody } from '../deck.js';

/** Every text of a slide as it can stand in XML, before anything is measured. */
export function cleanSlide({ title, body, footer, notes }: Slide): Slide {
  return { title: cleanText(title), body: cleanBody(body), footer: cleanText(footer), notes: cleanText(notes) };
}

function cleanBody(body: SlideBody): SlideBody {
  switch (body.kind) {
    case 'points':
      return { kind: 'points', points: body.points.map(cleanText) };
    case 'quote':
      return { kind: 'quote', quote: cleanText(body.quote), points: body.points.map(cleanText) };
    case 'question':
      return { kind: 'question', question: cleanText(body.question), options: body.options.map(cleanText) };
    case 'table':
      return {
        kind: 'table',
        columns: body.columns.map(({ title, width }) => ({ title: cleanText(title), width })),
        rows: body.rows.map((row) => row.map(cleanText)),
      };
    case 'chart':
      return {
        kind: 'chart',
        unit: cleanText(body.unit),
        bars: body.bars.map(({ label, value, shown }) => ({ label: cleanText(label), value, shown: cleanText(shown) })),
      };
  }
}

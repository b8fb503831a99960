import { cleanText } from '../clean-text.js';
import type { Deck, Slide, SlideBody } from '../deck.js';

/** Every text of a deck as it can stand in XML, each but its notes on a line of its own. */
export function cleanDeck({ title, subtitle, notes, slides, generatedAt }: Deck): Deck {
  return {
    title: oneLine(title),
    subtitle: oneLine(subtitle),
    notes: cleanText(notes),
    slides: slides.map(cleanSlide),
    generatedAt,
  };
}

function cleanSlide({ title, body, footer, notes, ...slide }: Slide): Slide {
  return { ...slide, title: oneLine(title), body: cleanBody(body), footer: oneLine(footer), notes: cleanText(notes) };
}

function cleanBody(body: SlideBody): SlideBody {
  switch (body.kind) {
    case 'points':
      return { ...body, points: body.points.map(oneLine) };
    case 'agenda':
      return {
        ...body,
        goals: body.goals.map(oneLine),
        steps: body.steps.map(({ name, time }) => ({ name: oneLine(name), time: oneLine(time) })),
      };
    case 'table':
      return {
        ...body,
        columns: body.columns.map(({ title, width }) => ({ title: oneLine(title), width })),
        rows: body.rows.map((row) => row.map(oneLine)),
      };
    case 'bars':
      return {
        ...body,
        bars: body.bars.map(({ label, value, shown }) => ({ label: oneLine(label), value, shown: oneLine(shown) })),
      };
    case 'figures':
      return {
        ...body,
        figures: body.figures.map(({ figure, label }) => ({ figure: oneLine(figure), label: oneLine(label) })),
      };
    case 'structure':
      return {
        ...body,
        roots: body.roots.map(({ name, branches }) => ({ name: oneLine(name), branches: branches.map(oneLine) })),
      };
    case 'question':
      return { ...body, question: oneLine(body.question), options: body.options.map(oneLine) };
  }
}

function oneLine(text: string): string {
  return cleanText(text).replaceAll('\n', ' ').trim();
}

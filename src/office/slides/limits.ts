/** What a slide can hold in type that is read from the last row. Within these limits every text fits its box. */
import {
  charactersOf,
  type Deck,
  MOST_BRANCHES,
  MOST_CELL,
  MOST_CHARACTERS,
  MOST_COLUMNS,
  MOST_OPTIONS,
  MOST_POINT,
  MOST_ROWS,
  MOST_TITLE,
  type Slide,
  type SlideBody,
} from '../deck.js';

/** Lines of 24 pt, of which a point has two. */
const MOST_POINTS = 5;
const MOST_GOALS = 4;
const MOST_STEPS = 6;
const MOST_BARS = 6;
const MOST_FIGURES = 6;
/** Two lines of 40 pt each, or four of 32. */
const MOST_COVER = 100;

/** @throws RangeError naming the slide and the limit it breaks */
export function checkDeck({ title, subtitle, slides }: Deck): void {
  if ([...title, ...subtitle].length > MOST_CHARACTERS || [...title].length > MOST_COVER)
    throw new RangeError(`the title slide holds more than ${MOST_CHARACTERS} characters`);
  for (const [index, slide] of slides.entries()) {
    const broken = brokenLimit(slide);
    if (broken !== null) throw new RangeError(`slide ${index + 2} (${slide.title}): ${broken}`);
  }
}

function brokenLimit(slide: Slide): string | null {
  const { title, body } = slide;
  const count = charactersOf(slide);
  if (count > MOST_CHARACTERS) return `${count} characters are more than ${MOST_CHARACTERS}`;
  if ([...title].length > MOST_TITLE) return `its title has more than ${MOST_TITLE} characters`;
  return isWithin(body) ? null : `its ${body.kind} are more or longer than fit`;
}

function isWithin(body: SlideBody): boolean {
  const short = (texts: readonly string[], most: number) => texts.every((text) => [...text].length <= most);
  switch (body.kind) {
    case 'points':
      return body.points.length <= MOST_POINTS && short(body.points, MOST_POINT);
    case 'agenda':
      return body.goals.length <= MOST_GOALS && short(body.goals, MOST_POINT) && body.steps.length <= MOST_STEPS;
    case 'table':
      return (
        body.columns.length <= MOST_COLUMNS &&
        body.rows.length <= MOST_ROWS &&
        body.rows.every((row) => row.length <= body.columns.length && short(row, MOST_CELL))
      );
    case 'bars':
      return body.bars.length <= MOST_BARS && body.bars.every(({ value }) => Number.isFinite(value) && value >= 0);
    case 'figures':
      return body.figures.length <= MOST_FIGURES;
    case 'structure':
      return body.roots.reduce((sum, { branches }) => sum + Math.max(1, branches.length), 0) <= MOST_BRANCHES;
    case 'question':
      return body.options.length <= MOST_OPTIONS;
  }
}

/** Slides to show, in parts. Fonts, sizes and places are the printer's business; how much a slide holds is the writer's. */
import type { Citation } from '../vocabulary/answer.js';

export type SlideBody =
  /** Short lines, one idea each. */
  | { readonly kind: 'points'; readonly points: readonly string[] }
  /** What is to be learned, and the steps of the session with their minutes. */
  | {
      readonly kind: 'agenda';
      readonly goals: readonly string[];
      readonly steps: readonly { readonly name: string; readonly time: string }[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly width: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  /** Bars of numbers in one unit, from zero. */
  | {
      readonly kind: 'bars';
      readonly bars: readonly { readonly label: string; readonly value: number; readonly shown: string }[];
    }
  /** Numbers in large type, each over what it counts. */
  | {
      readonly kind: 'figures';
      readonly figures: readonly { readonly figure: string; readonly label: string }[];
    }
  /** What a whole parts into, as boxes joined by lines. */
  | {
      readonly kind: 'structure';
      readonly roots: readonly { readonly name: string; readonly branches: readonly string[] }[];
    }
  /** A question with its options, lettered A to Z. */
  | { readonly kind: 'question'; readonly question: string; readonly options: readonly string[] };

export type Slide = {
  readonly title: string;
  readonly body: SlideBody;
  /** The label of the clause, at the foot; empty for none. */
  readonly footer: string;
  /** For who speaks: what the slide rests on, in full. */
  readonly notes: string;
  /** Lines of the notes that name a source, and which. */
  readonly cited?: readonly { readonly line: string; readonly citation: Citation }[];
};

/** The address under which a source is read. */
export type SourceLink = (citation: Citation) => string;

export type Deck = {
  readonly title: string;
  readonly subtitle: string;
  /** Of the title slide. */
  readonly notes: string;
  readonly slides: readonly Slide[];
  readonly generatedAt: Date;
};

/** Characters of a slide outside its notes that people at the back can take in while somebody speaks. */
export const MOST_CHARACTERS = 120;
/** And of its title, at 28 pt on two lines. */
export const MOST_TITLE = 40;
/** Of a structure: eight rows of two. */
export const MOST_BRANCHES = 16;
/** Of a table, and of its cells: two lines of the narrowest of three even columns. */
export const MOST_ROWS = 4;
export const MOST_COLUMNS = 3;
export const MOST_CELL = 24;
/** Of a question. */
export const MOST_OPTIONS = 5;
/** Of a point: two lines. */
export const MOST_POINT = 40;

/** Characters shown: title, body, footer and the marks of options; its number is not counted. */
export function charactersOf({ title, body, footer }: Slide): number {
  return [title, ...wordsOf(body), footer].reduce((sum, words) => sum + [...words].length, 0);
}

/** Every text of a body, in reading order. */
export function wordsOf(body: SlideBody): string[] {
  switch (body.kind) {
    case 'points':
      return [...body.points];
    case 'agenda':
      return [...body.goals, ...body.steps.flatMap(({ name, time }) => [name, time])];
    case 'table':
      return [...body.columns.map(({ title }) => title), ...body.rows.flat()];
    case 'bars':
      return body.bars.flatMap(({ label, shown }) => [label, shown]);
    case 'figures':
      return body.figures.flatMap(({ figure, label }) => [figure, label]);
    case 'structure':
      return body.roots.flatMap(({ name, branches }) => [name, ...branches]);
    case 'question':
      return [body.question, ...body.options.map((option, index) => `${String.fromCharCode(65 + index)}.${option}`)];
  }
}

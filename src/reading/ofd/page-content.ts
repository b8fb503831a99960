import { AppError } from '../../vocabulary/errors.js';
import { IDENTITY, type Matrix, product } from '../page-layout/matrix.js';
import type { Rule } from '../page-layout/page.js';
import type { TurnedRun } from '../page-layout/upright-page.js';
import { elementsOf, type XmlElement } from '../xml.js';
import { pathRules } from './path-object.js';
import { numbers, placement } from './placement.js';
import type { Resources } from './resources.js';
import { placedText } from './text-object.js';

/** What is drawn on a page or a template. */
export type PageContent = {
  readonly runs: readonly TurnedRun[];
  readonly rules: readonly Rule[];
  /** The largest of its pictures, in square millimetres. */
  readonly largestPicture: number;
};

const DEEPEST = 8;
const BOLD = 600;
/** Of one page; a newspaper drawn letter by letter comes to some ten thousand. */
const MOST_OBJECTS = 30_000;

type Draft = { runs: TurnedRun[]; rules: Rule[]; largestPicture: number; objects: number };

type Within = {
  readonly resources: Resources;
  readonly outer: Matrix;
  readonly isSeen: boolean;
  readonly depth: number;
  readonly file: string;
};

/**
 * Everything below the `Content` of a page, in the order it is drawn.
 * @throws AppError `document-too-large`
 */
export function pageContent(content: XmlElement | undefined, resources: Resources, file: string): PageContent {
  const draft: Draft = { runs: [], rules: [], largestPicture: 0, objects: 0 };
  if (content !== undefined) draw(draft, content, { resources, outer: IDENTITY, isSeen: true, depth: 0, file });
  return draft;
}

function draw(draft: Draft, holder: XmlElement, within: Within): void {
  if (within.depth > DEEPEST) return;
  for (const object of elementsOf(holder)) {
    draft.objects += 1;
    if (draft.objects > MOST_OBJECTS || draft.runs.length > MOST_OBJECTS) throw tooLarge(within.file);
    const isSeen = within.isSeen && object.attributes.Visible !== 'false' && object.attributes.Alpha !== '0';
    if (object.name === 'Layer' || object.name === 'PageBlock')
      draw(draft, object, { ...within, isSeen, depth: within.depth + 1 });
    if (object.name === 'TextObject') drawText(draft, object, { ...within, isSeen });
    if (object.name === 'PathObject' && isSeen)
      for (const rule of pathRules(object, within.outer)) draft.rules.push(rule);
    if (object.name === 'ImageObject') drawPicture(draft, object);
    if (object.name === 'CompositeObject') drawComposite(draft, object, { ...within, isSeen });
  }
}

function drawText(draft: Draft, object: XmlElement, { resources, outer, isSeen }: Within): void {
  const { attributes } = object;
  const bold = Number(attributes.Weight ?? 400) >= BOLD || resources.boldFonts.has(attributes.Font ?? '');
  const isDrawn = attributes.Fill !== 'false' || attributes.Stroke === 'true';
  for (const run of placedText(object, { outer, bold, isUnseen: !isSeen || !isDrawn })) draft.runs.push(run);
}

function drawPicture(draft: Draft, { attributes }: XmlElement): void {
  const [, , width = 0, height = 0] = numbers(attributes.Boundary);
  draft.largestPicture = Math.max(draft.largestPicture, width * height);
}

function drawComposite(draft: Draft, object: XmlElement, within: Within): void {
  const content = within.resources.composites.get(object.attributes.ResourceID ?? '');
  if (content === undefined) return;
  const outer = product(within.outer, placement(object.attributes));
  draw(draft, content, { ...within, outer, depth: within.depth + 1 });
}

function tooLarge(file: string): AppError {
  return new AppError('document-too-large', `${file} has a page of more than ${MOST_OBJECTS} drawings`, {
    details: { file, limit: MOST_OBJECTS },
  });
}

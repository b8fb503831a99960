import type { SlideBody } from '../deck.js';
import { BODY, type Box, COLOUR, inches, place, SIZE } from './geometry.js';
import { type PptxSlide, runOf, TEXT_BOX } from './text.js';

const GAP = 14;
const FEW = 3;

/** Lines with a dot before each. */
export function drawPoints(slide: PptxSlide, points: readonly string[], box: Box = BODY): void {
  if (points.length === 0) return;
  const size = points.length <= FEW && box === BODY ? SIZE.point : SIZE.smallPoint;
  const runs = points.map((text) => {
    const run = runOf(text, { size });
    return { ...run, options: { ...run.options, bullet: { indent: 1.2 * size }, paraSpaceAfter: GAP } };
  });
  slide.addText(runs, { ...place(box), ...TEXT_BOX, objectName: 'Body' });
}

/** The question over its options, each standing in from its letter. */
export function drawQuestion(slide: PptxSlide, body: Extract<SlideBody, { kind: 'question' }>): void {
  const question = runOf(body.question, { size: SIZE.question, color: COLOUR.blue, bold: true });
  const indent = 1.6 * SIZE.smallPoint;
  const options = body.options.map((option, index) => {
    const run = runOf(`${String.fromCharCode(65 + index)}.\t${option}`, { size: SIZE.smallPoint });
    return { ...run, options: { ...run.options, tabStops: [{ position: inches(indent) }] } };
  });
  const runs = [question, ...options].map((run) => ({ ...run, options: { ...run.options, paraSpaceAfter: GAP / 2 } }));
  slide.addText(runs, { ...place(BODY), ...TEXT_BOX, objectName: 'Body' });
}

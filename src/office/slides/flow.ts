/** Text in paragraphs: how it is divided over pages, and how high it is. */
import type { SlideBody } from '../deck.js';
import { balance } from './balance.js';
import { cut } from './cut.js';
import { BODY, linesIn, pitch, SIZES } from './geometry.js';
import { wrap } from './measure.js';

export type FlowKind = 'point' | 'quote' | 'question' | 'option';

export type Paragraph = {
  readonly kind: FlowKind;
  /** What stands before it; empty where it carries on from another one. */
  readonly mark: string;
  /** One line of text, broken only by its width. */
  readonly text: string;
};

export type FlowPage = { readonly kind: 'flow'; readonly size: number; readonly paragraphs: readonly Paragraph[] };

export const BULLET = '•';

/** Ems by which the text stands in from its mark. */
export const HANG: Readonly<Record<FlowKind, number>> = { point: 1.2, quote: 0, question: 0, option: 2 };

/** Points around a quote, and between it and what follows. */
export const QUOTE = { side: 24, edge: 14, gap: 18 };

/** For a mark with a tab: a word as long as a line leaves it alone in its line. */
const STAND_IN = '一';

const GAP_BELOW = 0.45;
const [SMALLEST = 18] = SIZES.body.toReversed();

export function flowOf(body: Extract<SlideBody, { kind: 'points' | 'quote' | 'question' }>): Paragraph[] {
  if (body.kind === 'question') {
    const options = body.options.flatMap((option, index) => paragraphs('option', option, `${letter(index)}.`, true));
    return [...paragraphs('question', body.question), ...options];
  }
  const points = body.points.flatMap((point) => paragraphs('point', point, BULLET));
  return body.kind === 'quote' ? [...paragraphs('quote', body.quote), ...points] : points;
}

/** A paragraph for each line of a text; the first bears the mark. Empty lines are left out. */
export function paragraphs(kind: FlowKind, text: string, mark = '', keepEmpty = false): Paragraph[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const kept = lines.length === 0 && keepEmpty ? [''] : lines;
  return kept.map((line, index) => ({ kind, mark: index === 0 ? mark : '', text: line }));
}

/** A, B … Z, AA, AB … */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last;
}

/** Pages of the largest size that serves; none where there is no text. */
export function flowPages(flow: readonly Paragraph[]): FlowPage[] {
  if (flow.length === 0) return [];
  const whole = SIZES.body.find((size) => flowHeight(flow, size) <= BODY.h);
  if (whole !== undefined) return [{ kind: 'flow', size: whole, paragraphs: flow }];
  const free = BODY.h - frameHeight(flow);
  // A line to spare, for a mark that may stand alone in one.
  const most = linesIn(free - gapBelow(SMALLEST), SMALLEST) - 1;
  const pieces = flow.flatMap((each) => cutParagraph(each, most));
  const pages = balance(pieces, (each) => paragraphHeight(each, SMALLEST), free);
  const size = SIZES.body.find((each) => pages.every((page) => flowHeight(page, each) <= BODY.h)) ?? SMALLEST;
  return pages.map((page) => ({ kind: 'flow', size, paragraphs: page }));
}

function cutParagraph(paragraph: Paragraph, most: number): Paragraph[] {
  return cut(paragraph.text, flowWidth(paragraph.kind, SMALLEST), most).map((text, index) => ({
    ...paragraph,
    text,
    mark: index === 0 ? paragraph.mark : '',
  }));
}

/** In points, with what frames a quote. */
export function flowHeight(flow: readonly Paragraph[], size: number): number {
  return frameHeight(flow) + flow.reduce((sum, each) => sum + paragraphHeight(each, size), 0);
}

function frameHeight(flow: readonly Paragraph[]): number {
  return flow.some(({ kind }) => kind === 'quote') ? 2 * QUOTE.edge + QUOTE.gap : 0;
}

function paragraphHeight({ kind, mark, text }: Paragraph, size: number): number {
  const width = flowWidth(kind, size);
  const lines = kind === 'option' && mark !== '' ? wrap(STAND_IN + text, width + 1) : wrap(text, width);
  return lines.length * pitch(size) + gapBelow(size);
}

export function gapBelow(size: number): number {
  return size * GAP_BELOW;
}

/** Ems of a line. Bold letters are wider. */
function flowWidth(kind: FlowKind, size: number): number {
  const width = kind === 'quote' ? BODY.w - 2 * QUOTE.side : BODY.w;
  return (width / size - HANG[kind]) * (kind === 'question' ? 0.95 : 1);
}

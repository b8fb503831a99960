import { apply, IDENTITY, type Matrix, matrixFrom, product } from '../page-layout/matrix.js';
import type { Rule } from '../page-layout/page.js';
import type { Operations } from './open-pdf.js';
import { linesOfPath } from './path-lines.js';

/** A stretch of text drawn in a way that its characters do not tell. */
export type Stretch = {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly mode: 'bold' | 'unseen';
};

export type Drawing = {
  readonly rules: readonly Rule[];
  readonly stretches: readonly Stretch[];
  /** Something but text is drawn: a page without text is a picture, not blank. */
  readonly hasPicture: boolean;
};

export type OperatorList = { readonly fnArray: ArrayLike<number>; readonly argsArray: ArrayLike<unknown> };

type State = { matrix: Matrix; fill: string; stroke: string; fontSize: number; mode: number };

/** Enough to know the page for a drawing; the rest is not kept. */
const MOST_RULES = 5000;
/** Text rendering modes: filled and outlined makes Chinese type bold, 3 leaves it unseen. */
const OUTLINED = 2;
const UNSEEN = 3;

/** Follows a page's operations for the lines it draws and for text drawn bold or unseen. */
export function drawingOf(list: OperatorList, operations: Operations, viewport: Matrix): Drawing {
  const names = new Map(Object.entries(operations).map(([name, number]) => [number, name]));
  const rules: Rule[] = [];
  const stretches: Stretch[] = [];
  const saved: State[] = [];
  let state: State = { matrix: viewport, fill: '#000000', stroke: '#000000', fontSize: 1, mode: 0 };
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  let hasPicture = false;
  const move = (x: number, y: number): void => {
    line = product(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  let leading = 0;
  for (let index = 0; index < list.fnArray.length; index += 1) {
    const name = names.get(list.fnArray[index] ?? -1) ?? '';
    const args = (list.argsArray[index] ?? []) as unknown[];
    const [first, second] = args;
    switch (name) {
      case 'save':
      case 'paintFormXObjectBegin': {
        if (saved.length < 500) saved.push({ ...state });
        const inner = name === 'save' ? null : matrixFrom(first as ArrayLike<unknown>);
        if (inner !== null) state.matrix = product(state.matrix, inner);
        break;
      }
      case 'restore':
      case 'paintFormXObjectEnd':
        state = saved.pop() ?? state;
        break;
      case 'transform': {
        const inner = matrixFrom(args);
        if (inner !== null) state.matrix = product(state.matrix, inner);
        // Pictures are left out of the list; what is left of one is the place it was to be drawn at.
        hasPicture = true;
        break;
      }
      case 'setFillRGBColor':
        state.fill = String(first);
        break;
      case 'setStrokeRGBColor':
        state.stroke = String(first);
        break;
      case 'constructPath':
        if (rules.length < MOST_RULES) for (const rule of linesOfPath(args, state, operations)) rules.push(rule);
        break;
      case 'shadingFill':
      case 'paintImageMaskXObject':
        hasPicture = true;
        break;
      case 'beginText':
        line = IDENTITY;
        text = IDENTITY;
        break;
      case 'setFont':
        state.fontSize = Number(second) || 1;
        break;
      case 'setTextRenderingMode':
        state.mode = Number(first);
        break;
      case 'setLeading':
        leading = -Number(first);
        break;
      case 'setTextMatrix':
        line = matrixFrom(first as ArrayLike<unknown>) ?? IDENTITY;
        text = line;
        break;
      case 'moveText':
        move(Number(first), Number(second));
        break;
      case 'setLeadingMoveText':
        leading = Number(second);
        move(Number(first), Number(second));
        break;
      case 'nextLine':
        move(0, leading);
        break;
      case 'showText': {
        const width = widthOf(first, state.fontSize);
        if (state.mode === OUTLINED || state.mode === UNSEEN) {
          const from = apply(product(state.matrix, text), 0, 0);
          const to = apply(product(state.matrix, text), width, 0);
          const mode = state.mode === OUTLINED ? 'bold' : 'unseen';
          stretches.push({ x: Math.min(from.x, to.x), right: Math.max(from.x, to.x), y: from.y, mode });
        }
        text = product(text, [1, 0, 0, 1, width, 0]);
        break;
      }
      default:
    }
  }
  return { rules, stretches, hasPicture };
}

type Glyph = { width?: number } | number | null;

/** Glyphs measure thousandths of the type's size; numbers between them move back by as much. */
function widthOf(glyphs: unknown, fontSize: number): number {
  if (!Array.isArray(glyphs)) return 0;
  let width = 0;
  for (const glyph of glyphs as Glyph[]) width += typeof glyph === 'number' ? -glyph : (glyph?.width ?? 0);
  return (width * fontSize) / 1000;
}

import { characterPairs } from '../../language/character-pairs.js';
import { findQuantities } from '../../language/quantities.js';
import { foldWidth } from '../../language/width.js';
import type { Indicator } from '../../vocabulary/provision.js';
import { compareWithTarget } from './compare.js';
import type { FigureContext } from './figure-misfit.js';
import { foldCell } from './fold-cell.js';
import { isPerEach } from './indicator-scope.js';
import { PLAIN, plainNumber, type ReadFigure, softened, wordsOf } from './printed-figure.js';
import type { Figure, FigureProblem } from './progress.js';
import type { ReadableCell } from './read-cell.js';
import { readNumber } from './read-number.js';
import { readState } from './read-state.js';
import { readTarget, type Target } from './target.js';
import { isTargetItself } from './target-itself.js';
import { isCount } from './units.js';

const RATIO = new RegExp(`(?<![\\d.])(${PLAIN})\\s*[:∶比]\\s*(${PLAIN})(?![\\d.])`);
/** 8个县市区都有 of a target of one in each. */
const EACH_HAS = /(?:均|都|全部)(?:已?有|已?(?:设|建)[有立置成])$/;

/** A value for a target, kept as the user wrote it. Of several figures the one that the words show to be the current one. */
export function readFigure(cell: ReadableCell, context: FigureContext): ReadFigure | FigureProblem {
  const read = figureIn(cell, context);
  const isOpen = !('lost' in read) && isUndecided(read.figure, context.indicator);
  return isOpen ? { kind: 'several-figures', lost: 'row', shown: cell.text.trim() } : read;
}

/** 30%—50% of a target of 35%: it says neither that the target was reached nor that it was not. */
function isUndecided(figure: Figure, indicator: Indicator): boolean {
  if (figure.kind !== 'number' || figure.low === figure.high || figure.isAbout) return false;
  if (!Number.isFinite(figure.low) || !Number.isFinite(figure.high)) return false;
  const held = compareWithTarget(indicator, figure);
  return held.kind === 'not-comparable' && held.why === 'about';
}

function figureIn(cell: ReadableCell, context: FigureContext): ReadFigure | FigureProblem {
  const shown = cell.text.trim();
  const { indicator, rowUnit } = context;
  if (rowUnit !== null && /^[\d.,]/.test(rowUnit)) return { kind: 'bad-unit', lost: 'row', shown: rowUnit };
  const target = readTarget(indicator);
  if (isTargetItself(shown, indicator)) return { kind: 'target-as-value', lost: 'row', shown };
  switch (target.kind) {
    case 'text':
      return readForText(cell, context, target);
    case 'ratio':
      return readRatio(shown, target);
    case 'all':
      return ofWhole(shown, { read: readNumber(cell, { ...context, own: '%', target }), indicator });
    case 'number':
      if (isPerEach(indicator) && target.to === 1 && EACH_HAS.test(foldCell(shown))) return wordsOf(shown);
      return readNumber(cell, { ...context, own: target.unit, target }) ?? stateWords(shown);
  }
}

/** Words; a share where the target is for all of something (全流程实现). */
function readForText(cell: ReadableCell, context: FigureContext, target: Target): ReadFigure | FigureProblem {
  const shown = cell.text.trim();
  const { quote, value } = context.indicator;
  const mayBePart = FOR_ALL.test(quote) || (DONE_BY_ALL.test(value) && STATED_SHARE.test(shown));
  const share = mayBePart ? readNumber(cell, { ...context, own: '%', target }) : null;
  if (share !== null && !('lost' in share)) return share;
  return tellsOf(shown, context.indicator) ? wordsOf(shown) : { kind: 'not-a-number', lost: 'row', shown };
}

/** Words that say how something stands: none where none may be (零发生), a state, so many of so many, or the words of the target without a count. */
function tellsOf(shown: string, { value }: Indicator): boolean {
  const words = foldCell(shown);
  const asked = foldCell(value);
  const isAsked = [...characterPairs(asked)].some((pair) => words.includes(pair));
  if (/^零/.test(asked) && /^0[^\d.]*$/.test(words)) return true;
  return readState(shown) !== null || PART_DONE.test(words) || (isAsked && !/\d/.test(words));
}

const PART_DONE = /达标|完成|建成|实现|\d+[^\d,;。]{0,3}[中/]\d+/;

type OfWhole = { readonly read: ReadFigure | FigureProblem | null; readonly indicator: Indicator };

/** 136家全部建成 says of all of them, whatever their number. */
function ofWhole(shown: string, { read, indicator }: OfWhole): ReadFigure | FigureProblem {
  if (read === null) return tellsOf(shown, indicator) ? wordsOf(shown) : { kind: 'not-a-number', lost: 'row', shown };
  if (!('lost' in read) || read.kind !== 'other-unit') return read;
  if (ALL.test(shown) && readState(shown) !== null) return wordsOf(shown);
  const [only, ...others] = findQuantities(foldWidth(shown)).filter(({ unit }) => isCount(unit ?? ''));
  if (only === undefined || others.length > 0) return read;
  const { low, high, unit } = only;
  return { figure: { kind: 'number', low, high, isAbout: false, isOfEach: false, unit }, text: shown };
}

const ALL = /全|均|都|各|每|所有/;

/** What several bodies do, some of them before others. */
const DONE_BY_ALL = /实现$|实现.{0,3}(?:全|化)|完成|建成|建立|设置|达到|落实|推广/;
const STATED_SHARE = /[%％成]/;
const FOR_ALL = /全[部面流]|所有|普遍/;

function readRatio(shown: string, target: Extract<Target, { kind: 'ratio' }>): ReadFigure | FigureProblem {
  const [all = '', left, right] = RATIO.exec(foldWidth(shown)) ?? [];
  if (left === undefined || right === undefined) return { kind: 'not-a-number', lost: 'row', shown };
  const at = foldWidth(shown).indexOf(all);
  if (plainNumber(left) !== target.left)
    return { kind: 'ratio-turned', lost: 'row', shown, wanted: `${target.left}:${target.right}` };
  const figure = { kind: 'ratio', left: plainNumber(left), right: plainNumber(right) } as const;
  return { figure, text: softened(shown, at, at + all.length) };
}

/** For a target in numbers only words that say how it stands: 已达标. */
function stateWords(shown: string): ReadFigure | FigureProblem {
  return readState(shown) === null || /\d/.test(foldWidth(shown))
    ? { kind: 'not-a-number', lost: 'row', shown }
    : wordsOf(shown);
}

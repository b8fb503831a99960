/** How a bar chart is laid out: a row of a table for each bar. */

import { hanWidth } from '../../language/han-width.js';
import type { PaperBlock } from '../paper.js';
import { shareOut } from './column-widths.js';
import { brokenLines } from './line-breaks.js';
import { type Page, SIZE, tablePitch } from './measures.js';
import { CELL_MARGINS, CELL_PADDING, RULE } from './table-plan.js';

export type PaperBars = Extract<PaperBlock, { kind: 'bars' }>;
export type Bar = PaperBars['rows'][number]['bars'][number];

export type PlannedBar = {
  readonly bar: Bar;
  readonly label: string;
  /** Begins the bars of its label. */
  readonly isFirst: boolean;
  /** In twips; a label higher than all its bars adds to the last of them. */
  readonly height: number;
  readonly isWhole: boolean;
  readonly isKeptWithNext: boolean;
};

const WIDTHS = { label: 25, name: 9, bar: 36, text: 30 };

/** A chart of more bars may break over pages, between its rows. */
const WHOLE_CHART_BARS = 16;

/** A row kept whole must fit a page. */
const WHOLE_ROW_CHARS = 200;

/** The row of a label without bars. */
const NO_BAR: Bar = { name: '', share: 0, text: '' };

/** Widths of label, name, bar and words in twips, and the rows. */
export function barPlan(
  { rows }: PaperBars,
  { textWidth }: Page,
): { readonly widths: readonly number[]; readonly bars: readonly PlannedBar[] } {
  const widths = shareOut(Object.values(WIDTHS), textWidth);
  const [labelWidth = 0, nameWidth = 0, , wordsWidth = 0] = widths;
  const count = rows.reduce((sum, { bars }) => sum + Math.max(1, bars.length), 0);
  const planned = rows.flatMap(({ label, bars: given }) => {
    const bars = given.length === 0 ? [NO_BAR] : given;
    const heights = bars.map(({ name, text }) => Math.max(cellHeight(name, nameWidth), cellHeight(text, wordsWidth)));
    const lacking = Math.max(0, cellHeight(label, labelWidth) - heights.reduce((sum, each) => sum + each, 0));
    return bars.map((bar, at) => {
      const isLast = at === bars.length - 1;
      return {
        bar,
        label,
        isFirst: at === 0,
        height: (heights[at] ?? 0) + (isLast ? lacking : 0),
        isWhole: hanWidth(label) + hanWidth(bar.text) <= WHOLE_ROW_CHARS,
        isKeptWithNext: !isLast || count <= WHOLE_CHART_BARS,
      };
    });
  });
  const bars = planned.map((each, index) => (index === planned.length - 1 ? { ...each, isKeptWithNext: false } : each));
  return { widths, bars };
}

function cellHeight(text: string, width: number): number {
  const measure = {
    width: width - CELL_PADDING,
    indent: 0,
    size: SIZE.five,
    spacing: 0,
    isBold: false,
    isJustified: false,
  };
  const lines = brokenLines([{ kind: 'text', text }], measure).length;
  return lines * tablePitch(SIZE.five) + CELL_MARGINS.top + CELL_MARGINS.bottom + RULE;
}

import type { SlideBody } from '../deck.js';
import { inEvenBlocks } from './cut.js';
import { type FlowPage, flowPages, paragraphs } from './flow.js';
import { BODY, pitch, SIZES } from './geometry.js';
import { emWidth, wrap } from './measure.js';
import { type TablePage, tablePages } from './table-pages.js';

type ChartBody = Extract<SlideBody, { kind: 'chart' }>;
export type Bar = ChartBody['bars'][number];

export type ChartPage = {
  readonly kind: 'chart';
  readonly size: number;
  /** Printed above the bars; empty for none. */
  readonly caption: string;
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** Of the axis, the same on all pages of one chart. */
  readonly from: number;
  readonly to: number;
};

/** Shares of the width of the slide: names of bars at the left, then the bars with their labels. */
export const PLOT = { x: 0.34, w: 0.65 };

const MOST_BARS = 7;
const [SIZE] = SIZES.chart;
const NAME_EMS = 14;
const NAME_LINES = 2;
const LABEL_EMS = 14;
const ELLIPSIS = '…';

export const CAPTION_HEIGHT = pitch(SIZE) + 6;

/** Charts of a few bars each. Where names or labels are too long for a chart, a table with all of their words follows. */
export function chartPages({ unit, bars }: ChartBody): (ChartPage | FlowPage | TablePage)[] {
  const label = unit.replaceAll('\n', ' ').trim();
  const isCaption = bars.length > 0 && emWidth(`单位：${label}`) * SIZE <= BODY.w;
  const sound = bars.map((bar) => ({ ...bar, value: Number.isFinite(bar.value) ? bar.value : 0 }));
  const shown = sound.map(shorten);
  const isWhole = shown.every((bar, index) => bar.label === bars[index]?.label && bar.shown === bars[index]?.shown);
  const axis = axisOf(shown);
  return [
    ...(isCaption ? [] : flowPages(paragraphs('point', unit))),
    ...inEvenBlocks(shown, MOST_BARS).map((block): ChartPage => {
      const named = isCaption ? label : '';
      return { kind: 'chart', size: SIZE, caption: named && `单位：${named}`, unit: named, bars: block, ...axis };
    }),
    ...(isWhole ? [] : tablePages(wordsOf(bars))),
  ];
}

function shorten(bar: Bar): Bar {
  const name = bar.label.replaceAll('\n', ' ');
  const label = bar.shown.replaceAll('\n', ' ');
  const [line = ''] = wrap(name, NAME_EMS * NAME_LINES - 3);
  return {
    value: bar.value,
    label: wrap(name, NAME_EMS).length <= NAME_LINES ? name : line + ELLIPSIS,
    shown: emWidth(label) <= LABEL_EMS ? label : (wrap(label, LABEL_EMS - 1)[0] ?? '') + ELLIPSIS,
  };
}

/** Room for the labels beside the ends of the bars. */
function axisOf(bars: readonly Bar[]): { readonly from: number; readonly to: number } {
  const values = bars.map(({ value }) => value);
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const longest = Math.max(0, ...bars.map(({ shown }) => emWidth(shown)));
  const room = ((longest + 1) * SIZE) / (PLOT.w * BODY.w);
  const share = bottom < 0 && top > 0 ? 1 - 2 * room : 1 - room;
  const span = (top - bottom) / Math.max(share, 0.1) || 1;
  if (!Number.isFinite(span)) return { from: bottom, to: top };
  const beyond = span - (top - bottom);
  if (bottom < 0 && top > 0) return { from: bottom - beyond / 2, to: top + beyond / 2 };
  return bottom < 0 ? { from: bottom - beyond, to: 0 } : { from: 0, to: top + beyond };
}

function wordsOf(bars: readonly Bar[]): Extract<SlideBody, { kind: 'table' }> {
  const columns = [
    { title: '项目', width: 3 },
    { title: '数值', width: 2 },
  ];
  return { kind: 'table', columns, rows: bars.map(({ label, shown }) => [label, shown]) };
}

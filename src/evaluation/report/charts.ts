/** Charts as inline SVG: no script, no network. */
import { html, type Markup } from './escape.js';

export type Bar = {
  readonly label: string;
  readonly count: number;
  /** In [0, 1]; null is drawn as a dash. */
  readonly value: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Value of the baseline, drawn as a tick. */
  readonly before: number | null;
};

const ROW = 24;
const LEFT = 168;
const PLOT = 236;
/** Half of the page, so that two charts stand side by side at the size of the text. */
const WIDTH = 550;

/** Horizontal bars from 0 to 1 with their intervals and, where there is one, the baseline's tick. */
export function barChart(title: string, bars: readonly Bar[]): Markup {
  const height = bars.length * ROW + 34;
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (at) => html`<line class="grid" x1="${x(at)}" x2="${x(at)}" y1="6" y2="${height - 24}"/>
<text class="axis" x="${x(at)}" y="${height - 8}" text-anchor="middle">${at}</text>`,
  );
  return html`<figure><figcaption>${title}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${title}">${grid}${bars.map(row)}</svg></figure>`;
}

/** How a figure moved; nothing where it did not, to three digits. */
export function change(
  value: number,
  before: number | null,
): { readonly tone: 'up' | 'down'; readonly text: string } | null {
  const difference = before === null ? 0 : value - before;
  if (Math.abs(difference) < 0.0005) return null;
  const tone = difference > 0 ? 'up' : 'down';
  return { tone, text: `${tone === 'up' ? '▲' : '▼'}${Math.abs(difference).toFixed(3)}` };
}

function row({ label, count, value, interval, before }: Bar, index: number): Markup {
  const top = index * ROW + 9;
  const middle = top + 8;
  const name = html`<text class="label" x="${LEFT - 10}" y="${middle + 4}" text-anchor="end">${label}</text>`;
  if (value === null) return html`${name}<text class="value" x="${LEFT + 6}" y="${middle + 4}">– (0)</text>`;
  const bar = html`<rect class="bar" x="${LEFT}" y="${top}" width="${(value * PLOT).toFixed(1)}" height="16" rx="2"/>`;
  const whisker =
    interval === null || interval.low === interval.high
      ? ''
      : html`<path class="whisker" d="M${x(interval.low)} ${middle}H${x(interval.high)}M${x(interval.low)} ${middle - 4}v8M${x(interval.high)} ${middle - 4}v8"/>`;
  const tick =
    before === null
      ? ''
      : html`<line class="before" x1="${x(before)}" x2="${x(before)}" y1="${top - 2}" y2="${top + 18}"/>`;
  const moved = change(value, before);
  const figure = html`<text class="value" x="${LEFT + PLOT + 10}" y="${middle + 4}">${value.toFixed(3)} (${count})${
    moved === null ? '' : html` <tspan class="${moved.tone}">${moved.text}</tspan>`
  }</text>`;
  return html`<g>${name}${bar}${whisker}${tick}${figure}</g>`;
}

function x(value: number): string {
  return (LEFT + value * PLOT).toFixed(1);
}

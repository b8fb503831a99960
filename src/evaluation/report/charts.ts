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

const ROW = 26;
const LEFT = 190;
const PLOT = 420;
const WIDTH = LEFT + PLOT + 150;

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

function row({ label, count, value, interval, before }: Bar, index: number): Markup {
  const top = index * ROW + 10;
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
  const figure = html`<text class="value" x="${LEFT + PLOT + 10}" y="${middle + 4}">${value.toFixed(3)} (${count})</text>`;
  return html`<g>${name}${bar}${whisker}${tick}${figure}</g>`;
}

function x(value: number): string {
  return (LEFT + value * PLOT).toFixed(1);
}

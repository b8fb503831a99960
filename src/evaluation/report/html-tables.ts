/** Tables of the page. */
import type { Figure } from '../run/figures.js';
import { SPLITS, type SplitSummary, STATUSES } from '../run/summarize.js';
import { RETRIEVAL_MEASURES } from '../scorers/retrieval.js';
import { html, type Markup } from './escape.js';
import { digits, enginesOf, metricOf, type RunView, SHOWN_METRICS } from './run-view.js';

export function metricsTable({ summary, before }: RunView): Markup {
  const rows = SHOWN_METRICS.map(
    ([name, note]) => html`<tr><th scope="row">${name}<small>${note}</small></th>
${SPLITS.map((split) => figureCell(summary[split].figures[name], digits(name), before?.[split]?.[name] ?? null))}</tr>`,
  );
  return html`<table><thead><tr><th>metric</th>${SPLITS.map((split) => html`<th>${split}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

export function enginesTable(view: RunView): Markup {
  const measures = Object.keys(RETRIEVAL_MEASURES);
  const rows = (['dev', 'test'] as const).flatMap((split) =>
    enginesOf(view).map(
      (engine) => html`<tr><td>${split}</td><th scope="row">${engine === 'whole' ? 'Tiaowen, whole' : engine}</th>
${measures.map((measure) => figureCell(view.summary[split].figures[metricOf(engine, measure)], 3, null))}</tr>`,
    ),
  );
  const head = measures.map((measure) => html`<th>${measure}</th>`);
  return html`<table><thead><tr><th>split</th><th>engine</th>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** Shaded by the share of the row; the diagonal in another colour. */
export function confusionTable({ confusion }: SplitSummary): Markup {
  const rows = STATUSES.filter((wanted) => confusion[wanted] !== undefined).map((wanted) => {
    const counts = STATUSES.map((given) => confusion[wanted]?.[given] ?? 0);
    const sum = counts.reduce((total, count) => total + count, 0);
    const cells = counts.map((count, index) => {
      const tone = STATUSES[index] === wanted ? '46, 125, 80' : '190, 60, 50';
      const shade = count === 0 ? 0 : 0.15 + 0.6 * (count / sum);
      return html`<td class="heat" style="background: rgba(${tone}, ${shade.toFixed(2)})">${count}</td>`;
    });
    return html`<tr><th scope="row">${wanted}</th>${cells}<td>${sum}</td></tr>`;
  });
  const head = STATUSES.map((status) => html`<th>${status}</th>`);
  return html`<table><thead><tr><th>wanted \\ given</th>${head}<th>sum</th></tr></thead><tbody>${rows}</tbody></table>`;
}

export function missesTable({ misses }: RunView): Markup {
  if (misses.length === 0) return html`<p class="good">Every threshold is met.</p>`;
  const rows = misses.map(
    ({ scope, metric, least, value }) =>
      html`<tr><td>${scope}</td><th scope="row">${metric}</th><td>${least.toFixed(3)}</td><td>${value === null ? '–' : value.toFixed(4)}</td></tr>`,
  );
  return html`<table><thead><tr><th>of</th><th>missed</th><th>least</th><th>value</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function figureCell(figure: Figure | undefined, places: number, before: number | null): Markup {
  if (figure === undefined || figure.value === null) {
    return html`<td class="none" title="${figure?.reason ?? 'not measured'}">–</td>`;
  }
  const { value, interval, count } = figure;
  const range = interval === null ? '' : `${interval.low.toFixed(places)}–${interval.high.toFixed(places)}, `;
  return html`<td>${value.toFixed(places)}${change(value, before)}<small>${range}n ${count}</small></td>`;
}

function change(value: number, before: number | null): Markup | '' {
  const difference = before === null ? 0 : value - before;
  if (Math.abs(difference) < 0.0005) return '';
  return html` <span class="${difference > 0 ? 'up' : 'down'}">${difference > 0 ? '▲' : '▼'}${Math.abs(difference).toFixed(3)}</span>`;
}

/** Tables of the page. */
import type { Figure } from '../run/figures.js';
import { SPLITS, type SplitSummary, STATUSES } from '../run/summarize.js';
import { meetsStatus } from '../scorers/meets-status.js';
import { RETRIEVAL_MEASURES } from '../scorers/retrieval.js';
import { change } from './charts.js';
import { html, type Markup } from './escape.js';
import { digits, engineName, enginesOf, metricOf, metricsBefore, type RunView, SHOWN_METRICS } from './run-view.js';

export function metricsTable(view: RunView): Markup {
  const { summary, misses } = view;
  const before = metricsBefore(view);
  const splits = SPLITS.filter((split) => summary[split].cases > 0);
  const missed = (name: string, split: string) =>
    misses.find(({ metric, scope }) => metric === name && (scope === 'gates' ? 'all' : 'test') === split)?.least ??
    null;
  const rows = SHOWN_METRICS.map(
    ([name, note]) => html`<tr><th scope="row">${name}<small>${note}</small></th>
${splits.map((split) =>
  figureCell(summary[split].figures[name], {
    places: digits(name),
    before: before?.[split][name] ?? null,
    missed: missed(name, split),
  }),
)}</tr>`,
  );
  return html`<table><thead><tr><th>metric</th>${splits.map((split) => html`<th>${split} (${summary[split].cases})</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

export function enginesTable(view: RunView): Markup {
  const measures = Object.keys(RETRIEVAL_MEASURES);
  const rows = (['dev', 'test'] as const)
    .filter((split) => view.summary[split].cases > 0)
    .flatMap((split) =>
      enginesOf(view).map(
        (engine) => html`<tr><th scope="row">${engineName(engine)}</th><td>${split}</td>
${measures.map((measure) => figureCell(view.summary[split].figures[metricOf(engine, measure)], PLAIN))}</tr>`,
      ),
    );
  const head = measures.map((measure) => html`<th>${measure}</th>`);
  return html`<table><thead><tr><th>engine</th><th>split</th>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** Shaded by the share of the row; the diagonal in another colour. */
export function confusionTable({ confusion }: SplitSummary, split: string): Markup {
  const rows = STATUSES.filter((wanted) => confusion[wanted] !== undefined).map((wanted) => {
    const counts = STATUSES.map((given) => confusion[wanted]?.[given] ?? 0);
    const sum = counts.reduce((total, count) => total + count, 0);
    const cells = counts.map((count, index) => {
      const tone = meetsStatus(STATUSES[index] ?? '', wanted) ? '46, 125, 80' : '190, 60, 50';
      const shade = count === 0 ? 0 : 0.15 + 0.6 * (count / sum);
      return html`<td class="heat${count === 0 ? ' none' : ''}" style="background: rgba(${tone}, ${shade.toFixed(2)})">${count}</td>`;
    });
    return html`<tr><th scope="row">${wanted}</th>${cells}<td>${sum}</td></tr>`;
  });
  const head = STATUSES.map((status) => html`<th class="heat">${status}</th>`);
  return html`<table class="confusion"><thead><tr><th>${split}</th>${head}<th>sum</th></tr></thead><tbody>${rows}</tbody></table>`;
}

type CellOptions = {
  readonly places: number;
  readonly before: number | null;
  /** The threshold the figure falls short of, if it does. */
  readonly missed: number | null;
};

const PLAIN: CellOptions = { places: 3, before: null, missed: null };

function figureCell(figure: Figure | undefined, { places, before, missed }: CellOptions): Markup {
  if (figure === undefined || figure.value === null) {
    return html`<td class="none" title="${figure?.reason ?? 'not measured'}">–</td>`;
  }
  const { value, interval, count } = figure;
  const range = interval === null ? '' : `${interval.low.toFixed(places)}–${interval.high.toFixed(places)}, `;
  const moved = change(value, before);
  const arrow = moved === null ? '' : html`<span class="${moved.tone}">${moved.text}</span> `;
  const floor = missed === null ? '' : html`<span class="bad">&lt; ${missed.toFixed(2)}</span> `;
  return html`<td class="${missed === null ? 'figure' : 'figure missed'}">${floor}${arrow}${value.toFixed(places)}<small>${range}n ${count}</small></td>`;
}

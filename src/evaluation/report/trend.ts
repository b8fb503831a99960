/** The run beside the baseline: every metric of `test` with its tick; cases won and lost. */
import { type Bar, barChart } from './charts.js';
import { html, type Markup } from './escape.js';
import { metricsBefore, type RunView, SHOWN_METRICS } from './run-view.js';

export function trend(view: RunView): Markup {
  const { comparison, before } = view;
  if (comparison === null || before === null)
    return html`<p class="note">There is none: <code>npm run -s evals -- --save-baseline</code> writes one.</p>`;
  const { won, lost, added, gone, sameCases, sameCorpus } = comparison;
  const failing = new Set(view.cases.filter(({ failures }) => failures.length > 0).map(({ asked }) => asked.id));
  const list = (name: string, tone: string, ids: readonly string[]) =>
    html`<h3 class="${tone}">${name} ${ids.length}</h3><p class="ids">${ids.map((id) =>
      failing.has(id) ? html`<a href="#${id}"><code>${id}</code></a> ` : html`<code>${id}</code> `,
    )}</p>`;
  return html`<p class="note">The baseline is of ${day(before.date)}, commit ${before.commit ?? 'unknown'}.</p>
${sameCorpus ? '' : html`<p class="remark">The corpus is not the same.</p>`}
${sameCases ? '' : html`<p class="remark">The cases are not the same: figures do not compare, and none are shown.</p>`}
<div class="pair">${metricsChart(view)}<div>${list('Won', 'good', won)}${list('Lost', 'bad', lost)}${
    added.length === 0 ? '' : list('Asked now only', 'plain', added)
  }${gone.length === 0 ? '' : list('Asked then only', 'plain', gone)}</div></div>`;
}

/** `2026-01-02T03:04:05.678Z` as `2026-01-02 03:04 UTC`. */
export function day(date: string): string {
  return date.replace(/^(\S{10})T(\d\d:\d\d).*$/, '$1 $2 UTC');
}

function metricsChart(view: RunView): Markup {
  const metrics = metricsBefore(view);
  if (metrics === null) return html``;
  const bars = SHOWN_METRICS.filter(([name]) => !name.startsWith('latency')).map(([name]): Bar => {
    const figure = view.summary.test.figures[name];
    const value = figure?.value ?? null;
    return { label: name, count: figure?.count ?? 0, value, interval: null, before: metrics.test[name] ?? null };
  });
  return barChart('Metrics of test; the orange tick is the baseline', bars);
}

/** The run as one page that stands by itself: inline style, charts and script, nothing fetched. */
import { type Bar, barChart } from './charts.js';
import { html, type Markup, raw } from './escape.js';
import { failureCard } from './failure-card.js';
import { SCRIPT, STYLE } from './html-assets.js';
import { confusionTable, enginesTable, metricsTable, missesTable } from './html-tables.js';
import { enginesOf, metricOf, type RunView, SHOWN_METRICS } from './run-view.js';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

export function renderHtml(view: RunView): string {
  const { record, summary, cases } = view;
  const failed = cases.filter(({ failures }) => failures.length > 0);
  return html`<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Tiaowen evals ${record.date}</title><link rel="icon" href="data:,">
<style>${raw(STYLE)}</style></head><body>
<h1>Tiaowen evals</h1>
<p class="note">${record.date} · commit ${record.commit ?? 'unknown'} · node ${record.node} · engine ${record.engine} · corpus ${record.corpusDigest.slice(0, 12)}
(${record.documents} documents, ${record.clauses} clauses) · ${cases.length} cases, ${cases.length - failed.length} passed · ${(record.durationMs / 1000).toFixed(1)} s</p>
<h2>Thresholds</h2>${missesTable(view)}
<h2>Metrics</h2><p class="note">Small print: 95% bootstrap interval and the cases a figure is taken over; a dash is undefined, with the reason on hover.</p>
<div class="scroll">${metricsTable(view)}</div>
${trend(view)}
<h2>By category</h2><p class="note">Bars with 95% intervals; the orange tick is the baseline, where there is one.</p>
${(['dev', 'test'] as const).map((split) => categoryChart(view, split))}
<h2>Retrieval</h2>${retrievalChart(view)}<div class="scroll">${enginesTable(view)}</div>
<h2>Status</h2><div class="scroll">${confusionTable(summary.all)}</div>
<h2>Failures</h2>${filters(failed)}
${failed.map(failureCard)}
<script>${raw(SCRIPT)}</script></body></html>
`.markup;
}

function categoryChart({ summary }: RunView, split: 'dev' | 'test'): Markup {
  const bars = Object.entries(summary[split].categories).map(([label, { figures }]): Bar => {
    const rate = figures['pass-rate'];
    return {
      label,
      count: rate?.count ?? 0,
      value: rate?.value ?? null,
      interval: rate?.interval ?? null,
      before: null,
    };
  });
  return bars.length === 0 ? html`` : barChart(`Cases that pass, ${split}`, bars);
}

function retrievalChart(view: RunView): Markup {
  const bars = enginesOf(view).map((engine): Bar => {
    const figure = view.summary.test.figures[metricOf(engine, 'mrr')];
    const label = engine === 'whole' ? 'Tiaowen, whole' : engine;
    return {
      label,
      count: figure?.count ?? 0,
      value: figure?.value ?? null,
      interval: figure?.interval ?? null,
      before: null,
    };
  });
  return barChart('MRR, test', bars);
}

/** Every metric of `test` beside the baseline's tick; cases won and lost. */
function trend({ summary, before, comparison }: RunView): Markup {
  if (before === null || comparison === null) return html``;
  const bars = SHOWN_METRICS.filter(([name]) => !name.startsWith('latency')).map(([name]): Bar => {
    const figure = summary.test.figures[name];
    const value = figure?.value ?? null;
    return { label: name, count: figure?.count ?? 0, value, interval: null, before: before.test?.[name] ?? null };
  });
  return html`<h2>Against the baseline</h2>${barChart('Metrics of test, the baseline as a tick', bars)}
<p>Won ${comparison.won.length}: ${comparison.won.join(', ')}</p><p>Lost ${comparison.lost.length}: ${comparison.lost.join(', ')}</p>`;
}

function filters(failed: RunView['cases']): Markup {
  const select = (name: 'category' | 'split', values: readonly string[]) =>
    html`<label>${name} <select name="${name}"><option value="">all</option>${values.map(
      (value) => html`<option value="${value}">${value}</option>`,
    )}</select></label>`;
  const categories = [...new Set(failed.map(({ asked }) => asked.category))].sort();
  const splits = [...new Set(failed.map(({ split }) => split))];
  return html`<div class="filters">${select('category', categories)}${select('split', splits)}<span><b id="shown">${failed.length}</b> of ${failed.length} shown</span></div>`;
}

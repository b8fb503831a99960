/** The run as one page that stands by itself: inline style, charts and script, nothing fetched. */
import { categoryChart, retrievalChart } from './category-charts.js';
import { html, type Markup, raw } from './escape.js';
import { failuresSection } from './failures.js';
import { SCRIPT, STYLE } from './html-assets.js';
import { confusionTable, enginesTable, metricsTable } from './html-tables.js';
import { overview, thresholdsTable } from './overview.js';
import { failedCases, type RunView } from './run-view.js';
import { day, trend } from './trend.js';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";
const TUNED = ['dev', 'test'] as const;

export function renderHtml(view: RunView): string {
  const { record, summary } = view;
  const sections: readonly (readonly [string, string, Markup])[] = [
    ['thresholds', 'Thresholds', thresholdsTable(view)],
    ['failures-by-status', 'Status', statusTables(view)],
    ['metrics', 'Metrics', metrics(view)],
    ['baseline', 'Against the baseline', trend(view)],
    ['categories', 'By category', categories(view)],
    [
      'retrieval',
      'Retrieval',
      html`<div class="pair">${TUNED.map((split) => retrievalChart(view, split))}</div><div class="scroll">${enginesTable(view)}</div>`,
    ],
    ['failures', `Failures (${failedCases(view).length})`, failuresSection(view)],
  ];
  return html`<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>Tiaowen evals ${day(record.date)}</title><link rel="icon" href="data:,">
<style>${raw(STYLE)}</style></head><body>
<h1>Tiaowen evals</h1>
<p class="note">${day(record.date)} · commit ${record.commit ?? 'unknown'} · node ${record.node} · engine ${record.engine}${
    record.model === null ? '' : ` (${record.model})`
  } · corpus ${record.corpusDigest.slice(0, 12)} (${record.documents} documents, ${record.clauses} clauses) · ${summary.all.cases} cases${chosen(record)} · ${(record.durationMs / 1000).toFixed(1)} s</p>
${overview(view)}
<nav>${sections.map(([id, title]) => html`<a href="#${id}">${title}</a>`)}</nav>
${sections.map(([id, title, body]) => html`<h2 id="${id}">${title}</h2>${body}\n`)}
<script>${raw(SCRIPT)}</script></body></html>
`.markup;
}

function metrics(view: RunView): Markup {
  return html`<p class="note">Small print: 95% bootstrap interval and the cases a figure is taken over; where nothing varied the interval is a point, and
no failure in n cases bounds the rate of failures at about 3/n. A dash is undefined, with the reason on hover. Arrows are the change against the baseline.</p>
<div class="scroll">${metricsTable(view)}</div>`;
}

function categories(view: RunView): Markup {
  return html`<p class="note">Share of cases with nothing to fault, with 95% intervals and the number of cases; the orange tick is the baseline, where its cases are the same.</p>
<div class="pair">${TUNED.map((split) => categoryChart(view, split))}</div>`;
}

function statusTables({ summary }: RunView): Markup {
  const shown = (['all', 'test'] as const).filter((split) => summary[split].cases > 0);
  return html`<p class="note">Rows: the status that is right. Columns: the status given. Green is right, red is wrong.</p>
<div class="pair">${shown.map((split) => html`<div class="scroll">${confusionTable(summary[split], split)}</div>`)}</div>`;
}

/** How the cases were chosen, where not all were asked. */
function chosen({ filter: { split, categories: names, cases } }: RunView['record']): string {
  const parts = [...(split === 'all' ? [] : [`split ${split}`]), ...names, ...cases];
  return parts.length === 0 ? '' : ` (only ${parts.join(', ')})`;
}

/** Bars of one figure: each category's cases that pass, each engine's MRR. */
import { type Bar, barChart } from './charts.js';
import { html, type Markup } from './escape.js';
import { engineName, enginesOf, metricOf, type RunView } from './run-view.js';

export function categoryChart(view: RunView, split: 'dev' | 'test'): Markup {
  const bars = Object.entries(view.summary[split].categories).map(([label, { figures }]): Bar => {
    const rate = figures['pass-rate'];
    return {
      label,
      count: rate?.count ?? 0,
      value: rate?.value ?? null,
      interval: rate?.interval ?? null,
      before: rateBefore(view, split, label),
    };
  });
  return bars.length === 0 ? html`` : barChart(`Cases that pass, ${split}`, bars);
}

export function retrievalChart(view: RunView, split: 'dev' | 'test'): Markup {
  const { cases, figures } = view.summary[split];
  if (cases === 0) return html``;
  const bars = enginesOf(view).map((engine): Bar => {
    const figure = figures[metricOf(engine, 'mrr')];
    return {
      label: engineName(engine),
      count: figure?.count ?? 0,
      value: figure?.value ?? null,
      interval: figure?.interval ?? null,
      before: null,
    };
  });
  return barChart(`MRR, ${split}`, bars);
}

/** The share of the same cases that the baseline passed. */
function rateBefore({ cases, comparison, before }: RunView, split: string, category: string): number | null {
  if (comparison?.sameCases !== true || before === null) return null;
  const ids = cases.filter((each) => each.split === split && each.asked.category === category);
  return ids.filter(({ asked }) => before.cases[asked.id] === true).length / ids.length;
}
